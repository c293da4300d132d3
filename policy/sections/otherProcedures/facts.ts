import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import type { Role } from '../../roles';
import { otherProcesses } from '../triage/choices';
import type { ConversationWay } from '../shared/choices';

export type Process = keyof typeof otherProcesses;

interface ProcessFacts {
  /** Whoever advises on it inside the Trust, and is told that it may be needed. */
  readonly lead: Role;
  /** Where the person finds independent advice on it (6.2). */
  readonly signpost: string;
}

export const processFacts: Readonly<Record<Process, ProcessFacts>> = {
  patientSafety: {
    lead: 'patientSafetyLead',
    signpost: 'Action against Medical Accidents (AvMA), a charity for patient safety',
  },
  coroner: {
    lead: 'legalLead',
    signpost: 'The coroner’s office, the Coroners’ Courts Support Service, or the charity INQUEST',
  },
  regulator: {
    lead: 'leadManager',
    signpost:
      'The regulator itself (for a nurse, the Nursing and Midwifery Council), or the Patients Association',
  },
  legal: {
    lead: 'legalLead',
    signpost: 'A solicitor, Citizens Advice, or Action against Medical Accidents (AvMA)',
  },
};

export const providerSteps = {
  forwarded: 'It was sent on to the provider',
  signposted: 'The person was told how to reach the provider',
} as const;

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
interface ProcessRecord {
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

export interface LinkedProcess extends ProcessRecord {
  readonly process: Process;
  readonly label: string;
}

/** The other processes linked to this case, at triage or since (6.1.2). */
export const linkedProcesses = ({ otherProcedures: { records } }: CaseState): readonly LinkedProcess[] =>
  (Object.keys(otherProcesses) as Process[]).flatMap((process) => {
    const record = records[process];
    return record ? [{ ...record, process, label: otherProcesses[process] }] : [];
  });
