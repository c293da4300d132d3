import { unsaid, type Tellers } from '../../machine/telling';
import { delegate } from './delegate';
import type { DelegationEvent, Delegations } from './facts';
import { revokeDelegation } from './revokeDelegation';

const { does, from, until } = delegate.fields;

export const tells: Tellers<DelegationEvent, Delegations> = {
  functionDelegated: { title: 'Passed a function on', said: delegate.fields },
  delegationRevoked: {
    title: 'Ended a delegation',
    said: {
      delegation: unsaid('the number of the delegation; what it was for is told'),
      does,
      from,
      until,
      reason: revokeDelegation.fields.reason,
    },
  },
};
