import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Recorded, Stream } from '../../policy/machine/stream';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { handle, type Handling } from '../../storage/handle';
import { fold } from '../../storage/lifting';
import { boundedOf, keptOf, loadState, shapeOf } from '../../storage/loadState';
import type { CaseStore } from '../../storage/ports/caseStore';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { calendar } from '../doors/aCase';
import { aCommit } from '../doors/aCommit';
import { notebookStream, type Noted } from '../doors/aNotebook';
import { anAnsweredCase, codes } from '../doors/aResponse';
import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { openedAt } from '../doors/cosmosStores';
import { people } from '../doors/people';

jest.setTimeout(120_000);

const NOW = '2026-02-09T10:00:00.000Z';
const handlingOn = (store: CaseStore): Handling => ({
  store,
  now: () => NOW,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: async () => emptyRegisters,
});

let server: CosmosServer;
beforeAll(async () => {
  server = await aCosmosServer({ now: () => Date.parse(NOW) });
});
afterAll(() => server.stop());

interface Opened {
  readonly store: CaseStore;
  close(): Promise<void>;
}

const embedded = async (): Promise<Opened> => {
  const store = sqliteCaseStore(new Database(':memory:'));
  return { store, close: () => store.close() };
};
const stores = [
  ['the embedded store', embedded],
  ['Cosmos DB’s protocol', (): Promise<Opened> => openedAt(server, () => NOW)],
] as const;

const sizeOf = async (store: CaseStore, kind: string, id: string): Promise<number> =>
  JSON.stringify((await store.load({ kind, id }))?.state).length;

/** Keeps these events as so many decisions, each of which goes on from what was kept. */
async function keepAll<S, E>(
  store: CaseStore,
  stream: Stream<S, E>,
  id: string,
  events: readonly Recorded<E>[],
  together: number,
): Promise<void> {
  for (let after = 0; after < events.length; after += together) {
    const added = events.slice(after, after + together);
    const before = await loadState(store, stream, id);
    const state = added.reduce((so, each) => stream.evolve(so, each), before?.state ?? stream.initial(id));
    const outcome = await store.commit({
      ...aCommit({ kind: stream.kind, id, after, key: `${after}`, events: added }),
      events: added,
      shape: shapeOf(stream),
      state: await boundedOf(store, { kind: stream.kind, id }, keptOf(stream, state), {
        events: added,
        sources: before?.sources,
      }),
    });
    expect(outcome).toBe('committed');
  }
}

const ENTRIES = 300;
const LENGTH = 20_000;
let number = 0;
const longWords = (length = LENGTH): string => `${(number += 1)} `.padEnd(length, `said ${number}, `);
const asKept = (state: unknown): unknown => JSON.parse(JSON.stringify(state));
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asKept(one), asKept(other));

/** A case whose response has gone, with 300 entries of the longest evidence there is. */
function aHugeCase(): {
  readonly id: string;
  readonly events: readonly Recorded[];
  readonly state: CaseState;
} {
  const theCase = anAnsweredCase().as(people.complaintsOfficer);
  const { reference: id } = theCase.state;
  const at = theCase.events.findIndex(({ event }) => event.type === 'evidenceRecorded') + 1;
  const one = theCase.events[at - 1];
  const more = Array.from({ length: ENTRIES }, () => ({
    ...one,
    event: { ...one?.event, evidence: longWords() },
  }));
  const events = [...theCase.events.slice(0, at), ...more, ...theCase.events.slice(at)].map(
    (each, index) => ({ ...each, v: 2, meta: { ...each.meta, seq: index + 1 } }) as Recorded,
  );
  return { id, events, state: fold(caseStream, id, events) };
}

