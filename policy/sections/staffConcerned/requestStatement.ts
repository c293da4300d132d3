import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { hasAny, wereTold, whichStaff } from './fields';

export const requestStatement = caseCommand({
  name: 'requestStatement',
  button: 'Ask for their account',
  about: 'Ask again when something new comes up, so that they can answer it.',
  paragraph: '8.32',
  fields: {
    staff: whichStaff(wereTold),
    questions: { kind: 'longText', label: 'What do you need to hear about?', hint: 'They can read this.' },
    dueOn: { kind: 'date', label: 'By when?', when: 'future' },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereTold(state)),
  done: () => 'They have been asked for their account.',
  decide: (_state, request) => [{ type: 'accountAsked', ...request }],
});
