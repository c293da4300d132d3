import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const saved = [
  'log a concern: Nobody came on Tuesday and my brother had no tablets.',
  'his sister',
  'Denise Hartnoll, 07700 900482',
  'Alan Hartnoll, her brother',
  'he asked her to',
  'yes he agrees',
  'north cmht, happened tuesday, by phone, reached us today',
  'upset',
  'an apology',
  'yes',
  'none',
  'none of these',
  'no',
  'save',
];
const atWhom = [...saved, 'add a note to C26-00001: spoke about the visit', 'a call to them today'];

describe('whether they heard anything personal', () => {
  it.each([
    'no',
    'n',
    'nope',
    'No.',
    'no i just listened',
    'nothing personal',
    'no, we only took a message',
    'not really',
    'none at all',
    'i just listened to her',
  ])('is no: %s', async (no) => {
    const { taken } = await conversation(...atWhom, 'denise', no);
    expect(taken).toEqual({ personal: 'inGeneral' });
  });

  it.each(['no but i told her his tablets', 'no, only his new dose', 'not sure', 'yes and no', 'no?'])(
    'is asked again: %s',
    async (words) => {
      const { taken } = await conversation(...atWhom, 'denise', words);
      expect(taken).not.toHaveProperty('personal');
    },
  );

  it('is yes in so many words', async () => {
    expect((await conversation(...atWhom, 'denise', 'yes')).taken).toEqual({ personal: 'representative' });
  });
});

describe('with whom it was', () => {
  it.each([
    ['denise', 'speaksFor'],
    ['with Denise', 'speaksFor'],
    ['Denise Hartnoll', 'speaksFor'],
    ['alan', 'affected'],
    ['to Alan', 'affected'],
    ['Alan Hartnoll', 'affected'],
    ['the patient', 'affected'],
    ['Whoever speaks for them', 'speaksFor'],
  ])('is whoever that is on the case: %s', async (who, whom) => {
    expect((await conversation(...atWhom, who)).taken).toEqual({ whom });
  });

  it.each(['her', 'to him', 'Mrs Hartnoll', 'them'])('is asked where it may be two: %s', async (who) => {
    const { taken, text } = await conversation(...atWhom, who);
    expect(taken).toEqual({});
    expect(text).toContain('the person it is about, or whoever speaks for them?');
    expect((await say('2')).taken).toEqual({ whom: 'speaksFor' });
  });

  it.each(['his sister', 'with the sister', 'his aunt'])('is asked, and settled by yes: %s', async (who) => {
    const { taken, text } = await conversation(...atWhom, who);
    expect(taken).toEqual({});
    expect(text).toContain('Do you mean Denise Hartnoll, who speaks for them?');
    expect((await say('yes')).taken).toEqual({ whom: 'speaksFor' });
  });

  it.each(['his wife', 'Denise Okafor', 'a neighbour'])('is no guess: %s', async (who) => {
    expect((await conversation(...atWhom, who)).taken).toEqual({});
  });
});
