import type { CaseState } from '../../caseState';
import { refuse, refuseField, type Refusal } from '../../refusal';
import { leadOwed, ourRole } from './questions';

/** Why this cannot go on as a complaint of ours yet because of another organisation; undefined when it can (App.4 3.2, 11.3). */
export function whyOthersComeFirst(state: CaseState): Refusal | undefined {
  if (leadOwed(state))
    return refuse(
      'App.4 3.2',
      'Other organisations are in this, and it is not agreed who leads.',
      'Use “Agree who leads” first.',
    );
  return state.joint.lead && ourRole(state) === 'commissionerLeads'
    ? refuseField(
        '11.3',
        'route',
        'The commissioner leads on this one. Choose that it keeps it, or agree on another lead.',
      )
    : undefined;
}
