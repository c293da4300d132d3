import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { exported, imported, NotAnExport } from '../../../bot/jobs/moving';
import type { Stores } from '../../../bot/chosen/chosenStores';
import { openStores } from '../../../bot/chosen/stores';
import { verify } from '../../../bot/jobs/verify';
import { caseStream } from '../../../policy/machine/case';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { handle } from '../../../storage/handle';
import type { AskedPage, StreamId } from '../../../storage/ports/caseStore';
import { GoneOn, type KeptDocument, type KeptStream } from '../../../storage/ports/moving';
import { calendar, plainConcern, triageAs } from '../../doors/aCase';
import { aCommit, morning } from '../../doors/aCommit';
import { people } from '../../doors/people';
import { aTriedStore, cosmosOnLoopback, environmentOf, type TriedStore } from '../../doors/storesToTry';

jest.setTimeout(30_000);

const now = () => morning;
const leaseUntil = '2026-01-05T09:00:01.000Z';
const claim = { now: morning, owner: 'one', leaseUntil, limit: 1 };

let open: { tried: TriedStore; stores: Stores }[] = [];

async function opened(store: () => Promise<TriedStore> = aTriedStore): Promise<Stores> {
  const tried = await store();
  const stores = await openStores(environmentOf(tried.settings), { now, log: () => undefined });
  open.push({ tried, stores });
  return stores;
}

afterEach(async () => {
  for (const { tried, stores } of open) {
    await stores.close();
    await tried.stop();
  }
  open = [];
});

/** Cases that are all to be looked at for reminders. */
const woken: typeof caseStream = {
  ...caseStream,
  promoted: (state, context) => ({ ...caseStream.promoted(state, context), wakeAt: morning }),
};

const act = ({ store }: Stores, id: string, actor: keyof typeof people, command: string, entries: object) =>
  handle(
    {
      store,
      now,
      calendar,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    },
    woken,
    {
      id,
      actor: people[actor],
      request: { command, entries: { ...entries } },
      key: `${id} ${command} \u2028`,
    },
  );

/** Three cases with messages owed, delivered and given up, a look at reminders, somebody refused, and documents. */
async function filled(stores: Stores): Promise<void> {
  for (const id of ['C26-00001', 'C26-00002', 'C26-00003'])
    await act(stores, id, 'wardSister', 'logConcern', plainConcern);
  await act(stores, 'C26-00001', 'palsOfficer', 'triage', triageAs('enquiry'));
  await act(stores, 'C26-00009', 'palsOfficer', 'triage', triageAs('enquiry'));
  for (const outcome of [{ delivered: true }, { dead: true, why: 'nobody' }] as const)
    for (const duty of await stores.store.claimDuties(claim)) await stores.store.settleDuty(duty, outcome);
  const wakes = await stores.store.claimWakes({ ...claim, calendar: 'another' });
  for (const wake of wakes)
    await stores.store.settleWake(wake, {
      messages: [],
      sendFrom: morning,
      reminded: ['warned'],
      wakeAt: '2026-01-08T09:00:00.000Z',
      calendar: 'calendar 1',
    });
  await stores.documents.write('place', 'person-1', { words: 'here\u2028and \ud800 there' }, {});
  await stores.documents.write('delivered', '1', morning, { expiresAt: '2026-02-05T09:00:00.000Z' });
  await stores.documents.write('conversation', 'person-1', 'a draft', {});
}

async function linesOf(stores: Stores): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exported(stores, now)) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** The stores, each read and write of a whole stream a moment slower than the one after it, and how many are under way. */
function watched(stores: Stores) {
  const counts = { begun: 0, now: 0, most: 0 };
  const slowly = async <T>(work: () => Promise<T>): Promise<T> => {
    counts.begun += 1;
    counts.now += 1;
    counts.most = Math.max(counts.most, counts.now);
    await setTimeout(20 - (counts.begun % 10));
    return work().finally(() => (counts.now -= 1));
  };
  const { moving } = stores;
  return {
    stores: {
      ...stores,
      moving: {
        audited: (page: AskedPage) => moving.audited(page),
        documents: (page: AskedPage) => moving.documents(page),
        writeDocument: (document: KeptDocument) => moving.writeDocument(document),
        read: (stream: StreamId) => slowly(() => moving.read(stream)),
        write: (kept: KeptStream) => slowly(() => moving.write(kept)),
      },
    },
    begun: () => counts.begun,
    now: () => counts.now,
    most: () => counts.most,
  };
}

interface Line {
  readonly type: string;
  readonly kind?: string;
  readonly id?: string;
  readonly stream?: { readonly kind: string; readonly id: string };
  readonly access?: readonly { readonly what: string }[];
  readonly duties?: readonly { readonly id: string }[];
  readonly operations?: readonly { readonly key: string }[];
}

