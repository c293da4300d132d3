import { approver, restrictionCommand } from './command';

export const declineRestriction = restrictionCommand({
  name: 'declineRestriction',
  button: 'Decline',
  decided: 'Declined',
  paragraph: '9.3',
  fields: { reasons: { kind: 'longText', label: 'Why is it declined?' } },
  who: approver,
  stages: ['agreed'],
  leadsTo: ['declined', 'approved'],
  basis: ['proposal'],
  done: () => 'You have declined it. The Lead Manager for Complaints has been told.',
  decide: (_state, { reasons }) => [{ type: 'restrictionDeclined', reasons }],
});
