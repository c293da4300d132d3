import { aCase, aTriagedCase } from '../../doors/aCase';
import { adding, ledBy, withDirectory } from '../../doors/aJointCase';
import { aSignedCase, sentToPerson } from '../../doors/aResponse';
import { people } from '../../doors/people';

const refused = {
  paragraph: '8.29',
  next: 'Post it. Or ask them, and choose “Agree letters by email”.',
};
const agreed = (on: string) => ({ agreed: true, on, how: 'An email from them' });

describe('a formal letter goes by email only to somebody who agreed to that (L36)', () => {
  it('the response', () => {
    const signed = aSignedCase();
    const byEmail = { ...sentToPerson, on: '2026-02-05', how: 'email' };
    expect(signed.tries('recordSent', byEmail)).toMatchObject(refused);
    signed.does('recordEmailAgreement', agreed('2026-02-05')).does('recordSent', byEmail);
  });

  it('the letter that says it is out of time', () => {
    const late = aCase({ happenedOn: '2023-05-01' })
      .as(people.complaintsOfficer)
      .does('decideLate', { goodReason: false, stillPossible: true, reasons: 'x' });
    const byEmail = {
      on: '2026-01-05',
      how: 'email',
      ombudsman: true,
      learning: 'Say on the leaflet how long people have.',
    };
    expect(late.tries('recordOutOfTimeLetter', byEmail)).toMatchObject(refused);
    late.does('recordEmailAgreement', agreed('2026-01-05')).does('recordOutOfTimeLetter', byEmail);
  });

  it('the acknowledgement of a complaint, and not that of a PALS enquiry', () => {
    const byEmail = { on: '2026-01-05', how: 'email', reassured: true, advocacy: true };
    aTriagedCase('enquiry').does('recordAcknowledgement', byEmail);
    const complaint = aTriagedCase('closerLook');
    expect(complaint.tries('recordAcknowledgement', byEmail)).toMatchObject(refused);
    complaint.does('recordEmailAgreement', agreed('2026-01-05')).does('recordAcknowledgement', byEmail);
  });

  it('the acknowledgement of a complaint that the commissioner is about to lead', () => {
    const byEmail = { on: '2026-01-05', how: 'email', reassured: true, advocacy: true };
    const outAndIn = aTriagedCase('closerLook')
      .withRegisters(withDirectory)
      .as(people.complaintsOfficer)
      .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'It is about a pension.' })
      .does('decideCovered', { issue: '1' })
      .does('addPartner', adding('icb'));
    const led = ledBy(outAndIn, 'icb').as(people.complaintsOfficer);
    expect(led.state.stage).toBe('toTriage');
    expect(led.tries('recordAcknowledgement', byEmail)).toMatchObject(refused);
  });

  it('not any more, once they take that back', () => {
    const signed = aSignedCase()
      .does('recordEmailAgreement', agreed('2026-02-05'))
      .does('recordEmailAgreement', { ...agreed('2026-02-05'), agreed: false });
    expect(signed.tries('recordSent', { ...sentToPerson, on: '2026-02-05', how: 'email' })).toMatchObject(
      refused,
    );
  });
});
