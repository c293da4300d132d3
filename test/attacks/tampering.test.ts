import Sqlite from 'better-sqlite3';
import type { Container } from '@azure/cosmos';
import { openStores } from '../../bot/chosen/stores';
import type { Stores } from '../../bot/chosen/chosenStores';
import { verify } from '../../bot/jobs/verify';
import { caseStream } from '../../policy/machine/case';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { standIn, withoutWords } from '../../policy/sections/retention/withheldWords';
import { handle } from '../../storage/handle';
import { fold } from '../../storage/lifting';
import type { Rid } from '../../storage/withholding';
import { keptOf } from '../../storage/loadState';
import { calendar, plainConcern, triageAs } from '../doors/aCase';
import { morning } from '../doors/aCommit';
import { connectionTo } from '../doors/cosmosStores';
import { people } from '../doors/people';
import { aTriedStore, cosmosOnLoopback, environmentOf, type TriedStore } from '../doors/storesToTry';

jest.setTimeout(60_000);

const FIRST = 'C26-00001';
const SECOND = 'C26-00002';

/** Somebody who may write to the store, and knows how the bot keeps things there, but not what is in its log. */
interface Intruder {
  rewriteEvent(id: string, seq: number, change: (event: Record<string, unknown>) => void): Promise<void>;
  rewriteSnapshot(id: string, state: unknown, version: number): Promise<void>;
  /** Takes every event after this one away. */
  rollBack(id: string, seq: number): Promise<void>;
  removeCase(id: string): Promise<void>;
  removeView(id: string): Promise<void>;
  /** Gives every record of access by one person to another. */
  reassign(id: string, from: string, to: string): Promise<void>;
  loseProof(id: string, seq: number): Promise<void>;
  /** Rewrites an event, and takes away that words were ever withheld of it. */
  bringBack(id: string, seq: number, change: (event: Record<string, unknown>) => void): Promise<void>;
  rewriteSeal(number: number): Promise<void>;
}

function intoFile(file: string): Intruder {
  const run = (sql: string, ...values: readonly unknown[]): void => {
    const sqlite = new Sqlite(file);
    expect(sqlite.prepare(sql).run(...values).changes).toBeGreaterThan(0);
    sqlite.close();
  };
  const get = (sql: string, ...values: readonly unknown[]): string => {
    const sqlite = new Sqlite(file);
    const found = sqlite
      .prepare(sql)
      .pluck()
      .get(...values) as string;
    sqlite.close();
    return found;
  };
  const intruder: Intruder = {
    async rewriteEvent(id, seq, change) {
      const event = JSON.parse(get('SELECT body FROM events WHERE id = ? AND seq = ?', id, seq)) as Record<
        string,
        unknown
      >;
      change(event);
      run('UPDATE events SET body = ? WHERE id = ? AND seq = ?', JSON.stringify(event), id, seq);
    },
    async rollBack(id, seq) {
      run('DELETE FROM events WHERE id = ? AND seq > ?', id, seq);
    },
    async rewriteSnapshot(id, state, version) {
      run('UPDATE streams SET state = ?, version = ? WHERE id = ?', JSON.stringify(state), version, id);
    },
    async removeCase(id) {
      for (const table of ['streams', 'events', 'access', 'operations', 'duties', 'wakes'])
        run(`DELETE FROM ${table} WHERE id = ?`, id);
    },
    async removeView(id) {
      run(`DELETE FROM access WHERE id = ? AND json_extract(body, '$.what') = 'read'`, id);
    },
    async reassign(id, from, to) {
      run(`UPDATE access SET body = replace(body, ?, ?) WHERE id = ?`, `"${from}"`, `"${to}"`, id);
    },
    async bringBack(id, seq, change) {
      await intruder.rewriteEvent(id, seq, change);
      run("UPDATE events SET link = json_remove(link, '$.left') WHERE id = ? AND seq = ?", id, seq);
    },
    async loseProof(id, seq) {
      run('UPDATE events SET link = NULL WHERE id = ? AND seq = ?', id, seq);
    },
    async rewriteSeal(number) {
      run(`UPDATE seals SET heads = replace(heads, '"events":', '"events":1') WHERE number = ?`, number);
    },
  };
  return intruder;
}

