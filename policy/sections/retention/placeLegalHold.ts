import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';

export const placeLegalHold = caseCommand({
  name: 'placeLegalHold',
  button: 'Put on legal hold',
  about: 'Nothing of it may be disposed of while the hold stands. The complaint goes on as before.',
  paragraph: '7.1',
  fields: {
    reason: {
      kind: 'longText',
      label: 'What is it needed for?',
      hint: 'A claim, an inquest, a public inquiry',
    },
    askedBy: { kind: 'text', label: 'Who asked for it?' },
  },
  who: { roles: ['complaintsTeam', 'leadManager', 'legalLead', 'informationRights'] },
  stages: [...openStages, 'closed'],
  done: () => 'It is on legal hold. Nothing of it may be disposed of.',
  decide: (_state, hold) => [{ type: 'legalHoldPlaced', ...hold }],
});
