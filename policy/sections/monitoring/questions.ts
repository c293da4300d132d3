import type { Outcome } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import { workOn } from '../investigation/questions';
import { coveredIssues } from '../scope/questions';

/** What the findings come to; undefined until every issue covered has one (8.29, 8.39). */
export function outcomeFromFindings(state: CaseState): Outcome | undefined {
  const found = coveredIssues(state).map(({ id }) => workOn(state, id).outcome);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  if (found.every((outcome) => outcome === 'upheld')) return 'upheld';
  return found.every((outcome) => outcome === 'notUpheld') ? 'notUpheld' : 'partlyUpheld';
}

/** How the case came out: by its findings where there are any, else as coded. */
export const outcomeOf = (state: CaseState): Outcome | undefined =>
  outcomeFromFindings(state) ?? state.monitoring.codes?.outcome;
