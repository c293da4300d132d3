import type { CaseState } from '../../machine/caseState';
import { reopenedOn } from '../../machine/kind';
import { isJoint } from './questions';

/** Does this London date lie before the case was last reopened? Never, when it was not. */
function beforeReopening(state: CaseState, on: string | undefined): boolean {
  const reopened = reopenedOn(state);
  return isJoint(state) && reopened !== undefined && (on === undefined || on < reopened);
}

/** The joint response did not satisfy, and nobody has gone through it with the person since (App.4 6.1). */
export const reviewOwed = (state: CaseState): boolean => beforeReopening(state, state.joint.reviewedOn);

/** Who leads was agreed before the case was reopened, so it is looked at again (App.4 6.2). */
export const leadToReview = (state: CaseState): boolean =>
  state.joint.lead !== undefined && beforeReopening(state, state.joint.lead.on);
