import type { Who } from '../../machine/command';
import { refuse } from '../../machine/refusal';
import { inForce, restrictionCommand } from './state';

/** Nobody approves what they proposed or agreed to (9.3, D18). */
const approver: Who = { roles: ['deputyChiefExecutive'], not: ['proposer', 'agreed'] };

const approveRestriction = restrictionCommand({
  name: 'approveRestriction',
  button: 'Approve',
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

const returnRestriction = restrictionCommand({
  name: 'returnRestriction',
  button: 'Send back',
  about: 'It can be proposed again. All three agree afresh.',
  paragraph: '9.3',
  fields: { reasons: { kind: 'longText', label: 'What has to change?' } },
  who: approver,
  stages: ['agreed'],
  leadsTo: ['returned'],
  basis: ['proposal'],
  decide: (_state, { reasons }) => [{ type: 'restrictionReturned', reasons }],
});

const declineRestriction = restrictionCommand({
  name: 'declineRestriction',
  button: 'Decline',
  paragraph: '9.3',
  fields: { reasons: { kind: 'longText', label: 'Why?' } },
  who: approver,
  stages: ['agreed'],
  leadsTo: ['declined', 'approved'],
  basis: ['proposal'],
  decide: (_state, { reasons }) => [{ type: 'restrictionDeclined', reasons }],
});

/** What the Deputy Chief Executive may do with a proposal all three have agreed to. */
export const approvalCommands = [approveRestriction, returnRestriction, declineRestriction];
