import type { CaseState } from '../../machine/caseState';
import { refuse, refuseField, type Refusal } from '../../machine/refusal';
import { forwardingConsentOwed, leadOwed, ourRole } from './questions';

/** Why this cannot go on as a complaint of ours yet because of another organisation; undefined when it can (11.2, 11.3, App.4 3.2). */
export function whyOthersComeFirst(state: CaseState): Refusal | undefined {
  if (forwardingConsentOwed(state))
    return refuse(
      '11.2',
      'The commissioner passed this on, and it is not recorded that the person agreed to that.',
      'Ask the commissioner or the person, then choose “Record consent to pass on”.',
    );
  if (leadOwed(state))
    return refuse(
      'App.4 3.2',
      'Other organisations are in this, and it is not agreed who leads.',
      'Choose “Agree who leads” first.',
    );
  return state.joint.lead && ourRole(state) === 'commissionerLeads'
    ? refuseField(
        '11.3',
        'route',
        'The commissioner leads on this one. Choose that it keeps it, or agree on another lead.',
      )
    : undefined;
}
