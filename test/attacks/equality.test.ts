import { existsSync, readFileSync } from 'node:fs';
import type { Person } from '../../policy/roles';
import { aCase, type CaseUnderTest } from '../doors/aCase';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { doOn, forgedCard, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const contact = people.palsOfficer;
const given = { religion: 'sikh', orientation: 'bisexual' } as const;

let bot: WholeBot;
let reference: string;
beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-02-09', settings: { STORE: 'sqlite' } });
  reference = await seedCase(bot, anEnquiry());
});
afterEach(() => bot.stop());

const anEnquiry = (): CaseUnderTest =>
  aCase({ wantsResponse: false })
    .as(people.leadManager)
    .does('assign', { team: 'pals', handler: contact.id });

const forge = async (person: Person, verb: string, data: object, entries: Record<string, string> = {}) =>
  textOf((await bot.user(person).click(forgedCard(verb, data), verb, entries)).card);

const give = (person: Person, card = 'one', entries: Record<string, string> = given) =>
  forge(person, 'do', { command: 'giveEqualityAnswers', case: reference, card }, entries);
const takeBack = (person: Person, card = 'two') =>
  forge(person, 'do', { command: 'takeBackEqualityAnswers', case: reference, card });
const close = async () =>
  textOf(
    await doOn(bot.user(contact), reference, 'Close as logged by mistake', {
      why: 'Typed by the team itself to try the bot out.',
    }),
  );

/** The files of the store as they are on the disk, freed pages and log included. */
const onDisk = (): string =>
  [bot.dataFile, `${bot.dataFile}-wal`]
    .filter(existsSync)
    .map((name) => readFileSync(name, 'latin1'))
    .join('');

async function documentOf(kind: string, id: string): Promise<unknown> {
  const database = new Database(bot.dataFile);
  const kept = await sqliteDocuments(database, () => '2026-02-09T09:00:00.000Z').read(kind, id);
  database.close();
  return kept?.body;
}

async function eventsOfForm() {
  const database = new Database(bot.dataFile);
  const events = await sqliteCaseStore(database).events({ kind: 'equality', id: reference });
  database.close();
  return events;
}

interface Linked {
  readonly answers: unknown;
  readonly mark: string;
}

const linked = async () => (await documentOf('equality', reference)) as Linked | undefined;
const counted = () => documentOf('equalityRows', '2026-Q1');
const rowOfIt = { area: 'mentalHealth', answers: given };

