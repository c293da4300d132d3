import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot();
});
afterEach(() => bot.stop());

const textOf = (card: unknown): string => JSON.stringify(card);

describe('the main job, over HTTP', () => {
  it('logs a plain concern by typing in at most 8 turns (R3.4, R3.7a, R8.7a, R8.7b, R8.7c)', async () => {
    const nurse = bot.user(people.wardSister);
    const turns = [
      'log a concern',
      'I waited two hours past my appointment and nobody told me why.',
      'the patient, Sample Person, 01632 960001',
      'Community North, happened last Friday, by phone today',
      'I was upset and missed my bus home.',
      'An explanation.',
      'none, told them',
    ];
    let last = '';
    for (const words of turns) {
      const turn = await nurse.say(words);
      last = textOf(turn.cards);
      process.env.SHOW && console.log(words, '=>', turn.text, JSON.stringify(turn.cards.at(-1), null, 1));
    }
    expect(last).toContain('Check this before it is saved');
    const saved = await nurse.say('save');
    process.env.SHOW && console.log(JSON.stringify(saved.card, null, 1));
    expect(textOf(saved.card)).toContain('Waiting for triage');
  });
});
