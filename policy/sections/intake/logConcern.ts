import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { refuseAge } from './refuseAge';
import { refuseDates } from './refuseDates';
import type { Concern } from './facts';
import { concernFields } from './fields';
import { concernOf, isSoonEnough } from './questions';
import { sayWhatMustHappen } from '../redFlags/choices';

function refuseConsent({ whyRepresented: why, consent }: Concern) {
  return (why === 'asked' || why === 'notAsked') && consent === 'notNeeded'
    ? refuseField(
        '4.2',
        'consent',
        'The person can say for themselves whether they agree. Choose where their consent stands.',
      )
    : undefined;
}

export const logConcern = caseCommand({
  name: 'logConcern',
  button: 'Save this concern',
  about: 'Listen, write it down in their words, and ask what would put it right.',
  paragraph: '3.4',
  fields: concernFields,
  who: { roles: 'everyone' },
  stages: ['unlogged'],
  leadsTo: ['toTriage', 'closed'],
  done: (state) => `Saved as ${state.reference}.${sayWhatMustHappen(concernOf(state).flags ?? [])}`,
  decide(_state, concern, context) {
    const problem = refuseDates(concern) ?? refuseConsent(concern) ?? refuseAge(concern);
    if (problem) return problem;
    const own = concern.raisedBy !== 'representative';
    const { sorted, satisfied, flags, learning } = concern;
    const isSorted = sorted && satisfied && flags?.length === 0;
    // Without what was learnt nothing is closed (8.37).
    if (own && isSorted && learning !== undefined && isSoonEnough(concern, context))
      return [
        { type: 'concernLogged', concern },
        {
          type: 'caseClosed',
          ending: 'sortedAtOnce',
          learning,
          confirmedBy: 'logger',
        },
      ];
    return [{ type: 'concernLogged', concern }];
  },
});
