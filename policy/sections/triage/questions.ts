import type { CaseState } from '../../machine/caseState';
import { concernOf } from '../intake/questions';

/** Has nobody reached the person yet to ask how they want it considered (3.4)? */
export const isNotReached = ({ stage, triage: { decision, spokenOn } }: CaseState): boolean =>
  stage !== 'closed' && decision?.spokenTo === 'couldNotReach' && !spokenOn;

/**
 * Does the person wait for a reply: as it was logged, or as they said since (3.4)? Until somebody knows, they do. Nobody can
 * reply to somebody anonymous.
 */
export function wantsReply(state: CaseState): boolean {
  const { raisedBy, wantsResponse } = concernOf(state);
  return raisedBy !== 'anonymous' && (state.triage.wantsReply ?? wantsResponse ?? true);
}
