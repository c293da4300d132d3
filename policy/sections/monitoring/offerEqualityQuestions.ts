import { kindOf } from '../../machine/kind';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { offers } from './choices';
import { staff } from './fields';

export const offerEqualityQuestions = caseCommand({
  name: 'offerEqualityQuestions',
  button: 'Record equality offer',
  about: 'They are optional, and the answers are kept apart from the case. Only the offer is recorded here.',
  paragraph: '8.39',
  fields: {
    on: { kind: 'date', label: 'When were they offered?', when: 'past' },
    how: { kind: 'choice', label: 'How were they offered?', options: offers },
  },
  who: staff,
  stages: [...openStages, 'closed'],
  offered: (state) => kindOf(state) === 'complaint' && !state.monitoring.equalityOffered,
  done: () => 'Recorded: the questions were offered.',
  decide: (_state, offer) => [{ type: 'equalityOffered', ...offer }],
});
