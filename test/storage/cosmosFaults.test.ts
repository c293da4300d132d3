import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { StoreUnavailable, type Charge, type CosmosConnection } from '../../storage/cosmos/connection';
import { cosmosCaseStore } from '../../storage/cosmos/cosmosCaseStore';
import { cosmosDocuments } from '../../storage/cosmos/cosmosDocuments';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import { handle } from '../../storage/handle';
import { calendar } from '../doors/aCase';
import { aCommit, aMessage, morning } from '../doors/aCommit';
import { notebookStream } from '../doors/aNotebook';
import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import type { Doing, Fault } from '../doors/cosmosServerFaults';
import { connectionTo, provisioned } from '../doors/cosmosStores';
import { people } from '../doors/people';

jest.setTimeout(30_000);

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const leaseUntil = '2026-01-05T10:00:00.000Z';

let server: CosmosServer;
let database: string;
let connection: CosmosConnection;
let store: CaseStore;
let documents: Documents;
let charges: Charge[];

beforeAll(async () => {
  server = await aCosmosServer();
});
afterAll(() => server.stop());

beforeEach(async () => {
  database = await provisioned(server);
  charges = [];
  connection = connectionTo(server, database, { charged: (charge) => void charges.push(charge) });
  store = cosmosCaseStore(connection);
  documents = cosmosDocuments(connection, () => morning);
});
afterEach(async () => {
  server.faults.clear();
  await store.close();
});

const claimDuties = () => store.claimDuties({ now: morning, owner: 'one', leaseUntil, limit: 10 });
const claimWakes = () =>
  store.claimWakes({ now: morning, owner: 'one', leaseUntil, limit: 10, calendar: 'calendar 1' });
const kept = async () => ({
  events: (await store.events(stream)).length,
  access: (await store.accessRecords(stream)).length,
  version: (await store.load(stream))?.version,
});

const refusedFirst: readonly [string, Fault][] = [
  ['throttled (429)', { status: 429, retryAfterMilliseconds: 5 }],
  ['told to try again (449)', { status: 449 }],
  ['answered that nothing is there to answer (503)', { status: 503 }],
  ['answered too late (408)', { status: 408 }],
  ['answered that the partition has gone elsewhere (410)', { status: 410 }],
  ['cut off before it is done', { cut: 'before' }],
  ['cut off after it is done', { cut: 'after' }],
];
const alsoInBatch: readonly [string, Fault][] = [
  ...refusedFirst,
  ['half failed: throttled inside the batch', { inBatch: 429 }],
  ['half failed: told to try again inside the batch', { inBatch: 449 }],
  ['half failed: too late inside the batch', { inBatch: 408 }],
];

/** The fault strikes twice, so that what is tried again is tried again once more. */
const struck = (doing: Doing, fault: Fault, times = 2): void => server.faults.next(doing, fault, times);

describe.each(alsoInBatch)('a batch that is %s', (_, fault) => {
  it('commits once, and says so', async () => {
    await store.commit(aCommit());
    struck('batch', fault);
    expect(await store.commit(aCommit({ after: 1, key: 'second', messages: [aMessage('once')] }))).toBe(
      'committed',
    );
    expect(await kept()).toEqual({ events: 2, access: 2, version: 2 });
    expect((await claimDuties()).map(({ message }) => message.say)).toEqual(['once']);
    expect(await store.commit(aCommit({ after: 2, key: 'second' }))).toBe('repeated');
  });

  it('creates a stream once, and says so', async () => {
    struck('batch', fault);
    expect(await store.commit(aCommit())).toBe('committed');
    expect(server.faults.struck).toBeGreaterThan(0);
    expect(await kept()).toEqual({ events: 1, access: 1, version: 1 });
  });

  it('is still a conflict when somebody else was first', async () => {
    await store.commit(aCommit());
    struck('batch', fault, 1);
    const both = await Promise.all(['mine', 'theirs'].map((key) => store.commit(aCommit({ after: 1, key }))));
    expect([...both].sort()).toEqual(['committed', 'conflict']);
    expect((await kept()).events).toBe(2);
  });

  it('records access once', async () => {
    const record = { at: morning, by: 'person-1', what: 'read' } as const;
    struck('batch', fault);
    await store.recordAccess(stream, [record, record]);
    expect(await store.accessRecords(stream)).toHaveLength(2);
  });

  it('settles a look at the reminders once, and says so', async () => {
    await store.commit(aCommit({ wakeAt: morning }));
    const [wake] = await claimWakes();
    struck('batch', fault);
    const outcome = {
      messages: [aMessage('once')],
      sendFrom: morning,
      reminded: ['x'],
      calendar: 'calendar 1',
    };
    expect(wake && (await store.settleWake(wake, outcome))).toBe(true);
    expect((await claimDuties()).map(({ message }) => message.say)).toEqual(['once']);
  });
});

