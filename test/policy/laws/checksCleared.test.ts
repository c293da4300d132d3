import { nextStep } from '../../../policy/sections/response/questions';
import { aCheckedCase, aSignedCase, sentToPerson } from '../../doors/aResponse';
import { people } from '../../doors/people';

const correction = { field: 'words', text: 'I waited three hours.', reason: 'She rang.' };
const candour = { answer: 'unsure', note: 'The dose was not what was written.' };

describe('what was checked and signed is what is sent (L13)', () => {
  it('asks for every check again when the words of the complaint are replaced after the signature', () => {
    const signed = aSignedCase().on('2026-02-06').does('correctRecord', correction);
    expect(signed.events.at(-1)?.event).toEqual({ type: 'checksCleared', because: 'record' });
    expect(nextStep(signed.state.response)).toBe('teamCheck');
    expect(signed.tries('recordSent', sentToPerson).refused).toBeDefined();
  });

  it('says so on the card, and to whoever checks next', () => {
    const signed = aSignedCase().on('2026-02-06').does('correctRecord', correction);
    expect(signed.missing.map(({ what }) => what)).toContain(
      'The response waits for the check by the Complaints Team again, because the record of what they told us changed after it was checked',
    );
    expect(signed.notices.at(-1)).toMatchObject({
      to: { role: 'complaintsTeam' },
      command: 'approveDraft',
    });
    signed.does('approveDraft');
    expect(signed.state.response.cleared).toBeUndefined();
  });

  it('clears them for an answer on candour that comes after a check', () => {
    const checked = aCheckedCase().as(people.investigator).does('answerCandour', candour);
    expect(checked.state.response.approvals).toEqual({});
  });

  it('leaves them for a contact detail', () => {
    const signed = aSignedCase()
      .on('2026-02-06')
      .does('correctRecord', { field: 'phone', text: '01632 960001', reason: 'She rang.' });
    expect(signed.does('recordSent', sentToPerson).state.stage).toBe('responded');
  });
});
