import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { coverLetter } from '../../wording';
import { coverField } from './choices';
import { nextStep } from './questions';
import { askForRegret, sayNext } from './regret';

export const writeCover = caseCommand({
  name: 'writeCover',
  button: 'Write the cover letter',
  about: (state) =>
    `From the Chief Executive to the person. Both letters go on to be checked and signed together.${askForRegret(state)}`,
  paragraph: '8.29',
  fields: { text: coverField },
  who: { roles: ['complaintsTeam', 'leadManager'], not: ['staffConcerned'] },
  stages: ['response'],
  basis: ['response'],
  offered: ({ response }) => nextStep(response) !== 'teamCheck',
  drafts: ({ response }) => ({ text: response.cover?.text ?? coverLetter }),
  done: (state) => `The cover letter is kept. ${sayNext(state)}`,
  decide(state, { text }) {
    if (nextStep(state.response) === 'teamCheck')
      return refuse(
        '8.29',
        'The response itself has not been checked by the Complaints Team yet.',
        'Check it first: the cover letter goes with a response that stands.',
      );
    return text === state.response.cover?.text
      ? refuse(
          '8.29',
          'That is what the cover letter says already, so nothing was changed.',
          'Change its words, or leave it as it is.',
        )
      : [{ type: 'coverWritten', text }];
  },
});