describe.each(refusedFirst)('a single write that is %s', (_, fault) => {
  it('claims an owed message, and settles it', async () => {
    await store.commit(aCommit({ messages: [aMessage('it')] }));
    struck('write', fault);
    const [duty] = await claimDuties();
    expect(duty?.message.say).toBe('it');
    struck('write', fault);
    expect(duty && (await store.settleDuty(duty, { delivered: true }))).toBe(true);
    expect(server.faults.spent).toBe(true);
  });

  it('records access once', async () => {
    struck('write', fault);
    await store.recordAccess(stream, [{ at: morning, by: 'person-1', what: 'read' }]);
    expect(await store.accessRecords(stream)).toHaveLength(1);
  });

  it('claims a stream to look at', async () => {
    await store.commit(aCommit({ wakeAt: morning }));
    struck('write', fault);
    expect(await claimWakes()).toHaveLength(1);
  });

  it('writes a document once, on each condition, and gives the etag it is read with', async () => {
    struck('write', fault);
    const first = await documents.write('form', '1', 'first', { ifMatch: 'absent' });
    expect(await documents.read('form', '1')).toEqual({ body: 'first', etag: first });
    struck('write', fault);
    const second = await documents.write('form', '1', 'second', { ...(first ? { ifMatch: first } : {}) });
    expect(await documents.read('form', '1')).toEqual({ body: 'second', etag: second });
    struck('write', fault);
    await documents.write('form', '1', 'third', {});
    struck('write', fault);
    await documents.remove('form', '1');
    expect(await documents.read('form', '1')).toBeUndefined();
  });
});

describe.each(refusedFirst)('a read or a query that is %s', (_, fault) => {
  it.each<Doing>(['read', 'query', 'plan', 'ranges'])(
    'is asked again, wherever it happens (%s)',
    async (doing) => {
      await store.commit(aCommit({ messages: [aMessage('it')] }));
      struck(doing, fault);
      expect((await store.load(stream))?.version).toBe(1);
      expect((await store.list({ kind: 'case', pageSize: 5 })).rows).toHaveLength(1);
      expect(await store.events(stream)).toHaveLength(1);
      expect(server.faults.spent).toBe(true);
      expect((await store.list({ kind: 'case', pageSize: 5 })).rows).toHaveLength(1);
    },
  );
});

describe('a store that does not come back', () => {
  it.each<[string, Fault, Doing]>([
    ['throttles for long', { status: 429, retryAfterMilliseconds: 60_000 }, 'read'],
    ['has lost what was asked for', { status: 404 }, 'container'],
    ['does not let this program in', { status: 403 }, 'read'],
  ])(
    'and %s is given up on at once, with its status and nothing of what was asked',
    async (_, fault, doing) => {
      struck(doing, fault, 1_000);
      const asked =
        doing === 'read' ? store.load(stream) : documents.write('form', 'Sample Person', 'words', {});
      const failed = await asked.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(failed).toBeInstanceOf(StoreUnavailable);
      expect(String(failed)).not.toMatch(/C26|Sample|words/);
    },
  );

  it('is given up on when the time of a turn is over, however it fails', async () => {
    const hasty = cosmosCaseStore(connectionTo(server, database, { mostMilliseconds: 300 }));
    for (const fault of [{ status: 503 }, { cut: 'before' }] as const) {
      struck('read', fault, 1_000);
      const began = performance.now();
      await expect(hasty.load(stream)).rejects.toThrow(StoreUnavailable);
      expect(performance.now() - began).toBeLessThan(2_000);
      server.faults.clear();
    }
    await hasty.close();
  });

  it('because it is not set up says what to do', async () => {
    const elsewhere = cosmosCaseStore(connectionTo(server, 'no such database'));
    await expect(elsewhere.load(stream)).rejects.toThrow(/404.*npm run provision/);
    await elsewhere.close();
  });

  it('because the key is another is refused', async () => {
    const key = Buffer.from('another key').toString('base64');
    const strange = cosmosCaseStore(connectionTo({ ...server, key }, database));
    await expect(strange.load(stream)).rejects.toThrow('401');
    await strange.close();
  });
});

