import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { hearing } from '../shared/who';
import { unmetNeeds } from './questions';

export const recordNeedMet = caseCommand({
  name: 'recordNeedMet',
  button: 'Record it as arranged',
  paragraph: '8.3',
  fields: {
    need: {
      kind: 'pick',
      label: 'What was arranged?',
      from: (state: CaseState) => Object.fromEntries(unmetNeeds(state).map(({ id, words }) => [id, words])),
    },
    on: { kind: 'date', label: 'When was it arranged?', when: 'past' },
    how: { kind: 'text', label: 'How was it arranged?' },
  },
  who: hearing,
  stages: openStages,
  basis: ['needs'],
  offered: (state) => unmetNeeds(state).length > 0,
  done: () => 'Recorded: it has been arranged for the person.',
  decide: (_state, met) => [{ type: 'needMet', ...met }],
});