type Item = Record<string, unknown> & { readonly id: string; readonly pk: string };

function intoDatabase(streams: Container): Intruder {
  const found = async (where: (item: Item) => boolean): Promise<readonly Item[]> => {
    const { resources } = await streams.items.query<Item>('SELECT * FROM c').fetchAll();
    const items = resources.filter(where);
    expect(items.length).toBeGreaterThan(0);
    return items;
  };
  const replace = async (item: Item, changed: object): Promise<void> =>
    void (await streams.item(item.id, item.pk).replace({ ...item, ...changed }));
  const drop = async (items: readonly Item[]): Promise<void> => {
    for (const { id, pk } of items) await streams.item(id, pk).delete();
  };
  const of =
    (id: string, ...types: readonly unknown[]) =>
    (item: Item): boolean =>
      item.pk === `case:${id}` && (types.length === 0 || types.includes(item.type));
  const intruder: Intruder = {
    async rewriteEvent(id, seq, change) {
      for (const item of await found((each) => of(id, 'event')(each) && each.seq === seq)) {
        const event = JSON.parse(String(item.body)) as Record<string, unknown>;
        change(event);
        await replace(item, { body: JSON.stringify(event) });
      }
    },
    rollBack: async (id, seq) => drop(await found((item) => of(id, 'event')(item) && Number(item.seq) > seq)),
    async rewriteSnapshot(id, state, version) {
      for (const item of await found(of(id, 'snapshot')))
        await replace(item, { body: JSON.stringify(state), version });
    },
    removeCase: async (id) => drop(await found(of(id))),
    removeView: async (id) =>
      drop(await found((item) => of(id, 'access')(item) && String(item.body).includes('"read"'))),
    async reassign(id, from, to) {
      for (const item of await found((each) => of(id, 'access')(each) && String(each.body).includes(from)))
        await replace(item, { body: String(item.body).replace(`"${from}"`, `"${to}"`) });
    },
    async bringBack(id, seq, change) {
      await intruder.rewriteEvent(id, seq, change);
      for (const item of await found((each) => of(id, 'event')(each) && each.seq === seq)) {
        const { left: _gone, ...link } = JSON.parse(String(item.link)) as Record<string, unknown>;
        await replace(item, { link: JSON.stringify(link) });
      }
    },
    async loseProof(id, seq) {
      for (const item of await found((each) => of(id, 'event')(each) && each.seq === seq))
        await replace(item, { link: undefined });
    },
    async rewriteSeal(number) {
      for (const item of await found((each) => each.type === 'seal' && each.number === number))
        await replace(item, { heads: String(item.heads).replace('"events":', '"events":1') });
    },
  };
  return intruder;
}

const act = (
  { store }: Stores,
  id: string,
  actor: keyof typeof people,
  command: string,
  entries: object,
  rid?: Rid,
) =>
  handle(
    {
      store,
      now: () => morning,
      calendar,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    },
    caseStream,
    {
      id,
      actor: people[actor],
      request: { command, entries: { ...entries } },
      key: `${id} ${command}`,
      ...(rid ? { rid } : {}),
    },
  );

const view = ({ store }: Stores, id: string, by: string) =>
  store.recordAccess({ kind: 'case', id }, [{ at: morning, by, what: 'read' }]);

const onEach: readonly [string, () => Promise<TriedStore>, (tried: TriedStore) => Promise<Intruder>][] = [
  ['the embedded file', aTriedStore, async ({ settings }) => intoFile(settings.DATA_FILE ?? '')],
  [
    'Cosmos DB',
    cosmosOnLoopback,
    async ({ settings: { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '', COSMOS_DATABASE = '' } }) =>
      intoDatabase(connectionTo({ endpoint, key }, COSMOS_DATABASE).streams),
  ],
];

