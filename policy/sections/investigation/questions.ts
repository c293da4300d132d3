import type { CaseState } from '../../machine/caseState';
import { type Issue } from '../scope/facts';
import { coveredIssues } from '../scope/questions';
import type { IssueWork } from './facts';

/** What is known on an issue; empty when nothing is yet. */
export const workOn = ({ investigation: { work } }: CaseState, issueId: string): IssueWork =>
  work[issueId] ?? {};

/** The issues upheld in whole or in part: each is owed a remedy (8.27). */
export const upheldIssues = (state: CaseState): readonly Issue[] =>
  coveredIssues(state).filter(({ id }) =>
    ['upheld', 'partlyUpheld'].includes(workOn(state, id).outcome ?? ''),
  );

/** Was any issue upheld, in whole or in part? Then impact, remedy and apology are owed (8.27 to 8.29). */
export const anythingUpheld = (state: CaseState): boolean => upheldIssues(state).length > 0;

/** Is it about clinical care: so it was said, or a view was asked for or given, and the Complaints Team has not said otherwise since (8.23, L16)? */
export const isClinical = (state: CaseState, id: string): boolean => workOn(state, id).clinical === true;

/** Is a finding owed? A new one is when the person came back because this issue is not settled for them (D7). */
export function findingOwed(state: CaseState, id: string): boolean {
  const { outcome, foundOn = '' } = workOn(state, id);
  const { reopened } = state.response;
  return (
    !outcome || (reopened !== undefined && reopened.issues.includes(id) && foundOn < reopened.receivedOn)
  );
}

/** The issues on which the person or staff have said nothing yet (8.23). */
export const lacksEvidence = (state: CaseState): readonly Issue[] =>
  coveredIssues(state).filter(({ id }) => {
    const { evidenceFromPerson, evidenceFromStaff } = workOn(state, id);
    return !evidenceFromPerson || !evidenceFromStaff;
  });

/** The first issue of which this holds, to start a form from. */
export const firstIssue = (state: CaseState, wanted: (id: string) => boolean): Issue | undefined =>
  coveredIssues(state).find(({ id }) => wanted(id));

/** Requests not answered yet: all of them, or those put to one adviser. */
export const openRequests = ({ investigation: { clinicalRequests } }: CaseState, adviser?: string) =>
  clinicalRequests.filter(
    (request) => !request.answeredOn && (adviser === undefined || request.adviser === adviser),
  );
