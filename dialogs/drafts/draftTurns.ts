import type { Outcome } from '../../cards/designs/case';
import { excerpt } from '../../cards/escape';
import {
  buildAlsoWrittenCard,
  buildDroppedCard,
  buildKeptCard,
  buildStoppedCard,
  goneCard,
} from '../../cards/draftingCards';
import { sayTold } from '../../cards/toldWords';
import { buildDoubtCard, buildWhichCard } from '../../cards/stepCards';
import type { CaseState } from '../../policy/machine/caseState';
import type { Entries } from '../../policy/machine/fields';
import { isRefusal, keepsEntries, type Refusal } from '../../policy/machine/refusal';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import type { Moved } from '../state/checkingDraft';
import { bringDanger } from '../state/dangerWords';
import type { Desk } from '../port/desk';
import { readBefore } from '../cases/forms';
import {
  entriesToSave,
  goToFields,
  moveOn,
  openSteps,
  startDraft,
  type Draft,
  type Setting,
} from '../state/draft';
import { findDanger } from '../reading/danger';
import { keepWithConcern } from '../cases/papers';
import { keepLeft, noteKept, offerKept } from '../answers/kept';
import { noteWishes, sayNoted } from '../answers/noteWishes';
import { resolvePeople } from '../cases/people';
import { openThing } from '../cases/records';
import { offerAfter } from './offerAfter';
import { replyCard, type Reply } from '../port/reply';
import { commandOf } from '../script/script';
import { finish, pickUp, type Session, type Turned } from '../state/session';
import { sayTaken } from '../answers/sayBack';
import { keepFraming, settleDoubts } from '../answers/staffNotes';
import { showDraft } from './showDraft';
import { withCarryOn } from '../state/underWay';

const targetOf = ({ command }: Pick<Draft, 'command'>) => commandNamed(command)?.target ?? caseTarget;

/** What a step on a case rests on, line by line above its first question. */
async function sayReads(
  desk: Desk,
  name: string,
  { state, context }: Setting,
  entries: Entries,
): Promise<readonly string[]> {
  const command = commandOf(name);
  if (targetOf({ command: name }) !== caseTarget) return [];
  const { told, names } = await readBefore(desk, command, state as CaseState, context, entries);
  return told.flatMap(({ title, said }) => [
    title,
    ...said.map((line) => `${line.label}: ${excerpt(sayTold(line, names), LONGEST_READ)}`),
  ]);
}

/** Characters of one line that is read before a question. */
const LONGEST_READ = 600;

const offerToLog = 'I can log this as a concern, with your words as they are.';

/** What every turn of a conversation rests on: where its draft stands, what is shown of it, and how it ends. */
export abstract class DraftTurns {
  constructor(
    protected readonly desk: Desk,
    protected readonly person: Person,
    protected readonly session: Session,
  ) {}

  /** Begins asking for a command's fields. */
  async start(
    command: string,
    reference: string,
    entries: Entries = {},
    how: Pick<Draft, 'offered' | 'suggests'> = {},
  ): Promise<Turned> {
    const setting = await this.setting({ command, reference });
    if (!setting) return this.end([replyCard(goneCard)]);
    const begun = bringDanger(startDraft(this.desk.newId(), command, reference, entries, setting), entries);
    const basis = targetOf({ command }).basisOf(setting.state, commandOf(command));
    const draft = noteWishes({ entries: {} }, { ...moveOn(begun), ...how, basis });
    const says = how.offered ? [offerToLog] : await sayReads(this.desk, command, setting, draft.entries);
    return this.show({ draft }, setting, [...says, ...sayNoted(begun, draft, setting)]);
  }

  /** Shows where a conversation stands: its question, or the review. `says` stand above it. */
  resume(draft: Draft, ...says: readonly string[]): Promise<Turned> {
    if (draft.second !== undefined) return Promise.resolve(this.askWhich(draft, draft.second));
    return this.within(draft, (setting) => this.show({ draft }, setting, says));
  }

  /** A narrative where none was asked for is never guessed to belong to one concern or another. */
  askWhich(draft: Draft, words: string, says: readonly string[] = []): Turned {
    const warned = findDanger(words).length > 0 ? ['If anybody is in danger now, act first.'] : [];
    return this.keep(
      { ...draft, cancelling: false, second: words, unread: [] },
      {
        ...replyCard(buildWhichCard({ draft: draft.id, says: [...warned, ...says] })),
        suggested: ['Part of this', 'Another concern', 'Neither'],
      },
    );
  }

  /** Words that may be part of this, or about a case that is there: nothing is noted before it is said. */
  askDoubt(draft: Draft, words: string): Turned {
    const what = draft.command === 'logConcern' ? 'this concern' : 'this form';
    return this.keep(
      { ...draft, cancelling: false, second: words, doubted: true, unread: [] },
      {
        ...replyCard(buildDoubtCard({ draft: draft.id, what })),
        suggested: ['Part of this', 'A case we have', 'Neither'],
      },
    );
  }

  /** Everything is kept as it is until somebody comes back to it. */
  wait(draft: Draft): Turned {
    const kept = { ...draft, cancelling: false, unread: [] };
    return this.keep(kept, { ...replyCard(buildKeptCard(draft.id)), suggested: ['Continue'] });
  }

  drop(): Turned {
    return this.end([replyCard(buildStoppedCard(this.savedBefore()))]);
  }

