import type { Outcome } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import { listed } from '../../machine/sentences';
import type { Missing } from '../../machine/section';
import type { Issue } from '../scope/facts';
import { pickIssue, coveredIssues } from '../scope/questions';

/** Where evidence comes from. The answer to each issue rests on the first two (8.23). */
export const sources = {
  person: 'The person who raised it',
  staff: 'Staff',
  other: 'Records, a visit or something else',
} as const;

export interface ClinicalView {
  readonly view: string;
  readonly qualification: string;
  /** Was whoever gave it involved in the care? Ideally not (8.23). */
  readonly involved: boolean;
  readonly whyInvolved?: string;
  readonly on: LondonDate;
}

/** What happened beside what should have, and what follows from it (8.18, 8.22). */
export interface Finding {
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
    }
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

/** What is known on an issue; empty when nothing is yet. */
export const workOn = ({ investigation: { work } }: CaseState, issueId: string): IssueWork =>
  work[issueId] ?? {};

/** Was any issue upheld, in whole or in part? Then impact, remedy and apology are owed (8.27 to 8.29). */
export const anythingUpheld = (state: CaseState): boolean =>
  coveredIssues(state).some(({ id }) => ['upheld', 'partlyUpheld'].includes(workOn(state, id).outcome ?? ''));

/** The question that picks one of the issues looked into. */
export const whichIssue = {
  kind: 'pick',
  label: 'Which issue?',
  from: (state: CaseState) => pickIssue(coveredIssues(state)),
} as const;

/** Is a finding owed? A new one is when the person came back because this issue is not settled for them (D7). */
export function findingOwed(state: CaseState, id: string): boolean {
  const { outcome, foundOn = '' } = workOn(state, id);
  const { reopened } = state.response;
  return (
    !outcome || (reopened !== undefined && reopened.issues.includes(id) && foundOn < reopened.receivedOn)
  );
}

/** The first issue of which this holds, to start a form from. */
export const firstIssue = (state: CaseState, wanted: (id: string) => boolean): Issue | undefined =>
  coveredIssues(state).find(({ id }) => wanted(id));

/** The issue matrix: what each issue still lacks before a response can be drafted from it (8.23). */
export function* matrixGaps(state: CaseState): Iterable<Missing> {
  for (const { id } of coveredIssues(state)) {
    const { evidenceFromPerson, evidenceFromStaff, clinical, clinicalView } = workOn(state, id);
    const lacks: (readonly [what: string, command: string])[] = [];
    if (!evidenceFromPerson) lacks.push(['evidence from the person', 'recordEvidence']);
    if (!evidenceFromStaff) lacks.push(['evidence from staff', 'recordEvidence']);
    if (clinical && !clinicalView) lacks.push(['a clinical view', 'askClinicalView']);
    if (findingOwed(state, id)) lacks.push(['a finding', 'recordFinding']);
    const [first] = lacks;
    if (first)
      yield {
        what: `Issue ${id} still needs ${listed(
          lacks.map(([what]) => what),
          'and',
        )}`,
        paragraph: '8.23',
        command: first[1],
        blocks: 'draft',
      };
  }
}
