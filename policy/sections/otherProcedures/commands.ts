import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { how, when } from '../shared/fields';
import { linkedProcesses, processFacts, type LinkedProcess, type Process } from './facts';
import { otherProcesses } from '../triage/choices';

const anyTime = {
  who: { roles: complaintsStaff, relations: ['logger', 'handler', 'investigator'] },
  stages: openStages,
} as const;

const those = (state: CaseState, wanted: (linked: LinkedProcess) => boolean) =>
  linkedProcesses(state).filter(wanted);

const someLinked = (state: CaseState): boolean => linkedProcesses(state).length > 0;

const whichProcess = {
  kind: 'pick',
  label: 'Which process?',
  from: (state: CaseState) =>
    Object.fromEntries(linkedProcesses(state).map(({ process, label }) => [process, label])),
} as const;

const linkProcess = caseCommand({
  ...anyTime,
  name: 'linkProcess',
  button: 'Another process may help',
  about: 'The complaint carries on beside it, and its clocks run as before.',
  paragraph: '6.1.2',
  fields: {
    process: { kind: 'choice', label: 'Which one?', options: otherProcesses },
    why: { kind: 'longText', label: 'What could it do that a complaint cannot?' },
    contact: { kind: 'text', label: 'Who is our contact there?', optional: true },
  },
  done: () => 'Linked. Now seek advice, and tell the person about it. The complaint and its clocks carry on.',
  decide: (state, linked) =>
    those(state, ({ process }) => process === linked.process).length > 0
      ? refuseField('6.1.2', 'process', 'That process is linked to this case already.')
      : [{ type: 'processLinked', ...linked }],
});

const recordAdvice = caseCommand({
  ...anyTime,
  who: { ...anyTime.who, roles: [...anyTime.who.roles, 'patientSafetyLead', 'legalLead'] },
  name: 'recordAdvice',
  button: 'Record advice on it',
  about: 'From whoever knows that process, so that the person gets clear information.',
  paragraph: '6.2',
  fields: {
    process: whichProcess,
    from: { kind: 'text', label: 'Who gave the advice?' },
    advice: { kind: 'longText', label: 'What did they advise?' },
    on: when,
  },
  offered: someLinked,
  prefill: (state, { today }) => ({
    process: those(state, ({ advice }) => advice.length === 0)[0]?.process,
    on: today,
  }),
  decide: (_state, { process, ...advice }) => [
    { type: 'adviceSought', process: process as Process, ...advice },
  ],
});

const tellOfProcess = caseCommand({
  ...anyTime,
  name: 'tellOfProcess',
  button: 'Told the person about it',
  about: 'Why it matters to them, what their options are, and who can advise them independently.',
  paragraph: '6.2',
  fields: {
    process: whichProcess,
    explanation: { kind: 'longText', label: 'What were they told of it and of their options?' },
    signpost: { kind: 'text', label: 'Where can they get independent advice on it?' },
    on: when,
    how,
  },
  offered: someLinked,
  prefill(state, { today }) {
    const first = those(state, ({ toldOn }) => !toldOn)[0]?.process;
    return first ? { process: first, signpost: processFacts[first].signpost, on: today, how: 'phone' } : {};
  },
  decide: (state, { process, ...told }) =>
    refuseBeforeReceipt(state, '6.2', 'on', told.on) ?? [
      { type: 'personToldOfProcess', process: process as Process, ...told },
    ],
});

const recordProcessOutcome = caseCommand({
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
  offered: someLinked,
  prefill: (state) => ({ process: those(state, ({ outcome }) => !outcome)[0]?.process }),
  decide: (_state, { process, ...outcome }) => [
    { type: 'processOutcomeRecorded', process: process as Process, ...outcome },
  ],
});

export const otherProcessCommands: readonly CaseCommand[] = [
  linkProcess,
  recordAdvice,
  tellOfProcess,
  recordProcessOutcome,
];