describe('too much for one transaction', () => {
  it('in number is refused before anything is kept', async () => {
    const events = Array.from({ length: 97 }, () => ({ type: 'happened' }));
    expect(await store.commit(aCommit({ events }))).toBe('tooMuch');
    expect(await store.load(stream)).toBeUndefined();
    expect(await store.commit(aCommit({ events: events.slice(0, 96) }))).toBe('committed');
  });

  it('in bytes, even compressed, is refused before anything is kept', async () => {
    const state = Array.from({ length: 60_000 }, (_, number) => Math.sin(number)).join();
    const events = [
      { type: 'happened', a: state },
      { type: 'happened', b: state },
    ];
    expect(await store.commit(aCommit({ events, state }))).toBe('tooMuch');
    expect(await store.events(stream)).toEqual([]);
  });

  it('is refused to whoever decides it in a sentence that says what to do, and a smaller one is taken', async () => {
    const handling = {
      store,
      now: () => morning,
      calendar,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    };
    const write = (note: string) =>
      handle(handling, notebookStream, {
        id: 'N-1',
        actor: people.wardSister,
        request: { command: 'write', entries: { note } },
        key: note.slice(0, 100),
      });
    const notes = { kind: notebookStream.kind, id: 'N-1' };
    const words = Array.from({ length: 160_000 }, (_, number) => Math.sin(number)).join();
    const answer = await write(words);
    expect(answer).toMatchObject({
      refusal: { refused: 'invalid', next: expect.stringContaining('two or more parts') as string },
    });
    expect([await store.load(notes), await store.events(notes)]).toEqual([undefined, []]);
    expect(await store.accessRecords(notes)).toMatchObject([{ what: 'refused', why: 'invalid' }]);
    expect(await write(words.slice(0, 1_000))).toMatchObject({ repeated: false });
  });

  it('of access records is no fault: they need not be kept together', async () => {
    const records = Array.from({ length: 250 }, () => ({
      at: morning,
      by: 'person-1',
      what: 'read' as const,
    }));
    await store.recordAccess(stream, records);
    expect(await store.accessRecords(stream)).toHaveLength(250);
  });
});

describe('the request charge', () => {
  it('is told of every operation, with ids and nothing that people wrote', async () => {
    await store.commit(aCommit({ state: 'Sample words', messages: [aMessage('Sample message')] }));
    await store.load(stream);
    await store.list({ kind: 'case', pageSize: 5 });
    await documents.write('form', 'person-1', 'Sample form', {});
    expect(charges.map(({ operation }) => operation)).toEqual([
      'commit',
      'load',
      'listQuery',
      'writeDocument',
    ]);
    expect(charges.every(({ charge, requests, of }) => charge >= 1 && requests >= 1 && of !== '')).toBe(true);
    expect(JSON.stringify(charges)).not.toContain('Sample');
  });

  it('counts each try, those that failed too', async () => {
    struck('read', { status: 449 });
    await store.load(stream);
    expect(charges).toMatchObject([{ operation: 'load', requests: 3, charge: 3 }]);
  });
});

describe('a decision in the store', () => {
  it('takes point reads and one batch, and no query', async () => {
    await store.commit(aCommit());
    server.asked.length = 0;
    await store.operation(stream, 'key');
    await store.load(stream);
    await store.commit(aCommit({ after: 1, key: 'key' }));
    expect(server.asked).toEqual(['read', 'read', 'read', 'batch']);
  });
});
