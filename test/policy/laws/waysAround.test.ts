import type { CaseUnderTest } from '../../doors/aCase';
import { aCase, aTriagedCase, handedTo, triageAs } from '../../doors/aCase';
import { adding, leading, step, withDirectory } from '../../doors/aJointCase';
import { aWithdrawal } from '../../doors/anEnding';
import { anInvestigation } from '../../doors/anInvestigation';
import { aDraftedCase, aSignedCase, codes, letter, sentToPerson } from '../../doors/aResponse';
import { people } from '../../doors/people';

const spokenFor = {
  raisedBy: 'representative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'notYet',
} as const;

const resolved = {
  resolvedOn: '2026-01-16',
  how: 'phone',
  response: 'The clinic explained.',
  satisfied: true,
  confirmedBy: 'By phone',
  summarySentOn: '2026-01-16',
  subject: 'waitingTimes',
  learning: 'Say why a clinic runs late.',
};
const learning = 'Share notes sooner.';
const sent = { ...sentToPerson, on: '2026-02-05' };

/** A complaint of 5 January, 50 working days old and never answered: due on 23 February. */
const onDayFifty = (): CaseUnderTest =>
  aTriagedCase('closerLook')
    .withRegisters(withDirectory)
    .does('codeCase', { ...codes, outcome: 'notUpheld' })
    .on('2026-03-16');

/** What is shown as missed, with the day it was due. */
const missed = ({ clocks }: CaseUnderTest) =>
  clocks.flatMap(({ name, state, due }) => (state === 'missed' || state === 'metLate' ? [[name, due]] : []));

describe('a law is not walked around', () => {
  it('by a body that leads without a word to it, nor by the day that its answer is said to have gone (L23, L9)', () => {
    const late = onDayFifty().does('addPartner', adding('hospital'));
    expect(late.tries('agreeLead', leading('hospital', { on: '2026-02-09' })).paragraph).toBe('11.3');
    const led = handedTo(late, 'hospital', '2026-03-16').as(people.complaintsOfficer);
    expect(
      led.tries('recordLeadResponse', { on: '2026-02-20', shown: true, learning }).fields,
    ).toHaveProperty('on');
    led.does('recordLeadResponse', { on: '2026-03-16', shown: true, learning });
    expect(missed(led)).toContainEqual(['response', '2026-02-23']);
  });

  it('by triage as feedback of what they want a reply to (L19)', () => {
    expect(aCase().as(people.palsOfficer).tries('triage', triageAs('feedback')).paragraph).toBe('3.3');
  });

  it('by a date left out at triage and put right afterwards (L6)', () => {
    const early = { field: 'happenedOn', date: '2023-05-01', reason: 'Her discharge letter shows it.' };
    const drafted = aDraftedCase(['notUpheld'], { happenedOn: 'notKnown' }).as(people.leadManager);
    drafted.does('correctRecord', early).as(people.investigator);
    expect(drafted.tries('writeFindings', { ...letter.findings, findings: 'Other findings' }).paragraph).toBe(
      '5.2',
    );
    const signed = aSignedCase(['notUpheld'], { happenedOn: 'notKnown' }).does('correctRecord', early);
    expect(signed.tries('recordSent', sent).sentence).toContain('5.2');
  });

  it('by another reason why they may speak, given once it was signed (L3)', () => {
    const signed = aSignedCase(['notUpheld'], spokenFor);
    const seems = {
      why: 'capacity',
      basis: 'seems so',
      under18: false,
      assessedBy: 'nobody',
      assessedOn: '2026-02-05',
      decision: 'x',
    };
    expect(signed.tries('recordRepresentation', seems).paragraph).toBe('4.3');
    signed.as(people.leadManager).does('recordRepresentation', seems);
    expect(signed.state.response.approvals).toEqual({});
  });

  it('by the word of a representative nobody has consent for (L1, L5)', () => {
    const enquiry = aTriagedCase('enquiry', spokenFor).on('2026-01-16');
    for (const toldTo of ['representative', 'inGeneral', undefined])
      expect(enquiry.tries('closeEnquiry', { ...resolved, toldTo }).paragraph).toMatch(/^(?:4\.2|8\.9)$/);
  });

  it('by a pause from a day long ago, or a day of receipt that is moved after a late answer (L8)', () => {
    const paused = anInvestigation().as(people.leadManager).on('2026-03-16').does('pauseClock', {
      reason: 'person',
      from: '2026-02-16',
      waitingFor: 'Her own account.',
      evidence: 'Her letter.',
    });
    expect(missed(paused)).toContainEqual(['response', '2026-02-23']);
    const answered = aSignedCase(['notUpheld'], {}, { spokenTo: 'declined' }).on('2026-02-25');
    answered.does('recordSent', { ...sent, on: '2026-02-25' });
    expect(missed(answered)).toContainEqual(['response', '2026-02-23']);
    const moved = { field: 'receivedOn', date: '2026-01-08', reason: 'Opened then.' };
    expect(answered.as(people.leadManager).tries('correctRecord', moved).paragraph).toBe('8.39');
  });

  it('by a withdrawal after a finding, past a red flag, by one person with nothing in writing (L21, L22)', () => {
    const found = aDraftedCase(['upheld'])
      .as(people.complaintsOfficer)
      .does('raiseRedFlag', { flags: ['safeguarding'], danger: false, note: 'A bruise.' });
    expect(found.tries('withdraw', aWithdrawal).paragraph).toBe('2.3');
    found.as(people.safeguardingLead).does('acceptRedFlags').as(people.complaintsOfficer);
    expect(found.tries('withdraw', aWithdrawal).paragraph).toBe('8.29');
    expect(
      aTriagedCase('closerLook').tries('withdraw', {
        ...aWithdrawal,
        confirmed: undefined,
        confirmedOn: undefined,
      }).refused,
    ).toBe('invalid');
  });

  it('by other words of theirs once it was signed (L13)', () => {
    const signed = aSignedCase().does('correctRecord', {
      field: 'words',
      text: 'I waited.',
      reason: 'Her letter.',
    });
    expect(signed.state.response.approvals).toEqual({});
    expect(signed.tries('recordSent', sent).refused).toBe('notMet');
  });

  it('by an enquiry said to have been resolved in time, entered on day 25 (L8)', () => {
    const late = aTriagedCase('enquiry').on('2026-02-09').does('closeEnquiry', resolved);
    expect(missed(late)).toContainEqual(['palsEnquiry', '2026-01-19']);
  });

  it('by “busy” (L26)', () => {
    const anonymous = aCase({ raisedBy: 'anonymous' })
      .as(people.palsOfficer)
      .does('triage', triageAs('learning'));
    expect(anonymous.tries('closeLearning', { lookedInto: false, reason: 'busy' }).fields).toHaveProperty(
      'reason',
    );
  });
});

