import type { Clock, ClockContext } from './clock';
import type { Command, Context, Line } from './command';
import type { Field, Fields } from './fields';
import type { Refusal } from './refusal';
import type { Missing } from './section';
import type { Stream } from './stream';

/** A command whose own state and events are folded away: what every room but its section handles. */
export type AnyCommand = Command<unknown, string, unknown>;
export type AnyField = Field<unknown>;
export type AnyFields = Fields<unknown>;

/** What commands are done on, its own types folded away: a case, or one record of a register. */
export interface Target {
  readonly kind: string;
  /** What one is called in a sentence. */
  readonly thing: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly stream: Stream<unknown, unknown>;
  readonly commands: readonly AnyCommand[];
  maySee(state: unknown, context: Context): boolean;
  /** The commands the actor may use on it now: what their buttons are made of. */
  available(state: unknown, context: Context): readonly AnyCommand[];
  /** Why the actor may not begin a command now; undefined when they may. */
  standsInTheWay(state: unknown, name: string, context: Context): Refusal | undefined;
  /** As whom the actor does a command on it: as themselves, or as one they stand in for (2.5). */
  actingOn?(state: unknown, command: AnyCommand, context: Context): Context;
  /** Every clock, soonest first. Throws `BeyondCalendar` where the bank-holiday list ends. */
  deadlines(state: unknown, context: ClockContext): readonly Clock[];
  missing(state: unknown, context: Context): readonly Missing[];
  /** The facts a command's card rests on. */
  basisOf(state: unknown, command: AnyCommand): string;
}

/** A register's record, and what a view of it says. */
export interface RecordTarget extends Target {
  stageOf(state: unknown): string;
  /** What the record holds, for those who may see it. Text people typed stands in it as they typed it. */
  describe(state: unknown, context: Context): readonly Line[];
}
