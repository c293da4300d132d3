import type { AnyFields } from '../policy/machine/target';
import type { Outcome } from '../cards/designs/case';
import { buildCancelCard, buildStepCard } from '../cards/stepCards';
import { buildReviewCard, sayEntry } from '../cards/reviewCard';
import { buildSayCard } from '../cards/sayCards';
import { withTypedNames } from '../cards/personInputs';
import { button } from '../cards/card';
import type { Entries } from '../policy/machine/fields';
import { isRefusal, keepsEntries, type Refusal } from '../policy/machine/refusal';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import { openedThing } from './records';
import {
  back,
  change,
  changeable,
  currentStep,
  fieldsAt,
  progress,
  REVIEW,
  startDraft,
  stepWith,
  submitted,
  typed,
  type Draft,
  type Moved,
  type Setting,
} from './conversation';
import type { Desk } from './desk';
import { peopleNamed, peopleToOffer, withKnownPeople } from './people';
import { replyCard, type Reply } from './reply';
import { commandOf, scriptOf } from './script';
import type { Step } from './step';
import { finish, pickedUp, type Session, type Turned } from './session';
import { carryOn } from './underWay';
import { waitingFor } from './readAnswer';
import type { Steering } from './words';

const subjectOfDraft = ({ command }: Pick<Draft, 'command'>) => commandNamed(command)?.subject ?? caseTarget;

/** A conversation's turn: where it goes, and what is said. */
export class Drafting {
  constructor(
    private readonly desk: Desk,
    private readonly person: Person,
    private readonly session: Session,
  ) {}

  private async setting(draft: Draft): Promise<Setting | undefined> {
    const context = await this.desk.context(this.person);
    const state =
      draft.command === 'logConcern'
        ? this.desk.blank(draft.reference)
        : await this.desk.record(this.person, subjectOfDraft(draft).kind, draft.reference);
    return state === undefined ? undefined : { state, context };
  }

  /** Begins asking for a command's fields. */
  async start(command: string, reference: string, entries: Entries = {}): Promise<Turned> {
    const begun = {
      id: this.desk.newId(),
      command,
      reference,
      entries: {},
      done: [],
      at: REVIEW,
    } satisfies Draft;
    const setting = await this.setting(begun);
    if (!setting) return this.gone();
    const draft = {
      ...startDraft(begun.id, command, reference, entries, setting),
      basis: subjectOfDraft(begun).basisOf(setting.state, commandOf(command)),
    };
    return this.show({ draft }, setting);
  }

  /** Shows where a conversation stands: its step, or the review. */
  async resume(draft: Draft, understood?: string): Promise<Turned> {
    const setting = await this.setting(draft);
    return setting ? this.show({ draft }, setting, understood) : this.gone();
  }

  async type(draft: Draft, words: string): Promise<Turned> {
    const setting = await this.setting(draft);
    if (!setting) return this.gone();
    const step = currentStep(draft);
    if (!step) return this.show({ draft }, setting, 'Choose “Save”, or say “change” and what to change.');
    const moved = typed(draft, step, words, setting);
    const understood = moved.unread ? undefined : understoodAt(step, draft, moved.draft, setting.state);
    return this.show(await this.known(moved), setting, understood);
  }

  async submit(draft: Draft, stepKey: string, entries: Entries): Promise<Turned> {
    const setting = await this.setting(draft);
    if (!setting) return this.gone();
    const step = scriptOf(draft.command).steps.find(({ key }) => key === stepKey);
    if (!step) return this.show({ draft }, setting);
    const given = withTypedNames(commandOf(draft.command).fields, entries);
    return this.show(await this.known(submitted({ ...draft, at: step.key }, step, given, setting)), setting);
  }

  async steer(draft: Draft, steering: Steering): Promise<Turned> {
    switch (steering.is) {
      case 'back':
        return this.resume(back(draft));
      case 'continue':
        return this.resume({ ...draft, cancelling: false });
      case 'cancel':
        return draft.cancelling ? this.drop() : this.askToCancel(draft);
      case 'save':
        return draft.at === REVIEW ? this.save(draft) : this.submit(draft, draft.at, {});
      case 'skip':
        return draft.at === REVIEW ? this.save(draft) : this.submit(draft, draft.at, {});
      case 'change':
        return this.change(draft, steering.what);
    }
  }

  async change(draft: Draft, what: string): Promise<Turned> {
    const changed = change(draft, what);
    if (changed) return this.resume(changed);
    return this.keep(draft, [
      replyCard(
        buildSayCard({
          title: 'What would you like to change?',
          lines: ['Say “change” and one of these:', ...changeable(draft).map(({ title }) => `• ${title}`)],
          actions: [button('Carry on', 'draft.open', { draft: draft.id }, { style: 'positive' })],
        }),
      ),
    ]);
  }

  askToCancel(draft: Draft): Turned {
    const card = buildCancelCard({ draft: draft.id, title: scriptOf(draft.command).title });
    return this.keep({ ...draft, cancelling: true }, [replyCard(card)]);
  }

