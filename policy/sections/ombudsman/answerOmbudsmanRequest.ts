import { shortDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { ombudsmanStages, ombudsmanTeam } from './fields';
import { unanswered } from './questions';

const pickRequest = (state: CaseState) =>
  Object.fromEntries(
    unanswered(state).map(({ id, receivedOn, due }) => [
      id,
      `Asked on ${shortDate(receivedOn)}, due ${shortDate(due)}`,
    ]),
  );

export const answerOmbudsmanRequest = caseCommand({
  name: 'answerOmbudsmanRequest',
  button: 'Record Ombudsman answer',
  paragraph: 'App.4 6.3',
  fields: {
    request: { kind: 'pick', label: 'Which request?', from: pickRequest },
    on: { kind: 'date', label: 'When was it answered?', when: 'past' },
    what: { kind: 'text', label: 'What was sent?' },
  },
  who: ombudsmanTeam,
  stages: ombudsmanStages,
  basis: ['ombudsman'],
  offered: (state) => unanswered(state).length > 0,
  done: () => 'Recorded: the Ombudsman has our answer.',
  decide: (_state, answer) => [{ type: 'ombudsmanAnswered', ...answer }],
});
