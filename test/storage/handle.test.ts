import { caseStream } from '../../policy/machine/case';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { emptyRegisters } from '../../policy/machine/registers';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Recorded, Stream } from '../../policy/machine/stream';
import { handle, type Answer, type Handling } from '../../storage/handle';
import { eventVersion } from '../../storage/lifting';
import { loadState, shapeOf } from '../../storage/loadState';
import type { CaseStore } from '../../storage/ports/caseStore';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { calendar, plainConcern, triageAs } from '../doors/aCase';
import { morning } from '../doors/aCommit';
import { notebookStream, type Notebook, type Noted } from '../doors/aNotebook';
import { people } from '../doors/people';

let store: CaseStore;
beforeEach(() => {
  store = sqliteCaseStore(new Database(':memory:'));
});
afterEach(() => store.close());

const id = 'N-1';
const stream = { kind: 'notebook', id };
const handlingOn = (on: CaseStore): Handling => ({
  store: on,
  now: () => morning,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: async () => emptyRegisters,
});

const write = (
  note: string,
  { on = store, key = note, mark }: { on?: CaseStore; key?: string; mark?: string } = {},
): Promise<Answer> =>
  handle(handlingOn(on), notebookStream, {
    id,
    actor: people.wardSister,
    request: { command: 'write', entries: { note, mark } },
    key,
  });

const kept = async () => ({
  snapshot: await store.load(stream),
  events: await store.events(stream),
  access: await store.accessRecords(stream),
});
const notes = async () => ((await store.load(stream))?.state as { notes: string[] } | undefined)?.notes;

/** Something that happens once, before or after the next call of the store. */
function once(happens: () => Promise<unknown>): () => Promise<void> {
  let left = 1;
  return async () => {
    if ((left -= 1) === 0) await happens();
  };
}

describe('a command', () => {
  it('is decided, and what it decided is kept: events, state, audit entry and messages', async () => {
    expect(await write('first')).toEqual({
      key: 'first',
      sentence: 'write: note 1.',
      version: 1,
      repeated: false,
    });
    const meta = { seq: 1, at: morning, on: '2026-01-05', by: people.wardSister.id };
    expect(await kept()).toEqual({
      snapshot: { state: { id, notes: ['first'] }, version: 1, shape: shapeOf(notebookStream) },
      events: [{ v: eventVersion(), event: { type: 'noted', note: 'first' }, meta }],
      access: [{ at: morning, by: people.wardSister.id, command: 'write', what: 'did' }],
    });
    expect(
      (await store.claimDuties({ now: morning, owner: 'a', leaseUntil: morning, limit: 5 })).map(
        ({ message }) => message.say,
      ),
    ).toEqual(['first']);
  });

  it('R7.1b: that is refused changes nothing and is audited with its kind, never its words', async () => {
    await write('first');
    const { snapshot, events } = await kept();
    expect(await write('first', { key: 'again' })).toMatchObject({
      refusal: { sentence: '“first” is there already.', next: 'Write another.' },
    });
    expect(await kept()).toEqual({
      snapshot,
      events,
      access: [
        expect.anything(),
        { at: morning, by: people.wardSister.id, command: 'write', what: 'refused', why: 'notMet' },
      ],
    });
    expect(await store.operation(stream, 'again')).toBeUndefined();
  });

  it('that was refused may be tried again with the same key', async () => {
    await write('first');
    await write('first', { key: 'card' });
    expect(await write('second', { key: 'card' })).toMatchObject({ repeated: false, version: 2 });
  });

  it('makes the snapshot of the very events that are kept: what is not kept cannot have changed it', async () => {
    await write('first', { mark: 'marked' });
    await write('second');
    const events = (await store.events(stream)) as Recorded<{ type: 'noted'; note: string }>[];
    expect((await loadState(store, notebookStream, id))?.state).toEqual(
      events.reduce(notebookStream.evolve, notebookStream.initial(id)),
    );
  });
});

describe('the same key', () => {
  it('changes nothing and gets the first answer, whatever comes with it', async () => {
    await write('first', { key: 'card' });
    const before = await kept();
    for (const note of ['first', 'second'])
      expect(await write(note, { key: 'card' })).toEqual({
        sentence: 'write: note 1.',
        version: 1,
        repeated: true,
      });
    expect(await kept()).toEqual(before);
  });

  it('sent 10 times at once is done once, and everybody gets that answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => write('first', { key: 'card' })));
    expect(answers.filter((answer) => 'repeated' in answer && !answer.repeated)).toHaveLength(1);
    expect(answers.every((answer) => 'sentence' in answer && answer.sentence === 'write: note 1.')).toBe(
      true,
    );
    expect(await notes()).toEqual(['first']);
  });

  it('gets the first answer, not a refusal, though its own effect would refuse it by the time it is decided', async () => {
    const committedMeanwhile = once(() => write('first', { key: 'card' }));
    const slow: CaseStore = {
      ...store,
      async load(...asked) {
        await committedMeanwhile();
        return store.load(...asked);
      },
    };
    expect(await write('first', { on: slow, key: 'card' })).toEqual({
      sentence: 'write: note 1.',
      version: 1,
      repeated: true,
    });
    expect((await store.accessRecords(stream)).map(({ what }) => what)).toEqual(['did']);
  });
});