describe.each(onEach)('in %s, verify finds and names', (_, store, intruderIn) => {
  let tried: TriedStore;
  let stores: Stores;
  let intruder: Intruder;

  /** Two cases, triaged and looked at. */
  beforeEach(async () => {
    tried = await store();
    stores = await openStores(environmentOf(tried.settings), { now: () => morning, log: () => undefined });
    intruder = await intruderIn(tried);
    for (const id of [FIRST, SECOND]) {
      await act(stores, id, 'wardSister', 'logConcern', plainConcern);
      await act(stores, id, 'palsOfficer', 'triage', triageAs('enquiry'));
      await view(stores, id, people.palsOfficer.id);
      await view(stores, id, people.leadManager.id);
    }
  });
  afterEach(async () => {
    await stores.close();
    await tried.stop();
  });

  async function verified(expected?: string): Promise<readonly string[]> {
    const lines: string[] = [];
    const same = await verify(stores, (line) => lines.push(line), expected);
    const told = lines.filter((line) => !/ verified, | stands against |^Laws broken/.test(line));
    expect(same).toBe(told.length === 0);
    return told;
  }

  const snapshotAt = async (id: string, version: number): Promise<unknown> => {
    const events = await stores.store.events({ kind: 'case', id });
    return keptOf(caseStream, fold(caseStream, id, events.slice(0, version)));
  };

  it('nothing where nothing was done, sealed or not', async () => {
    expect(await verified()).toEqual([]);
    await stores.proving.seal(morning, 100);
    expect(await verified()).toEqual([]);
    await act(stores, FIRST, 'palsOfficer', 'raiseRedFlag', {
      flags: ['safeguarding'],
      danger: 'notKnown',
      note: 'Sample note',
    });
    expect(await verified()).toEqual([]);
  });

  it('an event that was edited with its snapshot', async () => {
    await intruder.rewriteEvent(SECOND, 1, (event) => {
      (event.event as { concern: { words: string } }).concern.words = 'Nothing much.';
    });
    const { length } = await stores.store.events({ kind: 'case', id: SECOND });
    const state = await snapshotAt(SECOND, length);
    expect(JSON.stringify(state)).toContain('Nothing much.');
    await intruder.rewriteSnapshot(SECOND, state, length);
    const [told, ...others] = await verified();
    expect([told, others]).toEqual([expect.stringMatching(/^case C26-00002 .*event 1 was changed/), []]);
    expect(told).not.toContain('Nothing');
  });

  it('an event that was given to somebody else', async () => {
    await intruder.rewriteEvent(SECOND, 2, (event) => {
      (event.meta as { by: string }).by = people.wardSister.id;
    });
    expect(await verified()).toEqual([expect.stringMatching(/^case C26-00002 .*event 2 was changed/)]);
  });

  it('a last event that is gone, with a snapshot to match', async () => {
    await intruder.rewriteSnapshot(SECOND, await snapshotAt(SECOND, 1), 1);
    await intruder.rollBack(SECOND, 1);
    expect(await verified()).toEqual([
      expect.stringMatching(/^case C26-00002 .*the events after the last one are gone/),
    ]);
  });

  it('a case that was taken away whole', async () => {
    await stores.proving.seal(morning, 100);
    await intruder.removeCase(SECOND);
    expect(await verified()).toEqual([
      expect.stringMatching(/^case C26-00002 .*its first \d+ events are not those sealed/),
    ]);
  });

  it('views that are gone', async () => {
    await intruder.removeView(FIRST);
    expect(await verified()).toEqual([expect.stringMatching(/^case C26-00001 .*view/)]);
  });

  it('a view and a decision that were given to somebody else', async () => {
    await intruder.reassign(FIRST, people.leadManager.id, people.wardSister.id);
    expect(await verified()).toEqual([expect.stringMatching(/^case C26-00001 .*view 2 was changed/)]);
    await intruder.reassign(SECOND, people.palsOfficer.id, people.wardSister.id);
    expect((await verified()).at(-1)).toMatch(/^case C26-00002 .*records of who decided that are gone/);
  });

  it('an event that has lost its proof, or was emptied by nobody', async () => {
    await intruder.loseProof(FIRST, 2);
    await intruder.rewriteEvent(SECOND, 2, (event) => {
      event.event = { type: 'removed' };
    });
    expect(await verified()).toEqual([
      expect.stringMatching(/^case C26-00001 .*event 2 has lost its proof/),
      expect.stringMatching(/^case C26-00002 .*event 2 was emptied by nobody/),
    ]);
  });

  describe('in words that were withheld', () => {
    const secret = 'two hours past my appointment';

    beforeEach(async () => {
      const rid = withoutWords(secret, standIn('2026-01-05', 'thirdPerson'));
      const entries = { words: secret, reason: 'thirdPerson', why: 'Sample reason.' };
      await act(stores, SECOND, 'leadManager', 'withholdWords', entries, rid);
    });

    const setWords = (words: string) => (event: Record<string, unknown>) => {
      (event.event as { concern: { words: string } }).concern.words = words;
    };

    it('nothing where they were withheld and nothing else was done, sealed or not (L34)', async () => {
      expect(await verified()).toEqual([]);
      await stores.proving.seal(morning, 100);
      expect(await verified()).toEqual([]);
      const [first] = await stores.store.events({ kind: 'case', id: SECOND });
      expect(JSON.stringify(first)).toContain('I waited [words withheld on 5 January 2026');
    });

    it('other words that were taken out with them, or put back', async () => {
      await intruder.rewriteEvent(SECOND, 1, setWords('I waited.'));
      await intruder.rewriteEvent(
        FIRST,
        1,
        setWords('I waited [words withheld on 5 January 2026: not true].'),
      );
      for (const id of [FIRST, SECOND]) {
        const { length } = await stores.store.events({ kind: 'case', id });
        await intruder.rewriteSnapshot(id, await snapshotAt(id, length), length);
      }
      expect(await verified()).toEqual([
        expect.stringMatching(/^case C26-00001 .*event 1 was changed/),
        expect.stringMatching(/^case C26-00002 .*event 1 was changed/),
      ]);
    });

    it('what is left of an event that no later one names', async () => {
      const { length } = await stores.store.events({ kind: 'case', id: SECOND });
      await intruder.rewriteEvent(SECOND, length, (event) => {
        (event.event as { entries: readonly unknown[] }).entries = [];
      });
      expect(await verified()).toEqual([
        expect.stringMatching(/^case C26-00002 .*event 1 was rewritten by nobody, event \d was changed/),
      ]);
    });

    it('an entry as it was before, brought back with its proof', async () => {
      await intruder.bringBack(SECOND, 1, setWords(plainConcern.words));
      expect((await verified()).at(-1)).toMatch(/^case C26-00002 .*event 1 holds again what was withheld/);
    });
  });

  it('a seal that was rewritten, and one that is not what was written down elsewhere', async () => {
    const first = await stores.proving.seal(morning, 1);
    const second = await stores.proving.seal(morning, 100);
    expect(await verified(`2:${second?.link.slice(0, 12)}`)).toEqual([]);
    expect(await verified(`1:${second?.link.slice(0, 12)}`)).toEqual([
      'Seal 1 is not the one that was given',
    ]);
    expect(await verified(`3:${first?.link}`)).toEqual(['Seal 3 is not the one that was given']);
    await intruder.rewriteSeal(1);
    expect((await verified()).at(-1)).toBe('Seal 1 is not what was made, or one before it is gone');
  });
});
