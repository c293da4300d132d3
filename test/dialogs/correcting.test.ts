import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, say, close } = aTalk();
afterAll(close);

const words = 'I waited two hours and nobody told me why on ward 3.';
const told = [
  `log a concern: ${words}`,
  'the patient',
  'Anna Person, 01632 960001',
  'rehab, happened on Friday, by phone today',
];
const atEffect = told;
const atReply = [...told, 'upset', 'a sorry'];
const atNeeds = [...atReply, 'yes'];

describe('something put right one or more questions later', () => {
  it.each([
    ['no sorry it was thursday', { happenedOn: '2026-11-26' }],
    ['oh sorry thursday not friday', { happenedOn: '2026-11-26' }],
    ['actually it happened on Wednesday', { happenedOn: '2026-11-25' }],
    ['correction: she rang yesterday', { receivedOn: '2026-11-28' }],
    ['it was the 26th not the 27th', { happenedOn: '2026-11-26' }],
    ['actually her name is Maria', { personName: 'Maria' }],
    ['sorry, his name is Tom Okafor', { personName: 'Tom Okafor' }],
    ['Annie not Anna', { personName: 'Annie Person' }],
    ['oops her number is 01632 960999', { phone: '01632 960999' }],
    ['sorry it was by email', { channel: 'email' }],
    ["it's not rehab it's the crisis team", { service: 'crisis' }],
    ['wait, older people not rehab', { service: 'olderPeople' }],
    ['its not ward 3 its ward 4', { words: `${words}\n\nits not ward 3 its ward 4` }],
  ])('is changed, and is no answer to what is asked now: %s', async (put, taken) => {
    for (const before of [atEffect, atReply, atNeeds]) {
      const asked = await conversation(...before);
      const answer = await say(put);
      expect({ put, taken: answer.taken, asks: answer.asks }).toEqual({ put, taken, asks: asked.asks });
    }
  });

  it('is said back with what it was, and the question comes again', async () => {
    await conversation(...atEffect);
    const { text } = await say('no sorry it was thursday');
    expect(text).toContain('Changed: it happened on Thursday 26 November 2026, not Friday 27 November 2026.');
    expect(text).toContain('How has it affected them?');
  });

  it('says what the day it reached us was counted from before, and that a day is past', async () => {
    await conversation(...atEffect);
    const { text } = await say('correction: she rang yesterday');
    expect(text).toContain('(it was counted from Sunday 29 November 2026 before)');
    const early = await conversation(
      ...told.slice(0, 3),
      'rehab, happened on 2 November, by phone on 16 November',
    );
    expect(early.text).toContain('was due Thursday 19 November 2026, which is past');
  });

  it.each(['i meant no', 'Sorry I meant no', 'oops no'])('is the yes that went before: %s', async (put) => {
    const { taken, asks } = await conversation(...atNeeds, put);
    expect({ taken, asks }).toEqual({ taken: { wantsResponse: false }, asks: ['adjustments'] });
  });

  it('is asked where it may be one thing or another, and settled by the next answer', async () => {
    const { text, taken } = await conversation(...atReply, 'sorry, saturday');
    expect(taken).toEqual({});
    expect(text).toContain('What is “saturday”: it happened, or it reached us?');
    expect((await say('when it reached us')).taken).toEqual({ receivedOn: '2026-11-28' });
    expect((await conversation(...atEffect, 'i meant no')).taken).toEqual({});
  });

  it('stays as it was where it cannot be true', async () => {
    const { taken, text } = await conversation(...atReply, 'no, it reached us on Thursday');
    expect(taken).toEqual({});
    expect(text).toContain('What you told me before stands.');
  });

  it('is put right at the check in a sentence', async () => {
    const rest = ['none', 'none of these', 'yes', 'no, it needs somebody else'];
    const { text, taken } = await conversation(...atNeeds, ...rest, 'thats not her name its Bev');
    expect(taken).toEqual({ personName: 'Bev' });
    expect(text).toContain('Changed: name: Bev, not Anna Person.');
    expect(text).not.toContain('Raised by');
  });

  it.each([
    'no, nobody listened on Friday',
    'sorry was all they said',
    'She wanted tea not coffee',
    'Actually she cried all night on Thursday',
    'no sleep, not eating',
    'It was not the waiting, it was the rudeness',
  ])('is not seen in what somebody tells of the effect: %s', async (effect) => {
    expect((await conversation(...atEffect, effect)).taken).toEqual({ effect });
  });
});
