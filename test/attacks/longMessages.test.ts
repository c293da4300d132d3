import { people } from '../doors/people';
import { forgedCard, textOf } from '../doors/jobs';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterAll(() => bot.stop());

const A_MEGABYTE = 940_000;
const MOST_MILLISECONDS = 200;

const filled = (piece: string, size: number): string =>
  piece.repeat(Math.floor(size / Buffer.byteLength(JSON.stringify(piece).slice(1, -1))));

const pieces = ['a', 'word ', 'x\n', '<at>', '3/4/2026 ', 'it was Mrs Khan, not Kahn. ', '😀'];

/** Milliseconds of processor time, the best of four tries: others share this machine. */
async function costOf(send: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    const before = process.cpuUsage();
    await send();
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000);
  }
  return Math.min(...costs);
}

const user = () => bot.user(people.wardSister);
const asHtml = (words: string) => ({
  type: 'message',
  text: '',
  attachments: [{ contentType: 'text/html', content: `<p>${words}</p>` }],
});

async function expectEachIsQuick(): Promise<void> {
  for (const piece of pieces) {
    const text = filled(piece, A_MEGABYTE);
    const words = await costOf(() => user().send({ type: 'message', text, textFormat: 'plain' }));
    const html = await costOf(() => user().send(asHtml(text.slice(0, A_MEGABYTE))));
    expect({ piece, words, html, slow: Math.max(words, html) > MOST_MILLISECONDS }).toMatchObject({
      slow: false,
    });
  }
}

describe('a megabyte', () => {
  it('of words is answered at once, and not read', async () => {
    await user().say('hello');
    await expectEachIsQuick();
    const { status, text } = await user().say(filled('She fell. ', 30_100));
    expect([status, text]).toEqual([200, expect.stringContaining('longer than I can read') as string]);
  }, 60_000);

  it('of words in a conversation under way is answered at once, and the conversation goes on', async () => {
    await user().say('I waited two hours past my appointment and nobody told me why.');
    await expectEachIsQuick();
    expect(textOf((await user().say('the patient')).cards)).toContain('Noted');
    await user().say('cancel');
    await user().say('yes');
  }, 60_000);

  it.each(['do', 'form', 'find', 'open', 'draft.next'])(
    'on a card that is sent by “%s” is, too',
    async (verb) => {
      const long = filled('word ', 300_000);
      const card = forgedCard(verb, { case: long, command: long, words: long });
      expect(await costOf(() => user().click(card, verb))).toBeLessThan(MOST_MILLISECONDS);
      const entries = { words: filled('word ', A_MEGABYTE) };
      const form = forgedCard(verb, { case: 'C26-7K4MQ', command: 'logConcern', card: 'x' });
      expect(await costOf(() => user().click(form, verb, entries))).toBeLessThan(MOST_MILLISECONDS);
    },
  );
});

it('a page at a question that asks for no account is not read clause by clause: it is asked again', async () => {
  for (const words of ['cancel', 'yes', 'I waited two hours past my appointment and nobody told me why.'])
    await user().say(words);
  await user().say('the patient');
  const turns: string[] = [];
  const cost = await costOf(async () => {
    turns.push(textOf((await user().say(filled('x\n', 29_000))).cards));
  });
  // It took minutes.
  expect(cost).toBeLessThan(5 * MOST_MILLISECONDS);
  expect(turns.at(-1)).toContain('much for this question');
}, 60_000);
