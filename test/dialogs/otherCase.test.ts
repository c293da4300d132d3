import { hearCaller } from '../../dialogs/reading/callerWords';
import { logByTyping, plainTurns, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import type { TeamsUser } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

jest.setTimeout(300_000);

let bot: WholeBot;
let pals: TeamsUser;
let reference: string;

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-11-29' });
  pals = bot.user(people.palsOfficer);
  reference = referenceOn(await logByTyping(pals));
});
afterAll(() => bot.stop());

/** Another concern is half done: who is speaking and for whom is asked. */
beforeEach(async () => {
  for (let left = 0; left < 4; left += 1) {
    await pals.say('stop');
    await pals.say('yes');
  }
  for (const words of [plainTurns[0], 'daughter speaking for her mum', 'Grace Okafor, 07700 900123'])
    await pals.say(words);
});

const asksFor = 'Who are they speaking for';
const doubt = /part of this concern, or about a case we have/;

/** The conversation waits where it was, with nothing taken for its answer. */
const waits = async (): Promise<void> => {
  const shown = textOf((await pals.say('continue')).card);
  expect(shown).toContain(asksFor);
  expect(shown).not.toMatch(/Noted|Changed/);
};

describe('what is said about another case while a concern is half done', () => {
  it.each([
    'note on §: grace rang, ward has now said sorry but she still wants the meds explained. call her after 4',
    'Add note to § - she rang and wants the meds explained',
    'put on § that he phoned about the bus fare',
    'note on § he rang, wants a call back',
    '§ note: she is away until Monday',
    'file note on §: daughter emailed again',
  ])('is a note on that case: “%s”', async (words) => {
    const { cards } = await pals.say(words.replace('§', reference));
    expect(textOf(cards)).toContain('Add a note or contact');
    expect(textOf(cards)).toContain(reference);
    await pals.say('stop');
    await pals.say('yes');
    await waits();
  });

  it.each(['add note §', 'who has §', 'why §', 'is § overdue', 'show me § please', 'find §'])(
    'is done where it names a case: “%s”',
    async (words) => {
      const { cards, text } = await pals.say(words.replace('§', reference));
      expect(textOf(cards) + text).toContain(reference);
      expect(textOf(cards) + text).not.toMatch(/Noted|added that to what happened/);
      await pals.say('stop');
      await pals.say(words === 'add note §' ? 'yes' : 'no');
      await waits();
    },
  );

  it.each([
    'mr patel phoned about his complaint, no ref',
    'okafor on the phone about her mums complaint',
    'hang on phone - its mr patel, says we said we’d ring him',
    'note that mr patel rang and wants a call back re his complaint',
    'note: he rang, still waiting for an explanation',
    'mrs khan is here about her case',
    'a lady called chasing her complaint',
    'her brother emailed again about his complaint',
    'one sec, its mrs khan again, says someone said they would call',
    'mr person wants to know about C26-7K4MQ',
    'he is asking after C26-7K4MQ again',
  ])('is asked about where no case is found for it: “%s”', async (words) => {
    expect(textOf((await pals.say(words)).card)).toMatch(doubt);
    const { card } = await pals.say('neither');
    expect(textOf(card)).toContain(asksFor);
    await waits();
  });

  it.each([
    'who is sample person? on the phone now',
    'mr person phoned about his complaint, no ref',
    'sample person is on the line about the complaint',
    'hold on, its mr person, says we said we would ring him',
    'Sample Person at the desk re his case',
    'mr person rang for an update on his complaint',
  ])('is offered the case of whoever it names: “%s”', async (words) => {
    const { card } = await pals.say(words);
    expect(textOf(card)).toContain('Add it to which case?');
    expect(textOf(card)).toContain(reference);
    await waits();
  });

  it('is part of it once somebody says so, and about a case where they say that', async () => {
    await pals.say('okafor on the phone about her mums complaint');
    expect(textOf((await pals.say('a case we have')).card)).toContain('I find no case for');
    await pals.say('mr person rang about his complaint, not sure which');
    expect(textOf((await pals.say('Blessing Okafor')).card)).toContain('speaking for: Blessing Okafor');
  });
});

describe('after something was looked up', () => {
  it('a name that was looked for is asked about, and no answer', async () => {
    await pals.say('find patel');
    expect(textOf((await pals.say('mr patel')).card)).toMatch(doubt);
    expect(textOf((await pals.say('part of this')).card)).toContain('speaking for: mr patel');
  });

  it('a note goes to the case that was shown', async () => {
    await pals.say(reference);
    const { cards } = await pals.say(
      'note: he rang, still waiting for an explanation, bus cost him 12 pounds',
    );
    expect(textOf(cards)).toContain('Add a note or contact');
    expect(textOf(cards)).toContain(reference);
  });

  it('another name is the answer', async () => {
    await pals.say('find patel');
    expect(textOf((await pals.say('Blessing Okafor')).card)).toContain('speaking for: Blessing Okafor');
  });
});

describe('what tells of no other case', () => {
  it.each([
    'the daughter rang us this morning',
    'her son, on the phone just now',
    'she rang the ward three times and nobody answered',
    'they called her names in front of the other patients',
    'by phone, she is on the line now',
    'he complained to the nurse in charge',
  ])('“%s”', (words) => {
    expect(hearCaller(words)).toBeUndefined();
  });
});
