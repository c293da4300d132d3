import type { LondonDate } from '../../calendar/dates';
import type { ClinicalGroup, Outcome, Profession, Subject } from '../../codes';
import type { offers } from './choices';

/** What a case is counted under. Codes are kept by key, with the version of the list they were chosen from. */
export interface Codes {
  readonly version: number;
  readonly subjects: readonly Subject[];
  /** Of clinical treatment (KO41a); absent where it is about none, or is not known. */
  readonly clinicalGroup?: ClinicalGroup;
  readonly professions: readonly Profession[];
  readonly service: string;
  readonly outcome?: Outcome;
}

export type MonitoringEvent =
  | { readonly type: 'coded'; readonly codes: Codes }
  | { readonly type: 'equalityOffered'; readonly on: LondonDate; readonly how: keyof typeof offers };

export interface Monitoring {
  readonly codes?: Codes;
  /** Only that the questions were offered: answers, and whether there are any, are kept apart (8.39). */
  readonly equalityOffered?: LondonDate;
}
