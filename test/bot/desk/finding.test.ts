import { createHash } from 'node:crypto';
import type { Card } from '../../doors/cardActions';
import { logOnCards, referenceOn, textOf } from '../../doors/jobs';
import { people } from '../../doors/people';
import { search } from '../../doors/messageExtensionUser';
import { aWholeBot, type WholeBot } from '../../doors/wholeBot';

let bot: WholeBot;
const named: Record<string, string> = {};

const logged = async (personName: string, phone: string): Promise<string> =>
  referenceOn(await logOnCards(bot.user(people.wardSister), { personName, phone }));

beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
  named.okafor = await logged('Ngozi Okafor', '01632 960011');
  named.patel = await logged('Priya Patel', '07700 900123');
  named.otherPatel = await logged('Dev Patel', '+44 7700 900456');
  named.muller = await logged("Zoë O'Brien-Müller", '01632 960014');
});
afterAll(() => bot.stop());

const officer = () => bot.user(people.palsOfficer);
const shown = (cards: unknown): string =>
  Object.entries(named)
    .filter(([, reference]) => textOf(cards).includes(reference))
    .map(([name]) => name)
    .sort()
    .join();

const hashed = (words: string) => createHash('sha256').update(words).digest('hex');

describe('PALS looks somebody up while they are on the phone', () => {
  it.each([
    ['find mr patel', 'otherPatel,patel'],
    ['find patel 07700', 'otherPatel,patel'],
    ['find patel 0123', 'patel'],
    ['look up 07700 900 456 please', 'otherPatel'],
    ['search for patel, priya', 'patel'],
    ['who is okafor', 'okafor'],
    ["it's about my mum's complaint, Okafor", 'okafor'],
    ['mrs okafor is on the phone', 'okafor'],
    ['Okafor?', 'okafor'],
    ['is there anything for obrien', 'muller'],
    ['find Zoe Muller', 'muller'],
    ['any case for community north okafor', 'okafor'],
  ])('“%s”', async (words, found) => {
    const { card } = await officer().say(words);
    expect([words, shown(card)]).toEqual([words, found]);
    expect(textOf(card)).toContain('Cases for “');
  });

  it('and sees which of several it is, where they may read names', async () => {
    const { card } = await officer().say('find patel');
    expect(textOf(card)).toContain(`${named.patel} · Priya Patel`);
    expect(textOf(card)).toContain(`${named.otherPatel} · Dev Patel`);
    const opened = await officer().click(card, titleOf(card, named.patel ?? ''));
    expect(textOf(opened.card)).toContain('Priya Patel');
  });

  it('by its reference in any form', async () => {
    const { card } = await officer().say(`search for ${named.okafor?.replace('-', ' ').toLowerCase()}`);
    expect(shown(card)).toBe('okafor');
  });

  it('and hears what was looked through where there is nothing', async () => {
    const { card } = await officer().say('find zebrowski');
    expect(textOf(card)).toContain('I find no case for “zebrowski”');
    expect(textOf(card)).toContain('of every case');
    expect(textOf(card)).toContain('Log a concern');
  });

  it('and what only may be a name is heard as anything else is, where nobody has it', async () => {
    const { cards, text } = await officer().say('Zebrowski?');
    expect(textOf(cards) + text).not.toContain('I find no case');
  });

  it.each([
    ['patel wants to know what is happening', 'otherPatel,patel'],
    ['dev patel again, very cross', 'otherPatel'],
    ['just had o’brien-muller, no letter', 'muller'],
  ])('or just says who it is: “%s”', async (words, found) => {
    const { card, cards } = await officer().say(words);
    expect([words, shown(cards.length > 0 ? cards : card)]).toEqual([words, found]);
  });

  it('and only what was shown is on record as listed', async () => {
    const before = (await bot.accessTo(named.patel ?? '')).length;
    await officer().say('dev patel wants to know what is happening');
    const found = (await bot.listsOf(people.palsOfficer)).filter(({ command }) => command === 'findCases');
    expect(found.at(-1)).toMatchObject({ shown: [named.otherPatel] });
    expect(await bot.accessTo(named.patel ?? '')).toHaveLength(before);
  });

  it('of staff hears who that is', async () => {
    const { card } = await officer().say(`find ${people.spiritualCare.name}`);
    expect(textOf(card)).toContain(`Staff: ${people.spiritualCare.name}`);
  });

  it('waits with a conversation under way, and goes back to it', async () => {
    const user = officer();
    await user.say('I waited two hours past my appointment and nobody told me why.');
    const { cards } = await user.say('find okafor');
    expect(shown(cards)).toBe('okafor');
    expect(textOf(cards)).toContain('Still under way: logging a concern');
    for (const words of ['cancel', 'yes']) await user.say(words);
  });
});

