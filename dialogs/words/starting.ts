import { wordsOf, type Entries } from '../../policy/machine/fields';
import { commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { askWhichCase, findCasesMeant, chooseCommand } from './caseMeant';
import { openCase } from '../cases/cases';
import { showAlike } from '../cases/alike';
import type { Desk } from '../port/desk';
import type { Draft } from '../state/draft';
import { Drafting } from '../drafts/drafting';
import { asksOnlyToLog } from '../reading/framing';
import { openForm } from '../cases/forms';
import { askForFile } from '../cases/papers';
import { showLateEntries } from '../cases/lateEntries';
import { openThing } from '../cases/records';
import type { Reply } from '../port/reply';
import { hearReference } from '../reading/references';
import { bringBack, setAside, type Session, type Turned } from '../state/session';

/** A new concern. One already under way is picked up, never thrown away; new words beside it are asked about. */
export async function startLogging(
  desk: Desk,
  person: Person,
  session: Session,
  entries: Entries,
  how: Pick<Draft, 'offered' | 'suggests'> = {},
): Promise<Turned> {
  const said = wordsOf(entries.words);
  if (said !== '' && asksOnlyToLog(said)) return startLogging(desk, person, session, {});
  const back = bringBack(session, ({ command }) => command === 'logConcern');
  if (!back?.draft)
    return new Drafting(desk, person, setAside(session)).start(
      'logConcern',
      desk.newReference(),
      entries,
      how,
    );
  const drafting = new Drafting(desk, person, back);
  const words = wordsOf(entries.words);
  if (words !== '' && wordsOf(back.draft.entries.words) !== '') return drafting.askWhich(back.draft, words);
  return drafting.resume(back.draft, 'You had begun one already: here is where you were.');
}

/** What was said with a request: the fields it answered, and its words, to be heard again where a case is to be chosen. */
interface AskedBeside {
  readonly entries?: Entries;
  readonly words?: string | undefined;
}

/** What asks for nothing is one tap, with what it is done to in sight: a decision stands on its case with what to decide by. */
const showDeed = (
  desk: Desk,
  person: Person,
  id: string,
  { command, target }: NonNullable<ReturnType<typeof commandNamed>>,
): Promise<readonly Reply[]> =>
  command.decides ? openThing(desk, person, target.kind, id) : openForm(desk, person, id, command.name);

/** Begins asking for what a command needs, on the case that is named or the only one it fits; otherwise asks which. */
export async function startCommand(
  desk: Desk,
  person: Person,
  session: Session,
  commands: readonly string[],
  reference?: string,
  { entries = {}, words }: AskedBeside = {},
): Promise<Turned> {
  // A new concern gets its reference from its conversation, never from a card or from what was typed.
  if (commands.includes('logConcern')) return startLogging(desk, person, session, {});
  if (!reference && commands.includes('acceptLateEntries'))
    return { session, replies: await showLateEntries(desk, person) };
  if (!reference) {
    const meant = await findCasesMeant(desk, person, commands);
    const [only, ...others] = meant.cases;
    if (!only || others.length > 0 || !meant.complete)
      return {
        session: words === undefined ? session : { ...session, heard: words },
        replies: await askWhichCase(desk, person, commands, meant, words !== undefined),
      };
    return startCommand(desk, person, session, [only.command], only.case.reference, { entries });
  }
  const known = hearReference(reference) ?? reference;
  const name = await chooseCommand(desk, person, commands, known);
  const refusal = await desk.refusalToStart(person, known, name);
  if (refusal) return { session, replies: await openCase(desk, person, known, { refusal }) };
  if (name === 'keepDocument' && (await desk.waiting(person, known)).length === 0)
    return { session, replies: await askForFile(desk, person, known) };
  const found = commandNamed(name);
  if (found && Object.keys(found.command.fields).length === 0)
    return { session, replies: await showDeed(desk, person, known, found) };
  const back = bringBack(session, (draft) => draft.command === name && draft.reference === known);
  if (back?.draft) return new Drafting(desk, person, back).resume(back.draft);
  const turned = await new Drafting(desk, person, setAside(session)).start(name, known, entries);
  if (name !== 'triage') return turned;
  return { ...turned, replies: [...turned.replies, ...(await showAlike(desk, person, known))] };
}