/** What is in an export, whatever the order of a store and whoever exported it before. */
function contents(lines: readonly string[]): readonly Line[] {
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ stream, type }) => stream?.kind !== 'moving' && type !== 'end')
    .map((line) => ({
      ...line,
      ...(line.access ? { access: line.access.filter(({ what }) => what !== 'exported') } : {}),
      ...(line.duties ? { duties: [...line.duties].sort((a, b) => a.id.localeCompare(b.id)) } : {}),
    }))
    .sort((a, b) => name(a).localeCompare(name(b)));
}
const name = ({ type, kind, id, stream }: Line) => JSON.stringify([type, stream, kind, id]);

describe('an export', () => {
  it('carries everything from store to store and back, the same, and it verifies', async () => {
    const [first, second, third] = [await opened(), await opened(cosmosOnLoopback), await opened()];
    await filled(first);
    const lines = await linesOf(first);
    expect(await imported(second, given(lines), now)).toEqual({ streams: 4, documents: 2, contents: 0 });
    const back = await linesOf(second);
    expect(contents(back)).toEqual(contents(lines));
    await imported(third, given(back), now);
    expect(contents(await linesOf(third))).toEqual(contents(lines));
    for (const stores of [second, third]) expect(await verify(stores, () => undefined)).toBe(true);
  });

  it('has many cases under way at once, no more than are asked for, and gives them in their order', async () => {
    const [first, second] = [await opened(), await opened()];
    for (let number = 10_000; number < 10_100; number += 1)
      await first.store.commit(aCommit({ id: `C26-${number}` }));
    const plain = contents(await linesOf(first)).map(name);
    const reading = watched(first);
    const lines: string[] = [];
    for await (const line of exported(reading.stores, now)) {
      // The head comes before anything is read; whoever takes no more lines has no more read for them.
      expect(reading.begun()).toBeLessThanOrEqual(lines.length + 64);
      lines.push(line);
    }
    expect(reading.most()).toBe(64);
    expect(contents(lines).map(name)).toEqual(plain);
    const idsOf = (some: readonly string[]) => some.map((line) => (JSON.parse(line) as Line).stream?.id);
    expect(idsOf(lines)).toEqual(idsOf(await linesOf(first)));

    const writing = watched(second);
    expect(await imported(writing.stores, given(lines), now)).toEqual({
      streams: 100,
      documents: 0,
      contents: 0,
    });
    expect(writing.most()).toBe(64);
    expect(contents(await linesOf(second))).toEqual(contents(lines));
  });

  it('that fails in the middle ends with that, once what was under way has ended', async () => {
    const [first, second] = [await opened(), await opened()];
    await filled(first);
    const lines = await linesOf(first);
    const writing = watched(second);
    await expect(imported(writing.stores, given([...lines.slice(0, 3), 'no line']), now)).rejects.toThrow(
      NotAnExport,
    );
    expect(writing.now()).toBe(0);
    expect(contents(await linesOf(second)).filter(({ type }) => type === 'stream')).toHaveLength(2);
  });

  it('leaves out conversations under way, and has each line on one line', async () => {
    const stores = await opened();
    await filled(stores);
    const lines = await linesOf(stores);
    expect(lines.join('')).not.toContain('a draft');
    expect(lines.filter((line) => /[\n\r\u2028\u2029]/.test(line))).toEqual([]);
  });

  it('R7.1b: is in the audit of each case it took, and an import in that of the store', async () => {
    const [first, second] = [await opened(), await opened()];
    await filled(first);
    await imported(second, given(await linesOf(first)), now);
    for (const { store } of [first, second])
      expect((await store.accessRecords({ kind: 'case', id: 'C26-00003' })).at(-1)).toEqual({
        at: morning,
        by: 'operator',
        what: 'exported',
        command: 'export',
      });
    expect(await second.store.accessRecords({ kind: 'moving', id: 'import' })).toHaveLength(1);
  });
});

