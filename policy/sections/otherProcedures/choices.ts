import type { Role } from '../../roles';
import type { otherProcesses } from '../triage/choices';

interface ProcessFacts {
  /** Whoever advises on it inside the Trust, and is told that it may be needed. */
  readonly lead: Role;
  /** Where the person finds independent advice on it (6.2). */
  readonly signpost: string;
}

/** Each other process (6.1.2). */
export const processFacts: Readonly<Record<keyof typeof otherProcesses, ProcessFacts>> = {
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
