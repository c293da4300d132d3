import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import type { Issue } from './facts';
import { pickIssue, issuesOf, workableStages } from './questions';

/** A part comes back in only until the letter about it has gone. */
const mayComeBack = ({ notCovered }: Issue): boolean => notCovered !== undefined && !notCovered.toldOn;

export const decideCovered = caseCommand({
  name: 'decideCovered',
  button: 'Bring a part back in',
  about: 'For a part that was marked as not covered by mistake, before the letter goes.',
  paragraph: '3.6',
  fields: {
    issue: {
      kind: 'pick',
      label: 'Which part is covered after all?',
      from: (state: CaseState) => pickIssue(issuesOf(state).filter(mayComeBack)),
    },
  },
  who: { roles: complaintsStaff },
  stages: [...workableStages, 'notCovered'],
  leadsTo: { notCovered: ['toTriage'] },
  basis: ['scope'],
  offered: (state) => issuesOf(state).some(mayComeBack),
  done: () => 'Recorded: that part is covered again.',
  decide: (_state, { issue }) => [{ type: 'partCovered', issue }],
});
