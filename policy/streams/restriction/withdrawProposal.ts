import { restrictionCommand } from './command';

export const withdrawProposal = restrictionCommand({
  name: 'withdrawProposal',
  button: 'Withdraw the proposal',
  decided: 'The proposal was withdrawn',
  paragraph: '9.3',
  fields: { reasons: { kind: 'longText', label: 'Why is it withdrawn?' } },
  who: { roles: ['leadManager'], relations: ['proposer'], delegated: 'restrictions' },
  stages: ['proposed', 'agreed', 'returned'],
  leadsTo: ['notProposed', 'approved', 'ended'],
  done: () => 'The proposal is withdrawn.',
  decide: (_state, { reasons }) => [{ type: 'proposalWithdrawn', reasons }],
});
