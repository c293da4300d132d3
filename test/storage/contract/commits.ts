import type { Commit } from '../../../storage/ports/caseStore';
import { aCommit, aMessage, anUnkeepableMessage, somePerson } from '../../doors/aCommit';
import type { Stores } from './stores';
import { longestNarrative, wordsToKeep } from './wordsToKeep';

const stream = { kind: 'case', id: 'C26-7K4MQ' };

export function commitsAreKept(stores: Stores): void {
  const commitAll = async (...commits: readonly Commit[]) => {
    for (const commit of commits) expect(await stores.store.commit(commit)).toBe('committed');
  };

  /** Everything a commit could have left on the stream. */
  const everything = async () => ({
    snapshot: await stores.store.load(stream),
    events: await stores.store.events(stream),
    access: await stores.store.accessRecords(stream),
    owed: await stores.store.claimDuties({
      now: '2100-01-01T00:00:00.000Z',
      owner: 'reader',
      leaseUntil: '2100-01-01T00:00:00.000Z',
      limit: 1_000,
    }),
    listed: (await stores.store.list({ kind: 'case', pageSize: 100 })).rows,
  });

  describe('commit and load', () => {
    it('a stream nobody wrote in is not there', async () => {
      expect(await stores.store.load(stream)).toBeUndefined();
      expect(await stores.store.events(stream)).toEqual([]);
      expect(await stores.store.operation(stream, 'any')).toBeUndefined();
    });

    it('gives back the state, and a version that is the number of events', async () => {
      await commitAll(
        aCommit({ events: [{ type: 'one' }, { type: 'two' }], state: { a: 1 } }),
        aCommit({ after: 2, state: { a: 2 } }),
      );
      expect(await stores.store.load(stream)).toEqual({ state: { a: 2 }, version: 3, shape: 1 });
    });

    it('gives back every event whole and in the order of its number, past nine too', async () => {
      const commits = Array.from({ length: 12 }, (_, after) =>
        aCommit({ after, events: [{ type: 'happened', number: after }] }),
      );
      await commitAll(...commits);
      expect(await stores.store.events(stream)).toEqual(commits.flatMap(({ events }) => events));
    });

    it('keeps streams apart by kind and by id', async () => {
      await commitAll(
        aCommit({ state: 'a case' }),
        aCommit({ kind: 'training', state: 'a record' }),
        aCommit({ id: 'C26-00000', state: 'another' }),
      );
      expect((await stores.store.load(stream))?.state).toBe('a case');
      expect((await stores.store.load({ ...stream, kind: 'training' }))?.state).toBe('a record');
      expect(await stores.store.events(stream)).toHaveLength(1);
    });
  });

  describe('a conflict', () => {
    it.each([0, 2])(
      'a commit made on %i events of a stream that has 1 changes nothing at all',
      async (after) => {
        await commitAll(aCommit());
        const before = await everything();
        expect(
          await stores.store.commit(
            aCommit({ after, key: 'late', messages: [aMessage()], promoted: { stage: 'closed' } }),
          ),
        ).toBe('conflict');
        expect(await everything()).toEqual(before);
        expect(await stores.store.operation(stream, 'late')).toBeUndefined();
      },
    );

    it('of 20 commits at once on the same events exactly one wins', async () => {
      await commitAll(aCommit());
      const rivals = Array.from({ length: 20 }, (_, number) =>
        aCommit({ after: 1, key: `rival ${number}`, state: number, messages: [aMessage(`${number}`)] }),
      );
      const outcomes = await Promise.all(rivals.map((rival) => stores.store.commit(rival)));
      const winner = outcomes.indexOf('committed');
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
      const { snapshot, events, access, owed } = await everything();
      expect(snapshot).toEqual({ state: winner, version: 2, shape: 1 });
      expect([events.length, access.length, owed.map(({ message }) => message.say)]).toEqual([
        2,
        2,
        [`${winner}`],
      ]);
    });

    it('commits at once on different streams do not meet', async () => {
      const commits = Array.from({ length: 30 }, (_, number) => aCommit({ id: `C26-${10_000 + number}` }));
      expect(new Set(await Promise.all(commits.map((commit) => stores.store.commit(commit))))).toEqual(
        new Set(['committed']),
      );
    });
  });

  describe('an operation', () => {
    it('is found again with its first answer', async () => {
      await commitAll(aCommit({ key: 'card:1', sentence: 'Logged.' }));
      expect(await stores.store.operation(stream, 'card:1')).toEqual({
        key: 'card:1',
        sentence: 'Logged.',
        version: 1,
      });
      expect(await stores.store.operation({ ...stream, id: 'C26-00000' }, 'card:1')).toBeUndefined();
    });

    it.each([0, 1, 5])(
      'that is committed already says so on %i events, and changes nothing',
      async (after) => {
        await commitAll(aCommit({ key: 'card:1', sentence: 'Logged.', messages: [aMessage()] }));
        const before = await everything();
        expect(
          await stores.store.commit(
            aCommit({ after, key: 'card:1', sentence: 'Again.', messages: [aMessage()] }),
          ),
        ).toBe('repeated');
        expect((await stores.store.operation(stream, 'card:1'))?.sentence).toBe('Logged.');
        expect(await everything()).toEqual({
          ...before,
          owed: [expect.objectContaining({ id: before.owed[0]?.id })],
        });
      },
    );

    it('sent 10 times at once is committed once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => stores.store.commit(aCommit({ key: 'the same' }))),
      );
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(9);
      expect(await stores.store.events(stream)).toHaveLength(1);
    });
  });

  describe('all of a commit or none', () => {
    it('a fault at its last part leaves nothing of it', async () => {
      await commitAll(aCommit());
      const before = await everything();
      const failing = aCommit({
        after: 1,
        key: 'failing',
        state: 'changed',
        promoted: { stage: 'closed', involved: ['person-2'] },
        messages: [aMessage(), anUnkeepableMessage()],
      });
      await expect(stores.store.commit(failing)).rejects.toThrow();
      expect(await everything()).toEqual(before);
      expect(await stores.store.operation(stream, 'failing')).toBeUndefined();
      expect(
        (await stores.store.list({ kind: 'case', involving: somePerson, pageSize: 5 })).rows,
      ).toHaveLength(1);
      await commitAll(aCommit({ after: 1, key: 'failing' }));
    });

    it('a fault in one takes nothing from others made at the same moment', async () => {
      const before = stores.store.commit(aCommit({ id: 'C26-00001' }));
      const failing = stores.store.commit(aCommit({ messages: [anUnkeepableMessage()] }));
      const after = stores.store.commit(aCommit({ id: 'C26-00002' }));
      expect(await Promise.allSettled([before, failing, after])).toMatchObject([
        { value: 'committed' },
        { status: 'rejected' },
        { value: 'committed' },
      ]);
      expect((await stores.store.list({ kind: 'case', pageSize: 5 })).rows.map(({ id }) => id)).toEqual([
        'C26-00001',
        'C26-00002',
      ]);
    });
  });

  describe('what people wrote', () => {
    it('is kept exactly as it came, through a restart, and so is the key it stands in', async () => {
      const written = wordsToKeep.map((words, index) => ({
        words,
        id: `C26-${10_000 + index}`,
        key: words.slice(0, 200),
      }));
      const event = (words: string) => ({ type: 'happened', words, list: [words], [`key ${words}`]: 1 });
      await Promise.all(
        written.map(({ words, id, key }) =>
          stores.store.commit(
            aCommit({
              id,
              key,
              sentence: words,
              events: [event(words)],
              state: { [words]: words },
              messages: [aMessage(words)],
            }),
          ),
        ),
      );
      await stores.reopen();
      for (const { words, id, key } of written) {
        const kept = { kind: 'case', id };
        expect(await stores.store.load(kept)).toEqual({ state: { [words]: words }, version: 1, shape: 1 });
        expect((await stores.store.events(kept))[0]?.event).toEqual(event(words));
        expect((await stores.store.operation(kept, key))?.sentence).toBe(words);
      }
      expect((await everything()).owed.map(({ message }) => message.say).sort()).toEqual(
        written.map(({ words }) => words).sort(),
      );
    });

    it('is kept in the largest case there is: 40 events with the longest narrative each', async () => {
      const events = Array.from({ length: 40 }, () => ({ type: 'happened', words: longestNarrative }));
      await commitAll(aCommit({ events, state: events }));
      expect(await stores.store.load(stream)).toEqual({ state: events, version: 40, shape: 1 });
    });
  });
}
