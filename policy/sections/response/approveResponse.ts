import { makeApproval, makeReturn } from './approval';

const corporateCheck = {
  step: 'corporateCheck',
  paragraph: 'App.1 Head of Corporate Affairs',
} as const;

export const approveResponse = makeApproval({
  ...corporateCheck,
  name: 'approveResponse',
  otherwise: 'returnResponse',
  button: 'Pass it on to be signed',
  decided: 'Checked: ready to sign',
  about: 'Both letters can go to the Chief Executive.',
  sought: 'The check before it is signed',
});

export const returnResponse = makeReturn({
  ...corporateCheck,
  name: 'returnResponse',
  button: 'Send it back',
  about: 'Say what has to change before the Chief Executive sees it.',
});
