import type { ClockContext } from './clock';
import type { Context } from './command';
import type { Instant, LondonDate } from '../calendar/dates';
import type { Entries } from './fields';
import type { Refusal } from './refusal';
import type { PlannedReminder } from '../reminders/plan';
import type { Trust } from '../trust/trust';
import type { Meta } from './events';
import type { Notice } from './section';
import type { Around, Told } from './telling';

/** An event as it is kept: append-only, numbered from 1 within its stream. `v` is the version of its shape. */
export interface Recorded<E = unknown> {
  readonly v: number;
  readonly meta: Meta;
  readonly event: E;
}

export interface Request {
  readonly command: string;
  readonly entries: Entries;
  /** What the card showed (`basisOf`); absent when it was asked in chat. */
  readonly basis?: string;
}

/** What lists and searches may filter on: columns beside the state, never inside it. Dates are London dates. */
export interface Promoted {
  readonly stage: string;
  readonly open: boolean;
  readonly service?: string;
  readonly team?: string;
  readonly receivedOn?: LondonDate;
  /** The soonest due date of a clock that still runs. */
  readonly nextDue?: LondonDate;
  /** Everyone who may see it by being involved. */
  readonly involved: readonly string[];
  /** What else lists find it by: `has:` and whoever has it, `waits:` and what it waits for. */
  readonly marks?: readonly string[];
  /** What a search finds it by: folded words. */
  readonly words?: readonly string[];
  /** What reports count of it: no name, no narrative. Absent where nothing is counted. */
  readonly counted?: unknown;
  /** The last London date it is kept; absent while it is open or held (7.1). */
  readonly keptUntil?: LondonDate;
  /** A red flag is up (D45): every list shows it. */
  readonly flagged?: true;
  /** When a reminder may be due next, a UTC instant; absent when none is to come. */
  readonly wakeAt?: Instant;
}

/** A kind of stream that commands are decided on and handled with: a case, the restriction register, a training record. */
export interface Stream<S, E> {
  readonly kind: string;
  /** Events after which nothing that came before is kept (7.1). */
  readonly erases?: readonly string[];
  /** Raised when `evolve` makes something else of the same events: states kept before are then folded again. */
  readonly revision?: number;
  /** How it begins. With the Trust’s own: what its file says of one that nobody has written in yet, which no event rests on. */
  initial(id: string, trust?: Trust): S;
  evolve(state: S, recorded: Recorded<E>): S;
  /** What one event says happened, between the states before and after it. */
  tell(recorded: Recorded<E>, around: Around<S>): Told;
  /** An event with every text in it changed that somebody wrote, and nothing that the program reads. */
  inText?(event: E, change: (text: string) => string): E;
  decide(state: S, request: Request, context: Context): readonly E[] | Refusal;
  /** Whom the actor stands in for with this, by directory id; undefined where they do it as themselves. */
  standsFor?(state: S, request: Request, context: Context): string | undefined;
  /** Raised when `promoted` makes something else of the same state: what lists find is then made again. */
  readonly edition?: number;
  /** People to tell because of these events. */
  notices(recorded: readonly Recorded<E>[], after: S): readonly Notice[];
  promoted(state: S, context: Context): Promoted;
  /** Every reminder to come or passed, from its clocks as they stand; absent where nothing has a clock. */
  reminders?(state: S, context: ClockContext): readonly PlannedReminder[];
  /** The sentence that confirms what was done. */
  confirm(command: string, after: S, context: Context): string;
}
