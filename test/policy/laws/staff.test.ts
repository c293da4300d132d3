import { staffTreatedFairly } from '../../../policy/laws/staff';
import type { CaseUnderTest } from '../../doors/aCase';
import { aSignedCase, aSubmittedCase, sentToPerson } from '../../doors/aResponse';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const named = { type: 'staffNamed', person: people.namedNurse.id, job: 'Nurse' } as const;
const why = 'She left the Trust, and her letter came back.';

/** Somebody who was named when all was checked already; the facts alone, whatever command they would take. */
const naming = (): CaseUnderTest => happened(aSignedCase().on('2026-02-06'), named);

describe('everybody named was told, heard and shown before it is sent (L14)', () => {
  it('does not send it past somebody who was named after the checks', () => {
    expect(naming().tries('recordSent', sentToPerson).refused).toBeDefined();
    const sent = { type: 'responseSent', sent: sentToPerson } as const;
    const { state: before, context } = naming();
    const after = happened(naming(), sent).state;
    expect(staffTreatedFairly.refuses({ before, events: [sent], after, context })?.sentence).toContain(
      'Tell member of staff 1',
    );
  });

  it('does not let somebody be taken off the list to get round it', () => {
    const taken = naming().does('removeStaff', { staff: '1', reason: 'Not needed' });
    expect(taken.notices.filter(({ command }) => command === 'agreeWhyNot')).toHaveLength(1);
    expect(taken.missing.map(({ command }) => command)).toContain('agreeWhyNot');
  });

  it('passes no check before a comment on how somebody is used was weighed (8.33)', () => {
    const told = { type: 'staffTold', staff: '1', on: '2026-02-02', how: 'phone', words: 'A wait' } as const;
    const given = happened(
      aSubmittedCase(),
      named,
      told,
      { type: 'useShown', staff: '1', on: '2026-02-02', how: 'writing', use: 'The nurse says…' },
      { type: 'staffCommented', staff: '1', comment: 'I did not say that.' },
    ).as(people.complaintsOfficer);
    expect(given.tries('approveDraft').sentence).toContain('the comment of member of staff 1');
    expect(given.tries('approveWithCover', { text: 'The cover letter' }).sentence).toContain('the comment');
    given.does('considerComment', { staff: '1', considered: 'Taken out of the letter.' });
    expect(given.does('approveDraft').state.response.approvals.teamCheck).toBeDefined();
  });

  it('takes a reason why not that the Lead Manager agrees to, never whoever gave it (L32)', () => {
    const reason = { staff: '1', told: false, reason: why };
    const excused = naming().as(people.leadManager).does('tellStaff', reason);
    const agreement = { staff: ['1'], reasons: 'The post office says so too.' };
    expect(excused.tries('agreeWhyNot', agreement).sentence).toBe('Nobody agrees to a reason of their own.');
    const other = naming().does('tellStaff', reason).as(people.leadManager).does('agreeWhyNot', agreement);
    expect(other.missing.map(({ command }) => command)).not.toContain('agreeWhyNot');
    expect(other.as(people.complaintsOfficer).does('recordSent', sentToPerson).state.stage).toBe('responded');
  });
});
