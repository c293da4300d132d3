import type { Acknowledgement, AcknowledgementEvent } from '../sections/acknowledgement/facts';
import type { ActionEvent, Actions } from '../sections/actions/facts';
import type { Allocation, AllocationEvent } from '../sections/allocation/facts';
import type { Closing, ClosingEvent } from '../sections/closing/facts';
import type { Ombudsman, OmbudsmanEvent } from '../sections/ombudsman/facts';
import type { RedFlagEvent, RedFlags } from '../sections/redFlags/facts';
import type { LateEntries, LateEntriesEvent } from '../sections/lateEntries/facts';
import type { Papers, PapersEvent } from '../sections/papers/facts';
import type { LinkEvent, Links } from '../sections/links/facts';
import type { People, PeopleEvent } from '../sections/people/facts';
import type { Remedy, RemedyEvent } from '../sections/remedy/facts';
import type { Response, ResponseEvent } from '../sections/response/facts';
import type { Monitoring, MonitoringEvent } from '../sections/monitoring/facts';
import type { MeetingEvent, Meetings } from '../sections/meetings/facts';
import type { ContactEvent, Contacts } from '../sections/contacts/facts';
import type { ContactLimitEvent, ContactLimits } from '../sections/contactLimit/facts';
import type { Consent, ConsentEvent } from '../sections/consent/facts';
import type { Enquiry, EnquiryEvent } from '../sections/palsEnquiry/facts';
import type { Engagement, EngagementEvent } from '../sections/engagement/facts';
import type { Investigation, InvestigationEvent } from '../sections/investigation/facts';
import type { StaffConcerned, StaffConcernedEvent } from '../sections/staffConcerned/facts';
import type { StaffMatters, StaffMattersEvent } from '../sections/staffMatters/facts';
import type { OtherProcedures, OtherProceduresEvent } from '../sections/otherProcedures/facts';
import type { Intake, IntakeEvent } from '../sections/intake/facts';
import type { Representation, RepresentationEvent } from '../sections/representation/facts';
import type { Needs, NeedsEvent } from '../sections/needs/facts';
import type { SpecialistEvent, Specialists } from '../sections/specialists/facts';
import type { Reminders, RemindersEvent } from '../sections/reminders/facts';
import type { Retention, RetentionEvent } from '../sections/retention/facts';
import type { Joint, JointEvent } from '../sections/joint/facts';
import type { Scope, ScopeEvent } from '../sections/scope/facts';
import type { Stopping, StoppingEvent } from '../sections/stopping/facts';
import type { HoldEvent, Holds } from '../sections/hold/facts';
import type { SixMonths, SixMonthsEvent } from '../sections/sixMonths/facts';
import type { Timescale, TimescaleEvent } from '../sections/timescale/facts';
import type { Triage, TriageEvent } from '../sections/triage/facts';
import type { LondonDate } from '../calendar/dates';
import type { Stage } from '../stages';

/** What each section knows of the case. */
interface Slices {
  readonly intake: Intake;
  readonly people: People;
  readonly links: Links;
  readonly redFlags: RedFlags;
  readonly scope: Scope;
  readonly triage: Triage;
  readonly acknowledgement: Acknowledgement;
  readonly consent: Consent;
  readonly representation: Representation;
  readonly stopping: Stopping;
  readonly enquiry: Enquiry;
  readonly allocation: Allocation;
  readonly engagement: Engagement;
  readonly staffConcerned: StaffConcerned;
  readonly investigation: Investigation;
  readonly otherProcedures: OtherProcedures;
  readonly staffMatters: StaffMatters;
  readonly timescale: Timescale;
  readonly hold: Holds;
  readonly sixMonths: SixMonths;
  readonly remedy: Remedy;
  readonly response: Response;
  readonly ombudsman: Ombudsman;
  readonly monitoring: Monitoring;
  readonly contacts: Contacts;
  readonly contactLimit: ContactLimits;
  readonly meetings: Meetings;
  readonly needs: Needs;
  readonly specialists: Specialists;
  readonly actions: Actions;
  readonly joint: Joint;
  readonly closing: Closing;
  readonly papers: Papers;
  readonly retention: Retention;
  readonly lateEntries: LateEntries;
  readonly reminders: Reminders;
}

export type SectionName = keyof Slices;

/** A case as its events make it. `version` is the number of events. */
export interface CaseState extends Slices {
  readonly reference: string;
  readonly stage: Stage;
  /** London date the case came to this stage. */
  readonly stageSince?: LondonDate;
  /** The stage it came from: where it goes on when its ending is put right (L24). */
  readonly stageBefore?: Stage;
  /** Every stage it came to and the London date it did, in order: what counts of the past are made from (8.40). */
  readonly journey: readonly { readonly stage: Stage; readonly on: LondonDate }[];
  readonly version: number;
  /** For each section, the sequence number of its last event: what a card's basis is compared with. */
  readonly changed: Readonly<Partial<Record<SectionName, number>>>;
}

export type CaseEvent =
  | IntakeEvent
  | PeopleEvent
  | LinkEvent
  | RedFlagEvent
  | ScopeEvent
  | TriageEvent
  | AcknowledgementEvent
  | ConsentEvent
  | RepresentationEvent
  | StoppingEvent
  | EnquiryEvent
  | AllocationEvent
  | EngagementEvent
  | StaffConcernedEvent
  | InvestigationEvent
  | OtherProceduresEvent
  | StaffMattersEvent
  | TimescaleEvent
  | HoldEvent
  | SixMonthsEvent
  | RemedyEvent
  | ResponseEvent
  | OmbudsmanEvent
  | MonitoringEvent
  | ContactEvent
  | MeetingEvent
  | ContactLimitEvent
  | NeedsEvent
  | SpecialistEvent
  | ActionEvent
  | PapersEvent
  | RetentionEvent
  | LateEntriesEvent
  | RemindersEvent
  | JointEvent
  | ClosingEvent;
