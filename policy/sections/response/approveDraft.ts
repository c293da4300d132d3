import { caseCommand } from '../../machine/section';
import { coverLetter } from '../../wording';
import { approvers, makeApproval, makeReturn, refuseUnawaited } from './approval';
import { coverField } from './choices';
import { nextStep } from './questions';
import { askForRegret, sayNext } from './regret';

const teamCheck = { step: 'teamCheck', paragraph: '8.29' } as const;

export const approveDraft = makeApproval({
  ...teamCheck,
  name: 'approveDraft',
  otherwise: 'returnDraft',
  besides: 'approveWithCover',
  button: 'Pass it on',
  decided: 'Checked: it can go on',
  about: 'It answers every issue, in words the person will understand.',
  sought: 'A check of the draft',
});

/** Whoever checks it writes the cover letter as a rule, so both can be done at once. */
export const approveWithCover = caseCommand({
  ...teamCheck,
  name: 'approveWithCover',
  button: 'Pass on with cover letter',
  about: (state) =>
    `For a draft that you have read and found right. Both letters go on to be checked and signed together.${askForRegret(state)}`,
  fields: { text: coverField },
  who: approvers.teamCheck,
  stages: ['response'],
  basis: ['response'],
  offered: ({ response }) => nextStep(response) === 'teamCheck' && !response.cover,
  drafts: () => ({ text: coverLetter }),
  done: (state) => `Checked, and the cover letter is kept. ${sayNext(state)}`,
  decide: (state, { text }) =>
    refuseUnawaited(state, 'teamCheck') ?? [
      { type: 'responseApproved', step: 'teamCheck', withCover: true },
      { type: 'coverWritten', text },
    ],
});

export const returnDraft = makeReturn({
  ...teamCheck,
  name: 'returnDraft',
  button: 'Send it back',
  about: 'Say what has to change. The draft stays as it is until somebody changes it.',
});
