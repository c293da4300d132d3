import { hearing } from '../shared/who';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf, isReassured } from './questions';

export const recordReassurance = caseCommand({
  name: 'recordReassurance',
  button: 'Record them reassured',
  about: 'Everybody who raises something hears that their care will stay the same.',
  paragraph: '8.7',
  fields: { on: { kind: 'date', label: 'When were they told?', when: 'past' } },
  who: hearing,
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous' && !isReassured(state),
  done: () => 'Recorded: they know that their care will not be affected.',
  decide: (state, { on }) => [{ type: 'personReassured', on }],
});
