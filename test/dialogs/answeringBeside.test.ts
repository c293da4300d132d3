import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, close } = aTalk();
afterAll(close);

const words = 'log a concern: I waited two hours and nobody told me why.';

describe('an answer to another question that is still open', () => {
  it.each([
    ['by phone yesterday', { channel: 'phone', receivedOn: '2026-11-28' }],
    ['she rang us on thursday', { channel: 'phone', receivedOn: '2026-11-26' }],
    ['it happened on friday', { happenedOn: '2026-11-27' }],
    ['maria@example.com', { email: 'maria@example.com' }],
    ['she wants a reply', { wantsResponse: true }],
    ['needs an interpreter, Polish', { adjustments: 'needs an interpreter, Polish', language: 'Polish' }],
  ])('is taken before its turn, and the question stays: %s', async (said, taken) => {
    const answer = await conversation(words, said);
    expect({ taken: answer.taken, asks: answer.asks }).toEqual({ taken, asks: ['raisedBy'] });
    expect(answer.text).toContain('Noted: ');
  });

  it('is no effect when it is how to reach them', async () => {
    const told = [
      words,
      'the patient',
      'Anna Person',
      '01632 960001',
      'rehab, happened on Friday, by phone today',
    ];
    const { taken, asks } = await conversation(...told, 'her email is anna@example.com');
    expect({ taken, asks }).toEqual({ taken: { email: 'anna@example.com' }, asks: ['effect'] });
    expect((await conversation(...told, 'she wants a reply')).taken).toEqual({ effect: 'she wants a reply' });
  });

  it.each([
    'wants a letter back',
    'she would like to be contacted by email',
    'the police were called yesterday',
    'maybe by phone yesterday?',
    'it was not by phone yesterday',
    'safeguarding',
    'she agrees',
    'told her her care is not affected',
  ])('is not seen where it may mean something else, or do harm: %s', async (said) => {
    const { staffNote = said, ...taken } = (await conversation(words, said)).taken;
    expect({ staffNote, taken }).toEqual({ staffNote: said, taken: {} });
  });
});

describe('help, asked for beside a question', () => {
  it('says what is under way, and how to pick it up', async () => {
    const { text } = await conversation(words, 'help');
    expect(text).toContain('Here is what I can do');
    expect(text).toContain('You are part-way through logging a concern.');
  });
});
