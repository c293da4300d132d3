import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';
const at = (file: string, words: string, draft = {}) => listener.say(words, { today, file, draft });

const questions = [
  'who is dealing with the buzzer complaint?',
  'is anything going wrong on the wards',
  'how many are open',
  'what happens after I save this',
  'can you tell me how long we have to answer',
  'Whats the deadline for a complaint',
  'who has this one',
  'are there any complaints about the car park?',
];

describe('a question to the bot', () => {
  it.each(['raisedBy', 'who', 'whyRepresented', 'effect', 'outcome', 'flags'])(
    'is no answer at %s, and no part of what happened',
    async (file) => {
      for (const words of questions) {
        const { taken, draft, text } = await at(file, words);
        expect({ words, taken }).toEqual({ words, taken: {} });
        expect(draft).toHaveProperty('words', 'They waited for two hours.');
        expect(text).not.toContain('another concern');
      }
    },
  );

  it.each(questions)('begins no concern: “%s”', async (words) => {
    expect((await listener.say(words, { today })).draft).toBeUndefined();
  });

  it.each([
    'who is dealing with my mother because nobody seems to be',
    'Why was my dad left for six hours?',
    'how can they treat her like this',
    'what sort of nurse slaps a patient',
  ])('“%s” is what somebody said', async (words) => {
    expect((await listener.say(words, { today })).draft).toHaveProperty('words', words);
    expect((await at('words', words)).taken).toHaveProperty('words', words);
  });

  it('is heard while it is asked where words belong, and answers nothing', async () => {
    const second = 'The dinner was cold';
    for (const words of [...questions, 'my cases', 'thanks', 'yes']) {
      const { draft, session } = await at('whyRepresented', words, { second });
      expect(draft).toHaveProperty('words', 'They waited for two hours.');
      expect(session.draft).toHaveProperty('second', second);
    }
    expect((await at('whyRepresented', 'how many are open', { second })).text).toContain('Open cases');
    expect((await at('whyRepresented', 'my cases', { cancelling: true })).text).toContain('My cases');
  });
});

describe('how somebody was affected, and what would put it right', () => {
  it.each(['effect', 'outcome'])('is said back at %s', async (file) => {
    const { text, taken } = await at(file, 'a proper chat', { done: [] });
    expect(taken).toEqual({ [file]: 'a proper chat' });
    expect(text).toContain('a proper chat');
    expect((await at(file, 'no idea', { done: [] })).text).toContain('Not known yet');
  });

  it.each(['it happened', 'yesterday', '12 November', 'It happened on Friday', 'last week', 'since Tuesday'])(
    'is asked once more after “%s”, and then taken as it was said',
    async (words) => {
      const { taken, text, session } = await at('effect', words);
      expect(taken).toEqual({});
      expect(text).toContain('That sounds like when it happened.');
      expect((await at('effect', words, session.draft)).taken).toEqual({ effect: words });
    },
  );

  it.each([
    'upset since Friday',
    'a reply by Friday',
    'lost sleep',
    'it happened to her twice and she cried',
  ])('“%s” is an answer', async (words) => {
    expect((await at('effect', words)).taken).toEqual({ effect: words });
  });
});

describe('how far it is', () => {
  it('has no total while somebody types, so that it cannot jump', async () => {
    const first = await listener.say('She waited four hours in reception and nobody came.', { today });
    const { text } = await listener.say('her mother', {
      today,
      file: 'raisedBy',
      draft: first.session.draft ?? {},
    });
    expect(text).not.toMatch(/\d of \d/);
  });
});
