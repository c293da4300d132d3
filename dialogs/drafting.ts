import { button } from '../cards/card';
import type { Outcome } from '../cards/designs/case';
import { withTypedNames } from '../cards/personInputs';
import { buildSayCard } from '../cards/sayCards';
import { buildCancelCard } from '../cards/stepCards';
import type { Entries } from '../policy/machine/fields';
import { isRefusal, keepsEntries, type Refusal } from '../policy/machine/refusal';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import { takeCard, takeWords, type Moved } from './answering';
import type { Desk } from './desk';
import {
  changeable,
  currentStep,
  goTo,
  goToFields,
  REVIEW,
  startDraft,
  type Draft,
  type Setting,
} from './draft';
import { resolvePeople } from './people';
import { openThing } from './records';
import { replyCard, type Reply } from './reply';
import { commandOf, scriptOf } from './script';
import { finish, pickUp, type Session, type Turned } from './session';
import { readBack, showDraft } from './showDraft';
import { carryOn } from './underWay';

const targetOf = ({ command }: Pick<Draft, 'command'>) => commandNamed(command)?.target ?? caseTarget;

const mine = button('My cases', 'mine', {});

const goneCard = buildSayCard({
  title: 'That case is not there for you any more.',
  lines: ['Nothing was saved. Say “my cases” to see yours.'],
  actions: [mine],
});

const stoppedCard = buildSayCard({
  title: 'Stopped. Nothing was saved.',
  lines: ['You can start again whenever you like.'],
  actions: [button('Log a concern', 'log', {}), mine],
});

/** A conversation's turn: where it goes, and what is said. */
export class Drafting {
  constructor(
    private readonly desk: Desk,
    private readonly person: Person,
    private readonly session: Session,
  ) {}

  /** Begins asking for a command's fields. */
  async start(command: string, reference: string, entries: Entries = {}): Promise<Turned> {
    const setting = await this.setting({ command, reference });
    if (!setting) return this.end([replyCard(goneCard)]);
    const draft = {
      ...startDraft(this.desk.newId(), command, reference, entries, setting),
      basis: targetOf({ command }).basisOf(setting.state, commandOf(command)),
    };
    return this.show({ draft }, setting);
  }

  /** Shows where a conversation stands: its step, or the review. */
  resume(draft: Draft, understood?: string): Promise<Turned> {
    return this.within(draft, (setting) => this.show({ draft }, setting, understood));
  }

  /** Takes typed words for an answer to the step that is asked. */
  type(draft: Draft, words: string): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const step = currentStep(draft);
      if (!step) return this.show({ draft }, setting, 'Choose “Save”, or say “change” and what to change.');
      const moved = takeWords(draft, step, words, setting);
      const understood = moved.unread ? undefined : readBack(step, draft, moved.draft, setting);
      return this.show(await this.findPeople(moved), setting, understood);
    });
  }

  /** Takes a step's card that came back. */
  submit(draft: Draft, stepKey: string, entries: Entries): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const step = scriptOf(draft.command).steps.find(({ key }) => key === stepKey);
      if (!step) return this.show({ draft }, setting);
      const given = withTypedNames(commandOf(draft.command).fields, entries);
      const moved = takeCard({ ...draft, at: step.key }, step, given, setting);
      return this.show(await this.findPeople(moved), setting);
    });
  }

  /** The step is answered as it stands; on the review, all of it is saved. */
  accept(draft: Draft): Promise<Turned> {
    return draft.at === REVIEW ? this.save(draft) : this.submit(draft, draft.at, {});
  }

  async change(draft: Draft, what: string): Promise<Turned> {
    const changed = goTo(draft, what);
    if (changed) return this.resume(changed);
    const card = buildSayCard({
      title: 'What would you like to change?',
      lines: ['Say “change” and one of these:', ...changeable(draft).map(({ title }) => `• ${title}`)],
      actions: [button('Carry on', 'draft.open', { draft: draft.id }, { style: 'positive' })],
    });
    return this.keep(draft, replyCard(card));
  }

  askToCancel(draft: Draft): Turned {
    const card = buildCancelCard({ draft: draft.id, title: scriptOf(draft.command).title });
    return this.keep({ ...draft, cancelling: true }, replyCard(card));
  }

  drop(): Turned {
    return this.end([replyCard(stoppedCard)]);
  }

  /** Saves what has been answered, as the command decides. A refusal goes back to the step it is about. */
  async save(draft: Draft): Promise<Turned> {
    const unanswered = scriptOf(draft.command).steps.some(
      (step) => changeable(draft).includes(step) && !draft.done.includes(step.key),
    );
    if (unanswered) return this.resume({ ...draft, at: currentStep(draft)?.key ?? draft.at });
    const { id, command, reference, entries, basis } = draft;
    const request = { command, entries, ...(basis ? { basis } : {}) };
    const acted = await this.desk.act(this.person, reference, request, `draft:${id}`);
    if ('refusal' in acted) return this.showRefused(draft, acted.refusal);
    const replies = await this.open(draft, { done: acted.sentence });
    return withWayBack(finish(this.session, draft), replies);
  }

  private showRefused(draft: Draft, refusal: Refusal): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const at = goToFields(draft, Object.keys(refusal.fields ?? {}));
      if (keepsEntries(refusal)) return this.show({ draft: at ?? draft, refusal }, setting);
      return this.end(await this.open(draft, { refusal }));
    });
  }

  private open(draft: Draft, outcome: Outcome): Promise<readonly Reply[]> {
    return openThing(this.desk, this.person, targetOf(draft).kind, draft.reference, outcome);
  }

  private async setting(draft: Pick<Draft, 'command' | 'reference'>): Promise<Setting | undefined> {
    const context = await this.desk.context(this.person);
    const state =
      draft.command === 'logConcern'
        ? this.desk.blank(draft.reference)
        : await this.desk.record(this.person, targetOf(draft).kind, draft.reference);
    return state === undefined ? undefined : { state, context };
  }

  /** The turn as its case stands now; the conversation ends when the case is not there for this person any more. */
  private async within(draft: Draft, turn: (setting: Setting) => Promise<Turned>): Promise<Turned> {
    const setting = await this.setting(draft);
    return setting ? turn(setting) : this.end([replyCard(goneCard)]);
  }

  /** Names typed for people become the people they fit; one that fits nobody goes back to be asked again. */
  private async findPeople(moved: Moved): Promise<Moved> {
    const { draft } = moved;
    const { fields, paragraph } = commandOf(draft.command);
    const entries = await resolvePeople(this.desk, fields, draft.entries, paragraph);
    if (!isRefusal(entries)) return { ...moved, draft: { ...draft, entries } };
    const names = Object.keys(entries.fields ?? {});
    const others = Object.entries(draft.entries).filter(([name]) => !names.includes(name));
    const without = { ...draft, entries: Object.fromEntries(others) };
    return { draft: goToFields(without, names) ?? without, refusal: entries };
  }

  private async show(moved: Moved, setting: Setting, understood?: string): Promise<Turned> {
    return this.keep(moved.draft, await showDraft(this.desk, moved, setting, understood));
  }

  private keep(draft: Draft, reply: Reply): Turned {
    return { session: { ...this.session, draft, heard: undefined }, replies: [reply] };
  }

  /** Nothing more is asked of this conversation: one that it interrupted goes on. */
  private end(replies: readonly Reply[]): Turned {
    return withWayBack(pickUp(this.session), replies);
  }
}

const withWayBack = (session: Session, replies: readonly Reply[]): Turned => ({
  session,
  replies: session.draft ? [...replies, carryOn(session.draft)] : replies,
});
