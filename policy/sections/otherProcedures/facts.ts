import type { LondonDate } from '../../calendar/dates';
import type { otherProcesses } from '../triage/choices';
import type { ConversationWay } from '../shared/choices';
import type { providerSteps } from './choices';

export type Process = keyof typeof otherProcesses;

export type OtherProceduresEvent =
  | {
      readonly type: 'processLinked';
      readonly process: Process;
      readonly why: string;
      readonly contact?: string;
    }
  | {
      readonly type: 'adviceSought';
      readonly process: Process;
      readonly from: string;
      readonly advice: string;
      readonly on: LondonDate;
    }
  | {
      readonly type: 'personToldOfProcess';
      readonly process: Process;
      readonly explanation: string;
      readonly signpost: string;
      readonly on: LondonDate;
      readonly how: ConversationWay;
    }
  | {
      readonly type: 'processOutcomeRecorded';
      readonly process: Process;
      readonly ended: boolean;
      readonly outcome: string;
    }
  | {
      readonly type: 'providerReached';
      readonly step: keyof typeof providerSteps;
      readonly provider: string;
      readonly on: LondonDate;
    };

/** What is on record of one other process. London dates. */
export interface ProcessRecord {
  readonly contact?: string;
  readonly advice: readonly { readonly from: string; readonly on: LondonDate }[];
  readonly toldOn?: LondonDate;
  readonly outcome?: { readonly ended: boolean; readonly words: string };
}

export interface OtherProcedures {
  readonly records: Readonly<Partial<Record<Process, ProcessRecord>>>;
  /** What was done about a complaint that is for a private provider (10.2). */
  readonly provider?: { readonly step: keyof typeof providerSteps; readonly on: LondonDate };
}
