import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPapers } from '../../../bot/filing/papers';
import { removing } from '../../../bot/filing/removing';
import { contentsNamed, faultsOfContents } from '../../../bot/jobs/contents';
import { caseStream } from '../../../policy/machine/case';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { documentLetters } from '../../../storage/documentLetters';
import { filesMovedUp } from '../../../storage/files/filesMovedUp';
import { folderFiles } from '../../../storage/files/folderFiles';
import { sha256Of } from '../../../storage/files/fileKey';
import { handle } from '../../../storage/handle';
import type { FileKey, Files } from '../../../storage/ports/files';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { calendar, plainConcern } from '../../doors/aCase';
import { aCommit } from '../../doors/aCommit';
import { people } from '../../doors/people';
import { aPdf } from '../../doors/someFiles';

const reference = 'C26-7K4MQ';
const stream = { kind: caseStream.kind, id: reference };
const officer = people.complaintsOfficer;

/** The power goes: whoever was at work does nothing more. */
class Cut extends Error {}

/** A library that is away when it is told so, and counts what it was given. */
function aLibrary() {
  const held = new Map<string, Uint8Array>();
  const state = { fails: (): boolean => false };
  const name = ({ of, sha256, ending }: FileKey): string => `${of}/${sha256}.${ending}`;
  const there = (): void => {
    if (state.fails()) throw new Error('sample: the library is away');
  };
  const files: Files = {
    async keep(key, content) {
      there();
      held.set(name(key), content);
      // Now and then it has it, and its answer is lost.
      there();
    },
    async read(key) {
      return held.get(name(key));
    },
    async remove(key) {
      there();
      held.delete(name(key));
    },
    async forget(of) {
      there();
      for (const each of [...held.keys()]) if (each.startsWith(`${of}/`)) held.delete(each);
    },
  };
  return { held, state, files };
}

