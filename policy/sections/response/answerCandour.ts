import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { candourAnswers } from './choices';

export const answerCandour = caseCommand({
  name: 'answerCandour',
  button: 'Answer on candour',
  about: 'It was asked at triage. Now that the facts are known it is asked again, for this response.',
  paragraph: '2.3',
  fields: {
    answer: {
      kind: 'choice',
      label: 'Now that you know what happened: might the duty of candour apply?',
      options: candourAnswers,
    },
    note: { kind: 'text', label: 'Why do you think so?' },
  },
  who: investigating,
  stages: underway,
  done: ({ response: { before } }) =>
    before.candour === 'no'
      ? 'Recorded.'
      : 'Recorded. The patient safety lead has been told and will say what has to happen.',
  decide: (_state, input) => [{ type: 'candourAnswered', ...input }],
});
