import { caseCommand } from '../../machine/section';
import type { Process } from './facts';
import { anyTime, whichProcess } from './fields';
import { isAnyLinked } from './questions';

export const recordProcessOutcome = caseCommand({
  ...anyTime,
  name: 'recordProcessOutcome',
  button: 'Record what came of it',
  about: 'The person gets one complete answer, so it says what came of this too, or that it still goes on.',
  paragraph: '6.3',
  fields: {
    process: whichProcess,
    ended: { kind: 'yesNo', label: 'Has it ended?' },
    outcome: { kind: 'longText', label: 'What can the response say of it?' },
  },
  offered: isAnyLinked,
  done: () => 'Recorded: what came of the other process.',
  decide: (_state, { process, ...outcome }) => [
    { type: 'processOutcomeRecorded', process: process as Process, ...outcome },
  ],
});
