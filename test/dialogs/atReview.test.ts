import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, close } = aTalk();
afterAll(close);

const atReview = [
  'log a concern: nobody came.',
  'the patient',
  'Ann Reid, 07700 900123',
  'north cmht, happened on Thursday, by phone, reached us yesterday',
  'upset',
  'an apology',
  'yes',
  'none',
  'none',
  'yes',
  'no, it needs somebody else',
];

describe('what is put right at the check', () => {
  it.each([
    [
      'name is wrong its denise hartnoll 07700 900482',
      { personName: 'denise hartnoll', phone: '07700 900482' },
    ],
    ['the name is wrong, it should be Bev Okafor', { personName: 'Bev Okafor' }],
    ["her name's wrong, it's Bev Okafor", { personName: 'Bev Okafor' }],
    ['names wrong its Bev', { personName: 'Bev' }],
    ['name is wrong: Bev, bev@example.org', { personName: 'Bev', email: 'bev@example.org' }],
    ['and it got to us fri not yesterday', { receivedOn: '2026-11-27' }],
    ['oh it was weds not thurs', { happenedOn: '2026-11-25' }],
    ['also it happened on wednesday', { happenedOn: '2026-11-25' }],
    ['it got here on friday', { receivedOn: '2026-11-27' }],
    ['change it got to us friday', { receivedOn: '2026-11-27' }],
    ['change it happened weds', { happenedOn: '2026-11-25' }],
  ])('is taken and said back: %s', async (words, taken) => {
    const answer = await conversation(...atReview, words);
    expect({ words, taken: answer.taken }).toEqual({ words, taken });
    expect(answer.text).toMatch(/Changed:|Noted:/);
  });
});
