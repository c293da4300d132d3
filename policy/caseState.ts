import type { Acknowledgement, AcknowledgementEvent } from './sections/acknowledgement';
import type { Closing, ClosingEvent } from './sections/closing';
import type { Consent, ConsentEvent } from './sections/consent';
import type { Enquiry, EnquiryEvent } from './sections/palsEnquiry';
import type { Intake, IntakeEvent } from './sections/intake';
import type { Scope, ScopeEvent } from './sections/scope';
import type { Timescale, TimescaleEvent } from './sections/timescale';
import type { Triage, TriageEvent } from './sections/triage';
import type { LondonDate } from './dates';
import type { Stage } from './stages';

/** What each section knows of the case. */
interface Slices {
  readonly intake: Intake;
  readonly scope: Scope;
  readonly triage: Triage;
  readonly acknowledgement: Acknowledgement;
  readonly consent: Consent;
  readonly enquiry: Enquiry;
  readonly timescale: Timescale;
  readonly closing: Closing;
}

export type SectionName = keyof Slices;

/** A case as its events make it. `version` is the number of events. */
export interface CaseState extends Slices {
  readonly reference: string;
  readonly stage: Stage;
  /** London date the case came to this stage. */
  readonly stageSince?: LondonDate;
  readonly version: number;
  /** For each section, the sequence number of its last event: what a card's basis is compared with. */
  readonly changed: Readonly<Partial<Record<SectionName, number>>>;
}

export type CaseEvent =
  | IntakeEvent
  | ScopeEvent
  | TriageEvent
  | AcknowledgementEvent
  | ConsentEvent
  | EnquiryEvent
  | TimescaleEvent
  | ClosingEvent;
