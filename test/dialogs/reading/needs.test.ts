import { aListener } from '../../reading/heard';

const listener = aListener();
afterAll(() => listener.close());
const say = (words: string, given = {}) => listener.say(words, { file: 'needs', today: '2026-11-26', given });

describe('what somebody needs', () => {
  it.each([
    ['vietnamese interpreter', { language: 'vietnamese' }],
    ['large print till shes got new specs', { format: 'largePrint' }],
    ['Letters in Urdu for him', { language: 'Urdu' }],
    ['BSL interpreter', { language: 'BSL', format: 'bsl' }],
    ['Easy read, and allow extra time', { format: 'easyRead' }],
    ['text not calls pls', {}],
    ['they/them pronouns in letters', {}],
    ['she cant read so phone only', {}],
    ['polish or urdu interpreter', {}],
    ['large print or braille', {}],
  ])('is kept to the letter, and not asked again: %s', async (said, besides) => {
    const { taken, asks } = await say(said);
    expect({ taken, asks }).toEqual({ taken: { adjustments: said, ...besides }, asks: [] });
  });

  it.each(['none she said', 'none other than that'])('is none: %s', async (said) => {
    expect((await say(said)).taken).toEqual({ adjustments: 'None needed' });
  });

  it('is never none for somebody who needs a language', async () => {
    expect((await say('none', { language: 'Vietnamese' })).taken).toEqual({
      adjustments: 'None besides Vietnamese',
    });
  });

  it.each([
    'no interpreter needed',
    'maybe an interpreter',
    'does she need large print?',
    'what adjustments are there',
  ])('is asked where it is denied, doubted or asked back: %s', async (said) => {
    const { taken, asks } = await say(said);
    const { staffNote, ...facts } = taken as { readonly staffNote?: string };
    expect({ facts, asks }).toEqual({ facts: {}, asks: ['adjustments'] });
    // What is said in doubt is kept as it was said, and nothing else is.
    expect([undefined, said]).toContain(staffNote);
  });
});
