import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';

export const handBack = caseCommand({
  name: 'handBack',
  button: 'Hand it back',
  about: 'What you have done stays with the case. The Lead Manager chooses somebody else.',
  paragraph: '8.18',
  fields: { reason: { kind: 'text', label: 'Why can you not go on?' } },
  who: { relations: ['investigator'] },
  stages: underway,
  done: () => 'It is handed back. The Lead Manager for Complaints will choose somebody else.',
  decide: (_state, { reason }) => [{ type: 'caseHandedBack', reason }],
});
