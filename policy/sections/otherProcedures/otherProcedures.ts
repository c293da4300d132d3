import { defineSection } from '../../machine/section';
import { openStages } from '../../stages';
import { processFacts } from './choices';
import type { OtherProcedures, OtherProceduresEvent, Process } from './facts';
import { gaps } from './gaps';
import { linkProcess } from './linkProcess';
import { linkedProcesses } from './questions';
import { reachProvider } from './reachProvider';
import { recordAdvice } from './recordAdvice';
import { recordProcessOutcome } from './recordProcessOutcome';
import { tellOfProcess } from './tellOfProcess';
import { tells } from './told';

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
  tells,
  commands: [linkProcess, recordAdvice, tellOfProcess, recordProcessOutcome, reachProvider],
  missing: (state, context) => (openStages.includes(state.stage) ? gaps(state, context) : []),
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
