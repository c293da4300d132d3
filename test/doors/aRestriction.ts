import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import type { Registers } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { restrictionStream } from '../../policy/streams/restriction/restriction';
import { RecordUnderTest } from './aRecord';
import { people } from './people';

/** A behaviour of an invented person, on the Friday before the first Monday. */
export const behaviour = (kind = 'abuse', happenedOn: LondonDate = '2026-01-02'): Entries => ({
  kind,
  happenedOn,
  evidence: 'Sample call note, kept with the case.',
});

/** One contact a week by phone or email, from Monday 5 January to Friday 31 July 2026. */
export const plainProposal = {
  ways: ['phone', 'email'],
  number: 1,
  period: 'week',
  contact: people.complaintsOfficer.id,
  startOn: '2026-01-05',
  endOn: '2026-07-31',
  healthcare: 'The team’s duty line stays open day and night.',
  least: true,
  tried: 'A weekly call was offered and not kept to.',
  equality: 'A hearing loss was considered: email is one of the ways.',
  warned: true,
  warnedOn: '2025-12-15',
  newSubjects: true,
  challenge: 'By writing to the Head of Corporate Affairs.',
  managingDirector: people.managingDirector.id,
  clinician: people.clinicalTeam.id,
} as const satisfies Entries;

/** This person stands in for the Lead Manager in limits on contact. */
export const standsIn = (person: Person): Partial<Registers> => ({
  mayActFor: (to, does) =>
    to === person.id && does === 'restrictions'
      ? { id: '1', to, does, from: '2026-01-05', until: '2026-12-31', authorisedBy: people.leadManager.id }
      : undefined,
});

/** A full response was sent on the case on this London date. */
export const respondedOn = (on: LondonDate): Partial<Registers> => ({ respondedOn: () => on });

/** A record on which abuse is recorded. It is Monday 5 January 2026 and the Lead Manager speaks. */
export const aBehaviour = () =>
  new RecordUnderTest(restrictionStream, 'C25-7K4MQ')
    .as(people.wardSister)
    .does('recordBehaviour', behaviour())
    .as(people.leadManager);

export const aProposal = (change: Entries = {}) =>
  aBehaviour().does('proposeRestriction', { ...plainProposal, ...change });

type Proposed = ReturnType<typeof aProposal>;

/** All three agree. */
export const agreeing = (record: Proposed) =>
  record
    .as(people.managingDirector)
    .does('agreeAsManagingDirector', { agrees: true })
    .as(people.clinicalTeam)
    .does('agreeAsClinicalTeam', { agrees: true })
    .as(people.leadManager)
    .does('agreeAsLeadManager', { agrees: true });

export const anAgreedProposal = (change: Entries = {}) => agreeing(aProposal(change));

export const anApprovedRestriction = (change: Entries = {}) =>
  anAgreedProposal(change).as(people.deputyChiefExecutive).does('approveRestriction').as(people.leadManager);

/** Approved, and the person was told by letter on the day it was approved. */
export const aRestrictionInForce = (change: Entries = {}) =>
  anApprovedRestriction(change).does('recordRestrictionLetter', {
    on: '2026-01-05',
    how: 'letter',
    complete: true,
  });
