import { caseCommand } from '../../machine/section';
import { restricted, whichMatter } from './fields';
import { open, someMatter } from './questions';

export const endStaffSteps = caseCommand({
  ...restricted,
  name: 'endStaffSteps',
  button: 'What came of these steps',
  fields: { matter: whichMatter(open), outcome: { kind: 'longText', label: 'What came of it?' } },
  offered: (state) => someMatter(state, open),
  prefill: ({ staffMatters: { matters } }) => ({ matter: matters.find(open)?.id }),
  decide: (_state, ended) => [{ type: 'staffStepsEnded', ...ended }],
});
