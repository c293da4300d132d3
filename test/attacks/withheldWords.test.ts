import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../bot/chosen/stores';
import { exported, imported } from '../../bot/jobs/moving';
import { verify } from '../../bot/jobs/verify';
import type { Person } from '../../policy/roles';
import { aCase, triageAs } from '../doors/aCase';
import { doOn, forgedCard, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { environmentOf } from '../doors/storesToTry';
import type { Inputs } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

jest.setTimeout(60_000);

const secret = 'her brother Quillfeather sold marzipan';
const words = `The lift was broken. She said ${secret} in 2019, and nobody came.`;
const left = ['quillfeather', 'marzipan'];

let bot: WholeBot;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-02-09', settings: { STORE: 'sqlite' } });
});
afterEach(() => bot.stop());

const forge = (person: Person, verb: string, data: object, entries: Inputs = {}) =>
  bot.user(person).click(forgedCard(verb, data), verb, entries);

const aTriagedCase = () =>
  aCase({ words, personName: 'Sample Person' })
    .as(people.palsOfficer)
    .does('triage', triageAs('enquiry', { reason: `Because ${secret}.` }))
    .does('recordContact', {
      what: 'note',
      on: '2026-01-05',
      note: `I noted that her  BROTHER Quillfeather\nsold marzipan, twice.`,
      told: false,
      promised: 'no',
    });

const entries = {
  words: secret,
  reason: 'thirdPerson',
  why: 'The brother asked. Agreed with Information Rights.',
};

/** What of the words stands in the file of the store, freed pages and log included. */
function leftInFile(): readonly string[] {
  const bytes = [bot.dataFile, `${bot.dataFile}-wal`]
    .filter(existsSync)
    .map((name) => readFileSync(name, 'latin1').toLowerCase());
  return left.filter((each) => bytes.some((all) => all.includes(each)));
}

async function inStores<T>(
  read: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<T>,
  file = bot.dataFile,
): Promise<T> {
  const environment = environmentOf({ DATA_FILE: file });
  const stores = await openStores(environment, {
    now: () => '2026-02-09T10:00:00.000Z',
    log: () => undefined,
  });
  try {
    return await read(stores);
  } finally {
    await stores.close();
  }
}

async function everythingExported(): Promise<string> {
  return inStores(async (stores) => {
    const lines: string[] = [];
    for await (const line of exported(stores, () => '2026-02-09T10:00:00.000Z')) lines.push(line);
    return lines.join('\n').toLowerCase();
  });
}

const verified = (): Promise<boolean> => inStores((stores) => verify(stores, () => undefined));