describe('nor by another command, another order, another name for it or somebody else’s hand', () => {
  const as = (what: string, value: string) => ({ what, [what]: value, reason: 'It was entered wrongly.' });

  it('by making a late complaint one that we were only copied in to (L18, L27)', () => {
    const copied = onDayFifty()
      .as(people.complaintsOfficer)
      .does('correctTriage', { ...as('route', 'copiedIn'), leadBody: 'Sample body' });
    expect(missed(copied)).toContainEqual(['response', '2026-02-23']);
    const word = { on: '2026-03-16', how: 'By phone', learning };
    expect(copied.tries('confirmLeadHasIt', word).paragraph).toBe('8.16');
    copied.does('askToEnd', { ending: 'copiedInDone', why: 'She wrote to them and wants their answer.' });
    copied.as(people.leadManager).does('decideEnding', { decision: 'agree', reasons: 'She said so.' });
    copied.as(people.complaintsOfficer).does('confirmLeadHasIt', word);
    expect(missed(copied)).toContainEqual(['response', '2026-02-23']);
  });

  it('by calling them anonymous, or saying for them that they want no reply (L18, L27)', () => {
    const complaint = aTriagedCase('closerLook').as(people.complaintsOfficer);
    expect(complaint.tries('correctTriage', as('raisedBy', 'anonymous')).refused).toBe('invalid');
    expect(complaint.tries('correctTriage', { ...as('reply', ''), reply: false }).refused).toBe('invalid');
  });

  it('by putting an ending right and ending it again as something else (L18, L24)', () => {
    const again = aTriagedCase('closerLook').does('withdraw', aWithdrawal).as(people.leadManager);
    again.does('putEndingRight', { why: 'She had meant another letter.' });
    expect(
      again.as(people.complaintsOfficer).tries('closeLoggedInError', { why: 'It was a test of the bot.' })
        .paragraph,
    ).toBe('8.16');
    expect(again.tries('triage', triageAs('feedback')).refused).toBe('wrongStage');
  });

  it('by whoever stands in for the one who decides (L32)', () => {
    const delegation = {
      id: 'd1',
      to: people.complaintsOfficer.id,
      does: 'decideBestInterests',
      from: '2026-01-01',
      until: '2026-12-31',
      authorisedBy: people.leadManager.id,
    } as const;
    const doubted = aTriagedCase('closerLook', { ...spokenFor, consent: 'received' })
      .withRegisters({ mayActFor: () => delegation })
      .as(people.complaintsOfficer)
      .does('raiseBestInterests', { note: 'Sample doubt' });
    expect(doubted.tries('decideBestInterests', { decision: 'carryOn', reasons: 'x' }).refused).toBe(
      'notYours',
    );
  });

  it('by a body that leads and leaves again: the case comes back with its missed day (L23)', () => {
    const led = handedTo(onDayFifty().does('addPartner', adding('icb')), 'icb', '2026-03-16').as(
      people.complaintsOfficer,
    );
    expect(led.state.stage).toBe('ledElsewhere');
    led.does('recordPartnerStep', step(['icb'], 'withdrew', { on: '2026-03-16' }));
    expect(led.state.stage).toBe('toTriage');
    expect(missed(led)).toContainEqual(['response', '2026-02-23']);
  });
});
