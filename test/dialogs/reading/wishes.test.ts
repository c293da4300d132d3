import type { Draft } from '../../../dialogs/state/draft';
import { noteWishes } from '../../../dialogs/answers/noteWishes';
import { wishesTold } from '../../../dialogs/reading/wishes';

describe('how to reach them, and who must not know, in what was told', () => {
  it.each([
    ['change his address on the system obvs and dont tell his ex anything', ['dont tell his ex anything']],
    ['mums leave was cancelled. wants a call back not a letter', ['wants a call back not a letter']],
    ['very upset, ring after 4', ['ring after 4']],
    ['none. dont write to his old address', ['dont write to his old address']],
    ['an apology, please don’t ring the house', ['please don’t ring the house']],
    ['she would like a text rather than a letter', ['she would like a text rather than a letter']],
    ['wants it put right, does not want her sister to know', ['does not want her sister to know']],
    ['call her before 10, she works nights', ['call her before 10']],
  ])('“%s”', (typed, wishes) => expect(wishesTold(typed)).toEqual(wishes));

  it.each([
    'they dont tell us anything and never ring back',
    'nobody rang after 4',
    'the nurse said not to worry',
    'we had no letter for months',
    'he wants the letter corrected',
  ])('and not in “%s”', (typed) => expect(wishesTold(typed)).toEqual([]));

  it('stands beside what they need, once, and stays in what they told', () => {
    const before: Draft = {
      id: 'draft',
      command: 'logConcern',
      reference: 'C26-00001',
      entries: { adjustments: 'Large print' },
      done: [],
      at: 'outcome',
    };
    const told = {
      ...before,
      entries: { ...before.entries, outcome: 'an apology, ring after 4, dont tell his ex' },
    };
    const noted = noteWishes(before, told);
    expect(noted.entries).toEqual({
      adjustments: 'Large print; ring after 4',
      privacy: 'dont tell his ex',
      outcome: 'an apology, ring after 4, dont tell his ex',
    });
    expect(noteWishes(noted, noted)).toBe(noted);
  });
});
