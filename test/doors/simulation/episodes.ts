import { toldStaff } from '../anInvestigation';
import { people } from '../people';
import { deed, type Script } from './script';

const {
  clinicalAdviser,
  complaintsOfficer,
  investigator,
  leadManager,
  namedNurse,
  secondInvestigator,
  seniorManager,
} = people;

/** What comes between while a complaint is looked into: the person agrees to a day, and then to a later one. */
export const extended: Script = [
  deed('2026-01-26', investigator, 'agreeDate', {
    date: '2026-02-13',
    why: 'One visit.',
    agreedOn: '2026-01-26',
    how: 'phone',
  }),
  deed('2026-02-09', investigator, 'askForExtension', {
    until: '2026-03-13',
    reason: 'A witness is away.',
    cause: 'us',
    told: true,
    toldOn: '2026-02-09',
    answer: 'agreed',
    agreedOn: '2026-02-09',
    how: 'phone',
    manager: seniorManager.id,
  }),
  deed('2026-02-11', seniorManager, 'decideExtension', { decision: 'approve' }),
];

/** The person does not agree to the later day: it is worked towards all the same. */
export const notAgreed: Script = extended
  .filter(({ command }) => command !== 'agreeDate')
  .map(({ entries: { agreedOn: _agreedOn, ...entries }, ...each }) => ({
    ...each,
    entries: each.command === 'askForExtension' ? { ...entries, answer: 'notAgreed' } : entries,
  }));

export const paused: Script = [
  deed('2026-01-19', investigator, 'pauseClock', {
    reason: 'person',
    waitingFor: 'Their letters.',
    from: '2026-01-19',
    evidence: 'By phone, see the note',
  }),
  deed('2026-01-28', investigator, 'recordChase', { on: '2026-01-28', note: 'Rang them; next week.' }),
  deed('2026-02-04', investigator, 'restartClock', { on: '2026-02-04', note: 'The letters are here.' }),
];

export const pausedByLeave: Script = [
  deed('2026-01-19', investigator, 'pauseClock', {
    reason: 'information',
    waitingFor: 'A record that another body has.',
    from: '2026-01-19',
  }),
  deed('2026-01-21', leadManager, 'decidePause', { decision: 'agree' }),
  deed('2026-02-09', investigator, 'restartClock', { on: '2026-02-09', note: 'The record is here.' }),
];

export const held: Script = [
  deed('2026-01-19', complaintsOfficer, 'putOnHold', {
    ground: 'authority',
    process: 'An inquest',
    askedBy: 'The coroner, by letter',
    evidence: 'In the case file',
    from: '2026-01-19',
  }),
  deed('2026-02-20', complaintsOfficer, 'reviewHold', { on: '2026-02-20', note: 'It still goes on.' }),
  deed('2026-03-16', complaintsOfficer, 'endHold', { why: 'processEnded', on: '2026-03-16' }),
];

export const staffHeard: Script = [
  deed('2026-01-13', investigator, 'nameStaff', { person: namedNurse.id, job: 'Nurse' }),
  deed('2026-01-16', investigator, 'tellStaff', toldStaff({ on: '2026-01-16' })),
  deed('2026-01-16', investigator, 'requestStatement', {
    staff: '1',
    questions: 'What did you tell people who waited?',
    dueOn: '2026-01-23',
  }),
  deed('2026-01-22', namedNurse, 'giveStatement', { gives: true, account: 'I told them.' }),
  deed('2026-01-26', investigator, 'showUse', {
    staff: '1',
    shown: true,
    use: 'The nurse told us…',
    on: '2026-01-26',
    how: 'writing',
  }),
  deed('2026-01-27', investigator, 'recordUpdate', {
    to: 'both',
    on: '2026-01-27',
    how: 'phone',
    note: 'It is being looked into.',
  }),
];

export const advised: Script = [
  deed('2026-01-13', investigator, 'askClinicalView', {
    issue: '1',
    adviser: clinicalAdviser.id,
    question: 'Was the dose right?',
    dueOn: '2026-01-20',
  }),
  deed('2026-01-21', clinicalAdviser, 'giveClinicalView', {
    issue: '1',
    view: 'It was within range.',
    qualification: 'Consultant psychiatrist',
    involved: false,
  }),
];

export const handedOn: Script = [
  deed('2026-01-16', leadManager, 'reallocate', {
    investigator: secondInvestigator.id,
    involved: false,
    hours: 12,
    lineManager: seniorManager.id,
    support: 'The Complaints Team',
    reason: 'On long leave',
  }),
  deed('2026-01-20', secondInvestigator, 'acceptAllocation', { involved: false }),
];

export const overSixMonths: Script = [
  deed('2026-06-15', leadManager, 'nameOversight', { person: seniorManager.id }),
  deed('2026-07-06', seniorManager, 'recordSixMonthLetter', {
    sentOn: '2026-07-06',
    reasons: 'Two witnesses are still to be heard.',
    likelyOn: '2026-08-31',
  }),
  deed('2026-07-22', seniorManager, 'recordOversight', {
    on: '2026-07-22',
    note: 'Asked for the last account.',
  }),
];