describe('a conflict', () => {
  const losingTo = (rival: string): CaseStore => {
    const rivalFirst = once(() => write(rival));
    return {
      ...store,
      async commit(entry) {
        await rivalFirst();
        return store.commit(entry);
      },
    };
  };

  it('is decided again on what stands then', async () => {
    expect(await write('mine', { on: losingTo('rival') })).toMatchObject({
      sentence: 'write: note 2.',
      version: 2,
    });
    expect(await notes()).toEqual(['rival', 'mine']);
  });

  it('is refused when that is what the new decision says', async () => {
    expect(await write('same', { on: losingTo('same'), key: 'another card' })).toMatchObject({
      refusal: { refused: 'notMet' },
    });
    expect(await notes()).toEqual(['same']);
  });

  it('of 15 at once on one stream loses nothing: each is done, in some order', async () => {
    const all = Array.from({ length: 15 }, (_, number) => `note ${number}`);
    const answers = await Promise.all(all.map((note) => write(note)));
    expect(answers.map((answer) => 'version' in answer && answer.version).sort()).toEqual(
      all.map((_, index) => index + 1).sort(),
    );
    expect([...((await notes()) ?? [])].sort()).toEqual([...all].sort());
  });

  it('that never ends is a fault, not silence', async () => {
    await expect(write('mine', { on: { ...store, commit: async () => 'conflict' } })).rejects.toThrow(
      'stayed contended',
    );
  });
});

describe('a fault in the store', () => {
  const cut = new Error('The connection was lost.');

  it.each<[string, () => Partial<CaseStore>]>([
    ['when it loads', () => ({ load: () => Promise.reject(cut) })],
    [
      'when it looks for the key after a conflict',
      () => ({ commit: async () => 'conflict', operation: () => Promise.reject(cut) }),
    ],
    ['before it commits', () => ({ commit: () => Promise.reject(cut) })],
  ])('%s is thrown, and nothing of the command is kept', async (_, fault) => {
    await write('first');
    const before = await kept();
    await expect(write('second', { on: { ...store, ...fault() } })).rejects.toThrow(cut);
    expect(await kept()).toEqual(before);
    expect(await write('second')).toMatchObject({ version: 2, repeated: false });
  });

  it('that hides a commit loses nothing: the same key finds it done', async () => {
    const answerLost: CaseStore = {
      ...store,
      async commit(entry) {
        await store.commit(entry);
        throw cut;
      },
    };
    await expect(write('first', { on: answerLost })).rejects.toThrow(cut);
    expect(await write('first')).toEqual({ sentence: 'write: note 1.', version: 1, repeated: true });
    expect(await notes()).toEqual(['first']);
  });

  it('while a refusal is audited is thrown: nobody is refused without a trace', async () => {
    await write('first');
    await expect(
      write('first', { on: { ...store, recordAccess: () => Promise.reject(cut) }, key: 'again' }),
    ).rejects.toThrow(cut);
  });
});

