import type { CaseTellers } from '../../machine/telling';
import { otherProcesses } from '../triage/choices';
import type { OtherProceduresEvent } from './facts';
import { linkProcess } from './linkProcess';
import { reachProvider } from './reachProvider';
import { recordAdvice } from './recordAdvice';
import { recordProcessOutcome } from './recordProcessOutcome';
import { tellOfProcess } from './tellOfProcess';

const process = { kind: 'choice', label: 'Which process', options: otherProcesses } as const;

export const tells: CaseTellers<OtherProceduresEvent> = {
  processLinked: {
    title: 'Found another process that may help',
    part: 'narrative',
    said: { ...linkProcess.fields, process },
  },
  adviceSought: {
    title: 'Took advice on another process',
    part: 'narrative',
    said: { ...recordAdvice.fields, process },
  },
  personToldOfProcess: {
    title: 'Told the person of another process',
    part: 'narrative',
    said: { ...tellOfProcess.fields, process },
  },
  processOutcomeRecorded: {
    title: 'Recorded how another process stands',
    part: 'narrative',
    said: { ...recordProcessOutcome.fields, process },
  },
  providerReached: {
    title: 'Passed it to the private provider',
    part: 'narrative',
    said: reachProvider.fields,
  },
};
