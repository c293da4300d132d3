import { behaviour, plainProposal } from '../aRestriction';
import { people } from '../people';
import { deed, type Script } from './script';

const { clinicalTeam, complaintsOfficer, deputyChiefExecutive, leadManager, managingDirector, wardSister } =
  people;

const sent = (on: string) => ({ on, how: 'letter', complete: true });

/** A limit on contact, from the behaviour to its end: reviewed after six months, and ended on its last day. */
export const restriction: Script = [
  deed('2026-01-05', wardSister, 'recordBehaviour', behaviour()),
  deed('2026-01-05', leadManager, 'proposeRestriction', plainProposal),
  deed('2026-01-06', managingDirector, 'agreeAsManagingDirector', { agrees: true }),
  deed('2026-01-06', clinicalTeam, 'agreeAsClinicalTeam', { agrees: true }),
  deed('2026-01-07', leadManager, 'agreeAsLeadManager', { agrees: true }),
  deed('2026-01-07', deputyChiefExecutive, 'approveRestriction'),
  deed('2026-01-08', leadManager, 'recordRestrictionLetter', sent('2026-01-08')),
  deed('2026-07-07', leadManager, 'reviewRestriction', {
    outcome: 'continue',
    reasons: 'They still ring every day.',
    careOpen: true,
  }),
  deed('2026-07-09', leadManager, 'recordRestrictionLetter', sent('2026-07-09')),
  deed('2026-07-31', leadManager, 'endRestriction', { reasons: 'Contact has been calm.' }),
  deed('2026-08-03', leadManager, 'recordRestrictionLetter', sent('2026-08-03')),
];

/** An entry of the partner directory, checked again after half a year and a year. */
export const partner: Script = [
  deed('2026-01-05', complaintsOfficer, 'updatePartner', {
    name: 'Sample Hospice',
    kind: 'independent',
    manager: 'Sample manager',
    phone: '01632 960002',
    checkedOn: '2026-01-05',
  }),
  deed('2026-07-06', complaintsOfficer, 'checkPartner', { on: '2026-07-06' }),
];
