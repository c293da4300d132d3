import type { CaseState } from '../../machine/caseState';
import { becameComplaintOn } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { concernOf } from '../intake/questions';
import { whyOthersComeFirst } from '../joint/whyOthersComeFirst';
import { refuseWithoutHandler } from './assign';
import type { Route } from './choices';
import type { TriageDecision } from './facts';

const complaintRoutes: readonly Route[] = ['enquiry', 'earlyResolution', 'closerLook'];

/** Why it cannot be handled this way, where it cannot. */
export function refuseRoute(state: CaseState, { route, nature, team, handler }: TriageDecision) {
  const { raisedBy } = concernOf(state);
  if (raisedBy === 'anonymous' && complaintRoutes.includes(route))
    return refuseField(
      '3.9',
      'route',
      'This is anonymous, so there is nobody to answer. Look into it for learning, or keep it as feedback.',
    );
  if (route === 'learning' && raisedBy !== 'anonymous')
    return refuseField(
      '3.9',
      'route',
      'Somebody raised this and can be answered, so it is not anonymous. Choose how it should be handled for them.',
    );
  return (
    refuseWithoutHandler(team, handler) ??
    (complaintRoutes.includes(route) ? refuseComplaint(state, route, nature) : undefined)
  );
}

/** Why it cannot go on as an enquiry or complaint yet, where it cannot. */
function refuseComplaint(state: CaseState, route: Route, nature: TriageDecision['nature']) {
  if (nature.length === 0)
    return refuseField(
      '3.2',
      'nature',
      'Say what it is about: something we did, did not do, decided, or the standard of service.',
    );
  if (route === 'enquiry' && becameComplaintOn(state))
    return refuseField(
      '8.10',
      'route',
      'This has become a complaint already, so it cannot be a PALS enquiry again. Choose early resolution or a closer look.',
    );
  return whyOthersComeFirst(state);
}
