import type { Outcome } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import { workOn } from '../investigation/questions';
import { coveredIssues } from '../scope/questions';

/** What the findings come to; undefined until every issue covered has one (8.29, 8.39). */
export function outcomeFromFindings(state: CaseState): Outcome | undefined {
  const found = coveredIssues(state).map(({ id }) => workOn(state, id).outcome);
  if (found.length === 0 || found.includes(undefined)) return undefined;
  // What was put right without a finding upholds nothing, and is no reason not to.
  const judged = found.filter((outcome) => outcome !== 'settled');
  if (judged.length === 0) return 'settled';
  if (judged.every((outcome) => outcome === 'notUpheld')) return 'notUpheld';
  return found.every((outcome) => outcome === 'upheld') ? 'upheld' : 'partlyUpheld';
}

/** How the case came out: by its findings where there are any, else as coded. */
export const outcomeOf = (state: CaseState): Outcome | undefined =>
  outcomeFromFindings(state) ?? state.monitoring.codes?.outcome;
