import { underLaws } from '../../../policy/machine/case';
import { aCase, aTriagedCase, triageAs } from '../../doors/aCase';
import { aDraftedCase, aSignedCase, letter, sentToPerson } from '../../doors/aResponse';
import { anInvestigation } from '../../doors/anInvestigation';
import { people } from '../../doors/people';

const correction = { field: 'happenedOn', date: '2023-05-01', reason: 'Her discharge letter shows it.' };
const takenOn = { goodReason: true, stillPossible: true, reasons: 'She was ill.' };
const unknownDate = { happenedOn: 'notKnown' };

describe('a complaint that is out of time (L6)', () => {
  it('is not triaged as a complaint before the late decision', () => {
    const late = aCase({ happenedOn: '2023-05-01' }).as(people.complaintsOfficer);
    for (const route of ['enquiry', 'earlyResolution', 'closerLook'])
      expect(late.tries('triage', triageAs(route))).toMatchObject({
        paragraph: '5.2',
        sentence: 'This was made more than 12 months on. First decide whether to take it on.',
        next: 'Choose “Decide on lateness”.',
      });
    late.does('decideLate', takenOn).does('triage', triageAs('enquiry'));
  });

  it('is asked about when a date is corrected after triage: drafting waits, and goes on once it is taken on', () => {
    const investigation = anInvestigation(unknownDate).as(people.leadManager);
    investigation.does('correctRecord', correction);
    expect(investigation.notices.at(-1)).toMatchObject({
      to: { role: 'complaintsTeam' },
      command: 'decideLate',
    });
    expect(investigation.missing).toContainEqual(
      expect.objectContaining({ command: 'decideLate', blocks: 'draft' }),
    );
    expect(investigation.tries('writeFindings', letter.findings)).toMatchObject({ paragraph: '5.2' });
    investigation.does('decideLate', takenOn).does('writeFindings', letter.findings);
  });

  it('is not looked into by another investigator once it turns out to be late', () => {
    const investigation = anInvestigation(unknownDate)
      .as(people.leadManager)
      .does('correctRecord', correction);
    const { state: before, context } = investigation.as(people.investigator);
    const accepted = [{ type: 'allocationAccepted', investigator: people.investigator.id }] as const;
    expect(underLaws(before, accepted, context)).toMatchObject({ paragraph: '5.2' });
    investigation.as(people.leadManager).does('decideLate', takenOn);
    expect(underLaws(investigation.state, accepted, context)).toEqual(accepted);
  });

  it('is not sent, though it was signed before the date was put right', () => {
    const signed = aSignedCase(['notUpheld'], unknownDate).does('correctRecord', correction);
    expect(signed.available).toContain('decideLate');
    expect(signed.tries('recordSent', { ...sentToPerson, on: '2026-02-05' }).sentence).toContain('5.2');
    signed.does('decideLate', { ...takenOn, goodReason: false });
    expect(signed.state.stage).toBe('outOfTime');
  });

  it('is not handed in once a date turns out to make it late', () => {
    const drafted = aDraftedCase(['notUpheld'], unknownDate).as(people.leadManager);
    drafted.does('correctRecord', correction).as(people.investigator);
    expect(drafted.tries('submitDraft').sentence).toContain('5.2');
  });

  it('is not closed as a resolved enquiry', () => {
    const late = aTriagedCase('enquiry', unknownDate).on('2026-01-06').does('correctRecord', correction);
    const resolution = {
      resolvedOn: '2026-01-06',
      how: 'phone',
      response: 'The clinic explained.',
      satisfied: true,
      confirmedBy: 'By phone',
      summarySentOn: '2026-01-06',
      subject: 'waitingTimes',
      learning: 'Say why a clinic runs late.',
    };
    expect(late.tries('closeEnquiry', resolution).sentence).toMatch(/late|12 months/);
    expect(late.tries('makeFormal', { reason: 'It is not resolved.', agreed: true }).paragraph).toBe('5.2');
  });

  it('is made so, or not, only by the Complaints Team: by PALS on their enquiries alone', () => {
    const refused = {
      paragraph: '5.1',
      sentence: 'That date decides if this was made in time, so only the Complaints Team may change it.',
    };
    const late = aCase({ happenedOn: '2023-05-01' });
    const inTime = { ...correction, date: '2026-01-02' };
    for (const person of [people.wardSister, people.palsOfficer])
      expect(late.as(person).tries('correctRecord', inTime)).toMatchObject(refused);
    expect(aTriagedCase('closerLook').tries('correctRecord', correction)).toMatchObject(refused);
    aTriagedCase('enquiry').does('correctRecord', correction);
    late.as(people.complaintsOfficer).does('correctRecord', inTime);
  });

  it('gets another day of receipt, earlier too, only from the Complaints Team: every clock runs from it', () => {
    const earlier = { field: 'receivedOn', date: '2026-01-03', reason: 'It came on Saturday.' };
    const logged = aCase();
    expect(logged.tries('correctRecord', earlier)).toMatchObject({
      paragraph: '3.8',
      sentence: 'Every time we have runs from that date, so only the Complaints Team may change it.',
      next: 'Tell them what the right date is, and how you know.',
    });
    logged.as(people.complaintsOfficer).does('correctRecord', earlier);
    aTriagedCase('enquiry').does('correctRecord', earlier);
  });
});
