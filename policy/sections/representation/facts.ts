import type { LondonDate } from '../../calendar/dates';
import type { Stage } from '../../stages';
import type { whyRepresented } from '../intake/choices';

export type WhyRepresented = keyof typeof whyRepresented;

/** That somebody is not able to do it is assessed by somebody, on a London date, for one decision (4.3). */
export interface Assessed {
  readonly assessedBy: string;
  readonly assessedOn: LondonDate;
  readonly decision: string;
}

export type RepresentationEvent =
  | {
      readonly type: 'representationRecorded';
      readonly why: WhyRepresented;
      readonly basis: string;
      readonly under18?: boolean;
      readonly assessed?: Assessed;
    }
  | { readonly type: 'competenceDecided'; readonly competent: boolean; readonly basis: string }
  | {
      readonly type: 'groundsDecided';
      readonly satisfied: boolean;
      readonly reasons: string;
      readonly from: Stage;
      readonly decidedOn?: LondonDate;
    }
  | { readonly type: 'limitsExplained'; readonly note: string; readonly on: LondonDate };

export interface Representation {
  /** As recorded since it was logged; until then what was logged counts. */
  readonly why?: WhyRepresented;
  /** What shows it: a death certificate, a date of birth, a capacity assessment. */
  readonly basis?: string;
  readonly under18?: boolean;
  readonly assessed?: Assessed;
  /** Can somebody aged 13 to 17 decide this for themselves (D11)? */
  readonly competence?: { readonly competent: boolean; readonly basis: string };
  readonly grounds?: {
    readonly satisfied: boolean;
    readonly reasons: string;
    readonly from: Stage;
    /** London date, where it was decided before the day it was entered. */
    readonly decidedOn?: LondonDate;
  };
  readonly limits?: { readonly note: string; readonly on: LondonDate };
}
