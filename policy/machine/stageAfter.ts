import type { CaseEvent, CaseState } from './caseState';
import { coveredIssues, timeLimitOf } from '../sections/scope/questions';
import { canBeHandedOver, ourRole } from '../sections/joint/questions';
import type { Stage } from '../stages';

type Moves = {
  readonly [T in CaseEvent['type']]?:
    Stage | ((event: Extract<CaseEvent, { type: T }>, after: CaseState) => Stage);
};

/** A case thought to be out of time goes back to triage when it turns out not to be; any other stays where it is. */
const inTimeAfterAll = (after: CaseState): Stage => (after.stage === 'outOfTime' ? 'toTriage' : after.stage);

/** What the commissioner leads on leaves our hands; what comes back to us is triaged again (11.2, 11.3). */
function stageForLead(after: CaseState): Stage {
  const commissionerLeads = ourRole(after) === 'commissionerLeads';
  if (after.stage === 'ledElsewhere') return commissionerLeads ? 'ledElsewhere' : 'toTriage';
  return commissionerLeads && canBeHandedOver.includes(after.stage) ? 'ledElsewhere' : after.stage;
}

/** Which events move a case to another stage. Every other event leaves it where it is. */
const moves: Moves = {
  concernLogged: 'toTriage',
  triaged: ({ stage }) => stage,
  triageCorrected: ({ stage }) => stage,
  partNotCovered: (_event, after) => (coveredIssues(after).length === 0 ? 'notCovered' : after.stage),
  partCovered: (_event, after) => (after.stage === 'notCovered' ? 'toTriage' : after.stage),
  lateDecided: (_event, after) => (after.scope.late?.accepted ? inTimeAfterAll(after) : 'outOfTime'),
  recordCorrected: (_event, after) =>
    timeLimitOf(after)?.inTime === false ? after.stage : inTimeAfterAll(after),
  groundsDecided: ({ satisfied }, after) => (satisfied ? after.stage : 'stopped'),
  bestInterestsDecided: ({ stop }, after) => (stop ? 'stopped' : after.stage),
  carriedOn: ({ to }) => to,
  moreTimeAgreed: 'earlyResolution',
  madeFormal: 'closerLook',
  allocationAccepted: (_event, after) => (after.stage === 'closerLook' ? 'investigation' : after.stage),
  draftSubmitted: 'response',
  responseReturned: ({ to }, after) => (to === 'investigator' ? 'investigation' : after.stage),
  responseSent: 'responded',
  caseReopened: (_event, after) => (after.allocation.investigator ? 'investigation' : 'closerLook'),
  // Whoever led has left, so it is ours to answer again (L23).
  partnerStepTaken: ({ step }, { stage, joint }) =>
    stage === 'ledElsewhere' && (step === 'withdrew' || step === 'declined') && !joint.lead
      ? 'toTriage'
      : stage,
  leadAgreed: (_event, after) => stageForLead(after),
  caseClosed: 'closed',
  endingPutRight: ({ to }) => to,
  disposed: 'disposed',
};

/** The stage after an event whose section has evolved already. */
export function stageAfter(event: CaseEvent, after: CaseState): Stage {
  const move = moves[event.type] as Stage | ((event: CaseEvent, after: CaseState) => Stage) | undefined;
  if (move === undefined) return after.stage;
  return typeof move === 'string' ? move : move(event, after);
}
