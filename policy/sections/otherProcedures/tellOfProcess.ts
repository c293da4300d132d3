import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { how, when } from '../shared/fields';
import { processFacts } from './choices';
import type { Process } from './facts';
import { anyTime, whichProcess } from './fields';
import { isAnyLinked, linkedProcesses } from './questions';

export const tellOfProcess = caseCommand({
  ...anyTime,
  name: 'tellOfProcess',
  button: 'Record process as told',
  about: 'Why it matters to them, what their options are, and who can advise them independently.',
  paragraph: '6.2',
  fields: {
    process: {
      ...whichProcess,
      from: (state: CaseState) =>
        Object.fromEntries(
          linkedProcesses(state).map(({ process, label }) => [
            process,
            `${label}. Advice: ${processFacts[process].signpost}`,
          ]),
        ),
    },
    explanation: { kind: 'longText', label: 'What were they told of it and of their options?' },
    signpost: { kind: 'text', label: 'Where can they get independent advice on it?' },
    on: when,
    how,
  },
  offered: isAnyLinked,
  done: () => 'Recorded: the person has been told about it.',
  decide: (state, { process, ...told }) => [
    { type: 'personToldOfProcess', process: process as Process, ...told },
  ],
});
