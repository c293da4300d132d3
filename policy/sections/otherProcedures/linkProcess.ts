import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { otherProcesses } from '../triage/choices';
import { anyTime } from './fields';
import { linkedProcesses } from './questions';

export const linkProcess = caseCommand({
  ...anyTime,
  name: 'linkProcess',
  button: 'Point to another process',
  about: 'The complaint carries on beside it, and its clocks run as before.',
  paragraph: '6.1.2',
  fields: {
    process: { kind: 'choice', label: 'Which one?', options: otherProcesses },
    why: { kind: 'longText', label: 'What could it do that a complaint cannot?' },
    contact: { kind: 'text', label: 'Who is our contact there?', optional: true },
  },
  done: () => 'Linked. Now seek advice, and tell the person about it. The complaint and its clocks carry on.',
  decide: (state, linked) =>
    linkedProcesses(state).some(({ process }) => process === linked.process)
      ? refuseField('6.1.2', 'process', 'That process is linked to this case already.')
      : [{ type: 'processLinked', ...linked }],
});
