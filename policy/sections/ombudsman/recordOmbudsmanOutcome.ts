import { caseCommand } from '../../machine/section';
import { ombudsmanOutcomes } from './choices';
import { ombudsmanStages, ombudsmanTeam, pickReferral } from './fields';
import { undecided } from './questions';

export const recordOmbudsmanOutcome = caseCommand({
  name: 'recordOmbudsmanOutcome',
  button: 'Record what they decided',
  about: 'Make an action of each thing they ask of us.',
  paragraph: '8.34',
  fields: {
    referral: { kind: 'pick', label: 'Which Ombudsman?', from: pickReferral },
    on: { kind: 'date', label: 'When did they decide?', when: 'past' },
    outcome: { kind: 'choice', label: 'What did they decide?', options: ombudsmanOutcomes },
    recommendations: { kind: 'longText', label: 'What do they ask of us?', optional: true },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => undecided(state).length > 0,
  done: () => 'Recorded: what the Ombudsman decided. Add an action for each thing they ask of us.',
  decide: (_state, { referral, ...outcome }) => [{ type: 'ombudsmanDecided', referral, outcome }],
});
