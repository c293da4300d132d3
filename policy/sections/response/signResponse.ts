import type { Context } from '../../machine/command';
import { makeApproval, makeReturn } from './approval';
import type { AsDelegate } from './facts';

/** The delegation somebody other than the Chief Executive signs under (2.1, 2.5). */
function signingFor({ actor, registers, today }: Context): AsDelegate | undefined {
  const delegation = actor.roles.includes('chiefExecutive')
    ? undefined
    : registers.mayActFor(actor.id, 'signResponse', today);
  return (
    delegation && { of: 'chiefExecutive', delegation: delegation.id, authorisedBy: delegation.authorisedBy }
  );
}

const signature = { step: 'signature', paragraph: 'App.1 Chief Executive' } as const;

export const signResponse = makeApproval({
  ...signature,
  name: 'signResponse',
  otherwise: 'declineToSign',
  button: 'Sign',
  decided: 'Signed',
  about: 'Your signature ends the Trust’s procedure on this complaint.',
  sought: 'The signature',
  signingFor,
});

export const declineToSign = makeReturn({
  ...signature,
  name: 'declineToSign',
  button: 'Do not sign yet',
  about: 'Say what has to change before it can be signed.',
});
