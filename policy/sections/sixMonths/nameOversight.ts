import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { answerOwed } from '../../stages';
import { isNearSixMonths } from './questions';

export const nameOversight = caseCommand({
  name: 'nameOversight',
  button: 'Name who keeps oversight',
  about:
    'When six months pass without an answer, a Senior Manager or the Chief Executive writes to the person and keeps oversight until it goes.',
  paragraph: '8.25',
  fields: {
    person: {
      kind: 'person',
      label: 'Which Senior Manager, or the Chief Executive?',
      among: ['seniorManager', 'chiefExecutive'],
    },
  },
  who: { roles: ['leadManager'], delegated: 'decideTime', not: ['staffConcerned'] },
  stages: answerOwed,
  offered: (state, { today }) => isNearSixMonths(state, today),
  done: () => 'They have been asked to write to the person, and to keep oversight.',
  decide: (state, { person }) =>
    person === state.sixMonths.oversight
      ? refuseField('8.25', 'person', 'They keep oversight of it already.')
      : [{ type: 'oversightNamed', person }],
});
