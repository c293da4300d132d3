import type { WorkingDayCalendar } from '../calendar/calendar';
import type { LondonDate } from '../calendar/dates';
import type { ClockName } from '../reminders/thresholds';
import type { Registers } from './registers';
import type { Settings } from '../settings';
import type { Trust } from '../trust/trust';

export type ClockState = 'running' | 'paused' | 'met' | 'metLate' | 'missed' | 'ended';

/** One deadline, computed from the facts each time it is asked for. Dates are London dates. */
export interface Clock {
  readonly name: ClockName;
  /** Tells apart clocks of one name (one per partner, action, statement). */
  readonly of?: string;
  readonly label: string;
  /** What is to be done by then, as a list of duties says it; its label, unless told. */
  readonly toDo?: string;
  readonly paragraph: string;
  readonly due: LondonDate;
  readonly state: ClockState;
  /** The day it was met, when it was. */
  readonly metOn?: LondonDate;
  /** What was entered about it late: it counts as missed until somebody accepts it, and is counted apart for good (L7). */
  readonly late?: {
    readonly recordedOn: LondonDate;
    readonly doneOn?: LondonDate;
    readonly accepted: boolean;
  };
  /** The sum in plain words. */
  readonly explain: () => string;
}

/** Does it still wait for somebody to act? A miss that is kept though its act is on record does not. */
export const isOpenClock = ({ state, late }: Clock): boolean =>
  (state === 'running' || state === 'missed') && (late === undefined || late.accepted);

export interface ClockContext {
  readonly calendar: WorkingDayCalendar;
  readonly today: LondonDate;
  readonly settings: Settings;
  /** What is the Trust’s own. */
  readonly trust: Trust;
  readonly registers: Registers;
}

/** The state of a clock from its due date and the day it was met: due by the end of the due day (D3). */
export function clockState(
  due: LondonDate,
  today: LondonDate,
  metOn?: LondonDate,
  paused = false,
): ClockState {
  if (metOn) return metOn <= due ? 'met' : 'metLate';
  if (paused) return 'paused';
  return today > due ? 'missed' : 'running';
}