  drop(): Turned {
    const card = buildSayCard({
      title: 'Stopped. Nothing was saved.',
      lines: ['You can start again whenever you like.'],
      actions: [button('Log a concern', 'log', {}), button('My cases', 'mine', {})],
    });
    return this.ended([replyCard(card)]);
  }

  /** Saves what has been answered, as the command decides. A refusal goes back to the step it is about. */
  async save(draft: Draft): Promise<Turned> {
    const unanswered = scriptOf(draft.command).steps.some(
      (step) => changeable(draft).includes(step) && !draft.done.includes(step.key),
    );
    if (unanswered) return this.resume({ ...draft, at: currentStep(draft)?.key ?? draft.at });
    const request = {
      command: draft.command,
      entries: draft.entries,
      ...(draft.basis ? { basis: draft.basis } : {}),
    };
    const acted = await this.desk.act(this.person, draft.reference, request, `draft:${draft.id}`);
    if ('refusal' in acted) return this.refused(draft, acted.refusal);
    const opened = await this.opened(draft, { done: acted.sentence });
    const session = finish(this.session, draft);
    return { session, replies: session.draft ? [...opened, carryOn(session.draft)] : opened };
  }

  private async refused(draft: Draft, refusal: Refusal): Promise<Turned> {
    const at = stepWith(draft, Object.keys(refusal.fields ?? {}));
    const setting = await this.setting(draft);
    if (!setting) return this.gone();
    if (keepsEntries(refusal)) return this.show({ draft: at ?? draft, refusal }, setting);
    return this.ended(await this.opened(draft, { refusal }));
  }

  private opened(draft: Draft, outcome: Outcome): Promise<readonly Reply[]> {
    return openedThing(this.desk, this.person, subjectOfDraft(draft).kind, draft.reference, outcome);
  }

  private gone(): Turned {
    const card = buildSayCard({
      title: 'That case is not there for you any more.',
      lines: ['Nothing was saved. Say “my cases” to see yours.'],
      actions: [button('My cases', 'mine', {})],
    });
    return this.ended([replyCard(card)]);
  }

  /** Nothing more is asked of this conversation: one that it interrupted goes on. */
  private ended(replies: readonly Reply[]): Turned {
    const session = pickedUp(this.session);
    return { session, replies: session.draft ? [...replies, carryOn(session.draft)] : replies };
  }

  private keep(draft: Draft, replies: readonly Reply[]): Turned {
    return { session: { ...this.session, draft, heard: undefined }, replies };
  }

  /** Names typed for people become the people they fit; one that fits nobody goes back to be asked again. */
  private async known(moved: Moved): Promise<Moved> {
    const { fields, paragraph } = commandOf(moved.draft.command);
    const entries = await withKnownPeople(this.desk, fields, moved.draft.entries, paragraph);
    if (!isRefusal(entries)) return { ...moved, draft: { ...moved.draft, entries: entries } };
    const names = Object.keys(entries.fields ?? {});
    const kept = Object.fromEntries(
      Object.entries(moved.draft.entries).filter(([name]) => !names.includes(name)),
    );
    const draft = { ...moved.draft, entries: kept };
    return { draft: stepWith(draft, names) ?? draft, refusal: entries };
  }

  private async show({ draft, refusal }: Moved, setting: Setting, understood?: string): Promise<Turned> {
    const command = commandOf(draft.command);
    const { title } = scriptOf(draft.command);
    const { state } = setting;
    const common = {
      draft: draft.id,
      title,
      state,
      entries: draft.entries,
      registers: setting.context.registers,
      refusal,
      ...(draft.command === 'logConcern' ? {} : { reference: draft.reference }),
    };
    const step = currentStep(draft);
    if (!step) {
      const people = await peopleNamed(this.desk, command.fields, draft.entries);
      const card = buildReviewCard({
        ...common,
        fields: command.fields,
        save: command.button,
        changeable: changeable(draft),
        people,
      });
      return this.keep(draft, [replyCard(card)]);
    }
    const fields: AnyFields = fieldsAt(draft, step);
    const [next] = draft.again ? waitingFor(step, command, draft.entries) : [];
    const ask = (next === undefined ? undefined : command.fields[next]?.label) ?? step.ask;
    const people = await peopleToOffer(this.desk, fields, draft.entries, setting.context);
    const card = buildStepCard({
      ...common,
      ...progress(draft),
      step: step.key,
      ask,
      fields,
      people,
      picker: this.desk.picker,
      ...(understood ? { understood } : {}),
    });
    return this.keep(draft, [replyCard(card)]);
  }
}

function understoodAt(step: Step, before: Draft, after: Draft, state: unknown): string | undefined {
  const { fields } = commandOf(before.command);
  const read = step.fields.flatMap((name) => {
    const field = fields[name];
    const entry = after.entries[name];
    const changed = JSON.stringify(entry) !== JSON.stringify(before.entries[name]);
    return field && changed && entry !== undefined && field.kind !== 'longText' && field.kind !== 'text'
      ? [sayEntry(field, entry, state)]
      : [];
  });
  return read.length > 0 ? `Noted: ${read.join(' · ')}` : undefined;
}
