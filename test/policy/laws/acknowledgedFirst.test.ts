import { acknowledgedAndAgreed, aTriagedCase } from '../../doors/aCase';
import { aSignedCase, sentToPerson } from '../../doors/aResponse';
import { people } from '../../doors/people';

const resolvedEarly = {
  resolvedOn: '2026-01-07',
  how: 'phone',
  response: 'The clinic explained.',
  satisfied: true,
  confirmedBy: 'By phone',
  summarySentOn: '2026-01-07',
  ombudsman: true,
  outcome: 'upheld',
  subjects: ['waitingTimes'],
  professions: ['nursing'],
  learning: 'Say why a clinic runs late.',
};
const offered = { offeredOn: '2026-01-07', accepted: true, plan: 'By phone', respondBy: '2026-01-30' };

describe('a complaint is acknowledged, and the plan offered, before it is answered (L12)', () => {
  it('also when it is resolved early', () => {
    const early = aTriagedCase('earlyResolution').on('2026-01-07');
    expect(early.tries('closeEarlyResolution', resolvedEarly)).toMatchObject({
      paragraph: '3.8',
      sentence:
        'This complaint has not been acknowledged in writing. That comes before the answer, late or not.',
      next: 'Choose “Record acknowledgement”.',
    });
    const spoken = { on: '2026-01-07', how: 'phone', reassured: true, advocacy: true };
    early.does('recordAcknowledgement', spoken).does('recordPlanDiscussion', offered);
    expect(early.tries('closeEarlyResolution', resolvedEarly).paragraph).toBe('3.8');
    early
      .does('recordAcknowledgement', { ...spoken, how: 'letter' })
      .does('closeEarlyResolution', resolvedEarly);
  });

  it('the plan, too', () => {
    const early = aTriagedCase('earlyResolution')
      .on('2026-01-07')
      .does('recordAcknowledgement', { on: '2026-01-07', how: 'letter', reassured: true, advocacy: true });
    expect(early.tries('closeEarlyResolution', resolvedEarly)).toMatchObject({
      paragraph: '8.11',
      next: 'Choose “Agree how we will respond”.',
    });
    early.does('recordPlanDiscussion', offered).does('closeEarlyResolution', resolvedEarly);
  });

  it('is not walked around by making an enquiry a complaint', () => {
    const converted = aTriagedCase('enquiry')
      .on('2026-01-07')
      .does('agreeMoreTime', { agreed: true, agreedOn: '2026-01-07', until: '2026-01-30', reason: 'x' });
    expect(converted.tries('closeEarlyResolution', resolvedEarly).paragraph).toBe('3.8');
    acknowledgedAndAgreed(converted).does('closeEarlyResolution', resolvedEarly);
  });

  it('before the response goes', () => {
    const signed = aSignedCase();
    const sent = { ...sentToPerson, on: '2026-02-05' };
    const { plan: _plan, ...unplanned } = signed.state.acknowledgement;
    signed.state = { ...signed.state, acknowledgement: unplanned };
    expect(signed.tries('recordSent', sent).paragraph).toBe('8.11');
    signed
      .as(people.complaintsOfficer)
      .does('recordPlanDiscussion', { ...offered, respondBy: '2026-02-20' })
      .does('recordSent', sent);
  });
});
