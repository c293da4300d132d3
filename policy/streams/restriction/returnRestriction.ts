import { approver, restrictionCommand } from './command';

export const returnRestriction = restrictionCommand({
  name: 'returnRestriction',
  button: 'Send back',
  decided: 'Sent back to be changed',
  about: 'It can be proposed again. All three agree afresh.',
  paragraph: '9.3',
  fields: { reasons: { kind: 'longText', label: 'What has to change?' } },
  who: approver,
  stages: ['agreed'],
  leadsTo: ['returned'],
  basis: ['proposal'],
  done: () => 'It is sent back, and can be proposed again.',
  decide: (_state, { reasons }) => [{ type: 'restrictionReturned', reasons }],
});
