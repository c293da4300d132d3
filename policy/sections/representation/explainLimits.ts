import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { inContact } from '../shared/who';
import { refuseUnrepresented } from './refuseUnrepresented';
import { owesLimits } from './questions';

export const explainLimits = caseCommand({
  name: 'explainLimits',
  button: 'Record limits explained',
  about: 'Tell the representative early what we may not be able to share with them.',
  paragraph: '4.3',
  fields: {
    note: { kind: 'longText', label: 'What were they told?' },
    on: { kind: 'date', label: 'When was it explained?', when: 'past' },
  },
  who: inContact,
  stages: openStages,
  offered: owesLimits,
  done: () => 'Recorded: they know what we may not be able to share.',
  decide: (state, told) =>
    refuseUnrepresented(state, '4.2', 'note') ?? [{ type: 'limitsExplained', ...told }],
});
