import type { LondonDate } from '../../calendar/dates';
import type { Ending } from '../../endings';

export interface ClosingEvent {
  readonly type: 'caseClosed';
  readonly ending: Ending;
  readonly learning: string;
  /** Whose word the ending rests on. */
  readonly confirmedBy: 'person' | 'logger' | 'staff';
}

/** How the case ended. */
export interface Closing {
  readonly ending?: Ending;
  readonly on?: LondonDate;
  readonly learning?: string;
}
