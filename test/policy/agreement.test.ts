import { workOn } from '../../policy/sections/investigation/questions';
import {
  agreement,
  anAgreedInvestigation,
  anInvestigation,
  evidence,
  finding,
} from '../doors/anInvestigation';
import { commandOf, owed, whatBlocks } from '../doors/formsAndGaps';
import { people } from '../doors/people';

describe('The issues are agreed with the person before evidence is gathered', () => {
  it('R8.21a R8.29.1 starts the agreement from the effect and the outcome that were logged', () => {
    const given = anInvestigation({ effect: 'I was upset.', outcome: 'An apology.' });
    const { fields, prefill } = commandOf(given, 'agreeIssues');
    expect(Object.keys(fields).slice(0, 6)).toEqual([
      'issues',
      'effect',
      'wellbeing',
      'outcome',
      'on',
      'how',
    ]);
    expect(prefill).toEqual({
      effect: 'I was upset.',
      outcome: 'An apology.',
    });
  });

  it('R8.21b R8.21c R8.21f keeps in the same talk the plan, the advocacy service and that no staff are concerned', () => {
    const told = {
      evidence: 'The clinic diary',
      speakTo: 'The clinic',
      notStaff: 'A wait',
      advocacy: 'told',
    };
    const given = anInvestigation();
    expect(given.tries('agreeIssues', { ...agreement(), speakTo: 'The clinic' }).fields).toHaveProperty(
      'evidence',
    );
    expect(given.tries('agreeIssues', { ...agreement(), evidence: 'The diary' }).fields).toHaveProperty(
      'speakTo',
    );
    given.does('agreeIssues', { ...agreement(), ...told });
    expect(given.state.engagement).toMatchObject({
      plan: { evidence: 'The clinic diary', responsible: 'Chief Executive', sharedOn: '2026-01-06' },
      advocacyOn: '2026-01-06',
    });
    expect(given.state.staffConcerned.none).toBeTruthy();
    const { fields } = commandOf(given, 'agreeIssues');
    const still = ['evidence', 'speakTo', 'notStaff', 'advocacy'].filter((name) =>
      fields[name]?.standsWhere?.(given.state),
    );
    expect(still).toEqual([]);
  });

  it('R8.21b R8.21f says nothing of a plan or of advocacy that was not told', () => {
    const { plan, advocacyOn } = anInvestigation().does('agreeIssues', { ...agreement(), advocacy: 'notYet' })
      .state.engagement;
    expect([plan, advocacyOn]).toEqual([undefined, undefined]);
  });

  it('R8.21a holds evidence and findings back until then', () => {
    const given = anInvestigation();
    expect(whatBlocks(given.missing, 'evidence')).toEqual([
      'Agree with the person what is looked into, how it affected them and what would put it right',
    ]);
    expect(given.tries('recordEvidence', evidence)).toMatchObject({ refused: 'notMet', paragraph: '8.21' });
    expect(given.tries('recordFinding', finding('1'))).toMatchObject({
      refused: 'notMet',
      paragraph: '8.21',
    });
  });

  it('R8.21a keeps what was agreed, with the day and the way', () => {
    const agreed = anAgreedInvestigation();
    expect(agreed.state.engagement.agreed).toEqual({
      issues: ['The wait', 'Nobody told me why'],
      effect: 'I was upset.',
      outcome: 'An explanation.',
      on: '2026-01-06',
      how: 'phone',
    });
    expect(agreed.state.scope.issues.map(({ words }) => words)).toEqual(['The wait', 'Nobody told me why']);
    expect(whatBlocks(agreed.missing, 'evidence')).toEqual([]);
    expect(owed(agreed.missing, 'agreeIssues')).toEqual([]);
    agreed.does('recordEvidence', evidence);
    expect(commandOf(agreed, 'agreeIssues').prefill).toMatchObject({
      issues: 'The wait\nNobody told me why',
      effect: 'I was upset.',
    });
  });

  it('R8.21a asks to agree an issue that was added later, before the draft', () => {
    const added = anAgreedInvestigation().does('listIssues', {
      issues: 'The wait\nNobody told me why\nMy letter was lost',
    });
    expect(owed(added.missing, 'agreeIssues')).toEqual([
      { what: 'Agree issue 3 with the person', paragraph: '8.21', command: 'agreeIssues', blocks: 'draft' },
    ]);
    added.does('recordEvidence', evidence);
    added.does('agreeIssues', agreement({ issues: 'The wait\nNobody told me why\nMy letter was lost' }));
    expect(owed(added.missing, 'agreeIssues')).toEqual([]);
    expect(workOn(added.state, '1').evidenceFromPerson).toBe('I waited two hours.');
  });

  it('R8.21a leaves a part that is not covered out of the agreement', () => {
    const given = anInvestigation().does('listIssues', { issues: 'The wait\nMy records' });
    given
      .as(people.complaintsOfficer)
      .does('decideNotCovered', { issue: '2', reason: 'subjectAccess', explanation: 'x' });
    expect(commandOf(given, 'agreeIssues').prefill.issues).toBe('The wait');
    given.does('agreeIssues', agreement({ issues: 'The wait' }));
    expect(given.state.scope.issues.map(({ words }) => words)).toEqual(['The wait', 'My records']);
    expect(given.state.engagement.agreed?.issues).toEqual(['The wait']);
    expect(owed(given.missing, 'agreeIssues')).toEqual([]);
    expect(given.tries('agreeIssues', agreement({ issues: 'My records' })).paragraph).toBe('3.6');
  });

  it('R8.21a refuses a day before it reached us, and no issues at all', () => {
    expect(anInvestigation().tries('agreeIssues', agreement({ on: '2026-01-04' })).fields?.on).toContain(
      'before it reached us',
    );
    expect(
      anInvestigation().does('agreeIssues', agreement({ on: '2026-01-05' })).state.engagement.agreed?.on,
    ).toBe('2026-01-05');
    expect(anInvestigation().tries('agreeIssues', agreement({ issues: '\n' })).paragraph).toBe('8.21');
    expect(anInvestigation().tries('agreeIssues', agreement({ issues: '1. ' })).paragraph).toBe('8.7');
  });

  it('R13.1 can keep which parts of their wellbeing it touched, and never insists', () => {
    const agreed = anInvestigation().does('agreeIssues', agreement({ wellbeing: ['dignity', 'home'] }));
    expect(agreed.state.engagement.agreed?.wellbeing).toEqual(['dignity', 'home']);
    const field = commandOf(agreed, 'agreeIssues').fields.wellbeing;
    expect(field).toMatchObject({ kind: 'choices', optional: true });
    expect(field?.kind === 'choices' && Object.keys(field.options)).toHaveLength(9);
    expect(anAgreedInvestigation().state.engagement.agreed).not.toHaveProperty('wellbeing');
  });
});

