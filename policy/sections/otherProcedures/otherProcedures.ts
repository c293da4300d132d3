import type { CaseState } from '../../machine/caseState';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand, defineSection, type Missing } from '../../machine/section';
import { openStages, underway } from '../../stages';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { when } from '../shared/fields';
import {
  linkedProcesses,
  processFacts,
  providerSteps,
  type OtherProcedures,
  type OtherProceduresEvent,
  type Process,
} from './facts';
import { otherProcessCommands } from './commands';

/** Is it about a private provider working for us, whose own procedure answers it (10.2)? */
const isForProvider = ({ intake: { concern } }: CaseState): boolean => concern?.service === 'privateProvider';

const reachProvider = caseCommand({
  name: 'reachProvider',
  button: 'Send it to the provider',
  about: 'A private provider working for us answers complaints itself. With consent we send it on.',
  paragraph: '10.2',
  fields: {
    step: { kind: 'choice', label: 'What was done?', options: providerSteps },
    provider: { kind: 'text', label: 'Which provider, and how to reach it?' },
    consent: {
      kind: 'yesNo',
      label: 'Did the person agree to it being sent on?',
      onlyIf: { field: 'step', is: ['forwarded'] },
    },
    on: when,
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: openStages,
  offered: (state) => isForProvider(state) && !state.otherProcedures.provider,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { consent, ...reached }) {
    if (!isForProvider(state))
      return refuse(
        '10.2',
        'This is not about a private provider, but about a service of our own.',
        'Correct the record first if it names the wrong service.',
      );
    if (reached.step === 'forwarded' && !consent)
      return refuseField(
        '10.2',
        'consent',
        'It is sent on only if the person agrees. Otherwise tell them how to reach the provider.',
      );
    return refuseBeforeReceipt(state, '10.2', 'on', reached.on) ?? [{ type: 'providerReached', ...reached }];
  },
});

function* gaps(state: CaseState): Iterable<Missing> {
  if (isForProvider(state) && !state.otherProcedures.provider)
    yield {
      what: 'Send it on to the provider, or tell the person how to reach it',
      paragraph: '10.2',
      command: 'reachProvider',
    };
  for (const { label, advice, toldOn, outcome } of linkedProcesses(state)) {
    const process = label.charAt(0).toLowerCase() + label.slice(1);
    if (advice.length === 0)
      yield { what: `Seek advice: ${process}`, paragraph: '6.2', command: 'recordAdvice' };
    if (!toldOn)
      yield {
        what: `Tell the person about ${process}, and who can advise them`,
        paragraph: '6.2',
        command: 'tellOfProcess',
        blocks: 'draft',
      };
    if (!outcome && underway.includes(state.stage))
      yield {
        what: `Say what came of ${process}, or that it still goes on`,
        paragraph: '6.3',
        command: 'recordProcessOutcome',
        blocks: 'draft',
      };
  }
}

const onRecord = (
  slice: OtherProcedures,
  process: Process,
  change: Partial<NonNullable<OtherProcedures['records'][Process]>>,
): OtherProcedures => ({
  ...slice,
  records: { ...slice.records, [process]: { advice: [], ...slice.records[process], ...change } },
});

export const otherProcedures = defineSection<'otherProcedures', OtherProceduresEvent>({
  name: 'otherProcedures',
  initial: { records: {} },
  evolve: {
    processLinked: (slice, { process, contact }) => onRecord(slice, process, contact ? { contact } : {}),
    adviceSought: (slice, { process, from, on }) =>
      onRecord(slice, process, { advice: [...(slice.records[process]?.advice ?? []), { from, on }] }),
    personToldOfProcess: (slice, { process, on }) => onRecord(slice, process, { toldOn: on }),
    processOutcomeRecorded: (slice, { process, ended, outcome }) =>
      onRecord(slice, process, { outcome: { ended, words: outcome } }),
    providerReached: (slice, { step, on }) => ({ ...slice, provider: { step, on } }),
  },
  commands: [...otherProcessCommands, reachProvider],
  missing: (state) => (openStages.includes(state.stage) ? gaps(state) : []),
  brings: (state) => linkedProcesses(state).map(({ process }) => processFacts[process].lead),
  notices: {
    processLinked: ({ process }, { reference }) =>
      [...new Set([processFacts[process].lead, 'leadManager' as const])].map((role) => ({
        to: { role },
        say: `${reference} may need another process beside the complaint. Please give your advice.`,
        paragraph: '6.2',
        command: 'recordAdvice',
      })),
  },
});
