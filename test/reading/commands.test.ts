import { wordsOf } from '../../policy/machine/fields';
import { helpGroups } from '../../cards/helpCards';
import { hear } from '../../dialogs/said';
import { logByTyping, referenceOn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import type { Turn } from '../doors/turn';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';
import commands from './corpus/commands.json';
import steering from './corpus/steering.json';

interface Typed {
  readonly say: string;
  readonly does: string | readonly string[];
  readonly reference?: string;
}

let bot: WholeBot;
let reference: string;

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-11-29' });
  reference = referenceOn(await logByTyping(bot.user(people.palsOfficer)));
});
afterAll(() => bot.stop());

/** The corpus speaks of one case: here it is the one that is there. */
const about = (say: string): string => {
  const letters = reference.slice(4);
  return say.replace(/ABCDE/g, letters).replace(/abcde/g, letters.toLowerCase());
};

const byTitle: readonly (readonly [RegExp, string])[] = [
  [/^My cases/, 'myCases'],
  [/^Waiting for triage/, 'teamQueue'],
  [/^At risk/, 'atRisk'],
  [/^Who has C26/, 'who'],
  [/^(?:I find no case for|Cases for) /, 'find'],
  [/^Open cases: due/, 'due'],
  [/^Open cases/, 'howMany'],
  [/^(?:Which report|Reports are for)/, 'report'],
  [/^(?:How I can help|How to complain)/, 'help'],
  // Where a case was shown, whether it is about that: logging it as something new is offered beside it.
  [/^(?:What happened|Log a concern|I can log this|I am not sure|Do you mean|Is this about)/, 'logOffer'],
  [/^Your day/, 'myDay'],
  [/^C26-[0-9A-Z]{5}/, 'openCase'],
];

/** What the bot did, by the title of the first card it showed, or by its words. */
function deedOf({ cards: [card], text }: Turn): string {
  const title = wordsOf(card?.fallbackText);
  const found = byTitle.find(([pattern]) => pattern.test(title));
  if (found) return found[1];
  return text.includes('You are welcome') ? 'thanks' : 'nearest';
}

/** None of these does anything: they say what there is, or offer to log what was typed. */
const harmless = ['nearest', 'logOffer', 'help', 'thanks'];

describe('what people type when nothing is under way', () => {
  it('does what they mean, and never anything else', async () => {
    const user = bot.user(people.palsOfficer);
    const wrong: string[] = [];
    const missed: string[] = [];
    for (const { say, does } of commands as readonly Typed[]) {
      const turn = await user.say(about(say));
      const deed = deedOf(turn);
      // What was begun or offered is dropped, so that the next words find nothing under way.
      for (const words of ['cancel', 'cancel']) await user.say(words);
      if ([does].flat().includes(deed)) continue;
      const told = `${say}: ${deed} (${[wordsOf(turn.cards[0]?.fallbackText), turn.text].join(' ')}), not ${[does].flat().join(' or ')}`;
      (harmless.includes(deed) ? missed : wrong).push(told);
    }
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
  }, 120_000);
});

const atNarrative = ['words', 'effect', 'outcome'];
const inBetween = (steering as readonly (Typed & { readonly at: string })[]).filter(({ does }) =>
  byTitle.some(([, deed]) => [does].flat().includes(deed)),
);

describe('what people type beside a question', () => {
  it('is a command where it can be no answer, and the conversation waits', async () => {
    const user = bot.user(people.palsOfficer);
    for (const { say, does, at } of inBetween) {
      await user.say('log a concern');
      if (!atNarrative.includes(at)) await user.say('I waited two hours past my appointment.');
      const turn = await user.say(about(say));
      expect({ say, deed: [does].flat().includes(deedOf(turn)) }).toEqual({ say, deed: true });
      expect(textOf((await user.say('continue')).card)).not.toContain('There is nothing under way');
      for (const words of ['cancel', 'cancel']) await user.say(words);
    }
    expect(inBetween.length).toBeGreaterThan(10);
  }, 120_000);
});

describe('what somebody tells', () => {
  it.each([
    'Find the staff very helpful',
    'find it hard to get appointments',
    'phone never answered',
    'call bell was not answered',
    'remove the cigarette bins',
    'running late again',
    'data breach',
    'late appointments',
    'food was cold',
    'my cases of insulin were thrown in the bin',
    'how many times do I have to ask',
    'help was not given when he pressed the buzzer',
    'the complaint about parking',
  ])('is taken for no command: %s', (words) => {
    expect(hear(words)).toBeUndefined();
  });

  it('is offered to be logged, beside what it may be instead', async () => {
    const { card } = await bot.user(people.wardSister).say(`add a sticker to ${reference}`);
    expect(textOf(card)).toContain(`Open ${reference}`);
    expect(textOf(card)).toContain('Log it as a concern');
  });
});

describe('what is said for one case', () => {
  it.each([
    ['whats happening with', 'Waiting for triage'],
    ['when is this due?', 'acknowledgement: due'],
    ['timeline of', ': history'],
    ['read', ': the case file'],
    ['issue matrix of', ': issue by issue'],
    ['letters for', 'Letters on'],
    ['who has', 'it is with the Complaints Team'],
    ['please can you correct', 'Correct the record'],
  ])('is found in a sentence: %s', async (words, answer) => {
    const user = bot.user(people.palsOfficer);
    expect(textOf((await user.say(`${words} ${reference.replace('-', ' ')} pls`)).cards)).toContain(answer);
    for (const each of ['cancel', 'cancel']) await user.say(each);
  });

  it('tells nobody who may not see the case who has it', async () => {
    const { card } = await bot.user(people.investigator).say(`who has ${reference}`);
    expect(textOf(card)).toContain('I cannot find a case with that reference that you may see.');
  });
});

describe('a count of open cases', () => {
  it('is of all for whoever oversees cases, otherwise of their own, and is recorded (R7.1a)', async () => {
    expect(textOf((await bot.user(people.leadManager).say('how many are open')).card)).toContain(
      'Open cases: 1',
    );
    const { card } = await bot.user(people.investigator).say('how many are open?');
    expect(textOf(card)).toContain('Open cases you are involved in: 0');
    const listed = (await bot.listsOf(people.investigator)).map(({ what, command }) => ({ what, command }));
    expect(listed).toContainEqual({ what: 'listed', command: 'countOpen' });
  });
});

describe('what help says may be said', () => {
  it.each(
    Object.entries(helpGroups)
      .filter(([key]) => key !== 'answering' && key !== 'trying')
      .flatMap(([, { lines }]) => lines.map(({ say }) => say.replace('…', '7K4MQ'))),
  )('is heard: %s', (say) => {
    expect(hear(say)).toBeDefined();
  });
});

describe('a slip of one letter', () => {
  it('is put right where one thing only is meant, and said', async () => {
    const turn = await bot.user(people.palsOfficer).say('teem queue');
    expect(turn.text).toBe('I took that as “team queue”.');
    expect(textOf(turn.card)).toContain('Waiting for triage');
  });
});