describe('equality answers', () => {
  it('are read by nobody, whatever they send or say, and stand in nothing of the case (L29, L33)', async () => {
    expect(await give(contact)).toContain('Thank you');
    expect((await linked())?.answers).toEqual(given);
    for (const person of [contact, people.leadManager, people.inclusionLead, people.complaintsOfficer]) {
      const user = bot.user(person);
      const said = [
        `equality form for ${reference}`,
        `history ${reference}`,
        `read ${reference}`,
        `who has looked at ${reference}`,
        'equality figures',
      ];
      const shown: string[] = [];
      for (const words of said) shown.push(textOf(await user.say(words)));
      shown.push(await forge(person, 'open', { kind: 'equality', case: reference }));
      shown.push(await forge(person, 'record.list', { kind: 'equality' }));
      shown.push(await forge(person, 'form', { command: 'takeBackEqualityAnswers', case: reference }));
      // NB: the empty form offers every answer.
      const told = shown.join().replaceAll(/\{"title":"[^"]*","value":"[^"]*"\}/g, '');
      expect(/sikh|bisexual/i.exec(told)).toBeNull();
    }
    expect(textOf((await bot.user(contact).say('find sikh')).cards)).not.toContain(reference);
    const events = [...(await bot.eventsOf(reference)), ...(await eventsOfForm())];
    expect(textOf(events)).not.toMatch(/sikh|bisexual/);
  });

  it('are neither written nor wiped by anybody but the person’s contact (8.39)', async () => {
    const others = [people.complaintsOfficer, people.leadManager, people.wardSister, people.stranger];
    for (const [index, person] of others.entries())
      expect(await give(person, `forged ${index}`, { religion: 'none' })).not.toContain('Thank you');
    expect(await linked()).toBeUndefined();
    await give(contact);
    for (const [index, person] of others.entries()) {
      await give(person, `over ${index}`, { religion: 'none' });
      expect(await takeBack(person, `back ${index}`)).not.toContain('The answers are gone');
    }
    expect((await linked())?.answers).toEqual(given);
  });

  it('that were taken back are gone from the store, and a click that comes again does not bring them back (L33)', async () => {
    await give(contact);
    expect(onDisk()).toContain('sikh');
    expect(await takeBack(contact)).toContain('The answers are gone');
    expect(onDisk()).not.toMatch(/sikh|bisexual/);
    expect(await give(contact)).not.toContain('sikh');
    expect(await linked()).toBeUndefined();
    await close();
    expect(await counted()).toBeUndefined();
  });

  it('cannot be linked once the case is closed: a line without a reference, a day or an order, and nothing beside it', async () => {
    await give(contact);
    const { mark = '' } = (await linked()) ?? {};
    const events = await bot.eventsOf(reference);
    expect(await close()).toContain('The case is closed');
    await bot.deliver();
    expect(await linked()).toBeUndefined();
    expect(await counted()).toEqual({ rows: [{ ...rowOfIt }], marks: [] });
    expect(await eventsOfForm()).toEqual([]);
    expect((await bot.eventsOf(reference)).slice(0, events.length)).toEqual(events);
    // Neither does a page of the file or of its log hold the document that was linked, or what it was counted by.
    expect(mark.length).toBeGreaterThan(30);
    expect(onDisk()).not.toContain(mark);
    // What is sent after that adds, changes and takes away nothing.
    expect(await give(contact, 'late')).toContain('closed');
    await give(contact);
    await takeBack(contact);
    expect(await counted()).toEqual({ rows: [{ ...rowOfIt }], marks: [] });
  });

  it('are counted after a crash between the closing and the count, once', async () => {
    await give(contact);
    const answers = (await linked()) ?? { mark: '' };
    await close();
    // As a process that died leaves it: closed, owed, counted, and not yet taken away.
    const database = new Database(bot.dataFile);
    const at = '2026-02-09T09:00:00.000Z';
    const documents = sqliteDocuments(database, () => at);
    await documents.write('equality', reference, answers, {});
    await documents.write('equalityRows', '2026-Q1', { rows: [rowOfIt], marks: [answers.mark] }, {});
    const owed = { stream: { kind: 'equality', id: reference }, sha256: 'everything', since: at };
    await documents.write('owedRemovals', 'all', [{ ...owed, attempts: 0, notBefore: at }], {});
    database.close();
    await bot.restart();
    await bot.deliver();
    expect(await linked()).toBeUndefined();
    expect(await counted()).toEqual({ rows: [rowOfIt], marks: [] });
  });

  it('are told in figures of no few people, of no running quarter, and to nobody but two leads (12.2)', async () => {
    await give(contact);
    await close();
    for (const person of [contact, people.complaintsOfficer, people.wardSister])
      expect(textOf(await bot.user(person).say('equality figures'))).toContain('are for the Lead Manager');
    const figures = async () => textOf(await bot.user(people.leadManager).say('equality figures'));
    expect(await figures()).toContain('Too few people have answered');
    bot.setDay('2026-04-01');
    expect(await figures()).toContain('Too few people have answered');
    const database = new Database(bot.dataFile);
    const documents = sqliteDocuments(database, () => '2026-04-01T09:00:00.000Z');
    const eight = Array.from({ length: 8 }, () => ({ area: 'other', answers: { religion: 'muslim' } }));
    await documents.write('equalityRows', '2026-Q1', { rows: [rowOfIt, ...eight], marks: [] }, {});
    database.close();
    const shown = await figures();
    expect(shown).not.toContain('Sikh');
    // One more than the eight answered: the eight would tell that it was one.
    expect(shown).not.toContain('Muslim: 8');
    expect(shown).toContain('Left alone: 9');
  });
});
