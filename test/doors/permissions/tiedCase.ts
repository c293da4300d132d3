import type { CaseEvent } from '../../../policy/machine/caseState';
import type { Person, Relation, Role } from '../../../policy/roles';
import { openStages, type Stage } from '../../../policy/stages';
import { CaseUnderTest, calendar, plainConcern, triageAs } from '../aCase';
import { agreement, askingThem, toldStaff } from '../anInvestigation';
import { happened } from '../happened';
import { people } from '../people';

/** The relations somebody can have to a case. The others are to a limit on contact. */
export const caseRelations = [
  'logger',
  'handler',
  'colleague',
  'investigator',
  'invitedInvestigator',
  'adviser',
  'staffConcerned',
  'author',
  'coverAuthor',
  'checker',
  'requester',
  'approver',
  'oversight',
  'actionOwner',
] as const satisfies readonly Relation[];

export type Ties = Readonly<Record<(typeof caseRelations)[number], Person>>;

/** Roles that its facts bring to a tied case, besides those that oversee every case. */
export const broughtTo = (stage: string): readonly Role[] => [
  'patientSafetyLead',
  'legalLead',
  'hrLead',
  'inclusionLead',
  'spiritualCare',
  'informationRights',
  'safeguardingLead',
  ...(['investigation', 'response'].includes(stage)
    ? (['headOfCorporateAffairs', 'chiefExecutive'] as const)
    : []),
];

const bringingEverybody = (staff: Person): readonly CaseEvent[] => [
  { type: 'redFlagsRaised', flags: ['safeguarding'], note: 'Sample note' },
  { type: 'processLinked', process: 'patientSafety', why: 'Sample reason' },
  { type: 'processLinked', process: 'legal', why: 'Sample reason' },
  { type: 'staffStepsConsidered', person: staff.id, steps: 'discipline', why: 'Sample reason' },
  { type: 'specialistTold', matter: 'discrimination', note: 'Sample note' },
  { type: 'specialistTold', matter: 'spirituality', note: 'Sample note' },
  { type: 'specialistTold', matter: 'dataProtection', note: 'Sample note' },
];

/** A case under investigation to which one person is tied by each relation. */
function tiedUnderInvestigation(reference: string, tied: Ties): CaseUnderTest {
  const theCase = new CaseUnderTest('2026-01-05', calendar, reference)
    .withRegisters({ trained: () => true })
    .as(tied.logger)
    .does('logConcern', plainConcern)
    .as(people.palsOfficer)
    .does('triage', triageAs('closerLook', { team: 'service', handler: tied.handler.id }))
    .as(people.leadManager)
    .does('allocate', askingThem({ investigator: tied.investigator.id }))
    .as(tied.investigator)
    .does('acceptAllocation', { involved: false })
    .does('agreeIssues', agreement({ on: '2026-01-05' }))
    .does('nameStaff', { person: tied.staffConcerned.id, job: 'Sample job' })
    .does('tellStaff', toldStaff({ on: '2026-01-05' }));
  happened(
    theCase.as(people.leadManager),
    ...bringingEverybody(tied.staffConcerned),
    { type: 'colleagueAsked', colleague: tied.colleague.id, question: 'Sample question' },
    {
      type: 'clinicalViewAsked',
      issue: '1',
      adviser: tied.adviser.id,
      question: 'Sample',
      dueOn: '2026-01-19',
    },
    { type: 'oversightNamed', person: tied.oversight.id },
    {
      type: 'actionAdded',
      what: 'Sample action',
      owner: tied.actionOwner.id,
      due: '2026-03-02',
      because: 'learning',
    },
  );
  happened(theCase.as(tied.author), { type: 'draftWritten', parts: { issues: 'The issues' } });
  happened(theCase.as(tied.coverAuthor), { type: 'coverWritten', text: 'The cover letter' });
  happened(theCase.as(tied.checker), { type: 'responseApproved', step: 'teamCheck' });
  happened(theCase.as(tied.requester), {
    type: 'extensionAsked',
    extension: {
      round: 1,
      until: '2026-06-01',
      reason: 'Sample reason',
      toldOn: '2026-01-05',
      answer: 'waiting',
      manager: tied.approver.id,
    },
  });
  return theCase.as(people.leadManager).does('reallocate', {
    ...askingThem({ investigator: tied.invitedInvestigator.id }),
    reason: 'Sample reason',
  });
}

const closed: CaseEvent = {
  type: 'caseClosed',
  ending: 'withdrawn',
  learning: 'Sample learning',
  confirmedBy: 'staff',
};
const disposed: CaseEvent = {
  type: 'disposed',
  tombstone: {
    receivedOn: '2026-01-05',
    closedOn: '2026-01-05',
    keptUntil: '2036-01-05',
    reason: 'Sample reason',
  },
};

const into = (stage: Stage): readonly CaseEvent[] => {
  if (stage === 'closed') return [closed];
  if (stage === 'disposed') return [closed, disposed];
  return [{ type: 'carriedOn', to: stage, reasons: 'Sample reason' }];
};

/** Stages a tied case can be put in: all but that of a case that was never logged. */
export const tiedStages: readonly Stage[] = [...openStages, 'closed', 'disposed'];

/** The same, put into any stage whatever the procedure would take to get it there: what counts is who may do what then. */
export const aTiedCase = (reference: string, stage: Stage, tied: Ties): CaseUnderTest =>
  happened(tiedUnderInvestigation(reference, tied).as(people.leadManager), ...into(stage));
