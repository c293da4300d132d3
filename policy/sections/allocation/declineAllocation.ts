import { caseCommand } from '../../machine/section';
import { allocating } from './questions';

export const declineAllocation = caseCommand({
  name: 'declineAllocation',
  button: 'Say you cannot',
  decided: 'No, I cannot',
  about: 'The Lead Manager will choose somebody else.',
  paragraph: '8.18',
  fields: { reason: { kind: 'text', label: 'Why not?' } },
  who: { relations: ['invitedInvestigator'] },
  stages: allocating,
  done: () => 'Thank you for saying so. The Lead Manager for Complaints will choose somebody else.',
  decide: (_state, { reason }) => [{ type: 'allocationDeclined', reason }],
});
