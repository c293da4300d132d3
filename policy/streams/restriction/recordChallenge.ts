import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { approvedBefore, restrictionCommand } from './command';
import { notEnded, runs } from './questions';
import { nothingApproved } from './standing';

export const recordChallenge = restrictionCommand({
  name: 'recordChallenge',
  button: 'Record a challenge',
  about: 'Somebody who had no part in the decision answers it.',
  paragraph: '9.1',
  fields: {
    on: { kind: 'date', label: 'When did it reach us?', when: 'past' },
    words: { kind: 'longText', label: 'What do they say, in their words?' },
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: approvedBefore,
  offered: (state) => runs(state) && !state.challenge,
  done: () => 'Recorded. Somebody who had no part in the decision has been asked to answer it.',
  decide(state, { on, words }) {
    const standing = notEnded(state);
    if (!standing) return nothingApproved('9.1');
    if (state.challenge)
      return refuse('9.1', 'A challenge waits for its answer already.', 'Add what they say now to that one.');
    if (on < standing.approvedOn)
      return refuseField(
        '9.1',
        'on',
        `It was approved on ${longDate(standing.approvedOn)}, so it cannot have been challenged before that.`,
      );
    return [{ type: 'restrictionChallenged', on, words }];
  },
});