describe.each(stores)('a case with more words than a snapshot holds, in %s', (_name, open) => {
  it('opens, is decided on and closes, and what is kept of it stays small', async () => {
    const { id, events, state } = aHugeCase();
    const { store, close } = await open();
    await keepAll(store, caseStream, id, events as never, 40);
    expect(JSON.stringify(state).length).toBeGreaterThan(ENTRIES * LENGTH);
    expect(await sizeOf(store, 'case', id)).toBeLessThan(200_000);
    expect(isSame((await loadState(store, caseStream, id))?.state, state)).toBe(true);

    const act = (command: string, entries: object) =>
      handle(handlingOn(store), caseStream, {
        id,
        actor: people.complaintsOfficer,
        request: { command, entries: { ...entries } },
        key: command,
      });
    expect(await act('codeCase', codes)).toMatchObject({ repeated: false });
    expect(await act('closeAfterResponse', { learning: 'Say why a clinic runs late.' })).toMatchObject({
      repeated: false,
    });
    expect(await sizeOf(store, 'case', id)).toBeLessThan(200_000);
    const closed = (await loadState(store, caseStream, id))?.state;
    expect(closed?.stage).toBe('closed');
    expect(isSame(closed, fold(caseStream, id, await store.events({ kind: 'case', id })))).toBe(true);
    await close();
  });
});

describe('words that stand in events alone', () => {
  const id = 'N-1';
  const noted = (notes: readonly string[]): readonly Recorded<Noted>[] =>
    notes.map((note, index) => ({
      v: 2,
      event: { type: 'noted', note },
      meta: { seq: index + 1, at: NOW, on: '2026-02-09', by: 'person' },
    }));

  it('are found again whatever was written, how often, and by how many decisions', async () => {
    const some = fc.array(fc.tuple(fc.string(), fc.constantFrom(0, 1, 499, 500, 501, 600, 9_000, 25_000)), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 5 }), async (written, together) => {
        const { store, close } = await embedded();
        const events = noted(written.map(([words, length]) => words.padEnd(length, `${words}¦`)));
        await keepAll(store, notebookStream, id, events, together);
        const loaded = await loadState(store, notebookStream, id);
        expect(loaded?.state).toEqual(events.length === 0 ? undefined : fold(notebookStream, id, events));
        if (events.length > 0) expect(await sizeOf(store, 'notebook', id)).toBeLessThan(40_000);
        await close();
      }),
      { numRuns: 60 },
    );
  });

  it('are left where they are while they are few: such a state is read at once, and no event with it', async () => {
    const { store, close } = await embedded();
    await keepAll(store, notebookStream, id, noted([longWords(9_000), longWords(9_000)]), 1);
    const alone: CaseStore = { ...store, events: () => Promise.reject(new Error('Events were read.')) };
    expect((await loadState(alone, notebookStream, id))?.state.notes).toHaveLength(2);
    await close();
  });

  it('of a state that an earlier program kept whole are read as before, and leave it with the next decision', async () => {
    const { store, close } = await embedded();
    const events = noted([longWords(), longWords(), longWords()]);
    const state = fold(notebookStream, id, events);
    const whole = { state: keptOf(notebookStream, state), shape: shapeOf(notebookStream) };
    await store.commit({ ...aCommit({ kind: 'notebook', id, events, ...whole }), events });
    expect(await sizeOf(store, 'notebook', id)).toBeGreaterThan(3 * LENGTH);
    expect((await loadState(store, notebookStream, id))?.state).toEqual(state);
    await handle(handlingOn(store), notebookStream, {
      id,
      actor: people.wardSister,
      request: { command: 'write', entries: { note: 'short' } },
      key: 'short',
    });
    expect(await sizeOf(store, 'notebook', id)).toBeLessThan(2_000);
    expect((await loadState(store, notebookStream, id))?.state.notes).toEqual([...state.notes, 'short']);
    await close();
  });

  it('that no event holds are not made up: the state is folded of the events there are', async () => {
    const { store, close } = await embedded();
    const events = noted([longWords(), 'short']);
    const state = { id, notes: ['', 'short'], wordsInEvents: [[['notes', 0], [[1, 'of other words']]]] };
    const shape = shapeOf(notebookStream);
    await store.commit({ ...aCommit({ kind: 'notebook', id, events, state, shape }), events });
    expect((await loadState(store, notebookStream, id))?.state).toEqual(fold(notebookStream, id, events));
    await close();
  });
});
