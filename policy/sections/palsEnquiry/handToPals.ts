import { caseCommand } from '../../machine/section';
import { earlyStages } from './questions';

export const handToPals = caseCommand({
  name: 'handToPals',
  button: 'Hand to PALS',
  about: 'PALS looks after it from now on.',
  paragraph: '8.5',
  fields: {},
  who: { relations: ['logger', 'handler'] },
  stages: earlyStages,
  offered: (state) => state.triage.team !== 'pals',
  done: () => 'PALS has it now.',
  decide: () => [{ type: 'assigned', team: 'pals' }],
});
