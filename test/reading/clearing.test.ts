import type { Entries } from '../../policy/machine/fields';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';
const stands = { adjustments: 'not before 10 am' };

const atReview = (words: string, given: Entries, draft = {}) =>
  listener.say(words, { today, file: 'review', given, draft });

describe('what somebody asked for, where nothing more is needed', () => {
  it.each(['none', 'no', 'nothing', 'no thanks', 'none needed'])('stays: “%s”', async (words) => {
    const { draft } = await listener.say(words, { today, file: 'needs', given: stands });
    expect(draft).toMatchObject(stands);
  });

  it('is named in the question, so that “none” is said to anything else', async () => {
    const { text } = await listener.say('huh', { today, file: 'needs', given: stands });
    expect(text).toContain('I have noted “not before 10 am”. Is anything else needed?');
  });
});

describe('what would take out something that stands', () => {
  const changes: readonly (readonly [string, Entries])[] = [
    ['change adjustments', stands],
    ['change language', { language: 'Polish', adjustments: 'interpreter (Polish)' }],
    ['change red flags', { flags: 'safeguarding' }],
  ];

  it.each(changes)('%s: is said, and goes when it is said again', async (change, given) => {
    const [name = ''] = Object.keys(given);
    const asked = await atReview(change, given);
    const none = name === 'flags' ? 'none of these' : 'none';
    const first = await atReview(none, given, asked.session.draft);
    expect(first.text).toContain('This would take out');
    const kept = await atReview('no', given, first.session.draft);
    expect(kept.draft).toMatchObject(name === 'flags' ? { flags: ['safeguarding'] } : given);
    const gone = await atReview(none, given, first.session.draft);
    expect(gone.draft?.[name]).not.toEqual(name === 'flags' ? ['safeguarding'] : given[name]);
  });

  it.each(['keep it', 'no leave it', 'nope', 'leave that as it is', 'it stays'])(
    'stays when that is said: “%s”',
    async (words) => {
      const asked = await atReview('change adjustments', stands);
      const first = await atReview('none', stands, asked.session.draft);
      expect((await atReview(words, stands, first.session.draft)).draft).toMatchObject(stands);
    },
  );

  it.each(['large print', 'ring after 2 pm'])(
    'is no such question where something else is said: “%s”',
    async (words) => {
      const asked = await atReview('change adjustments', stands);
      const said = await atReview(words, stands, asked.session.draft);
      expect(said.text).not.toContain('This would take out');
      expect(said.draft?.adjustments).toContain(words);
    },
  );
});

describe('the day it reached us, where nobody knows it', () => {
  const place = { service: 'crisis', happenedOn: '2026-11-20', channel: 'phone' };
  const say = (words: string, draft = {}) =>
    listener.say(words, { today, file: 'when', given: place, draft });

  it('is today when they agree that nobody heard of it before', async () => {
    const first = await say('not known');
    expect(first.text).toContain('Is today the first that anybody here heard of it?');
    expect(first.taken).toEqual({});
    const agreed = await say('yes', first.session.draft);
    expect(agreed.draft).toMatchObject({ receivedOn: today });
    expect(agreed.draft).not.toHaveProperty('staffNote');
  });

  it('is never today without a note that nobody knew', async () => {
    const first = await say('no idea');
    const second = await say('dont know sorry', first.session.draft);
    expect(second.draft).toMatchObject({ receivedOn: today, staffNote: 'first reached us: dont know' });
  });

  it('is not today when they deny it', async () => {
    const first = await say('not known');
    expect((await say('no', first.session.draft)).taken).toEqual({});
    expect((await say('no, on thursday', first.session.draft)).draft).toMatchObject({
      receivedOn: '2026-11-26',
    });
  });
});
