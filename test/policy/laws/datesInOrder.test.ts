import { addDays } from '../../../policy/calendar/dates';
import { aCase, aTriagedCase } from '../../doors/aCase';
import { anAgreedInvestigation, anInvestigation, plan } from '../../doors/anInvestigation';
import { aJointComplaint } from '../../doors/aJointCase';
import { aSignedCase } from '../../doors/aResponse';
import { answeredOn, reopenedOn } from '../../doors/happened';
import { people } from '../../doors/people';

const resolution = {
  resolvedOn: '2026-01-08',
  how: 'phone',
  response: 'The clinic explained.',
  satisfied: true,
  confirmedBy: 'By phone',
  summarySentOn: '2026-01-07',
  subject: 'waitingTimes',
  learning: 'Say why a clinic runs late.',
};

describe('no date of an act lies before what it needs (L9)', () => {
  it('a resolution before the first help, whichever was recorded first', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-13');
    const help = { action: 'explanation', note: 'The clinic rang.', how: 'phone' };
    enquiry.does('recordAction', { ...help, on: '2026-01-12' });
    const inTime = { ...resolution, summarySentOn: '2026-01-12' };
    expect(enquiry.tries('closeEnquiry', inTime).fields).toEqual({
      resolvedOn: 'That is before we first helped, on Monday 12 January 2026.',
    });
    enquiry.does('recordAction', { ...help, on: '2026-01-08' }).does('closeEnquiry', inTime);
  });

  it('a summary before the help', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-09');
    expect(enquiry.tries('closeEnquiry', resolution)).toMatchObject({
      paragraph: '8.39',
      fields: { summarySentOn: 'That is before it was resolved, on Thursday 8 January 2026.' },
    });
    enquiry.does('closeEnquiry', { ...resolution, summarySentOn: '2026-01-08' });
  });

  it('a plan shared before the issues were agreed', () => {
    const agreed = anAgreedInvestigation();
    expect(agreed.tries('sharePlan', plan({ sharedOn: '2026-01-05' })).fields).toEqual({
      sharedOn: 'That is before the issues were agreed, on Tuesday 6 January 2026.',
    });
    agreed.does('sharePlan', plan({ sharedOn: '2026-01-06' }));
  });

  it('a letter about what is not covered before that was decided', () => {
    const listed = aTriagedCase('closerLook').on('2026-01-12');
    listed.does('listIssues', { issues: 'The wait\nThe pension' });
    listed.does('decideNotCovered', { issue: '2', reason: 'pension', explanation: 'x' });
    expect(listed.tries('recordNotCoveredLetter', { on: '2026-01-09', how: 'letter' }).fields).toEqual({
      on: 'That is before we decided that it is not covered, on Monday 12 January 2026.',
    });
    listed.does('recordNotCoveredLetter', { on: '2026-01-12', how: 'letter' });
  });

  it('the day it reached us after what was done about it', () => {
    const enquiry = aTriagedCase('enquiry').as(people.leadManager).on('2026-01-12');
    const later = { field: 'receivedOn', date: '2026-01-07', reason: 'The letter was opened then.' };
    expect(enquiry.tries('correctRecord', later).fields).toEqual({
      date: 'That is after somebody spoke with the person about it, on Monday 5 January 2026.',
    });
  });

  it('what was done before it reached us', () => {
    const enquiry = aTriagedCase('enquiry').on('2026-01-09');
    const done = { action: 'apology', note: 'x', how: 'phone', on: '2026-01-04' };
    expect(enquiry.tries('recordAction', done).fields).toEqual({
      on: 'That is before it reached us, on Monday 5 January 2026.',
    });
    enquiry.does('recordAction', { ...done, on: '2026-01-05' });
  });

  it('a copy of what was written down before it reached us', () => {
    const signed = aSignedCase().as(people.complaintsOfficer);
    const copy = { on: '2026-01-01' };
    expect(signed.tries('recordWrittenRecord', copy).fields).toHaveProperty('on');
    signed.does('recordWrittenRecord', { on: '2026-01-06' });
  });

  it('the response of the body that leads before it was agreed that it does', () => {
    const joint = aJointComplaint('hospital').as(people.complaintsOfficer);
    const { lead } = joint.state.joint;
    const afterwards = addDays(lead?.on ?? '2026-01-05', 1);
    joint.state = {
      ...joint.state,
      joint: { ...joint.state.joint, lead: lead && { ...lead, on: afterwards } },
    };
    const coded = { subjects: ['access'], professions: ['nursing'], service: 'communityNorth' };
    joint.on('2026-02-10').does('codeCase', { ...coded, outcome: 'notUpheld' });
    const response = { on: lead?.on, shown: true, learning: 'Share notes sooner.' };
    expect(joint.tries('recordLeadResponse', response).fields?.on).toContain('before who leads was agreed');
  });

  it('the account of a clinical adviser, a hold and an answer to the lead before it reached us', () => {
    const early = '2026-01-04';
    const view = { issue: '1', adviser: 'Dr Sample', qualification: 'x', involved: false, view: 'x' };
    const field = 'That is before it reached us, on Monday 5 January 2026.';
    expect(anAgreedInvestigation().tries('recordClinicalView', { ...view, on: early }).fields).toEqual({
      on: field,
    });
    const hold = { ground: 'person', process: 'x', askedBy: 'x', evidence: 'x', from: early };
    expect(anInvestigation().as(people.leadManager).tries('putOnHold', hold)).toMatchObject({
      paragraph: '8.39',
      fields: { from: field },
      next: expect.stringContaining('Change that answer') as string,
    });
  });

  it('what belongs to a round of answering before we were asked to look again', () => {
    const again = reopenedOn(answeredOn(anAgreedInvestigation(), '2026-02-10'), '2026-03-02');
    const hold = { ground: 'person', process: 'x', askedBy: 'x', evidence: 'x', from: '2026-02-27' };
    expect(again.as(people.leadManager).on('2026-03-03').tries('putOnHold', hold).fields).toEqual({
      from: 'That is before it reached us, on Monday 2 March 2026.',
    });
  });
});

