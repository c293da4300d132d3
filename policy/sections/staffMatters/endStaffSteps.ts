import { caseCommand } from '../../machine/section';
import { restricted, whichMatter } from './fields';
import { open, someMatter } from './questions';

export const endStaffSteps = caseCommand({
  ...restricted,
  name: 'endStaffSteps',
  button: 'Record what came of them',
  fields: { matter: whichMatter(open), outcome: { kind: 'longText', label: 'What came of it?' } },
  offered: (state) => someMatter(state, open),
  done: () => 'Recorded: what came of these steps.',
  decide: (_state, ended) => [{ type: 'staffStepsEnded', ...ended }],
});
