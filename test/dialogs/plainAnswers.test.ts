import { aTalk } from '../doors/aTalk';
import { plainTurns } from '../doors/jobs';

jest.setTimeout(300_000);

const { conversation, close } = aTalk();
afterAll(close);

const whySorted = plainTurns.slice(0, 10);

describe('whether it was sorted', () => {
  it.each([
    ['no needs looking into', 'somebodyElse'],
    ['no it needs somebody else', 'somebodyElse'],
    ['no admin have to fix it', 'no admin have to fix it'],
    ['no the ward manager has to ring her', 'no the ward manager has to ring her'],
    ['no other reason, just wants it known', 'just wants it known'],
    ['No, another reason: he only wants it known', 'he only wants it known'],
  ])('is no, and “%s” says why', async (words, why) => {
    const { taken } = await conversation(...whySorted, words);
    expect(taken).toEqual({ sorted: false, whyNotSorted: why });
  });

  it.each([
    'no need, all done',
    'no problem, she is happy now',
    'no idea, maybe the ward knows',
    'no, is it?',
  ])('is asked again after “%s”', async (words) => {
    expect((await conversation(...whySorted, words)).taken).not.toHaveProperty('whyNotSorted');
  });

  it('has no number for its reason', async () => {
    const asked = [...whySorted, 'no', 'change why not sorted'];
    const { taken, text } = await conversation(...asked, '4');
    expect(taken).toEqual({});
    expect(text).toContain('in a few words');
    expect((await conversation(...asked, '4', '4')).taken).toEqual({});
  });
});

describe('none', () => {
  const withWish = [
    ...plainTurns.slice(0, 2),
    'Sample Person, 01632 960001, call her after 4',
    ...plainTurns.slice(3, 7),
  ];

  it.each(['none', 'None', 'no', 'nothing', 'nil', 'none needed'])(
    'means nothing else where the question names the wish that was told: “%s”',
    async (words) => {
      const before = await conversation(...withWish);
      expect(before.text).toContain('I have noted “call her after 4”. Is anything else needed?');
      const { draft, asks } = await conversation(...withWish, words);
      expect(draft?.adjustments).toBe('call her after 4');
      expect(asks).not.toContain('adjustments');
    },
  );

  it('takes out a wish only where it is asked whether it is to go', async () => {
    const toReview = [...withWish, 'none', ...plainTurns.slice(8), 'change adjustments', 'none'];
    const asked = await conversation(...toReview);
    expect(asked.text).toContain('This would take out');
    expect((await conversation(...toReview, 'no')).draft?.adjustments).toBe('call her after 4');
    expect((await conversation(...toReview, 'yes')).draft?.adjustments).toBe('None needed');
  });

  it('refuses what their words suggest', async () => {
    const words =
      'Mrs Adeyemi (07700 900123) rang today about ward 3, her mum waited for her depot on friday';
    const { draft, text } = await conversation(words, 'the patient', 'none');
    expect(draft).not.toHaveProperty('phone');
    expect(text).not.toContain('07700 900123');
  });
});

describe('the answers there are', () => {
  it('stand once, with a number that can be typed', async () => {
    const { text } = await conversation(...plainTurns.slice(0, 1), 'blah blah');
    expect(text.match(/The person who uses the service/g)).toHaveLength(1);
    expect(text).toContain('1. The person who uses the service');
    expect((await conversation(...plainTurns.slice(0, 1), 'blah blah', '1')).taken).toEqual({
      raisedBy: 'patient',
    });
  });
});
