import { caseCommand } from '../../machine/section';
import type { Process } from './facts';
import { anyTime, whichProcess } from './fields';
import { isAnyLinked, linkedProcesses } from './questions';

export const recordProcessOutcome = caseCommand({
  ...anyTime,
  name: 'recordProcessOutcome',
  button: 'What came of it',
  about: 'The person gets one complete answer, so it says what came of this too, or that it still goes on.',
  paragraph: '6.3',
  fields: {
    process: whichProcess,
    ended: { kind: 'yesNo', label: 'Has it ended?' },
    outcome: { kind: 'longText', label: 'What can the response say of it?' },
  },
  offered: isAnyLinked,
  prefill: (state) => ({ process: linkedProcesses(state).find(({ outcome }) => !outcome)?.process }),
  decide: (_state, { process, ...outcome }) => [
    { type: 'processOutcomeRecorded', process: process as Process, ...outcome },
  ],
});
