import { caseCommand } from '../../machine/section';
import { pickPartner } from './picks';
import { isJoint } from './questions';
import { jointStages, team } from './who';

export const recordPartnerLearning = caseCommand({
  name: 'recordPartnerLearning',
  button: 'Record partner learning',
  paragraph: 'App.4 2.2',
  fields: {
    partner: { kind: 'pick', label: 'Which organisation?', from: pickPartner() },
    learning: {
      kind: 'longText',
      label: 'What do they learn from it?',
      notBare: 'Write what they learn, or why they say there is nothing.',
    },
  },
  who: team,
  stages: [...jointStages, 'closed'],
  offered: isJoint,
  done: () => 'Recorded: what the partner learns from it.',
  decide: (_state, learnt) => [{ type: 'partnerLearnt', ...learnt }],
});