describe('who may find what (D46)', () => {
  it('somebody else finds only what they are involved in, and is told so', async () => {
    const { card } = await bot.user(people.wardSister).say('find patel');
    expect(shown(card)).toBe('otherPatel,patel');
    for (const words of ['find patel', `find ${named.patel}`, 'find 0123', 'find community']) {
      const none = await bot.user(people.secondInvestigator).say(words);
      expect([words, shown(none.cards)]).toEqual([words, '']);
    }
    const { card: none } = await bot.user(people.secondInvestigator).say('find okafor');
    expect(textOf(none)).toContain('of the cases you are involved in');
    expect(textOf(none)).not.toContain('Ngozi');
  });

  it('a message extension finds the same, and shows nothing that tells of a person', async () => {
    const user = officer();
    await user.install();
    const { results } = await search(user, 'ngozi okafor');
    expect(results.map(({ title }) => title)).toEqual([named.okafor]);
    expect(textOf(results)).not.toMatch(/Ngozi/);
    expect((await search(user, 'zebrowski')).said).toContain('Try a name');
  });
});

describe('a search is recorded (7.1, D46)', () => {
  it('by who searched, by a hash of the words and by what stood on the list, and no case as read', async () => {
    const before = (await bot.accessTo(named.okafor ?? '')).length;
    await bot.user(people.leadManager).say('find OKAFOR, Ngozi');

    const [record] = (await bot.listsOf(people.leadManager)).slice(-1);
    expect(record).toMatchObject({ what: 'listed', command: 'findCases', shown: [named.okafor] });
    expect(record?.words).toBe(hashed('ngozi okafor'));
    expect(JSON.stringify(record)).not.toMatch(/okafor/i);

    const added = (await bot.accessTo(named.okafor ?? '')).slice(before);
    expect(added).toEqual([
      expect.objectContaining({
        by: people.leadManager.id,
        what: 'listed',
        command: 'findCases',
        words: record?.words,
      }),
    ]);
  });

  it('also when nothing was found, and when somebody may not see it', async () => {
    await bot.user(people.secondInvestigator).say('find Okafor');
    const [record] = (await bot.listsOf(people.secondInvestigator)).slice(-1);
    expect(record).toMatchObject({
      what: 'listed',
      command: 'findCases',
      words: hashed('okafor'),
      shown: [],
    });

    await bot.user(people.secondInvestigator).say(`search for ${named.okafor}`);
    expect((await bot.accessTo(named.okafor ?? '')).at(-1)).toMatchObject({
      by: people.secondInvestigator.id,
      what: 'refused',
    });
    // What they may not see stood on no list of theirs.
    expect((await bot.listsOf(people.secondInvestigator)).at(-1)).toMatchObject({ shown: [] });
  });
});

it('more than fit on a card come page by page, each once', async () => {
  for (let number = 0; number < 10; number += 1) await logged(`Sam Manyone${number}`, `0163296100${number}`);
  const user = officer();
  const pages: (readonly string[])[] = [];
  let { card } = await user.say('find manyone');
  for (;;) {
    pages.push([...(textOf(card).match(/C26-\w{5} · Sam Manyone\d(?=","line|")/g) ?? [])]);
    if (!textOf(card).includes('"title":"More"')) break;
    ({ card } = await user.click(card, 'More'));
  }
  expect(pages.map((page) => new Set(page).size)).toEqual([8, 2]);
  expect(new Set(pages.flat()).size).toBe(10);
}, 60_000);

/** The title that opens a case of a list. */
const titleOf = (card: Card, reference: string): string =>
  new RegExp(`"title":"(${reference}[^"]*)"`).exec(textOf(card))?.[1] ?? reference;
