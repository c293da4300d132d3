import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { learningField } from '../shared/fields';
import { staff } from './fields';

export const withdraw = caseCommand({
  name: 'withdraw',
  button: 'The person withdraws it',
  about: 'Only on the person’s own word. What we learnt stays.',
  paragraph: '3.4',
  fields: {
    own: { kind: 'yesNo', label: 'Did the person say so themselves?' },
    how: { kind: 'text', label: 'How and when did they say so?' },
    learning: learningField,
  },
  who: staff,
  stages: openStages.filter(
    (stage) => !['responded', 'copiedIn', 'learning', 'notCovered', 'outOfTime', 'stopped'].includes(stage),
  ),
  leadsTo: ['closed'],
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  done: () => 'The case is closed: the person has withdrawn it.',
  decide: (_state, { own, learning: learnt }) =>
    own
      ? [{ type: 'caseClosed', ending: 'withdrawn', learning: learnt, confirmedBy: 'person' }]
      : refuseField(
          '3.4',
          'own',
          'A complaint is withdrawn only on the person’s own word. Speak with them first.',
        ),
});