async function aPlace() {
  const root = await mkdtemp(join(tmpdir(), 'papers-'));
  const library = aLibrary();
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 5, 10, minutes)).toISOString();
  const cuts = { at: '' };
  const cut = (where: string): void => {
    if (cuts.at !== where) return;
    cuts.at = '';
    throw new Cut();
  };

  /** Everything anew on what is kept, as after a start. */
  function open() {
    const database = new Database(join(root, 'cases.sqlite'));
    const store = sqliteCaseStore(database);
    const documents = sqliteDocuments(database, now);
    const folder = folderFiles(join(root, 'files'));
    const near: Files = {
      ...folder,
      async keep(key, content) {
        cut('before it is kept');
        await folder.keep(key, content);
        cut('after it is kept');
      },
    };
    const files = filesMovedUp({ ...folder, keep: near.keep }, library.files);
    const world = { store, documents, now, random: () => 0, log: () => undefined };
    const opened = openPapers({
      ...world,
      files,
      folder,
      moveUp: (key) => files.moveUp(key),
      time: Date.now,
    });
    const handling = {
      store: {
        ...store,
        async commit(commit: Parameters<typeof store.commit>[0]) {
          cut('before the decision');
          const answer = await store.commit(commit);
          cut('after the decision');
          return answer;
        },
      },
      now,
      calendar,
      settings: defaultSettings,
      trust: defaultTrust,
      registers: async () => emptyRegisters,
    };
    return { ...opened, store, database, documents, handling, files, folder, world };
  }

  let program = open();
  await handle(program.handling, caseStream, {
    id: reference,
    actor: officer,
    request: { command: 'logConcern', entries: plainConcern },
    key: 'log',
  });

  return {
    root,
    library,
    cuts,
    get program() {
      return program;
    },
    wait: (more: number) => void (minutes += more),
    restart() {
      program.database.close();
      program = open();
    },
    /** Sends a file and has it kept on the case: true once that was acknowledged. */
    async keep(content: Uint8Array, key: string): Promise<boolean> {
      const { papers, tray, handling } = program;
      await tray.put(officer, { name: 'Sample', ending: 'pdf' }, content);
      const waiting = await papers.take(officer, reference);
      const answer = await handle({ ...handling, waiting }, caseStream, {
        id: reference,
        actor: officer,
        request: { command: 'keepDocument', entries: { kind: 'evidence', readers: 'everybody' } },
        key,
      });
      if (!('refusal' in answer)) await papers.taken(officer, waiting);
      return !('refusal' in answer);
    },
    named: async () => contentsNamed(stream, await program.store.events(stream)),
    faults: async () => faultsOfContents(program.files, stream, await program.store.events(stream)),
    near: async (): Promise<readonly string[]> => readdir(join(root, 'files', reference)).catch(() => []),
    async stop() {
      program.database.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

let place: Awaited<ReturnType<typeof aPlace>>;
beforeEach(async () => {
  place = await aPlace();
});
afterEach(() => place.stop());

/** The same numbers in every run. */
function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const points = ['before it is kept', 'after it is kept', 'before the decision', 'after the decision'];

describe('what is in documents', () => {
  it('is neither lost nor there twice: 200 files, a library that is away one time in five, and the power cut in between', async () => {
    const random = seeded(7);
    place.library.state.fails = () => random(5) === 0;
    const acknowledged: string[] = [];
    for (let at = 0; at < 200; at += 1) {
      const content = aPdf(String(at));
      if (random(5) === 0) place.cuts.at = points[random(points.length)] ?? '';
      let kept: boolean | undefined;
      try {
        kept = await place.keep(content, `key ${at}`);
      } catch (fault) {
        if (!(fault instanceof Cut)) throw fault;
        place.cuts.at = '';
        place.restart();
        // Whoever heard nothing sends it again.
        kept = await place.keep(content, `key ${at}`);
      }
      expect(kept).toBe(true);
      acknowledged.push(sha256Of(content));
      if (random(10) === 0) {
        place.wait(random(30));
        await place.program.papers.work();
      }
    }
    const named = (await place.named()).map(({ key }) => key.sha256);
    expect(named).toEqual(acknowledged);
    expect(await place.faults()).toEqual([]);
    for (let round = 0; round < 500 && (await place.near()).length > 0; round += 1) {
      place.wait(600);
      await place.program.papers.work();
    }
    expect(await place.near()).toEqual([]);
    expect(place.library.held.size).toBe(200);
    expect(await place.faults()).toEqual([]);
  }, 120_000);

  it('goes when no decision came to name it, and waits that long first', async () => {
    place.cuts.at = 'before the decision';
    await expect(place.keep(aPdf('undecided'), 'key')).rejects.toThrow(Cut);
    place.restart();
    await place.program.papers.work();
    expect(await place.near()).toHaveLength(1);
    place.wait(20);
    await place.program.papers.work();
    expect(await place.near()).toEqual([]);
    expect(place.library.held.size).toBe(0);
  });

  it('goes from the folder and the library when it is withdrawn, at the latest when the library is back', async () => {
    await place.keep(aPdf('w'), 'key');
    await place.program.papers.work();
    expect(place.library.held.size).toBe(1);
    place.library.state.fails = () => true;
    const [{ key } = { key: { of: '', sha256: '', ending: '' } }] = await place.named();
    await place.program.papers.owe(reference, key);
    await handle(place.program.handling, caseStream, {
      id: reference,
      actor: people.leadManager,
      request: { command: 'withdrawDocument', entries: { document: key.sha256, reason: 'It is not ours.' } },
      key: 'withdraw',
    });
    await place.program.papers.dropNow(reference, key);
    expect(place.library.held.size).toBe(1);
    place.library.state.fails = () => false;
    place.wait(5);
    await place.program.papers.work();
    expect(place.library.held.size).toBe(0);
    expect(await place.faults()).toEqual([]);
    expect(await place.named()).toEqual([]);
  });

  it('goes with the case that is disposed of (L34)', async () => {
    await place.keep(aPdf('one'), 'one');
    await place.program.papers.work();
    await place.keep(aPdf('two'), 'two');
    const { world, handling, files, documents, store } = place.program;
    const removes = removing({ ...handling, ...world, letters: documentLetters(documents), files });
    await removes.owe(stream);
    const { length } = await store.events(stream);
    await store.commit(aCommit({ id: reference, after: length, events: [{ type: 'disposed' }] }));
    await removes.work();
    expect(await place.near()).toEqual([]);
    expect(place.library.held.size).toBe(0);
  });

  it('that is gone or changed is named by what verifies, with nothing of it', async () => {
    await place.keep(aPdf('one'), 'one');
    await place.keep(aPdf('two'), 'two');
    const [one, two] = await place.named();
    await rm(join(place.root, 'files', reference, `${one?.key.sha256}.pdf`));
    await writeFile(join(place.root, 'files', reference, `${two?.key.sha256}.pdf`), 'tampered');
    expect(await place.faults()).toEqual([
      `the document of event ${one?.event} is missing`,
      `the document of event ${two?.event} was changed`,
    ]);
  });
});
