import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';

export const recordComments = caseCommand({
  name: 'recordComments',
  button: 'Record their comments',
  about: 'What the person says about the outcome is weighed before the letter goes.',
  paragraph: '8.26',
  fields: {
    comments: { kind: 'longText', label: 'What did they say?' },
    considered: {
      kind: 'longText',
      label: 'How was it taken into account?',
      hint: 'What changed in the response, or why nothing did',
    },
  },
  who: investigating,
  stages: underway,
  offered: (state) => state.response.before.contact !== undefined,
  done: () => 'Their comments are recorded.',
  decide: (_state, input) => [{ type: 'commentsConsidered', ...input }],
});
