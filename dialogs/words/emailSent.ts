import { button, type Card } from '../../cards/card';
import { buildListCard } from '../../cards/designs/list';
import { excerpt, plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { londonDateOf, longDate, type LondonDate } from '../../policy/calendar/dates';
import { longest, type Entries } from '../../policy/machine/fields';
import type { Person } from '../../policy/roles';
import { foldedWords } from '../../policy/search/fold';
import { casesToChoose } from './casesToChoose';
import type { ArrivedFiles, Desk, EmailSender, FoundCase, WaitingEmail } from '../port/desk';
import { Drafting } from '../drafts/drafting';
import { openCase } from '../cases/cases';
import { dayWritten, forwardedFrom, withQuoted } from '../reading/emailWords';
import { findReferences } from '../reading/references';
import { isOfStaff, phoneSigned } from '../reading/signedEmail';
import { replyCard, type Reply } from '../port/reply';
import { bringBack, setAside, type Session, type Turned } from '../state/session';
import { startLogging } from './starting';

const MOST_READ = 1_500;
const MOST_NAMED = 5;
const EMAIL_WAITS = 'The email waits here for a week.';

const say = (title: string, lines: readonly string[] = []): Reply =>
  replyCard(buildSayCard({ title, lines }));

const gone: Reply = say('That email does not wait here any more.', ['Send it to me again.']);

/** “Sam Sample <sam@…>”, “Sam Sample [mailto:sam@…]” or the address alone. */
const senderIn = (from: string): EmailSender => {
  const words = from
    .replace(/mailto:/gi, '')
    .split(/[\s<>[\]()"]+/)
    .filter(Boolean);
  const address = words.find((word) => word.includes('@'));
  const name = words.filter((word) => !word.includes('@')).join(' ');
  return { name, ...(address === undefined ? {} : { address }) };
};

interface WrittenBy {
  readonly sender?: EmailSender | undefined;
  readonly sentOn?: LondonDate | undefined;
  readonly forwarded: boolean;
}

/** Who wrote what it is about, and on which day: where it was forwarded, whoever wrote what was sent on. A day to come is none. */
function writtenBy({ sender, sentAt, subject, words }: WaitingEmail, today: LondonDate): WrittenBy {
  const past = (day: LondonDate | undefined): LondonDate | undefined =>
    day !== undefined && day <= today ? day : undefined;
  const { from, sent = '' } = forwardedFrom(words.quoted);
  const forwarded = /^\s*fwd?\s*:/i.test(subject) || (words.newest === '' && from !== undefined);
  if (!forwarded)
    return { sender, sentOn: past(sentAt === undefined ? undefined : londonDateOf(sentAt)), forwarded };
  return {
    sender: from === undefined ? undefined : senderIn(from),
    sentOn: past(dayWritten(sent)),
    forwarded,
  };
}

const sayWho = ({ name, address }: EmailSender): string =>
  plain([name, address].filter((part) => part !== undefined && part !== '').join(', '));

/** An email that came: what it says of itself, and what can be done with it. */
export function buildEmailCard(email: WaitingEmail, today: LondonDate): Card {
  const { file, subject, words, attached } = email;
  const { sender, sentOn, forwarded } = writtenBy(email, today);
  const by = [sender ? ` by ${sayWho(sender)}` : '', sentOn ? ` on ${longDate(sentOn)}` : ''].join('');
  const names = attached.slice(0, MOST_NAMED).map((name) => `“${plain(excerpt(name, 80))}”`);
  const more = attached.length - names.length;
  const body = words.newest === '' ? words.quoted : words.newest;
  const data = { file: file.sha256 };
  return buildSayCard({
    title: subject === '' ? 'An email' : `An email: “${plain(excerpt(subject, 120))}”`,
    lines: [
      ...(by === ''
        ? []
        : [`${forwarded ? 'What was sent on was written' : 'Written'}${by}, as it says itself.`]),
      ...(body === '' ? ['It has no words of its own.'] : [`“${plain(excerpt(body, MOST_READ))}”`]),
      ...(words.newest !== '' && words.quoted !== ''
        ? ['Earlier messages stand below it. I mark them as quoted.']
        : []),
      ...(names.length > 0 ? [`With it: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`] : []),
      'Nothing is kept on a case before you say so.',
    ],
    actions: [
      button('Log it as a concern', 'email.log', data),
      button('Add it to a case as a contact', 'email.note', data),
      button('Add only the file', 'files.whose', {}),
      button('Drop it', 'files.discard', {}),
    ],
  });
}

/** Its words as they are kept: with what it quotes, where there is room for that. */
function wordsToKeep({ words }: WaitingEmail): { readonly kept: string; readonly cut: boolean } {
  const all = withQuoted(words);
  if (all.length <= longest.longText) return { kept: all, cut: false };
  const own = words.newest === '' ? all : words.newest;
  return { kept: own.slice(0, longest.longText), cut: true };
}

const sayCut = (cut: boolean): readonly Reply[] =>
  cut
    ? [
        say('It is too long to keep whole as words.', [
          'The email itself is kept with the case, with all of it.',
        ]),
      ]
    : [];

const sayNotKept = ({ refused }: ArrivedFiles): readonly Reply[] =>
  refused.length === 0 ? [] : [say('Some of what came with it is not kept on its own', refused)];

/** The email begins a concern: its words stand, who wrote it and when are offered, and the file is kept when it is saved. */
export async function logEmail(
  desk: Desk,
  person: Person,
  session: Session,
  sha256: string,
): Promise<Turned> {
  const email = await desk.waitingEmail(person, sha256);
  if (!email) return { session, replies: [gone] };
  const back = bringBack(session, ({ command }) => command === 'logConcern');
  if (back?.draft)
    return new Drafting(desk, person, back).resume(
      back.draft,
      `Finish this one first, or stop it. ${EMAIL_WAITS}`,
    );
  const { today } = await desk.context(person);
  const { sender, sentOn } = writtenBy(email, today);
  const { kept, cut } = wordsToKeep(email);
  const phone = phoneSigned(email.words.newest === '' ? email.words.quoted : email.words.newest);
  // A colleague’s own email hands on what somebody told: nothing at its head is theirs.
  const suggests: Entries = isOfStaff(sender?.name ?? '', sender?.address)
    ? {}
    : {
        ...(sender?.name ? { personName: sender.name } : {}),
        ...(sender?.address ? { email: sender.address } : {}),
        ...(phone === undefined ? {} : { phone }),
        ...(sentOn ? { receivedOn: sentOn } : {}),
        channel: 'email',
      };
  const turned = await startLogging(
    desk,
    person,
    { ...session, filing: undefined },
    kept === '' ? {} : { words: kept },
    { suggests },
  );
  const reference = turned.session.draft?.reference;
  const arrived = reference && (await desk.keepEmailWith(person, reference, sha256));
  return { ...turned, replies: [...(arrived ? sayNotKept(arrived) : []), ...sayCut(cut), ...turned.replies] };
}

/** The cases whose references stand in it, and then those of whoever wrote it, by their name. */
async function casesSpokenOf(
  desk: Desk,
  person: Person,
  email: WaitingEmail,
  today: LondonDate,
): Promise<readonly FoundCase[]> {
  const named = findReferences(`${email.subject} ${email.words.newest}`, true).map(({ value }) => value);
  const words = foldedWords(writtenBy(email, today).sender?.name ?? '');
  const byName = words.length > 0 ? (await desk.findNamed(person, words)).rows : [];
  const byReference = await Promise.all(
    named.slice(0, MOST_NAMED).map((reference) => desk.findCases(person, reference)),
  );
  return [...byReference.flatMap(({ rows }) => rows), ...byName];
}

/** The email becomes a contact on a case: it is quoted as it is, and the file is kept when that is saved. Without a case it is asked which. */
export async function noteEmail(
  desk: Desk,
  person: Person,
  session: Session,
  sha256: string,
  reference?: string,
): Promise<Turned> {
  const email = await desk.waitingEmail(person, sha256);
  if (!email) return { session, replies: [gone] };
  const { today } = await desk.context(person);
  if (reference === undefined) {
    const cases = await casesToChoose(
      desk,
      person,
      'recordContact',
      await casesSpokenOf(desk, person, email, today),
    );
    const list = buildListCard({
      title: 'Which case is the email about?',
      none: 'I find no case of yours. Type a reference, and the file is kept there.',
      cases,
      today,
      choose: { verb: 'email.note', data: { file: sha256 } },
      actions: [button('Drop it', 'files.discard', {})],
    });
    return { session, replies: [replyCard(list)] };
  }
  const refusal = await desk.refusalToStart(person, reference, 'recordContact');
  if (refusal) return { session, replies: await openCase(desk, person, reference, { refusal }) };
  const { sentOn } = writtenBy(email, today);
  const { kept, cut } = wordsToKeep(email);
  const drafting = new Drafting(desk, person, setAside({ ...session, filing: undefined }));
  const turned = await drafting.start('recordContact', reference, kept === '' ? {} : { quoted: kept }, {
    suggests: { what: 'emailFrom', ...(sentOn ? { on: sentOn } : {}) },
  });
  const arrived = await desk.keepEmailWith(person, reference, sha256);
  return { ...turned, replies: [...sayNotKept(arrived), ...sayCut(cut), ...turned.replies] };
}

const LOGS =
  /^(?:please )?(?:log|record|save|begin|start|open|make)(?: (?:it|this|that|the email|an? (?:new )?concern|an? (?:new )?complaint|an? (?:new )?enquiry))?(?: (?:as |with it|from it)?(?:an? )?(?:new )?(?:concern|complaint|enquiry)?)?(?: please)?$|^(?:an? )?new (?:concern|case)$/i;
const NOTES =
  /^(?:please )?(?:note|add|put|record)(?: (?:it|this|that|the email))?(?: as)?(?: an?)? ?(?:note|contact|(?:on|to) (?:an?|the|my) case)?(?: please)?$/i;

/** What is typed to a single email that waits: that it is a concern, or a contact on a case. Undefined for anything else. */
export async function hearOfEmail(
  desk: Desk,
  person: Person,
  session: Session,
  said: string,
): Promise<Turned | undefined> {
  const emails = (await desk.waiting(person)).filter(({ ending }) => ending === 'eml' || ending === 'msg');
  const [only, ...others] = emails;
  if (!only || others.length > 0) return undefined;
  if (LOGS.test(said)) return logEmail(desk, person, session, only.sha256);
  return NOTES.test(said) ? noteEmail(desk, person, session, only.sha256) : undefined;
}
