import { anAnsweredCase, anInvestigatedCase, aRemedy } from '../doors/aResponse';
import { blockedBy, gapsFor, prefillOf, wrongIn } from '../doors/formsAndGaps';
import { happened } from '../doors/happened';

describe('remedies', () => {
  it('R8.27 asks a remedy of each issue upheld in whole or in part, and of no other', () => {
    const investigated = anInvestigatedCase(['upheld', 'notUpheld', 'partlyUpheld']);
    expect(gapsFor(investigated, 'agreeRemedy')).toEqual([
      'Agree a remedy for issue 1: it was upheld',
      'Agree a remedy for issue 3: it was upheld',
    ]);
    expect(blockedBy(investigated, 'agreeRemedy')).toBe('draft');
    investigated.does('agreeRemedy', aRemedy);
    expect(gapsFor(investigated, 'agreeRemedy')).toEqual(['Agree a remedy for issue 3: it was upheld']);
    expect(investigated.tries('agreeRemedy', { ...aRemedy, issue: '2' }).fields).toHaveProperty('issue');
  });

  it('R8.27 asks for the impact, starting from what was agreed with the person', () => {
    const investigated = anInvestigatedCase(['notUpheld', 'upheld']);
    expect(prefillOf(investigated, 'agreeRemedy')).toEqual({ issue: '2', impact: 'They were upset.' });
    expect(investigated.tries('agreeRemedy', { ...aRemedy, issue: '2', impact: '' }).fields).toHaveProperty(
      'impact',
    );
  });

  it.each([
    [['person'], 'without the staff'],
    [['staff'], 'without the person'],
    [[], 'with nobody'],
  ])('R8.27 refuses a remedy that cannot put it right, discussed with %j: %s', (discussedWith) => {
    const upheld = anInvestigatedCase(['upheld']);
    const refused = upheld.tries('agreeRemedy', { ...aRemedy, putsRight: false, discussedWith });
    expect([refused.paragraph, ...wrongIn(refused)]).toEqual(['8.27', 'discussedWith']);
    upheld.does('agreeRemedy', { ...aRemedy, putsRight: false, discussedWith: ['person', 'staff'] });
  });

  it.each(['apology', 'reconsider', 'expedite', 'changePolicy', 'other'])(
    'R8.28 makes an action, with an owner and a date, of the remedy %s',
    (remedy) => {
      const upheld = anInvestigatedCase(['upheld']).does('agreeRemedy', { ...aRemedy, remedy });
      expect(upheld.state.actions.items).toMatchObject([
        { what: aRemedy.what, owner: aRemedy.owner, due: aRemedy.due, because: 'remedy', issue: '1' },
      ]);
      expect(upheld.clock('action')?.due).toBe(aRemedy.due);
    },
  );

  it('R8.27 takes more than one remedy for an issue, and puts all of them into the letter', () => {
    const upheld = anInvestigatedCase(['upheld'])
      .does('agreeRemedy', aRemedy)
      .does('agreeRemedy', { ...aRemedy, remedy: 'changePolicy', what: 'Put up a notice.' });
    expect(prefillOf(upheld, 'writeAmends').remedy).toMatch(/Say sorry in a letter.*\n.*Put up a notice/);
  });

  it('offers a remedy only where something was upheld', () => {
    expect(anInvestigatedCase(['notUpheld']).available).not.toContain('agreeRemedy');
    expect(anInvestigatedCase(['upheld']).available).toContain('agreeRemedy');
  });

  it('stops asking once the response has gone', () => {
    const answered = anAnsweredCase(['upheld', 'notUpheld']);
    happened(answered, {
      type: 'findingRecorded',
      issue: '2',
      clinical: false,
      finding: {
        whatHappened: 'x',
        whatShouldHaveHappened: 'y',
        standard: 'z',
        outcome: 'upheld',
        finding: 'w',
      },
    });
    expect(gapsFor(answered, 'agreeRemedy')).toEqual([]);
  });
});
