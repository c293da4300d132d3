import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { learningField } from '../shared/fields';
import { ourRole } from './questions';
import { gathering, team } from './who';

export const recordLeadResponse = caseCommand({
  name: 'recordLeadResponse',
  button: 'Record the lead’s response',
  about: 'The organisation that leads has sent the one response. This closes our part.',
  paragraph: 'App.4 4.5A',
  fields: {
    on: { kind: 'date', label: 'When did their response go?', when: 'past' },
    shown: { kind: 'yesNo', label: 'Does it show what we gave, as we agreed it?' },
    learning: learningField,
  },
  who: team,
  stages: gathering,
  leadsTo: ['closed'],
  needs: 'closing',
  offered: (state) => ourRole(state) === 'secondary',
  done: () => 'The case is closed: the organisation that leads has responded.',
  decide(state, { on, shown, learning }) {
    if (ourRole(state) !== 'secondary')
      return refuse(
        'App.4 4.5A',
        'No other organisation leads this complaint.',
        'Answer the person ourselves, or agree who leads.',
      );
    if (!shown)
      return refuseField(
        'App.4 4.5A',
        'shown',
        'Take it up with the lead first. If you cannot agree, ask the Senior Managers.',
      );
    return [
      { type: 'leadResponded', on },
      { type: 'caseClosed', ending: 'ledElsewhereDone', learning, confirmedBy: 'staff' },
    ];
  },
});
