import type { LondonDate } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { letter } from './aResponse';
import { plainProposal } from './aRestriction';
import { people } from './people';

/** One thing somebody does on a case or record: with one tap, or by filling in the form of its command. */
export interface Deed {
  readonly by: keyof typeof people;
  readonly command: string;
  readonly entries?: Entries;
  /** The words on the button of a one-tap answer. */
  readonly tap?: string;
}

const byPhone = (on: LondonDate) => ({ on, how: 'phone' });

/** A formal complaint from triage to the response that was sent, with an extension on the way. All of it on one day. */
export function complaintJourney(today: LondonDate, extendedTo: LondonDate): readonly Deed[] {
  return [
    {
      by: 'palsOfficer',
      command: 'triage',
      entries: {
        route: 'closerLook',
        reason: 'It has to be looked into.',
        spokenTo: 'spoke',
        spokenOn: today,
        spokenHow: 'phone',
        nature: 'standard',
        mentalHealthAct: 'none',
        otherProcesses: 'none',
        care: 'health',
        candour: 'no',
        team: 'complaints',
      },
    },
    {
      by: 'leadManager',
      command: 'allocate',
      entries: {
        investigator: people.investigator.id,
        involved: false,
        hours: 12,
        lineManager: people.seniorManager.id,
        support: 'The Complaints Team',
      },
    },
    { by: 'investigator', command: 'acceptAllocation', tap: 'Accept: I had no part in it' },
    {
      by: 'investigator',
      command: 'agreeIssues',
      entries: {
        issues: 'Nobody told me why I waited.',
        effect: 'I was upset.',
        outcome: 'To be told why.',
        ...byPhone(today),
      },
    },
    {
      by: 'investigator',
      command: 'sharePlan',
      entries: {
        evidence: 'The clinic diary',
        speakTo: 'The clinic manager',
        responsible: 'The Chief Executive',
        answeredHow: 'By letter',
        sharedOn: today,
        sharedHow: 'phone',
      },
    },
    { by: 'investigator', command: 'nameNoStaff', entries: { why: 'A full clinic' } },
    {
      by: 'investigator',
      command: 'askForExtension',
      entries: {
        until: extendedTo,
        reason: 'The clinic manager is away.',
        cause: 'us',
        told: true,
        toldOn: today,
        answer: 'agreed',
        agreedOn: today,
        how: 'phone',
        manager: people.seniorManager.id,
      },
    },
    { by: 'seniorManager', command: 'decideExtension', tap: 'Approve' },
    {
      by: 'palsOfficer',
      command: 'recordAcknowledgement',
      entries: { on: today, how: 'letter', reassured: true, advocacy: true },
    },
    {
      by: 'palsOfficer',
      command: 'recordPlanDiscussion',
      entries: { offeredOn: today, accepted: true, plan: 'We look into it.', respondBy: extendedTo },
    },
    {
      by: 'investigator',
      command: 'recordEvidence',
      entries: { issue: '1', fromPerson: 'I waited two hours.', fromStaff: 'The clinic was full.' },
    },
    {
      by: 'investigator',
      command: 'recordFinding',
      entries: {
        issue: '1',
        whatHappened: 'The clinic ran late.',
        whatShouldHaveHappened: 'It should have said so.',
        standard: 'The clinic standard',
        clinical: false,
        outcome: 'notUpheld',
        finding: 'The board in the waiting room said why.',
      },
    },
    { by: 'investigator', command: 'tellOutcome', entries: { way: 'phone', on: today, comments: 'none' } },
    { by: 'investigator', command: 'answerCandour', entries: { answer: 'no', note: 'No harm came of it.' } },
    { by: 'investigator', command: 'writeFindings', entries: letter.findings },
    {
      by: 'investigator',
      command: 'writeNextSteps',
      entries: { ...letter.nextSteps, nextContactOn: extendedTo },
    },
    { by: 'investigator', command: 'submitDraft', entries: {} },
    { by: 'complaintsOfficer', command: 'approveDraft', tap: 'Pass it on' },
    { by: 'complaintsOfficer', command: 'writeCover', entries: { text: 'The cover letter' } },
    { by: 'headOfCorporateAffairs', command: 'approveResponse', tap: 'Pass it on to be signed' },
    { by: 'chiefExecutive', command: 'signResponse', tap: 'Sign' },
    {
      by: 'complaintsOfficer',
      command: 'recordSent',
      entries: { on: today, how: 'letter', recipients: ['person'] },
    },
  ];
}

/** A limit on contact from the behaviour to its approval. */
export function restrictionJourney(
  today: LondonDate,
  startOn: LondonDate,
  endOn: LondonDate,
): readonly Deed[] {
  return [
    {
      by: 'palsOfficer',
      command: 'recordBehaviour',
      entries: { kind: 'abuse', happenedOn: today, evidence: 'Sample call note, kept with the case.' },
    },
    {
      by: 'leadManager',
      command: 'proposeRestriction',
      entries: { ...plainProposal, warnedOn: today, startOn, endOn },
    },
    {
      by: 'managingDirector',
      command: 'agreeAsManagingDirector',
      tap: 'Agree as Managing Director',
    },
    { by: 'clinicalTeam', command: 'agreeAsClinicalTeam', tap: 'Agree as Clinical team' },
    { by: 'leadManager', command: 'agreeAsLeadManager', tap: 'Agree as Lead Manager' },
    { by: 'deputyChiefExecutive', command: 'approveRestriction', tap: 'Approve' },
  ];
}
