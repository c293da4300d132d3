import { agreement, anAgreedInvestigation, evidence, finding } from '../../doors/anInvestigation';
import { people } from '../../doors/people';

const aView = {
  issue: '1',
  adviser: people.clinicalAdviser.id,
  question: 'Was the dose right?',
  dueOn: '2026-01-19',
};
const dropped = { issue: '1', on: '2026-01-06', how: 'phone', said: 'That is settled for me.' };

describe('a clinical issue stays clinical (L16)', () => {
  const asked = () => anAgreedInvestigation().does('askClinicalView', aView);

  it('is not made one of no clinical care by whoever finds on it', () => {
    expect(asked().tries('recordFinding', finding('1'))).toMatchObject({
      fields: { clinical: 'This issue is about clinical care.' },
    });
  });

  it('gets no finding before the clinical view that it rests on', () => {
    const worked = anAgreedInvestigation()
      .does('recordEvidence', evidence)
      .does('recordEvidence', { ...evidence, from: 'staff' });
    expect(worked.tries('recordFinding', finding('1', { clinical: true }))).toMatchObject({
      fields: { clinical: 'What we find on clinical care rests on a clinical view.' },
      next: 'Choose “Ask for a clinical view” first. Your other answers are kept.',
    });
  });

  it('is no clinical one when the Complaints Team says so with a reason', () => {
    const decision = { issue: '1', reason: 'It is about the booking, not about care.' };
    expect(asked().tries('decideNotClinical', decision).refused).toBe('notYours');
    const decided = asked().as(people.complaintsOfficer).does('decideNotClinical', decision);
    expect(
      decided
        .as(people.investigator)
        .does('recordEvidence', evidence)
        .does('recordEvidence', { issue: '1', fromStaff: 'The clinic was full.' })
        .does('recordFinding', finding('1')).state.investigation.work['1'],
    ).toMatchObject({ clinical: false, outcome: 'upheld' });
  });

  it('is one again once somebody gives a view on it, or finds that it is, and no later finding says otherwise', () => {
    const worked = anAgreedInvestigation()
      .does('recordEvidence', evidence)
      .does('recordEvidence', { issue: '1', fromStaff: 'The clinic was full.' });
    const view = { issue: '1', view: 'The dose was right.', qualification: 'Consultant', involved: false };
    const viewed = worked.does('recordClinicalView', { ...view, on: '2026-01-06' });
    const decision = { issue: '1', reason: 'It is about the booking.' };
    viewed.as(people.complaintsOfficer).does('decideNotClinical', decision);
    viewed.as(people.investigator).does('recordClinicalView', { ...view, on: '2026-01-06' });
    expect(viewed.tries('recordFinding', finding('1')).fields?.clinical).toBeDefined();
    viewed.as(people.complaintsOfficer).does('decideNotClinical', decision);
    viewed.as(people.investigator).does('recordFinding', finding('1', { clinical: true }));
    expect(viewed.tries('recordFinding', finding('1')).fields?.clinical).toBe(
      'This issue is about clinical care.',
    );
  });
});

describe('an agreed issue is answered or taken out openly (L17)', () => {
  it('is not lost by listing the issues again', () => {
    expect(anAgreedInvestigation().tries('listIssues', { issues: 'The wait' }).fields?.issues).toContain(
      'Keep on the list, in the same words: 2. Nobody told me why',
    );
  });

  it('is not lost by agreeing again without it, unless the person dropped it', () => {
    const again = agreement({ issues: 'Nobody told me why' });
    expect(anAgreedInvestigation().tries('agreeIssues', again).fields?.issues).toContain('1. The wait');
    const settled = anAgreedInvestigation().does('dropIssue', dropped).does('agreeIssues', again);
    expect(settled.state.scope.issues).toMatchObject([{ id: '2' }, { id: '1', droppedOn: '2026-01-06' }]);
  });

  it('keeps its evidence when it is agreed again without it', () => {
    const worked = anAgreedInvestigation().does('recordEvidence', evidence);
    expect(
      worked.tries('agreeIssues', {
        issues: 'Nobody told me why',
        effect: 'I was upset.',
        outcome: 'An explanation.',
        on: '2026-01-06',
        how: 'phone',
      }).fields?.issues,
    ).toContain('1. The wait');
  });

  it('is not “not covered” once there is evidence on it', () => {
    const worked = anAgreedInvestigation().does('recordEvidence', evidence).as(people.complaintsOfficer);
    expect(
      worked.tries('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'x' }).fields?.issue,
    ).toContain('Evidence or a finding is recorded on that part');
  });

  it('may be dropped by the person alone, in their words, and not the last one', () => {
    const worked = anAgreedInvestigation().does('recordEvidence', evidence).does('dropIssue', dropped);
    expect(worked.state.scope.issues).toMatchObject([{ id: '1', droppedOn: '2026-01-06' }, { id: '2' }]);
    expect(worked.tries('dropIssue', { ...dropped, issue: '2' }).fields?.issue).toContain('the last one');
  });
});
