import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { openStages } from '../../stages';
import { linkedProcesses } from './questions';

/** Another process can come up at any time, to anybody who works on the case. */
export const anyTime = {
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'investigator'] },
  stages: openStages,
} as const;

/** The question that picks one of the processes linked. */
export const whichProcess = {
  kind: 'pick',
  label: 'Which process?',
  from: (state: CaseState) =>
    Object.fromEntries(linkedProcesses(state).map(({ process, label }) => [process, label])),
} as const;
