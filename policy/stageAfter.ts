import type { CaseEvent, CaseState } from './caseState';
import { coveredIssues } from './sections/scope';
import type { Stage } from './stages';

type Moves = {
  readonly [T in CaseEvent['type']]?: Stage | ((event: Extract<CaseEvent, { type: T }>, after: CaseState) => Stage);
};

/** Which events move a case to another stage. Every other event leaves it where it is. */
const moves: Moves = {
  concernLogged: 'toTriage',
  triaged: ({ stage }) => stage,
  partNotCovered: (_event, after) => (coveredIssues(after).length === 0 ? 'notCovered' : after.stage),
  partCovered: (_event, after) => (after.stage === 'notCovered' ? 'toTriage' : after.stage),
  lateDecided: (_event, after) => (after.scope.late?.accepted ? 'toTriage' : 'outOfTime'),
  moreTimeAgreed: 'earlyResolution',
  madeFormal: 'closerLook',
  caseClosed: 'closed',
};

/** The stage after an event whose section has evolved already. */
export function stageAfter(event: CaseEvent, after: CaseState): Stage {
  const move = moves[event.type] as Stage | ((event: CaseEvent, after: CaseState) => Stage) | undefined;
  if (move === undefined) return after.stage;
  return typeof move === 'string' ? move : move(event, after);
}
