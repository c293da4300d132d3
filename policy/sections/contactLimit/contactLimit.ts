import { defineSection } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { decideWhoseLimit } from './decideWhoseLimit';
import type { ContactLimitEvent } from './facts';
import { limitsToLookAt } from './questions';
import { tells } from './told';

/** A limit on contact follows the person, once somebody has confirmed that it is the same person (9, L31, D48). */
export const contactLimit = defineSection<'contactLimit', ContactLimitEvent>({
  name: 'contactLimit',
  // NB: that there is another case is for those who see both.
  restrictedTo: complaintsStaff,
  initial: { theirs: [], notTheirs: [] },
  evolve: {
    limitLookedAt: ({ theirs, notTheirs }, { limit, whose }) =>
      whose === 'same'
        ? { theirs: [...theirs, limit], notTheirs }
        : { theirs, notTheirs: [...notTheirs, limit] },
  },
  tells,
  commands: [decideWhoseLimit],
  *missing(state, { registers }) {
    if (state.stage !== 'closed' && limitsToLookAt(state, registers).length > 0)
      yield {
        what: 'Contact may be limited: say if it is the same person',
        paragraph: '9.4',
        command: 'decideWhoseLimit',
      };
  },
});
