import type { CaseSection } from './machine/section';
import { acknowledgement } from './sections/acknowledgement/acknowledgement';
import { actions } from './sections/actions/actions';
import { allocation } from './sections/allocation/allocation';
import { engagement } from './sections/engagement/engagement';
import { investigation } from './sections/investigation/investigation';
import { staffConcerned } from './sections/staffConcerned/staffConcerned';
import { staffMatters } from './sections/staffMatters/staffMatters';
import { otherProcedures } from './sections/otherProcedures/otherProcedures';
import { closing } from './sections/closing/closing';
import { consent } from './sections/consent/consent';
import { intake } from './sections/intake/intake';
import { enquiry } from './sections/palsEnquiry/palsEnquiry';
import { contacts } from './sections/contacts/contacts';
import { meetings } from './sections/meetings/meetings';
import { contactLimit } from './sections/contactLimit/contactLimit';
import { monitoring } from './sections/monitoring/monitoring';
import { needs } from './sections/needs/needs';
import { specialists } from './sections/specialists/specialists';
import { representation } from './sections/representation/representation';
import { ombudsman } from './sections/ombudsman/ombudsman';
import { redFlags } from './sections/redFlags/redFlags';
import { lateEntries } from './sections/lateEntries/lateEntries';
import { links } from './sections/links/links';
import { people } from './sections/people/people';
import { papers } from './sections/papers/papers';
import { remedy } from './sections/remedy/remedy';
import { response } from './sections/response/response';
import { retention } from './sections/retention/retention';
import { joint } from './sections/joint/joint';
import { scope } from './sections/scope/scope';
import { stopping } from './sections/stopping/stopping';
import { hold } from './sections/hold/hold';
import { sixMonths } from './sections/sixMonths/sixMonths';
import { timescale } from './sections/timescale/timescale';
import { triage } from './sections/triage/triage';

/** The sections of the procedure, in the order a case meets them. */
export const sections: readonly CaseSection[] = [
  intake,
  people,
  redFlags,
  scope,
  triage,
  contacts,
  acknowledgement,
  consent,
  representation,
  stopping,
  needs,
  specialists,
  enquiry,
  allocation,
  engagement,
  meetings,
  staffConcerned,
  investigation,
  otherProcedures,
  staffMatters,
  timescale,
  hold,
  sixMonths,
  remedy,
  response,
  ombudsman,
  joint,
  monitoring,
  contactLimit,
  links,
  actions,
  closing,
  lateEntries,
  papers,
  retention,
];
