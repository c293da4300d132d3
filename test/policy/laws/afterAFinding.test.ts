import { afterAFinding } from '../../../policy/laws/afterAFinding';
import { agreedToEnd, aWithdrawal } from '../../doors/anEnding';
import { finding } from '../../doors/anInvestigation';
import { anInvestigatedCase } from '../../doors/aResponse';
import { people } from '../../doors/people';

const asked = { ending: 'withdrawn', why: 'She told us that it is settled for her.' };
const agree = { decision: 'agree', reasons: 'She was told what we found.' };

const upheld = () =>
  anInvestigatedCase(['upheld'])
    .as(people.complaintsOfficer)
    .does('codeCase', {
      subjects: ['waitingTimes'],
      professions: ['infrastructure'],
      service: 'communityNorth',
    });

describe('once there is a finding, only the final response ends a case (L21)', () => {
  it('is not withdrawn after an upheld finding by one person', () => {
    expect(upheld().tries('withdraw', aWithdrawal)).toMatchObject({
      paragraph: '8.29',
      sentence: expect.stringContaining('There is a finding on this case') as string,
      next: expect.stringContaining('Ask to end it another way') as string,
    });
  });

  it('ends another way when the Lead Manager agrees, and keeps why and by whom', () => {
    const withdrawn = agreedToEnd(upheld(), 'withdrawn').does('withdraw', aWithdrawal).state;
    expect(withdrawn).toMatchObject({
      stage: 'closed',
      closing: {
        ending: 'withdrawn',
        agreed: { by: people.leadManager.id, reasons: expect.any(String) as string },
      },
    });
  });

  it.each(['ledElsewhereDone', 'notCovered', 'stopped'] as const)(
    'is not handed away or stopped either: %s (L21, L23)',
    (ending) => {
      const { state: before, context } = upheld();
      const events = [{ type: 'caseClosed', ending, learning: 'x', confirmedBy: 'staff' }] as const;
      expect(afterAFinding.refuses({ before, events, after: before, context })).toMatchObject({
        paragraph: '8.29',
      });
    },
  );

  it('does not end another way than was agreed', () => {
    expect(agreedToEnd(upheld(), 'noConsent').tries('withdraw', aWithdrawal).paragraph).toBe('8.29');
  });

  it('asks again when more was found since it was agreed', () => {
    const agreed = agreedToEnd(upheld(), 'withdrawn').as(people.investigator);
    agreed.does('recordFinding', finding('1'));
    expect(agreed.as(people.complaintsOfficer).tries('withdraw', aWithdrawal).paragraph).toBe('8.29');
  });

  it('is agreed by nobody who asked for it: what the Lead Manager asks, the Head of Corporate Affairs decides (L32)', () => {
    const own = upheld().as(people.leadManager).does('askToEnd', asked);
    expect(own.notices.at(-1)?.to).toEqual({ role: 'headOfCorporateAffairs' });
    expect(own.tries('decideEnding', agree).sentence).toBe('No ending waits for you to decide on.');
    own.as(people.headOfCorporateAffairs).does('decideEnding', agree);
    expect(own.as(people.complaintsOfficer).does('withdraw', aWithdrawal).state.stage).toBe('closed');
  });

  it('goes on as it was when the Lead Manager declines', () => {
    const declined = upheld()
      .does('askToEnd', asked)
      .as(people.leadManager)
      .does('decideEnding', { ...agree, decision: 'decline' })
      .as(people.complaintsOfficer);
    expect(declined.tries('withdraw', aWithdrawal).paragraph).toBe('8.29');
    expect(declined.missing.map(({ command }) => command)).not.toContain('decideEnding');
  });
});
