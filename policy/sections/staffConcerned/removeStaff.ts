import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { everyoneNamed, hasAny, whichStaff } from './fields';
import { listing } from './questions';

export const removeStaff = caseCommand({
  name: 'removeStaff',
  button: 'Take somebody off the list',
  about: 'For somebody named by mistake. What was recorded stays in the history.',
  paragraph: '8.21',
  fields: { staff: whichStaff(everyoneNamed), reason: { kind: 'text', label: 'Why do you take them off?' } },
  who: investigating,
  stages: listing,
  offered: (state) => hasAny(everyoneNamed(state)),
  done: () => 'They are off the list. What was recorded stays in the history.',
  decide: (_state, removed) => [{ type: 'staffRemoved', ...removed }],
});
