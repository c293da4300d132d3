import type { WorkingDayCalendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/calendar/dates';
import type { Context } from '../../policy/machine/command';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { Log } from '../log';
import type { Copies } from './copies';
import type { Messenger } from './messenger';
import type { OnceOnly } from './onceOnly';

/** What the functions that deliver need, each a part of it. */
export interface DeliveryWorld {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly messenger: Messenger;
  readonly deliveries: OnceOnly;
  readonly copies: Copies;
  readonly calendar: WorkingDayCalendar;
  /** As this person sees it; `''` is nobody. */
  readonly contextFor: (personId: string) => Promise<Context>;
  readonly now: () => Instant;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
  /** False once the program stops: what has not been begun then stays owed. */
  readonly goesOn: () => boolean;
  /** Trying out has one chat and no working hours: a message to a whole role shows once, labelled, and at once. */
  readonly oneChat: boolean;
}
