import { removing } from '../../../bot/filing/removing';
import { emptyRegisters } from '../../../policy/machine/registers';
import { defaultSettings } from '../../../policy/settings';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { documentLetters } from '../../../storage/documentLetters';
import { Database } from '../../../storage/sqlite/database';
import { sqliteCaseStore } from '../../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { calendar } from '../../doors/aCase';
import { aCommit } from '../../doors/aCommit';

const stream = { kind: 'case', id: 'C26-7K4MQ' };

function aRemoval() {
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 0, 5, 10, minutes)).toISOString();
  const database = new Database(':memory:');
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  const letters = documentLetters(documents);
  const faults: string[] = [];
  const state = { fails: false };
  const removes = removing({
    store: {
      ...store,
      async remove(of, before) {
        if (state.fails) throw new Error('sample');
        return store.remove(of, before);
      },
    },
    documents,
    letters,
    now,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers: async () => emptyRegisters,
    random: () => 0,
    log: (event) => void faults.push(event),
  });
  return {
    state,
    store,
    letters,
    removes,
    faults,
    wait: (more: number) => void (minutes += more),
    keepLetter: async () => {
      const facts = { kind: 'response', format: 'standard', name: 'a.docx', type: 'text/plain' };
      const bytes = new Uint8Array(Buffer.from('sample'));
      return letters.keep({ ...facts, reference: stream.id, bytes, at: now(), by: 'officer' });
    },
    typesLeft: async () =>
      (await store.events(stream)).map(({ event }) => (event as { readonly type: string }).type),
    close: () => database.close(),
  };
}

describe('what a disposal leaves nothing of', () => {
  it('goes with the letters of the case and all that stood beside it (L34, R7.1b)', async () => {
    const { store, letters, removes, keepLetter, typesLeft, close } = aRemoval();
    const { sha256 } = await keepLetter();
    await store.commit(aCommit());
    for (const kind of ['restriction', 'equality']) await store.commit(aCommit({ kind }));
    await removes.owe(stream);
    await store.commit(aCommit({ after: 1, events: [{ type: 'disposed' }] }));
    await removes.work();
    expect(await typesLeft()).toEqual(['removed', 'disposed']);
    expect(await letters.read(stream.id, sha256)).toBeUndefined();
    for (const kind of ['restriction', 'equality'])
      expect(await store.load({ kind, id: stream.id })).toBeUndefined();
    close();
  });

  it('stays where the decision was not made, and is asked of no longer after ten minutes', async () => {
    const { store, removes, typesLeft, wait, close } = aRemoval();
    await store.commit(aCommit());
    await removes.owe(stream);
    await removes.work();
    wait(11);
    await removes.work();
    await store.commit(aCommit({ after: 1, events: [{ type: 'disposed' }] }));
    wait(60);
    await removes.work();
    expect(await typesLeft()).toEqual(['happened', 'disposed']);
    close();
  });

  it('is tried again after a fault, and by whoever starts next', async () => {
    const { state, store, removes, typesLeft, faults, wait, close } = aRemoval();
    await store.commit(aCommit());
    await removes.owe(stream);
    await store.commit(aCommit({ after: 1, events: [{ type: 'disposed' }] }));
    state.fails = true;
    await removes.work();
    expect(faults).toEqual(['letterWaits']);
    expect(await typesLeft()).toEqual(['happened', 'disposed']);
    state.fails = false;
    wait(2);
    await removes.work();
    expect(await typesLeft()).toEqual(['removed', 'disposed']);
    close();
  });
});
