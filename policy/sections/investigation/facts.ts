import type { LondonDate } from '../../calendar/dates';
import type { Outcome } from '../../codes';
import type { sources } from './choices';

interface ClinicalView {
  readonly view: string;
  readonly qualification: string;
  /** Was whoever gave it involved in the care? Ideally not (8.23). */
  readonly involved: boolean;
  readonly whyInvolved?: string;
  readonly on: LondonDate;
}

/** What happened beside what should have, and what follows from it (8.18, 8.22). */
interface Finding {
  readonly whatHappened: string;
  readonly whatShouldHaveHappened: string;
  readonly standard: string;
  readonly outcome: Outcome;
  readonly finding: string;
}

/** What the investigation holds on one issue so far. Evidence from several days is set apart by a blank line. */
export interface IssueWork extends Partial<Finding> {
  readonly evidenceFromPerson?: string;
  readonly evidenceFromStaff?: string;
  readonly otherEvidence?: string;
  /** Once it is, only the Complaints Team says otherwise, with a reason (L16). */
  readonly clinical?: boolean;
  readonly clinicalView?: ClinicalView;
  /** London date of the latest finding. */
  readonly foundOn?: LondonDate;
}

export interface ClinicalRequest {
  readonly issue: string;
  readonly adviser: string;
  readonly question: string;
  readonly dueOn: LondonDate;
  readonly answeredOn?: LondonDate;
}

export type InvestigationEvent =
  | {
      readonly type: 'evidenceRecorded';
      readonly issue: string;
      readonly from: keyof typeof sources;
      readonly evidence: string;
      /** It was said with it that the issue is not about clinical care. */
      readonly notClinical?: true;
    }
  | { readonly type: 'notClinical'; readonly issue: string; readonly reason: string }
  | ({ readonly type: 'clinicalViewAsked' } & Omit<ClinicalRequest, 'answeredOn'>)
  | { readonly type: 'clinicalViewGiven'; readonly issue: string; readonly given: ClinicalView }
  | { readonly type: 'clinicalViewDeclined'; readonly issue: string; readonly reason: string }
  | {
      readonly type: 'findingRecorded';
      readonly issue: string;
      readonly clinical: boolean;
      readonly finding: Finding;
    };

export interface Investigation {
  readonly work: Readonly<Record<string, IssueWork>>;
  /** At most one for each issue: asking again replaces it. */
  readonly clinicalRequests: readonly ClinicalRequest[];
}