describe('a case', () => {
  const reference = 'C26-7K4MQ';
  const act = (actor: keyof typeof people, command: string, entries: object, key: string) =>
    handle(handlingOn(store), caseStream, {
      id: reference,
      actor: people[actor],
      request: { command, entries: { ...entries } },
      key,
    });

  it('that five people triage at once is triaged by one, and the others hear why not', async () => {
    await act('wardSister', 'logConcern', { ...plainConcern, wantsResponse: false }, 'draft:1');
    const routes = ['enquiry', 'closerLook', 'feedback', 'earlyResolution', 'enquiry'];
    const answers = await Promise.all(
      routes.map((route, number) => act('palsOfficer', 'triage', triageAs(route), `card:${number}`)),
    );
    expect(answers.filter((answer) => !('refusal' in answer))).toHaveLength(1);
    expect(
      answers.filter((answer) => 'refusal' in answer && answer.refusal.refused === 'wrongStage'),
    ).toHaveLength(4);

    const events = (await store.events({ kind: 'case', id: reference })) as Recorded<CaseEvent>[];
    expect(await loadState(store, caseStream, reference)).toEqual({
      state: JSON.parse(
        JSON.stringify(events.reduce(caseStream.evolve, caseStream.initial(reference))),
      ) as unknown,
      version: events.length,
    });
    expect((await store.list({ kind: 'case', stages: ['toTriage'], pageSize: 5 })).rows).toEqual([]);
  });

  it('keeps only the parts that are no longer as they began, and is whole when it is read', async () => {
    await act('wardSister', 'logConcern', plainConcern, 'draft:1');
    const kept = (await store.load({ kind: 'case', id: reference }))?.state as Partial<CaseState>;
    expect(Object.keys(kept).sort()).toEqual([
      'changed',
      'intake',
      'journey',
      'people',
      'reference',
      'stage',
      'stageBefore',
      'stageSince',
      'version',
    ]);
    const whole = await loadState(store, caseStream, reference);
    expect(whole?.state).toEqual({ ...caseStream.initial(reference), ...kept });
  });

  it('that is not there is refused as one that is not theirs, and does not come into being', async () => {
    expect(await act('palsOfficer', 'triage', triageAs('enquiry'), 'card:1')).toMatchObject({
      refusal: { refused: 'notFound' },
    });
    expect(await store.load({ kind: 'case', id: reference })).toBeUndefined();
    expect(await store.accessRecords({ kind: 'case', id: reference })).toMatchObject([
      { what: 'refused', why: 'notFound' },
    ]);
  });
});

describe('a state kept in an older shape', () => {
  const withCount: Stream<Notebook & { count: number }, Noted> = {
    ...notebookStream,
    initial: (own) => ({ ...notebookStream.initial(own), count: 0 }),
    evolve: (state, recorded) => ({ ...notebookStream.evolve(state, recorded), count: state.count + 1 }),
  };

  it('is folded again from the events, whoever reads it, and kept in the new one by the next commit', async () => {
    await write('first');
    await write('second');
    expect(await loadState(store, withCount, id)).toEqual({
      state: { id, notes: ['first', 'second'], count: 2 },
      version: 2,
    });
    await handle(handlingOn(store), withCount, {
      id,
      actor: people.wardSister,
      request: { command: 'write', entries: { note: 'third' } },
      key: 'third',
    });
    expect(await store.load(stream)).toEqual({
      state: { id, notes: ['first', 'second', 'third'], count: 3 },
      version: 3,
      shape: shapeOf(withCount),
    });
  });

  it('is told by what a state begins with, and by the revision a stream states', async () => {
    expect(shapeOf(withCount)).not.toBe(shapeOf(notebookStream));
    expect(shapeOf({ ...notebookStream })).toBe(shapeOf(notebookStream));
    expect(shapeOf({ ...notebookStream, revision: 1 })).not.toBe(shapeOf(notebookStream));
  });

  it('is folded from nothing else when it is of today’s shape', async () => {
    await write('first');
    const eventless: CaseStore = { ...store, events: () => Promise.reject(new Error('Not asked for.')) };
    expect((await loadState(eventless, notebookStream, id))?.version).toBe(1);
  });
});

describe('the letters that went with a command', () => {
  const twice: typeof notebookStream = {
    ...notebookStream,
    decide: () => [
      { type: 'noted', note: 'one' },
      { type: 'noted', note: 'two' },
    ],
  };
  const lettersOf = async (letters?: readonly string[]) => {
    await handle(handlingOn(store), twice, {
      id,
      actor: people.wardSister,
      request: { command: 'write', entries: {} },
      key: 'a',
      ...(letters ? { letters } : {}),
    });
    return (await store.events(stream)).map(({ meta }) => ('letters' in meta ? meta.letters : 'none'));
  };

  it('stand on its first event alone', async () => {
    expect(await lettersOf(['a letter’s hash'])).toEqual([['a letter’s hash'], 'none']);
  });

  it('are not spoken of where none went', async () => {
    expect(await lettersOf([])).toEqual(['none', 'none']);
  });
});

describe('the next wake', () => {
  it('is kept with the decision, planned by the calendar it was decided with', async () => {
    const woken = {
      ...notebookStream,
      promoted: (state: Notebook, context: Context) => ({
        ...notebookStream.promoted(state, context),
        wakeAt: '2026-01-06T09:00:00.000Z',
      }),
    };
    const call = {
      id,
      actor: people.wardSister,
      request: { command: 'write', entries: { note: 'a' } },
      key: 'a',
    };
    await handle(handlingOn(store), woken, call);
    const claim = { owner: 'a', leaseUntil: morning, limit: 5 };
    const wakes = (now: string, version: string) => store.claimWakes({ ...claim, now, calendar: version });
    expect(await wakes(morning, calendar.version)).toEqual([]);
    expect(await wakes('2026-01-06T09:00:00.000Z', calendar.version)).toHaveLength(1);
    expect(await wakes(morning, 'another')).toHaveLength(1);
  });
});
