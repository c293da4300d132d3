import type { CaseUnderTest } from '../../doors/aCase';
import { aCase, aTriagedCase, triageAs } from '../../doors/aCase';
import { agreedToEnd, aWithdrawal } from '../../doors/anEnding';
import { aClosedCase } from '../../doors/aResponse';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const learning = 'Tell people about delays.';
const duplicate = { of: 'c26-00001 ', why: 'The same letter, opened twice.' };

describe('what was never a case of its own (L25, D47)', () => {
  const noReply = (): CaseUnderTest => aCase({ wantsResponse: false }).as(people.palsOfficer);

  it('ends as a duplicate, with why and which case goes on, and owes nothing', () => {
    const ended = noReply().does('closeDuplicate', duplicate);
    expect(ended.state).toMatchObject({
      stage: 'closed',
      closing: { ending: 'duplicate', of: 'C26-00001', apart: duplicate.why },
    });
    expect(ended.missing).toEqual([]);
  });

  it('links to another case, never to itself', () => {
    expect(noReply().tries('closeDuplicate', { ...duplicate, of: 'C26-7K4MQ' }).fields).toEqual({
      of: 'That is this case itself.',
    });
    expect(noReply().tries('closeDuplicate', { ...duplicate, of: 'the other' }).fields).toBeDefined();
  });

  it('ends as logged in error for a reason in somebody’s own words', () => {
    expect(noReply().tries('closeLoggedInError', { why: 'busy' }).fields?.why).toBeDefined();
    expect(
      noReply().does('closeLoggedInError', { why: 'It was a test of the bot.' }).state.closing.ending,
    ).toBe('loggedInError');
  });

  it('does not end so while something is owed to somebody', () => {
    const owing = happened(noReply(), {
      type: 'actionAdded',
      what: 'Ring them.',
      owner: people.seniorManager.id,
      due: '2026-02-02',
      because: 'learning',
    });
    expect(owing.tries('closeLoggedInError', { why: 'It was a test of the bot.' })).toMatchObject({
      paragraph: '8.39',
      sentence: expect.stringContaining('actions are open') as string,
    });
  });

  it('takes the Lead Manager’s agreement where the person wants a reply (L18)', () => {
    const wanting = aTriagedCase('closerLook').as(people.complaintsOfficer);
    expect(wanting.tries('closeDuplicate', duplicate).paragraph).toBe('8.16');
    expect(agreedToEnd(wanting, 'duplicate').does('closeDuplicate', duplicate).state.stage).toBe('closed');
  });
});

describe('an ending that was wrong can be put right (L24)', () => {
  const why = { why: 'She rang: she had meant another letter.' };

  it.each(['enquiry', 'earlyResolution', 'closerLook'])('goes on where it stood: %s', (route) => {
    const ended = aTriagedCase(route).does('withdraw', aWithdrawal).as(people.leadManager);
    expect(ended.does('putEndingRight', why).state).toMatchObject({
      stage: route,
      closing: { putRight: [{ ending: 'withdrawn', on: '2026-01-05' }] },
    });
    expect(ended.state.closing.ending).toBeUndefined();
  });

  const spokenFor = {
    raisedBy: 'representative',
    affectedName: 'Sample person affected',
    relationship: 'family',
    consent: 'notYet',
    whyRepresented: 'asked',
  };
  const itIsForAChild = { type: 'representationRecorded', why: 'under13', basis: 'Born 2020' } as const;
  const lateAfterAll = {
    type: 'recordCorrected',
    change: { happenedOn: '2023-05-01' },
    reason: 'Her discharge letter shows it.',
  } as const;

  it.each([
    ['whether there are grounds to speak for a child', itIsForAChild, 'decideGrounds'],
    ['whether to take on what is late', lateAfterAll, 'decideLate'],
  ])('goes to triage where that would have to be decided first: %s', (_what, turnedOut, decision) => {
    const enquiry = happened(aTriagedCase('enquiry', spokenFor), turnedOut);
    const ended = happened(enquiry, {
      type: 'caseClosed',
      ending: 'loggedInError',
      learning: '',
      confirmedBy: 'staff',
    }).as(people.leadManager);
    expect(ended.does('putEndingRight', why).state.stage).toBe('toTriage');
    expect(ended.missing).toContainEqual(expect.objectContaining({ command: decision }));
  });

  it('goes to triage where it was kept as feedback and the person wants a reply', () => {
    const ended = happened(
      aTriagedCase('feedback'),
      { type: 'triageCorrected', change: { wantsReply: true }, reason: 'She rang.', stage: 'feedback' },
      { type: 'caseClosed', ending: 'loggedInError', learning: '', confirmedBy: 'staff' },
    ).as(people.leadManager);
    expect(ended.does('putEndingRight', why).state.stage).toBe('toTriage');
  });

  it('stands as answered again where the answer has gone, whatever has turned out since', () => {
    const ended = happened(aClosedCase(), lateAfterAll).as(people.leadManager);
    expect(ended.does('putEndingRight', why).state.stage).toBe('responded');
  });

  it('is for the Lead Manager alone, with a reason', () => {
    const ended = aTriagedCase('enquiry').does('withdraw', aWithdrawal);
    expect(ended.as(people.complaintsOfficer).tries('putEndingRight', why).refused).toBe('notYours');
    expect(ended.as(people.leadManager).tries('putEndingRight', { why: 'none' }).fields?.why).toBeDefined();
  });

  it('lets a part that was not covered come back in after its letter has gone', () => {
    const ended = aCase()
      .as(people.palsOfficer)
      .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'It is about a pension.' })
      .does('recordNotCoveredLetter', { on: '2026-01-05', how: 'letter', learning })
      .as(people.leadManager);
    expect(ended.does('putEndingRight', why).state.stage).toBe('toTriage');
    expect(ended.state.scope.issues.filter(({ notCovered }) => notCovered)).toEqual([]);
  });

  it('runs the clock of an enquiry again that was not resolved', () => {
    const resolved = aTriagedCase('enquiry')
      .does('closeEnquiry', {
        resolvedOn: '2026-01-05',
        how: 'phone',
        response: 'We rang.',
        satisfied: true,
        confirmedBy: 'The person, by phone',
        summarySentOn: '2026-01-05',
        subject: 'waitingTimes',
        learning,
      })
      .as(people.leadManager)
      .does('putEndingRight', why);
    expect(resolved.clock('palsEnquiry')?.state).toBe('running');
  });
});

describe('what was learnt is in somebody’s own words, and a complaint is coded (L26, D42)', () => {
  it.each(['busy', 'As above.', 'no time'])('“%s” is no reason not to look into it', (reason) => {
    const anonymous = aCase({ raisedBy: 'anonymous' })
      .as(people.palsOfficer)
      .does('triage', triageAs('learning'));
    expect(anonymous.tries('closeLearning', { lookedInto: false, reason }).fields?.reason).toBeDefined();
  });

  it('asks for it when the last part of a concern is not covered', () => {
    const whole = aCase()
      .as(people.palsOfficer)
      .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'It is about a pension.' });
    expect(whole.tries('recordNotCoveredLetter', { on: '2026-01-05', how: 'letter' })).toMatchObject({
      paragraph: '8.37',
      fields: { learning: expect.stringContaining('in your own words') as string },
    });
  });

  it('ends no complaint that does not say what it counts as', () => {
    const complaint = aTriagedCase('closerLook');
    const { subject: _left, ...uncoded } = aWithdrawal;
    expect(complaint.tries('withdraw', uncoded)).toMatchObject({
      paragraph: '8.39',
      next: expect.stringContaining('Record subject and outcome') as string,
    });
  });
});
