import type { ClockContext } from './clock';
import type { Instant } from '../calendar/dates';
import { readEntries } from './entries';
import type { Entries, Fields, Values } from './fields';
import type { Refusal } from './refusal';
import type { DelegableFunction } from './registers';
import type { Person, Relation, Role } from '../roles';

/** What a decision is made with besides the case: never read from the world inside `policy/`. */
export interface Context extends ClockContext {
  readonly now: Instant;
  readonly actor: Person;
}

/**
 * Who may do it: anyone with one of the roles or one of the relations; `both` asks for a role and a relation.
 * A person with a relation in `not` may not, whatever their role (nobody decides their own).
 */
export interface Who {
  readonly roles?: readonly Role[] | 'everyone';
  readonly relations?: readonly Relation[];
  /** A delegation of this function, in force today, counts as a role (2.5). */
  readonly delegated?: DelegableFunction;
  readonly both?: true;
  readonly not?: readonly Relation[];
}

/** Where it can move what it is done on: the same from every stage, or from each stage its own. */
export type LeadsTo<Stage extends string> =
  readonly Stage[] | Readonly<Partial<Record<Stage, readonly Stage[]>>>;

/** The stages it can move to from this one, besides staying. */
export function leadsFrom<Stage extends string>(
  { leadsTo = [] }: { readonly leadsTo?: LeadsTo<Stage> },
  from: Stage,
): readonly Stage[] {
  return (isSame(leadsTo) ? leadsTo : (leadsTo[from] ?? [])).filter((stage) => stage !== from);
}

const isSame = <Stage extends string>(leadsTo: LeadsTo<Stage>): leadsTo is readonly Stage[] =>
  Array.isArray(leadsTo);

/** A line about a case or record: words, or a person whom the directory knows by name. */
export type Line = { readonly label: string } & ({ readonly words: string } | { readonly person: string });

/** The usual answer to a command, given with one tap: the words on its button, and what they enter. */
export interface QuickAnswer {
  readonly button: string;
  readonly entries: Entries;
}

/** Everything a person may do, in one record. Buttons, forms, validation, permission, routing and audit come from it. */
export interface CommandSpec<S, Stage extends string, E, F extends Fields<S>> {
  readonly name: string;
  /** The words on its button. */
  readonly button: string;
  /** What choosing it means, in one short sentence above its form. */
  readonly about?: string;
  readonly paragraph: string;
  readonly fields: F;
  readonly who: Who;
  readonly stages: readonly Stage[];
  /** Stages it can lead to, when it can move the case. */
  readonly leadsTo?: LeadsTo<Stage>;
  /** Sections whose facts its card shows: an event in one of them since makes the card stale. */
  readonly basis?: readonly string[];
  /** It is refused, with the list, while something that blocks this is missing. */
  readonly needs?: 'triage' | 'evidence' | 'draft' | 'sending' | 'closing';
  /** Is there anything for it to do now? It is offered only then. */
  readonly offered?: (state: S, context: Context) => boolean;
  /** Entries to start its form from. */
  readonly prefill?: (state: S, context: Context) => Entries;
  /** It decides on what somebody else asked or did, and this is what to decide by. An approval card shows it. */
  readonly decides?: (state: S, context: Context) => readonly Line[];
  /** What is sought with it, as whoever asked for the decision reads it. */
  readonly sought?: string;
  /** Answers that need no form: one tap each. */
  readonly quick?: readonly QuickAnswer[];
  /** It is wanted often, though no gap asks for it: its button stays on the card of the case. */
  readonly isOften?: true;
  /** The sentence that confirms it, when the button's words will not do. */
  readonly done?: (state: S, context: Context) => string;
  readonly decide: (state: S, input: Values<F>, context: Context) => readonly E[] | Refusal;
}

/** A command whose fields are no longer in its type: what every room but its section handles. */
export interface Command<S, Stage extends string, E> extends Omit<
  CommandSpec<S, Stage, E, Fields<S>>,
  'decide'
> {
  /** Reads the untrusted entries, then decides. Bad entries are a refusal naming each one. */
  readonly run: (state: S, entries: Entries, context: Context) => readonly E[] | Refusal;
}

/** Sections use this, with their state, stage and event types fixed (see `caseCommand`). */
export function defineCommand<S, Stage extends string, E, F extends Fields<S>>(
  spec: CommandSpec<S, Stage, E, F>,
): Command<S, Stage, E> {
  const { decide, ...definition } = spec;
  return {
    ...definition,
    run(state, entries, context) {
      const reading = readEntries<S, F>(spec.fields, entries, { ...context, state });
      if ('values' in reading) return decide(state, reading.values, context);
      const [first] = reading.problems;
      return {
        refused: 'invalid',
        sentence: reading.problems.map(({ sentence }) => sentence).join(' '),
        paragraph: spec.paragraph,
        next:
          reading.problems.length === 1 && first
            ? 'Put that right and send it again. Your other answers are kept.'
            : 'Put these right and send it again. Your other answers are kept.',
        fields: Object.fromEntries(reading.problems.map(({ field, sentence }) => [field, sentence])),
      };
    },
  };
}

/** The sentence that confirms a command that was done. */
export function confirmationOf<S, Stage extends string, E>(
  { button, done }: Pick<Command<S, Stage, E>, 'button' | 'done'>,
  after: S,
  context: Context,
): string {
  return done?.(after, context) ?? `Done: ${button}.`;
}
