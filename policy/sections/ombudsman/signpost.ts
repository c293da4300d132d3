import { caseCommand } from '../../machine/section';
import { ombudsmanTeam } from './fields';

export const signpost = caseCommand({
  name: 'signpost',
  button: 'Point to the Ombudsman',
  about: 'When we cannot add anything to our answer. The person is told how to reach the Ombudsman.',
  paragraph: '8.34',
  fields: {
    on: { kind: 'date', label: 'When did you tell them?', when: 'past' },
    how: { kind: 'text', label: 'How were they told?' },
    why: { kind: 'longText', label: 'Why can we add nothing?' },
  },
  who: ombudsmanTeam,
  stages: ['responded', 'closed'],
  done: () => 'Recorded: the person knows how to reach the Ombudsman.',
  decide: (_state, told) => [{ type: 'signposted', ...told }],
});