describe('a decision that is entered afterwards says on what day it was made (L9)', () => {
  const sent = { on: '2026-01-07', how: 'letter', learning: 'Say sooner what we look into.' };
  const early = { decidedOn: 'That is before it reached us, on Monday 5 January 2026.' };

  it('that something is not covered, so that its letter has its true day', () => {
    const decision = { issue: '1', reason: 'employment', explanation: 'x' };
    const entered = aCase().as(people.complaintsOfficer).on('2026-01-14');
    expect(entered.tries('decideNotCovered', { ...decision, decidedOn: '2026-01-04' }).fields).toEqual(early);
    entered.does('decideNotCovered', { ...decision, decidedOn: '2026-01-06' });
    expect(entered.tries('recordNotCoveredLetter', { ...sent, on: '2026-01-05' }).fields).toEqual({
      on: 'That is before we decided that it is not covered, on Tuesday 6 January 2026.',
    });
    entered.does('recordNotCoveredLetter', sent);
    expect(entered.state.stage).toBe('closed');
  });

  it('that something is out of time', () => {
    const decision = { goodReason: false, stillPossible: true, reasons: 'x' };
    const entered = aCase({ happenedOn: '2023-05-01' }).as(people.complaintsOfficer).on('2026-01-14');
    expect(entered.tries('decideLate', { ...decision, decidedOn: '2026-01-04' }).fields).toEqual(early);
    entered.does('decideLate', { ...decision, decidedOn: '2026-01-06' });
    const letter = { ...sent, ombudsman: true };
    expect(entered.tries('recordOutOfTimeLetter', { ...letter, on: '2026-01-05' }).fields).toHaveProperty(
      'on',
    );
    entered.does('recordOutOfTimeLetter', letter);
  });

  it.each([
    ['for want of grounds', { whyRepresented: 'under13' }],
    ['in the person’s interests', {}],
  ] as const)('that it stops %s', (_why, more) => {
    const represented = {
      raisedBy: 'representative',
      affectedName: 'Sample person affected',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'received',
      ...more,
    };
    const entered = aCase(represented).as(people.complaintsOfficer).on('2026-01-14');
    const [command, decision] =
      'whyRepresented' in more
        ? (['decideGrounds', { satisfied: false, reasons: 'x' }] as const)
        : (['decideBestInterests', { decision: 'stop', reasons: 'x' }] as const);
    if (command === 'decideBestInterests')
      entered.does('raiseBestInterests', { note: 'x' }).as(people.leadManager);
    expect(entered.tries(command, { ...decision, decidedOn: '2026-01-04' }).fields).toEqual(early);
    entered.does(command, { ...decision, decidedOn: '2026-01-06' });
    const letter = { ...sent, complete: true };
    expect(entered.tries('recordStopLetter', { ...letter, on: '2026-01-05' }).fields).toEqual({
      on: 'That is before we decided to stop, on Tuesday 6 January 2026.',
    });
    entered.does('recordStopLetter', letter);
  });
});
