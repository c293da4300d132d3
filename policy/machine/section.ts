import type { Clock, ClockContext } from './clock';
import type { CaseEvent, CaseState, SectionName } from './caseState';
import { defineCommand, type Command, type CommandSpec } from './command';
import type { Instant } from '../calendar/dates';
import type { Evolvers, Meta } from './events';
import type { Entries, Fields } from './fields';
import type { Refusal } from './refusal';
import type { Relation, Role } from '../roles';
import type { Stage } from '../stages';
import type { AnyTeller, CaseTellers } from './telling';

/** A gap between the case and what the procedure asks of it. `blocks` says what cannot happen until it is filled. */
export interface Missing {
  readonly what: string;
  readonly paragraph: string;
  /** The command that fills it, when there is one. */
  readonly command?: string;
  /** Another command that fills it as well. */
  readonly or?: string;
  /** Somebody else has been asked for it: there is nothing to do about it before they answer, or their day has passed. */
  readonly awaited?: true;
  /** What it is about, which its form starts from. */
  readonly begins?: Entries;
  readonly blocks?: 'triage' | 'evidence' | 'draft' | 'sending' | 'closing';
}

export type Audience = { readonly role: Role } | { readonly person: string };

/** That a decision was asked for. `seq` is the number of the stream’s last event then. */
export interface Asked {
  readonly at: Instant;
  readonly seq: number;
  /** Whoever asked decided nothing with it themselves, so they are told how it stands. */
  readonly tellsAsker: boolean;
}

/** What became of decisions that had been asked for. No name, and nothing that was typed. */
export interface Decided {
  /** The commands that had waited, and do no longer. */
  readonly closes: readonly string[];
  /** The answer as it was chosen, or the words on the button. */
  readonly answer: string;
  /** The role whoever decided holds for it, and whom they stand in for (2.5). */
  readonly as?: Role;
  readonly standingInFor?: Role;
  readonly at: Instant;
  readonly seq: number;
}

/** Somebody to tell because of an event. Holds no name and no narrative: the reference finds the case. */
export interface Notice {
  readonly to: Audience;
  /** One sentence, safe on a locked screen. */
  readonly say: string;
  readonly paragraph: string;
  /** Goes at once, whatever the hour (2.3). Others wait for working hours. */
  readonly urgent?: true;
  /** The command offered on the message. */
  readonly command?: string;
  readonly asked?: Asked;
  readonly decided?: Decided;
  /** The number of the event it comes of. */
  readonly tells?: number;
  /** It says that something was recorded, and nothing of what. */
  readonly isBare?: true;
}

/** Whom to tell of each event, where anybody is. */
export type Noticing<E extends { type: string }> = {
  readonly [T in E['type']]?: (
    event: Extract<E, { type: T }>,
    after: CaseState,
    meta: Meta,
  ) => readonly Notice[];
};

type Hearers<Slice> = {
  readonly [T in CaseEvent['type']]?: (
    slice: Slice,
    event: Extract<CaseEvent, { type: T }>,
    after: CaseState,
    meta: Meta,
  ) => Slice;
};

/** One section of the procedure: its slice of the state and how it evolves, its commands, its deadlines, its gaps. */
export interface Section<Name extends SectionName, Slice, E extends CaseEvent> {
  readonly name: Name;
  readonly initial: Slice;
  readonly evolve: Evolvers<Slice, E>;
  /** What it makes of events of other sections, each after its own section: who speaks for the person is what consent hangs on. */
  readonly hears?: Hearers<Slice>;
  readonly tells: CaseTellers<E>;
  readonly commands: readonly CaseCommand[];
  readonly clocks?: (state: CaseState, context: ClockContext) => readonly Clock[];
  readonly missing?: (state: CaseState, context: ClockContext) => Iterable<Missing>;
  /** People this section ties to the case, by relation. */
  readonly holders?: (state: CaseState) => Partial<Record<Relation, readonly string[]>>;
  /** Roles its facts bring in, who may see the case from then on (7.1): the lead a red flag names, whoever checks now. */
  readonly brings?: (state: CaseState) => readonly Role[];
  /** Only people with one of these roles of their own may know of anything in it: its events, its gaps (6.5). */
  readonly restrictedTo?: readonly Role[];
  readonly notices?: Noticing<E>;
}

export type CaseCommand = Command<CaseState, Stage, CaseEvent>;
export type Decision = readonly CaseEvent[] | Refusal;

/** A command on a case; its fields give `decide` the types of its input. */
export function caseCommand<const F extends Fields<CaseState>>(
  spec: CommandSpec<CaseState, Stage, CaseEvent, F>,
): CaseCommand & { readonly fields: F } {
  return defineCommand<CaseState, Stage, CaseEvent, F>(spec);
}

/** A section whose own types are folded away: what composes the case sees of it. */
export interface CaseSection extends Omit<
  Section<SectionName, unknown, CaseEvent>,
  'initial' | 'evolve' | 'hears' | 'tells' | 'notices'
> {
  readonly initial: unknown;
  readonly evolve: Readonly<Record<string, (slice: unknown, event: CaseEvent, meta: Meta) => unknown>>;
  readonly hears?: Readonly<
    Record<string, (slice: unknown, event: CaseEvent, after: CaseState, meta: Meta) => unknown>
  >;
  readonly tells: Readonly<Record<string, AnyTeller<CaseState>>>;
  readonly notices?: Readonly<
    Record<string, (event: CaseEvent, after: CaseState, meta: Meta) => readonly Notice[]>
  >;
}

/** Checks a section against its own types, then folds them away: the one place where that is done. */
export function defineSection<Name extends SectionName, E extends CaseEvent>(
  section: Section<Name, CaseState[Name], E>,
): CaseSection {
  return section as unknown as CaseSection;
}
