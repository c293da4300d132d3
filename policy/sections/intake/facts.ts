import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { concernFields } from './fields';

export type Concern = Values<typeof concernFields> & {
  /** The name of the site it counts at (KO41a), where its service has more than one. */
  readonly site?: string;
};

export type IntakeEvent =
  | { readonly type: 'concernLogged'; readonly concern: Concern }
  | { readonly type: 'recordCorrected'; readonly change: Partial<Concern>; readonly reason: string }
  /** What was not known when it was logged. */
  | { readonly type: 'factsAdded'; readonly facts: Pick<Concern, 'ageBand' | 'site' | 'flags'> }
  /** Days it is due by lie past the list of bank holidays, which ends on this London date (L11). */
  | { readonly type: 'clocksUntold'; readonly listEnds: LondonDate }
  | { readonly type: 'personReassured'; readonly on: LondonDate };

export interface Intake {
  readonly concern?: Concern;
  readonly loggedBy?: string;
  readonly loggedOn?: LondonDate;
  readonly corrections: number;
  /** Days it is due by could not be told: the list of bank holidays ended then. */
  readonly listEnds?: LondonDate;
  /** London date the person was told that their care will not be affected (8.7), when it was not at once. */
  readonly reassuredOn?: LondonDate;
}
