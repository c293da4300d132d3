import { makeApproval, makeReturn } from './approval';

const teamCheck = { step: 'teamCheck', paragraph: '8.29' } as const;

export const approveDraft = makeApproval({
  ...teamCheck,
  name: 'approveDraft',
  otherwise: 'returnDraft',
  button: 'Pass it on',
  decided: 'Checked: it can go on',
  about: 'It answers every issue, in words the person will understand.',
  sought: 'A check of the draft',
});

export const returnDraft = makeReturn({
  ...teamCheck,
  name: 'returnDraft',
  button: 'Send it back',
  about: 'Say what has to change. The draft stays as it is until somebody changes it.',
});
