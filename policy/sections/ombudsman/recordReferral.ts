import { caseCommand } from '../../machine/section';
import { ombudsmen } from './choices';
import { ombudsmanStages, ombudsmanTeam } from './fields';

export const recordReferral = caseCommand({
  name: 'recordReferral',
  button: 'Record it is with them',
  about: 'The case stays with us as well: they may ask us for papers, or to look again.',
  paragraph: '8.34',
  fields: {
    body: { kind: 'choice', label: 'Which one?', options: ombudsmen },
    on: { kind: 'date', label: 'When did they tell us?', when: 'past' },
    theirReference: { kind: 'text', label: 'Their reference' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  done: () => 'Recorded: the case is with the Ombudsman.',
  decide: (_state, referral) => [{ type: 'ombudsmanReferred', ...referral }],
});
