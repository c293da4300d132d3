import { refuse } from '../../machine/refusal';
import { approver, restrictionCommand } from './command';
import { inForce } from './questions';

export const approveRestriction = restrictionCommand({
  name: 'approveRestriction',
  button: 'Approve',
  decided: 'Approved',
  about: 'It comes into force on its first day, and a letter tells the person.',
  paragraph: '9.3',
  fields: {},
  who: approver,
  stages: ['agreed'],
  leadsTo: ['approved'],
  basis: ['proposal'],
  sought: 'Approval of a limit on contact',
  decides: () => [],
  done: () => 'Approved. The Lead Manager sends the letter, and contact is counted from the day it goes.',
  decide(state, _input, { today }) {
    const terms = state.proposal?.terms;
    if (!terms || terms.reviewOn <= today)
      return refuse(
        '9.4',
        'The review day of this proposal has passed, so its dates no longer fit.',
        'Send it back for new dates.',
      );
    return [
      {
        type: 'restrictionApproved',
        from: inForce(state, today) || terms.startOn < today ? today : terms.startOn,
      },
    ];
  },
});