describe('A person who cannot be reached does not stop the work', () => {
  const attempt = (on: string, goOn = false) => ({ on, how: 'phone', note: 'No answer', goOn });

  it('R8.21a lets it go on after tries on two days, and keeps asking', () => {
    const tried = anInvestigation().does('recordAttempt', attempt('2026-01-06'));
    expect(whatBlocks(tried.missing, 'evidence')).toHaveLength(1);
    const again = tried.on('2026-01-08').does('recordAttempt', attempt('2026-01-08', true));
    expect(again.state.engagement).toMatchObject({ tried: ['2026-01-06', '2026-01-08'], unreached: true });
    expect(whatBlocks(again.missing, 'evidence')).toEqual([]);
    expect(owed(again.missing, 'agreeIssues')).toEqual([
      { what: 'Keep trying to agree the issues with the person', paragraph: '8.21', command: 'agreeIssues' },
    ]);
    again.does('recordEvidence', evidence).does('recordAttempt', attempt('2026-01-08'));
    expect(again.state.engagement.unreached).toBe(true);
    again.does('agreeIssues', agreement());
    expect(owed(again.missing, 'agreeIssues')).toEqual([]);
    expect(again.available).not.toContain('recordAttempt');
  });

  it('R8.21a needs a try on another day first', () => {
    const tried = anInvestigation().does('recordAttempt', attempt('2026-01-06'));
    expect(tried.tries('recordAttempt', attempt('2026-01-06', true)).fields?.goOn).toContain(
      'One day of trying is not enough',
    );
    expect(anInvestigation().tries('recordAttempt', attempt('2026-01-06', true)).fields?.goOn).toBeDefined();
    expect(anInvestigation().tries('recordAttempt', attempt('2026-01-02')).fields?.on).toContain(
      'before it reached us',
    );
  });
});
