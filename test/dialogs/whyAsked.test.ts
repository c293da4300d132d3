import type { Entries } from '../../policy/machine/fields';
import { logConcernScript } from '../../dialogs/script/logConcern';
import { hearWhyAsked } from '../../dialogs/reading/whyAskedWords';
import { aListener } from '../reading/heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';
const say = (file: string, words: string, given: Entries = {}) => listener.say(words, { today, file, given });

const spokenFor = { raisedBy: 'representative', personName: 'Mary Lee', affectedName: 'Ann Lee' };
const sorted = { sorted: 'true' };
const givenAt: Readonly<Record<string, Entries>> = {
  speaksFor: spokenFor,
  why: spokenFor,
  consent: { ...spokenFor, whyRepresented: 'asked' },
  foundOut: { happenedOn: '2025-05-01', receivedOn: '2026-11-28' },
  whyNot: { sorted: 'false' },
  done: sorted,
  satisfied: sorted,
  learning: sorted,
};

describe('somebody who asks why', () => {
  const asked = logConcernScript.steps.filter(({ onCardsAlone }) => !onCardsAlone).map(({ key }) => key);

  it.each(asked)('is told at “%s”, with the paragraph, and asked again', async (step) => {
    const { text, asks, taken } = await say(step, 'why do u need that', givenAt[step]);
    expect(text).toMatch(/\(\d{1,2}\.\d{1,2}\)/);
    expect(asks.length).toBeGreaterThan(0);
    expect(taken).toEqual({});
  });

  it.each([
    ['who', 'Ann Lee, 07700 900123, why do you need it', { personName: 'Ann Lee', phone: '07700 900123' }],
    ['who', 'Ann Lee 07700 900123 whats that for', { personName: 'Ann Lee', phone: '07700 900123' }],
    ['reply', 'what do you mean? yes', { wantsResponse: true }],
    ['needs', 'large print. is that needed?', { adjustments: 'large print' }],
    ['flags', 'none of these, why do you ask me that', { flags: [] }],
    ['when', 'crisis, happened on 20 november, she rang today (why does it matter)', { service: 'crisis' }],
  ])('at %s: the answer in “%s” is taken', async (step, words, taken) => {
    const said = await say(step, words);
    expect(said.text).toMatch(/\(\d{1,2}\.\d{1,2}\)/);
    expect(said.taken).toMatchObject(taken);
  });

  it.each([
    'she wants to know why you need two doctors to see her',
    'he asked what that was for and nobody answered',
    'why did nobody ring her back? they left her in pain all night',
    'what does that mean for her care, she said, and she cried',
  ])('is not heard in what somebody told: “%s”', async (words) => {
    expect((await say('effect', words)).draft).toMatchObject({ effect: words });
    expect((await say('words', words)).draft).toMatchObject({ words });
  });
});

describe('the words by which somebody asks why', () => {
  it.each([
    'why do you ask',
    'whats this for',
    'what’s that for?',
    'wot do u mean',
    'i dont understand',
    'sorry i dont get the question',
    'why is that needed?',
    'but why',
    'is this necessary',
    'why are you asking me this',
    'do I have to say',
    'so what does it mean then',
  ])('are “%s”', (words) => expect(hearWhyAsked(words)).toEqual({ rest: '' }));

  it.each(['why not', 'what happened', 'he asked why', 'yes', 'what is due', 'why was he moved'])(
    'are not “%s”',
    (words) => expect(hearWhyAsked(words)).toBeUndefined(),
  );
});
