import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { ombudsmanStages, ombudsmanTeam, pickReferral } from './fields';
import { undecided } from './questions';

export const recordOmbudsmanRequest = caseCommand({
  name: 'recordOmbudsmanRequest',
  button: 'Record what they ask for',
  paragraph: 'App.4 6.3',
  fields: {
    referral: { kind: 'pick', label: 'Which Ombudsman?', from: pickReferral },
    receivedOn: { kind: 'date', label: 'When did they ask?', when: 'past' },
    what: { kind: 'longText', label: 'What do they ask for?' },
    due: { kind: 'date', label: 'By when?' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => undecided(state).length > 0,
  done: () => 'Recorded, with the day it is due.',
  decide: (_state, request) =>
    request.due < request.receivedOn
      ? refuseField('App.4 6.3', 'due', 'That is before they asked.')
      : [{ type: 'ombudsmanAsked', ...request }],
});