describe('words that are withheld', () => {
  it('stand nowhere any more: file, history, search, lists, store, export, drafts (L34, R7.1b)', async () => {
    const reference = await seedCase(bot, aTriagedCase());
    // Somebody else is part-way through a form of this case with the same words.
    const form = { command: 'recordContact', case: reference, card: 'half', asked: 'what,on,note' };
    await forge(people.palsOfficer, 'do', form, {
      what: 'no such',
      on: '2026-02-09',
      note: `Again: ${secret}`,
    });
    expect(leftInFile()).toEqual(left);

    const lead = bot.user(people.leadManager);
    const about = { command: 'withholdWords', case: reference, card: 'one' };
    const shown = await forge(people.leadManager, 'do', about, entries);
    expect(textOf(shown.cards)).toContain('These words stand in 3 places');
    expect(textOf(shown.cards)).toContain('again to take them out');
    expect((await bot.eventsOf(reference)).length).toBe(aTriagedCase().events.length);

    const done = await forge(people.leadManager, 'do', about, entries);
    expect(textOf(done.cards)).toContain('The words are withheld: 3 entries');
    for (const minutes of [0, 2, 2]) {
      bot.wait(minutes);
      await bot.deliver();
    }

    expect(leftInFile()).toEqual([]);
    const all = await everythingExported();
    for (const each of left) expect(all).not.toContain(each);
    expect(all).toContain('[words withheld on 9 february 2026: told in confidence, by');
    for (const asked of [
      `open ${reference}`,
      `file ${reference}`,
      `history ${reference}`,
      'find quillfeather',
      'my cases',
    ])
      for (const person of [lead, bot.user(people.palsOfficer)])
        expect(textOf((await person.say(asked)).cards).toLowerCase()).not.toContain('marzipan');
    const history = textOf((await lead.say(`history ${reference}`)).cards);
    expect(history).toContain('Withheld words');
    expect(history).toContain('words withheld on 9 February 2026');
    expect(await verified()).toBe(true);
  });

  it('are withheld by the Lead Manager alone, in a sentence to others, and by nobody on legal hold (R7.1a)', async () => {
    const reference = await seedCase(bot, aTriagedCase());
    const about = { command: 'withholdWords', case: reference, card: 'one' };
    for (const person of [people.palsOfficer, people.informationRights, people.wardSister]) {
      const refused = textOf((await forge(person, 'do', about, entries)).cards);
      expect(refused).not.toContain('These words stand');
      expect(refused).not.toContain('again to take them out');
    }
    await doOn(bot.user(people.leadManager), reference, 'Put on legal hold', {
      reason: 'A claim.',
      askedBy: 'The solicitor',
    });
    await forge(people.leadManager, 'do', about, entries);
    await forge(people.leadManager, 'do', about, entries);
    expect(leftInFile()).toEqual(left);
  });

  it('are shown again where they have come to stand elsewhere since', async () => {
    const reference = await seedCase(bot, aTriagedCase());
    const about = { command: 'withholdWords', case: reference, card: 'one' };
    await forge(people.leadManager, 'do', about, entries);
    await forge(
      people.palsOfficer,
      'do',
      { command: 'recordContact', case: reference, card: 'two' },
      {
        what: 'note',
        on: '2026-02-09',
        note: `Once more: ${secret}`,
        promised: 'no',
      },
    );
    const again = await forge(people.leadManager, 'do', about, entries);
    expect(textOf(again.cards)).toContain('These words stand in 4 places');
    const done = await forge(people.leadManager, 'do', about, entries);
    expect(textOf(done.cards)).toContain('The words are withheld: 4 entries');
  });

  it('that were never there are looked for in vain, and too short ones are not looked for', async () => {
    const reference = await seedCase(bot, aTriagedCase());
    const about = { command: 'withholdWords', case: reference, card: 'one' };
    const none = await forge(people.leadManager, 'do', about, { ...entries, words: 'a wholly other thing' });
    expect(textOf(none.cards)).toContain('nowhere in this case');
    const short = await forge(people.leadManager, 'do', about, { ...entries, words: 'he' });
    expect(textOf(short.cards)).toContain('too short');
  });

  it.each([
    'withhold words',
    'redact §',
    'take out what it says about her brother',
    'remove what she said about the lift from §',
    'please delete what it says about her brother in this case',
  ])('are asked for in words of one’s own, and withheld by typing: “%s”', async (asked) => {
    const reference = await seedCase(bot, aTriagedCase());
    const lead = bot.user(people.leadManager);
    await lead.say(reference);
    const begun = await lead.say(asked.replace('§', reference));
    expect(textOf(begun.cards)).toContain('Which words?');
    for (const words of [secret, 'a safeguarding detail', 'The named nurse asked.']) await lead.say(words);
    expect(textOf((await lead.say('save')).cards)).toContain('These words stand in 3 places');
    expect(textOf((await lead.say('save')).cards)).toContain('The words are withheld: 3 entries');
    expect(JSON.stringify(await bot.eventsOf(reference))).not.toContain('marzipan');
  });

  it('in quotation marks are taken as they stand', async () => {
    await seedCase(bot, aTriagedCase());
    const lead = bot.user(people.leadManager);
    await lead.say('C26-7K4MQ');
    const begun = await lead.say(`withhold the words “${secret}”`);
    expect(textOf(begun.cards)).toContain('Why may they not stand there?');
  });

  it('leave a store as well to which the case was moved before (L34)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'moved-'));
    const file = join(folder, 'moved.sqlite');
    const reference = await seedCase(bot, aTriagedCase());
    const moveThere = () =>
      inStores(async (from) =>
        inStores(async (to) => {
          const now = (): string => '2026-02-09T10:00:00.000Z';
          await imported(to, exported(from, now), now);
          return {
            events: JSON.stringify(await to.store.events({ kind: 'case', id: reference })),
            same: await verify(to, () => undefined),
          };
        }, file),
      );
    expect((await moveThere()).events).toContain('marzipan');
    const about = { command: 'withholdWords', case: reference, card: 'one' };
    await forge(people.leadManager, 'do', about, entries);
    await forge(people.leadManager, 'do', about, entries);
    const { events, same } = await moveThere();
    expect([events.includes('marzipan'), events.includes('words withheld'), same]).toEqual([
      false,
      true,
      true,
    ]);
    rmSync(folder, { recursive: true, force: true });
  });
});