describe('what was moved', () => {
  it.each([
    ['Cosmos DB’s protocol', cosmosOnLoopback],
    ['the embedded store', aTriedStore],
  ])('goes on where it was, on %s', async (_, store) => {
    const [first, second] = [await opened(), await opened(store)];
    await filled(first);
    await imported(second, given(await linesOf(first)), now);
    const repeated = await act(second, 'C26-00001', 'palsOfficer', 'triage', triageAs('enquiry'));
    expect(repeated).toMatchObject({ repeated: true });
    expect(
      await act(second, 'C26-00002', 'palsOfficer', 'triage', triageAs('earlyResolution')),
    ).toMatchObject({
      repeated: false,
    });
    expect((await second.store.deadDuties({ pageSize: 5 })).rows).toHaveLength(1);
    const asLater = {
      ...claim,
      now: '2099-01-01T00:00:00.000Z',
      leaseUntil: '2100-01-01T00:00:00.000Z',
      limit: 100,
    };
    const owed = async ({ store: of }: Stores) => (await of.claimDuties(asLater)).length;
    await act(first, 'C26-00002', 'palsOfficer', 'triage', triageAs('earlyResolution'));
    expect(await owed(second)).toBe(await owed(first));
    const reminded = async ({ store: of }: Stores) =>
      (await of.claimWakes({ ...asLater, calendar: 'calendar 1' }))
        .map((wake) => wake.reminded.join())
        .sort();
    const remindedOf = await reminded(second);
    expect(remindedOf).toEqual(['', '', 'warned']);
    expect(await reminded(first)).toEqual(remindedOf);
  });
});

describe('an import', () => {
  it('that was interrupted is run again, and nothing is doubled or lost', async () => {
    const [first, second] = [await opened(), await opened(cosmosOnLoopback)];
    await filled(first);
    const lines = await linesOf(first);
    for (const until of [2, 4])
      await expect(imported(second, given(lines.slice(0, until)), now)).rejects.toThrow(NotAnExport);
    await imported(second, given(lines), now);
    await imported(second, given(lines), now);
    expect(contents(await linesOf(second))).toEqual(contents(lines));
  });

  it.each([
    ['the embedded store', aTriedStore],
    ['Cosmos DB’s protocol', cosmosOnLoopback],
  ])('takes nothing away from a case that has gone on since, on %s', async (_, store) => {
    const [first, second] = [await opened(), await opened(store)];
    await filled(first);
    const lines = await linesOf(first);
    await imported(second, given(lines), now);
    await act(second, 'C26-00003', 'palsOfficer', 'triage', triageAs('enquiry'));
    await expect(imported(second, given(lines), now)).rejects.toThrow(GoneOn);
    expect((await second.store.load({ kind: 'case', id: 'C26-00003' }))?.version).toBeGreaterThan(1);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['a line is not JSON', (lines) => [...lines.slice(0, 2), '{', ...lines.slice(2)]],
    ['a line is something else', (lines) => [...lines.slice(0, 2), '{"type":"other"}', ...lines.slice(2)]],
    ['it does not say what it is', (lines) => lines.slice(1)],
    ['a stream is missing', (lines) => [...lines.slice(0, 1), ...lines.slice(2)]],
    ['it goes on after its end', (lines) => [...lines, lines[1] ?? '']],
    ['there is nothing', () => []],
  ])('says so when %s', async (_, spoilt) => {
    const [first, second] = [await opened(), await opened()];
    await filled(first);
    await expect(imported(second, given(spoilt(await linesOf(first))), now)).rejects.toThrow(NotAnExport);
  });
});

describe('the commands', () => {
  const root = join(__dirname, '../../..');
  const run = (command: string, { settings }: TriedStore, ...rest: string[]) =>
    promisify(execFile)(
      process.execPath,
      [join(root, 'scripts/run.mjs'), `bot/jobs/${command}.ts`, ...rest],
      {
        cwd: join(settings.DATA_FILE ?? '', '..'),
        env: { PATH: process.env.PATH, ...settings },
      },
    );

  it('set up, export, import and verify from one store to another', async () => {
    const [from, to] = [await aTriedStore(), await cosmosOnLoopback()];
    const stores = await openStores(environmentOf(from.settings), { now, log: () => undefined });
    await filled(stores);
    await stores.close();
    const file = `${from.settings.DATA_FILE ?? ''}.export`;
    expect((await run('provision', to)).stdout).toContain('The container streams was left as it is.');
    expect((await run('export', from, file)).stdout).toBe('');
    const { stdout } = await run('import', to, file);
    expect(stdout).toBe('4 records and 2 documents are here.\n3 cases verified, 0 differ\n');
    const printed = (await run('export', to)).stdout.trim().split('\n');
    expect(printed.at(-1)).toBe('{"type":"end","streams":5,"documents":2,"contents":0}');
    await from.stop();
    await to.stop();
  }, 120_000);

  it('say what is wrong, and exit with 1', async () => {
    const to = await aTriedStore();
    const failed = run('import', to, join(root, 'package.json'));
    await expect(failed).rejects.toMatchObject({ code: 1, stderr: 'Line 1 is not one of an export.\n' });
    await to.stop();
  }, 60_000);
});
