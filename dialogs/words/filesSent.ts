import { button, type Action } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { count } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import { casesToChoose } from './casesToChoose';
import type { ArrivedFiles, Desk } from '../port/desk';
import { caseOnList } from '../cases/lists';
import { looksLikeName } from '../reading/names';
import { withoutEnd } from '../reading/plain';
import { findReferences } from '../reading/references';
import { hearSearch } from '../reading/searchWords';
import { replyCard, type Reply } from '../port/reply';
import { inSession, type DeliveryKeys, type Session, type Turned } from '../state/session';
import { buildEmailCard, hearOfEmail } from './emailSent';
import { startCommand } from './starting';
import { withCarryOn } from '../state/underWay';

const KEEP = 'keepDocument';
const MOST_SHOWN = 6;
const MOST_NAMED = 5;
const MOST_WORDS = 5;

const throwAway = button('Drop it', 'files.discard', {});

const say = (title: string, lines: readonly string[], actions: readonly Action[] = []): Reply =>
  replyCard(buildSayCard({ title, lines, actions }));

const named = (files: readonly WaitingFile[]): string => {
  const names = files.slice(0, MOST_NAMED).map(({ name, ending }) => `“${plain(name)}.${ending}”`);
  const more = files.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/** What is said to files that came, with or without words: those that wait are asked about once, all together. */
export function answerFiles(
  desk: Desk,
  person: Person,
  { kept, refused }: ArrivedFiles,
  words: string,
  keys: DeliveryKeys,
): Promise<readonly Reply[]> {
  const refusals = refused.length === 0 ? [] : [say(`${count(refused.length, 'file')} not kept`, refused)];
  const turn = async (session: Session): Promise<Turned> => {
    const { draft } = session;
    if (kept.length === 0) return { session, replies: withCarryOn(refusals, draft) };
    if (draft?.command === 'logConcern') {
      await desk.keepWith(person, draft.reference, kept);
      const title = kept.length === 1 ? 'I have the file' : `I have ${count(kept.length, 'file')}`;
      const line = `${named(kept)}: kept with this concern when you save it.`;
      return { session, replies: withCarryOn([...refusals, say(title, [line])], draft) };
    }
    const [of, ...others] = findReferences(words).map(({ value }) => value);
    const wanted = others.length > 0 ? undefined : (of ?? (await desk.wantedFor(person)));
    const turned =
      wanted === undefined
        ? await askAbout(desk, person, session, kept)
        : await startCommand(desk, person, { ...session, filing: undefined }, [KEEP], wanted);
    return { ...turned, replies: [...refusals, ...turned.replies] };
  };
  const again = keys.map((key) => `${key} files`);
  return inSession(desk, person, again, turn, async () => []);
}

const isEmail = ({ ending }: WaitingFile): boolean => ending === 'eml' || ending === 'msg';

/** One email may begin a concern; anything else is for a case. */
async function askAbout(
  desk: Desk,
  person: Person,
  session: Session,
  kept: readonly WaitingFile[],
): Promise<Turned> {
  const [only, ...others] = kept;
  if (!only || others.length > 0 || !isEmail(only)) return askWhose(desk, person, session);
  const email = await desk.waitingEmail(person, only.sha256);
  if (email) {
    const { today } = await desk.context(person);
    return { session: { ...session, filing: true }, replies: [replyCard(buildEmailCard(email, today))] };
  }
  const unread = say('I cannot read what is in that email.', ['I can keep it as a file all the same.']);
  const asked = await askWhose(desk, person, session);
  return { ...asked, replies: [unread, ...asked.replies] };
}

/** Asks which case they are for: the one that was shown last first, then this person’s own. */
export async function askWhose(desk: Desk, person: Person, session: Session): Promise<Turned> {
  const files = await desk.waiting(person);
  const cases = await casesToChoose(desk, person, KEEP);
  const which = `Which case ${files.length === 1 ? 'is it' : 'are they'} for?`;
  return {
    session: { ...session, filing: true },
    replies: [
      await chooseCase(
        desk,
        person,
        `${named(files)}. ${which} Choose it, or type a name or a reference.`,
        cases,
      ),
    ],
  };
}

async function chooseCase(
  desk: Desk,
  person: Person,
  title: string,
  cases: Parameters<typeof buildListCard>[0]['cases'],
): Promise<Reply> {
  const { today } = await desk.context(person);
  return replyCard(
    buildListCard({
      title,
      none: 'Type the reference, or the name of the person it is about.',
      cases,
      today,
      choose: { verb: 'ask', data: { command: KEEP } },
      actions: [throwAway],
    }),
  );
}

const DISCARDS =
  /^(?:no|none|cancel|stop|forget (?:it|them)|never ?mind|(?:discard|delete|drop|throw (?:it|them) away|do not keep|don'?t keep|dont keep)(?: (?:it|them|the files?|this|those|that))?)$/i;

/** What is typed while files wait for a case: the case, or that they are not to be kept. Undefined for anything else. */
export async function hearCaseOfFiles(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  if (!session.filing || session.draft) return undefined;
  const said = withoutEnd(words.trim());
  if ((await desk.waiting(person)).length === 0) return undefined;
  if (DISCARDS.test(said)) return discard(desk, person, session);
  const asEmail = await hearOfEmail(desk, person, session, said);
  if (asEmail) return asEmail;
  const short = said.split(/\s+/).length <= MOST_WORDS;
  const [of, ...others] = findReferences(said, short).map(({ value }) => value);
  const settled = { ...session, filing: undefined };
  if (of !== undefined && others.length === 0 && short)
    return startCommand(desk, person, settled, [KEEP], of);
  const name = hearSearch(said)?.words ?? (short && looksLikeName(said) ? said : undefined);
  if (name === undefined) return undefined;
  const { rows } = await desk.findCases(person, name);
  if (rows.length === 0) return undefined;
  const cases = rows.slice(0, MOST_SHOWN).map(({ row, names }) => ({ ...caseOnList(desk, row), names }));
  return {
    session,
    replies: [await chooseCase(desk, person, `Cases for “${plain(name)}”: which one?`, cases)],
  };
}

/** Nothing of what waits is kept. */
export async function discard(desk: Desk, person: Person, session: Session): Promise<Turned> {
  const dropped = await desk.discardWaiting(person);
  const title =
    dropped === 0
      ? 'There is no file of yours that waits.'
      : `${count(dropped, 'file')} not kept. Nothing of it is left here.`;
  return { session: { ...session, filing: undefined }, replies: [say(title, [])] };
}
