import type { CaseState } from '../../machine/caseState';
import type { Role } from '../../roles';
import { decidersOf } from '../shared/whoDecides';
import { openStages, type Stage } from '../../stages';
import { owesGrounds } from '../representation/questions';
import { isLateWithoutDecision } from '../scope/questions';
import { wantsReply } from '../triage/questions';

export const stoppableStages = openStages.filter((stage) => stage !== 'stopped');

/** Was it stopped because there were no grounds for a representative of a child (4.4)? Otherwise in the person's interests (4.5). */
export const isStoppedForGrounds = (state: CaseState): boolean =>
  state.representation.grounds?.satisfied === false;

/** Who decides on the doubt about a representative that was raised (4.5). */
export const doubtDecidersOn = (state: CaseState): readonly Role[] =>
  state.stopping.doubt ? decidersOf(state.stopping.doubt.byLeadManager, state) : [];

const noWayOn: readonly Stage[] = ['toTriage', 'notCovered', 'outOfTime', 'stopped', 'responded'];

/** Where it goes on: where it stood, or at triage while something is owed that comes before any way on (4.4, 5.2, L24). */
export function goesOnAt(state: CaseState, stood: Stage = 'toTriage'): Stage {
  if (noWayOn.includes(stood)) return stood;
  const isBarred =
    (owesGrounds(state) && !isStoppedForGrounds(state)) ||
    isLateWithoutDecision(state) ||
    (stood === 'feedback' && wantsReply(state));
  return isBarred ? 'toTriage' : stood;
}
