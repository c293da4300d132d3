import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { requestKinds } from './choices';
import { openRequests } from './questions';
import { askedOfUs, team } from './who';

export const answerLeadRequest = caseCommand({
  name: 'answerLeadRequest',
  button: 'Record our answer to lead',
  paragraph: 'App.4 4.5A',
  fields: {
    request: {
      kind: 'pick',
      label: 'Which request?',
      from: (state: CaseState) =>
        Object.fromEntries(
          openRequests(state).map(({ id, kind, due }) => [id, `${requestKinds[kind]}, by ${longDate(due)}`]),
        ),
    },
    on: { kind: 'date', label: 'When did it go?', when: 'past' },
    note: { kind: 'longText', label: 'What was sent, or what did we say?' },
  },
  who: team,
  stages: askedOfUs,
  basis: ['joint'],
  offered: (state) => openRequests(state).length > 0,
  done: () => 'Recorded: the lead has our answer.',
  decide: (state, answer) => [{ type: 'leadRequestAnswered', ...answer }],
});
