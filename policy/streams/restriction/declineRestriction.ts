import { approver, restrictionCommand } from './command';

export const declineRestriction = restrictionCommand({
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
