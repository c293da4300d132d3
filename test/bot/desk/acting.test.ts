import sample from '../../../bot/chosen/sampleDirectory.json';
import { caseDesk } from '../../../bot/desk/caseDesk';
import { registerReader } from '../../../bot/desk/registerReader';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { documentLetters } from '../../../storage/documentLetters';
import { directoryFile, localDirectory } from '../../../storage/localDirectory';
import { DirectoryUnavailable } from '../../../storage/ports/directory';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { calendar } from '../../doors/aCase';
import { aCommit, morning } from '../../doors/aCommit';
import { people } from '../../doors/people';

let database: Database;
beforeEach(() => {
  database = new Database(':memory:');
});
afterEach(() => database.close());

const directory = localDirectory(directoryFile.parse(sample));

describe('a training record', () => {
  const course = { command: 'recordTraining', entries: { course: 'complaints', on: '2026-01-02' } };

  function aDesk() {
    const now = () => morning;
    const documents = sqliteDocuments(database, now);
    const registers = async () => emptyRegisters;
    const store = sqliteCaseStore(database);
    return caseDesk({
      handling: { store, now, calendar, settings: defaultSettings, trust: defaultTrust, registers },
      documents,
      directory,
      letters: documentLetters(documents),
      local: false,
      decided: () => undefined,
    });
  }

  it('is begun for somebody in the directory', async () => {
    const desk = aDesk();
    const { id } = people.wardSister;
    expect(await desk.refusalToStart(people.leadManager, id, course.command)).toBeUndefined();
    expect(await desk.act(people.leadManager, id, course, 'one')).not.toHaveProperty('refusal');
  });

  it('is not begun for anybody else, and each try is recorded (7.1)', async () => {
    const desk = aDesk();
    const refused = { refused: 'notFound' };
    expect(await desk.refusalToStart(people.leadManager, 'nobody', course.command)).toMatchObject(refused);
    expect(await desk.act(people.leadManager, 'nobody', course, 'one')).toMatchObject({ refusal: refused });
    const noted = await sqliteCaseStore(database).accessRecords({ kind: 'training', id: 'nobody' });
    expect(noted.map(({ what, command }) => `${what} ${command}`)).toEqual([
      'refused recordTraining',
      'refused recordTraining',
    ]);
  });
});

describe('the registers', () => {
  /** A reader whose clock and store a test may change, and how often it looked. */
  function aReader() {
    const world = { now: '2026-01-05T10:00:00.000Z', looked: 0, fails: false };
    const store = sqliteCaseStore(database);
    const counting: typeof store = {
      ...store,
      list: async (query) => {
        if (query.kind === 'training') world.looked += 1;
        if (world.fails) throw new Error('sample');
        return store.list(query);
      },
    };
    const parts = { store: counting, directory, now: () => world.now, trust: defaultTrust };
    return { world, store, parts, ...registerReader(parts) };
  }

  it('are kept for a minute, and looked up anew when the clock is put back', async () => {
    const { world, read } = aReader();
    const lookedAt = async (now: string): Promise<number> => {
      world.now = now;
      await read();
      return world.looked;
    };
    expect(await lookedAt('2026-01-05T10:00:00.000Z')).toBe(1);
    expect(await lookedAt('2026-01-05T10:00:59.999Z')).toBe(1);
    expect(await lookedAt('2026-01-05T10:01:00.000Z')).toBe(2);
    expect(await lookedAt('2026-01-05T10:00:30.000Z')).toBe(3);
  });

  it('are looked up anew once they have changed here', async () => {
    const { world, read, changed } = aReader();
    await read();
    changed();
    await read();
    expect(world.looked).toBe(2);
  });

  it('are looked up anew after they could not be', async () => {
    const { world, read } = aReader();
    world.fails = true;
    await expect(read()).rejects.toThrow('sample');
    world.fails = false;
    await read();
    expect(world.looked).toBe(2);
  });

  it('count what an investigator has in hand, and nothing while nobody can say who they are', async () => {
    const { store, parts, read } = aReader();
    const { id } = people.investigator;
    const held = (stage: string) => ({ stage, open: true, involved: [id] });
    await store.commit(aCommit({ id: 'C26-00001', promoted: held('investigation') }));
    await store.commit(aCommit({ id: 'C26-00002', promoted: held('response') }));
    await store.commit(aCommit({ id: 'C26-00003', promoted: held('toTriage') }));
    expect((await read()).openCases(id)).toBe(2);
    const away = { ...directory, inRole: () => Promise.reject(new DirectoryUnavailable('sample')) };
    expect((await registerReader({ ...parts, directory: away }).read()).openCases(id)).toBe(0);
  });
});
