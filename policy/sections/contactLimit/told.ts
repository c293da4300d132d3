import type { CaseTellers } from '../../machine/telling';
import { decideWhoseLimit } from './decideWhoseLimit';
import type { ContactLimitEvent } from './facts';

export const tells: CaseTellers<ContactLimitEvent> = {
  limitLookedAt: {
    title: ({ whose }) =>
      whose === 'same'
        ? 'A limit on contact follows the person here'
        : 'A limit on contact is somebody else’s',
    part: 'personalDetails',
    said: {
      limit: { kind: 'text', label: 'The limit on' },
      whose: decideWhoseLimit.fields.whose,
      how: decideWhoseLimit.fields.how,
    },
  },
};
