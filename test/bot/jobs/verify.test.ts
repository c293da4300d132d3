import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../bot/config';
import { openStores } from '../../../bot/chosen/stores';
import { verify } from '../../../bot/jobs/verify';
import { caseStream } from '../../../policy/machine/case';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { handle } from '../../../storage/handle';
import { editionOf } from '../../../storage/loadState';
import { promoteAgain } from '../../../storage/promoteAgain';
import type { CaseStore } from '../../../storage/ports/caseStore';
import { calendar, plainConcern, triageAs } from '../../doors/aCase';
import { morning } from '../../doors/aCommit';
import { people } from '../../doors/people';

let folder: string;
let file: string;

const open = () =>
  openStores(readEnvironment({ DATA_FILE: file }), { now: () => morning, log: () => undefined });

const act = (store: CaseStore, id: string, actor: keyof typeof people, command: string, entries: object) =>
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
    },
  );

/** Three cases, the first two triaged. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  file = join(folder, 'cases.sqlite');
  const { store, close } = await open();
  for (const id of ['C26-00001', 'C26-00002', 'C26-00003'])
    await act(store, id, 'wardSister', 'logConcern', plainConcern);
  await act(store, 'C26-00001', 'palsOfficer', 'triage', triageAs('enquiry'));
  await act(store, 'C26-00002', 'palsOfficer', 'triage', triageAs('closerLook'));
  await close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tamper(sql: string): void {
  const database = new Sqlite(file);
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
}

async function verified(): Promise<{ same: boolean; lines: readonly string[] }> {
  const lines: string[] = [];
  const stores = await open();
  const same = await verify(stores, (line) => void lines.push(line));
  await stores.close();
  return { same, lines };
}

describe('verify', () => {
  it('finds every snapshot to be what its events give, and says how many', async () => {
    expect(await verified()).toEqual({ same: true, lines: ['3 cases verified, 0 differ'] });
  });

  it('R8.40a: names the cases whose kept report rows are not what their events give, and the parts that differ', async () => {
    tamper(
      `UPDATE counted SET body = json_set(body, '$.service', 'elsewhere', '$.flags', 7) WHERE id = 'C26-00001'`,
    );
    tamper(`DELETE FROM counted WHERE id = 'C26-00003'`);
    const { same, lines } = await verified();
    expect(same).toBe(false);
    expect(lines[0]).toBe('case C26-00001 differs in: what reports count of it (flags, service)');
    expect(lines[1]).toMatch(/^case C26-00003 differs in: what reports count of it \(.*receivedOn.*\)$/);
    expect(lines.at(-1)).toBe('3 cases verified, 2 differ');
  });

  it('R8.40a: takes a report row that was made again on a later day for what it is', async () => {
    const { store, close } = await open();
    const paused = await act(store, 'C26-00002', 'leadManager', 'pauseClock', {
      reason: 'authority',
      waitingFor: 'The police ask us to wait.',
      from: '2026-01-05',
      evidence: 'Their letter, in the file.',
    });
    expect(paused).not.toHaveProperty('refusal');
    const rows = async () => JSON.stringify(await store.counted({ kind: 'case', pageSize: 10 }));
    const before = await rows();
    const around = { calendar, settings: defaultSettings, trust: defaultTrust, store };
    const later = { ...around, now: () => '2026-02-02T09:00:00.000Z', registers: async () => emptyRegisters };
    await promoteAgain(later, { ...caseStream, edition: 999 }, 10);
    expect(await rows()).not.toBe(before);
    await close();
    tamper(`UPDATE streams SET edition = ${editionOf(caseStream)}`);
    expect(await verified()).toEqual({ same: true, lines: ['3 cases verified, 0 differ'] });
  });

  it('asks a snapshot of an older shape, which is folded again when it is read, for its version alone', async () => {
    tamper(`UPDATE streams SET shape = 1, state = json_remove(state, '$.triage') WHERE id = 'C26-00002'`);
    expect((await verified()).same).toBe(true);
    tamper(`UPDATE streams SET version = 9 WHERE id = 'C26-00002'`);
    expect((await verified()).lines[0]).toBe('case C26-00002 differs in: version');
  });

  it('lists what stands against a law, which is no difference: an import refuses nothing', async () => {
    const before = await open();
    const cases = await Promise.all(
      ['C26-00001', 'C26-00002', 'C26-00003'].map((id) => before.moving.read({ kind: 'case', id })),
    );
    await before.close();
    // As a program wrote them that knew no proofs yet, the second one received on a day after it was triaged.
    const old = cases.map(({ links: _unknown, ...kept }) =>
      kept.stream.id === 'C26-00002'
        ? {
            ...kept,
            ...(kept.snapshot ? { snapshot: { ...kept.snapshot, shape: 1, edition: 0 } } : {}),
            events: kept.events.map((each) =>
              each.meta.seq === 1
                ? (JSON.parse(
                    JSON.stringify(each).replace(/"receivedOn":"[^"]*"/, '"receivedOn":"2026-01-09"'),
                  ) as typeof each)
                : each,
            ),
          }
        : kept,
    );
    file = join(folder, 'another.sqlite');
    const after = await open();
    for (const kept of old) await after.moving.write(kept);
    await after.close();
    expect(await verified()).toEqual({
      same: true,
      lines: [
        'case C26-00002 stands against L9 (event 3)',
        'Laws broken already, which hold back no work: 1',
        '3 cases verified, 0 differ',
      ],
    });
  });

  it('finds nothing wrong with an empty store', async () => {
    for (const table of ['streams', 'events', 'access']) tamper(`DELETE FROM ${table}`);
    expect(await verified()).toEqual({ same: true, lines: ['0 cases verified, 0 differ'] });
  });

  it.each<[string, string, string]>([
    [
      'a section of a snapshot was changed',
      `UPDATE streams SET state = json_set(state, '$.intake.concern.words', 'Sample words') WHERE id = 'C26-00002'`,
      'intake',
    ],
    [
      'two sections were',
      `UPDATE streams SET state = json_remove(state, '$.triage.decision', '$.intake') WHERE id = 'C26-00002'`,
      'intake, triage',
    ],
    [
      'the stage was',
      `UPDATE streams SET state = json_set(state, '$.stage', 'closed') WHERE id = 'C26-00002'`,
      'stage',
    ],
    [
      'the snapshot has something no event gave',
      `UPDATE streams SET state = json_set(state, '$.extra', 1) WHERE id = 'C26-00002'`,
      'extra',
    ],
    [
      'the version is not the number of events',
      `UPDATE streams SET version = version + 1 WHERE id = 'C26-00002'`,
      'version',
    ],
    [
      'the words of an event were changed',
      `UPDATE events SET body = json_set(body, '$.event.concern.words', 'Sample words') WHERE id = 'C26-00002' AND seq = 1`,
      'intake',
    ],
    [
      'who recorded it was',
      `UPDATE events SET body = json_set(body, '$.meta.by', 'somebody') WHERE id = 'C26-00002' AND seq = 1`,
      'intake',
    ],
    [
      'an event is missing from the middle',
      `DELETE FROM events WHERE id = 'C26-00002' AND seq = 1`,
      'version, numbering',
    ],
    [
      'an event has another number inside than outside',
      `UPDATE events SET body = json_set(body, '$.meta.seq', 7) WHERE id = 'C26-00002' AND seq = 1`,
      'numbering',
    ],
    [
      'an event is of a type nobody knows',
      `UPDATE events SET body = json_set(body, '$.event.type', 'guessed') WHERE id = 'C26-00002' AND seq = 1`,
      'events',
    ],
    ['the snapshot is gone', `DELETE FROM streams WHERE id = 'C26-00002'`, 'snapshot'],
    ['the events are gone', `DELETE FROM events WHERE id = 'C26-00002'`, 'version'],
    [
      'the snapshot is no JSON',
      `UPDATE streams SET state = 'Sample person' || state WHERE id = 'C26-00002'`,
      'reading',
    ],
  ])(
    'names the case, the parts that differ and nothing of what is in them when %s',
    async (_, sql, where) => {
      tamper(sql);
      const { same, lines } = await verified();
      expect(same).toBe(false);
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^case C26-00002 differs in: ${where}`)),
        '3 cases verified, 1 differ',
      ]);
      expect(lines.join()).not.toMatch(/sample|words/i);
    },
  );

  it('names each of several', async () => {
    tamper(`UPDATE streams SET version = 9 WHERE id <> 'C26-00002'`);
    expect((await verified()).lines).toEqual([
      'case C26-00001 differs in: version',
      'case C26-00003 differs in: version',
      '3 cases verified, 2 differ',
    ]);
  });

  it('does not pass over a kind it cannot read', async () => {
    tamper(`INSERT INTO events (kind, id, seq, body) VALUES ('mystery', 'M-1', 1, '{}')`);
    expect(await verified()).toEqual({
      same: false,
      lines: [
        'mystery M-1 differs in: kind',
        '1 other records verified, 1 differ',
        '3 cases verified, 0 differ',
      ],
    });
  });

  it('is not misled by a case that is written to while it reads', async () => {
    const stores = await open();
    const { store, close } = stores;
    let raced = false;
    const busy: CaseStore = {
      ...store,
      async load(stream) {
        const snapshot = await store.load(stream);
        if (stream.id === 'C26-00003' && !raced) {
          raced = true;
          await act(store, stream.id, 'palsOfficer', 'triage', triageAs('earlyResolution'));
        }
        return snapshot;
      },
    };
    expect(await verify({ ...stores, store: busy }, () => undefined)).toBe(true);
    expect(raced).toBe(true);
    await close();
  });
});

describe('the command', () => {
  const command = join(__dirname, '../../../scripts/run.mjs');
  const run = (dataFile: string) =>
    spawnSync(process.execPath, [command, 'bot/jobs/verify.ts'], {
      cwd: folder,
      env: { ...process.env, DATA_FILE: dataFile },
      encoding: 'utf8',
    });

  it('exits with 0 when nothing differs and with 1 when something does', () => {
    expect(run(file)).toMatchObject({ status: 0, stdout: '3 cases verified, 0 differ\n', stderr: '' });
    tamper(`UPDATE streams SET version = 9 WHERE id = 'C26-00003'`);
    expect(run(file)).toMatchObject({
      status: 1,
      stdout: 'case C26-00003 differs in: version\n3 cases verified, 1 differ\n',
      stderr: '',
    });
  }, 60_000);

  it('says so when there is no such file, and makes none', () => {
    const missing = join(folder, 'elsewhere.sqlite');
    expect(run(missing)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no such file') as string,
    });
    expect(existsSync(missing)).toBe(false);
  }, 60_000);
});
