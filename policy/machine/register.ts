import type { Trust } from '../trust/trust';
import type { Clock, ClockContext } from './clock';
import type { Command, Context, Line } from './command';
import type { Refusal } from './refusal';
import type { RegisterState } from './registers';
import type { Relation } from '../roles';
import type { Evolvers, Meta } from './events';
import type { Missing, Notice } from './section';
import type { Tellers } from './telling';
import type { Stream } from './stream';

/** Whom to tell of each event of a register, where anybody is. */
export type RegisterNoticing<S, E extends { type: string }> = {
  readonly [T in E['type']]?: (event: Extract<E, { type: T }>, after: S, meta: Meta) => readonly Notice[];
};

/** A register beside the cases: what its records are called, who may read one, and what may be done with it. */
export interface RegisterSpec<
  Stage extends string,
  S extends RegisterState<Stage>,
  E extends { type: string },
> {
  readonly kind: string;
  /** As for a stream: raised when `evolve` makes something else of the same events. */
  readonly revision?: number;
  /** Events after which nothing that came before is kept (7.1). */
  readonly erases?: readonly E['type'][];
  /** What one record is called in a sentence. */
  readonly thing: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly initial: (id: string, trust?: Trust) => S;
  readonly evolve: Evolvers<S, E>;
  readonly tells: Tellers<E, S>;
  readonly commands: readonly Command<S, Stage, E>[];
  /** A record nobody has written in yet may be begun by whoever may use the command. */
  readonly maySee: (state: S, context: Context) => boolean;
  /** Commands that only add, so that a person may use them on a record they may not read. */
  readonly addsOnly?: readonly string[];
  /** Why the actor may do nothing with it, whatever their role. */
  readonly bars?: (state: S, context: Context) => Refusal | undefined;
  /** Stages with nothing left to do. */
  readonly over?: readonly Stage[];
  readonly holders?: (state: S) => Partial<Record<Relation, readonly string[]>>;
  readonly clocks?: (state: S, context: ClockContext) => readonly Clock[];
  readonly missing?: (state: S, context: ClockContext) => Iterable<Missing>;
  readonly notices?: RegisterNoticing<S, E>;
  /** What a view of one record says besides its clocks and gaps. */
  readonly describe?: (state: S, context: Context) => readonly Line[];
}

/** A register as a stream, with what a view of one record is made of. */
export interface RegisterStream<Stage extends string, S, E> extends Stream<S, E> {
  readonly thing: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly commands: readonly Command<S, Stage, E>[];
  maySee(state: S, context: Context): boolean;
  stageOf(state: S): string;
  describe(state: S, context: Context): readonly Line[];
  /** The commands the actor may use on it now: what their buttons are made of. */
  available(state: S, context: Context): readonly Command<S, Stage, E>[];
  /** Why the actor may not begin a command now, before anything is filled in; undefined when they may. */
  standsInTheWay(state: S, name: string, context: Context): Refusal | undefined;
  /** Every clock of the record, soonest first. */
  deadlines(state: S, context: ClockContext): readonly Clock[];
  missing(state: S, context: ClockContext): readonly Missing[];
  /** The facts a command's card rests on. */
  basisOf(state: S, command: Command<S, Stage, E>): string;
}