  /** What was saved in this chat before, where what is left was no form of another case. */
  private savedBefore(): string | undefined {
    const { draft, finished } = this.session;
    const saved = finished[0]?.reference;
    return draft && draft.command !== 'logConcern' && draft.reference !== saved ? undefined : saved;
  }

  protected dropUnbegun(): Turned {
    return this.end([replyCard(buildDroppedCard(this.session.finished[0]?.reference))]);
  }

  /** Saves what has been answered, as the command decides. A refusal goes back to the step it is about. */
  async save(draft: Draft): Promise<Turned> {
    const [unanswered] = openSteps(draft);
    if (unanswered) return this.resume({ ...draft, at: unanswered.key });
    const { id, command, reference, basis } = draft;
    const entries = entriesToSave(noteKept(draft));
    const request = { command, entries, ...(basis ? { basis } : {}) };
    const acted = await this.desk.act(this.person, reference, request, `draft:${id}`);
    if ('refusal' in acted) return this.showRefused(draft, acted.refusal);
    const takesFiles = command === 'logConcern' || command === 'recordContact';
    const files = takesFiles ? await keepWithConcern(this.desk, this.person, reference) : undefined;
    const sentence = files === undefined ? acted.sentence : `${acted.sentence} ${files}`;
    const replies = await this.open(draft, { done: sentence });
    const after = await offerAfter(this.desk, this.person, draft);
    const done = withWayBack(finish(this.session, draft), [...replies, ...after]);
    return offerNote(done, draft);
  }

  protected showRefused(draft: Draft, refusal: Refusal): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const at = goToFields(draft, Object.keys(refusal.fields ?? {}));
      if (keepsEntries(refusal)) return this.show({ draft: at ?? draft, refusal }, setting);
      return this.end(await this.open(draft, { refusal }));
    });
  }

  protected open(draft: Draft, outcome: Outcome): Promise<readonly Reply[]> {
    return openThing(this.desk, this.person, targetOf(draft).kind, draft.reference, outcome);
  }

  protected async setting(draft: Pick<Draft, 'command' | 'reference'>): Promise<Setting | undefined> {
    const context = await this.desk.context(this.person);
    const state =
      draft.command === 'logConcern'
        ? this.desk.blank(draft.reference)
        : await this.desk.record(this.person, targetOf(draft).kind, draft.reference);
    return state === undefined ? undefined : { state, context };
  }

  /** The turn as its case stands now; the conversation ends when the case is not there for this person any more. */
  protected async within(draft: Draft, turn: (setting: Setting) => Promise<Turned>): Promise<Turned> {
    const setting = await this.setting(draft);
    return setting ? turn(setting) : this.end([replyCard(goneCard)]);
  }

  /** Names typed for people become the people they fit; one that fits nobody goes back to be asked again. */
  protected async findPeople(moved: Moved): Promise<Moved> {
    const { draft } = moved;
    const { fields, paragraph } = commandOf(draft.command);
    const entries = await resolvePeople(this.desk, fields, draft.entries, paragraph);
    if (!isRefusal(entries)) return { ...moved, draft: { ...draft, entries } };
    const names = Object.keys(entries.fields ?? {});
    const others = Object.entries(draft.entries).filter(([name]) => !names.includes(name));
    const without = { ...draft, entries: Object.fromEntries(others) };
    const wrong = Object.fromEntries(names.map((name) => [name, draft.entries[name]]));
    return { draft: goToFields(without, names) ?? without, refusal: entries, wrong };
  }

  protected async show(moved: Moved, setting: Setting, says: readonly string[] = []): Promise<Turned> {
    const { draft } = moved;
    const before = this.session.draft?.id === draft.id ? this.session.draft : undefined;
    const framed = keepFraming(before, draft);
    const left = before ? keepLeft(before, settleDoubts(framed), setting) : settleDoubts(framed);
    const tidy = { ...moved, draft: offerKept(left, setting) };
    const noted = framed.entries.staffNote === draft.entries.staffNote ? [] : ['staffNote'];
    const said = [...says, sayTaken(framed, noted, setting) ?? ''].filter((each) => each !== '');
    return this.keep(tidy.draft, await showDraft(this.desk, tidy, setting, said));
  }

  protected keep(draft: Draft, reply: Reply): Turned {
    return { session: { ...this.session, draft, heard: undefined, unread: draft.unread }, replies: [reply] };
  }

  /** Nothing more is asked of this conversation: one that it interrupted goes on. */
  protected end(replies: readonly Reply[]): Turned {
    return withWayBack(pickUp(this.session), replies);
  }
}

/** What was typed beside a form of a case and has no place in it is offered as a note on that case. */
function offerNote(turned: Turned, draft: Draft): Turned {
  const said = (draft.kept ?? []).map((part) => part.said).join('\n');
  const isOfCase = targetOf(draft) === caseTarget && !('staffNote' in commandOf(draft.command).fields);
  if (said === '' || !isOfCase) return turned;
  const card = buildAlsoWrittenCard(draft.reference, said);
  return {
    session: { ...turned.session, heard: said },
    replies: [...turned.replies, replyCard(card)],
  };
}

const withWayBack = (session: Session, replies: readonly Reply[]): Turned => ({
  session,
  replies: withCarryOn(replies, session.draft),
});
