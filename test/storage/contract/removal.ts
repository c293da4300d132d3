import type { Recorded } from '../../../policy/machine/stream';
import { aCommit, aMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const SECRET = 'Zxq SECRET-OF-THE-PERSON';

const typesOf = (events: readonly Recorded[]): readonly unknown[] =>
  events.map(({ event }) => (event as { type: unknown }).type);

/** A stream of three decisions, all of which hold something of a person's, and a fourth that leaves nothing of it. */
async function aDisposedStream({ store }: Stores): Promise<void> {
  const words = { words: ['zxq', 'secret'] };
  for (const after of [0, 1, 2])
    await store.commit(
      aCommit({
        after,
        events: [{ type: 'happened', secret: SECRET }],
        state: { secret: SECRET },
        sentence: SECRET,
        promoted: words,
        messages: [aMessage(SECRET)],
        sendFrom: morning,
      }),
    );
  await store.commit(
    aCommit({
      after: 3,
      events: [{ type: 'disposed' }],
      state: { disposed: true },
      sentence: 'Disposed of.',
      promoted: { stage: 'disposed', open: false, involved: [] },
      messages: [aMessage('It was disposed of.')],
      sendFrom: morning,
    }),
  );
}

export function contentIsRemoved(stores: Stores): void {
  describe('what is removed', () => {
    it('L34: is gone from events, answers, messages and searches, and what came after it stays', async () => {
      await aDisposedStream(stores);
      const { store } = stores;
      await store.remove(stream, 4);
      const events = await store.events(stream);
      expect(typesOf(events)).toEqual(['removed', 'removed', 'removed', 'disposed']);
      expect(events.map(({ meta }) => [meta.seq, meta.by])).toEqual(
        [1, 2, 3, 4].map((seq) => [seq, 'person-1']),
      );
      expect(JSON.stringify(events)).not.toContain(SECRET);
      expect((await store.operation(stream, 'case:C26-7K4MQ:0'))?.sentence).toContain('has been removed');
      expect((await store.operation(stream, 'case:C26-7K4MQ:3'))?.sentence).toBe('Disposed of.');
      const claimed = await store.claimDuties({
        now: morning,
        owner: 'me',
        leaseUntil: '2026-01-05T09:05:00.000Z',
        limit: 10,
      });
      expect(claimed.map(({ message }) => message.say)).toEqual(['It was disposed of.']);
      expect((await store.find({ kind: 'case', terms: [['zxq']], pageSize: 5 })).rows).toEqual([]);
      expect((await store.load(stream))?.state).toEqual({ disposed: true });
      expect((await store.accessRecords(stream)).length).toBe(4);
    });

    it('changes nothing when it is done again, and the stream can be written on', async () => {
      await aDisposedStream(stores);
      const { store } = stores;
      await store.remove(stream, 4);
      const once = await store.events(stream);
      await store.remove(stream, 4);
      expect(await store.events(stream)).toEqual(once);
      expect(await store.commit(aCommit({ after: 4 }))).toBe('committed');
    });

    it('takes more events away than one transaction holds', async () => {
      const { store } = stores;
      for (let after = 0; after < 150; after += 50) {
        const events = Array.from({ length: 50 }, () => ({ type: 'happened', secret: SECRET }));
        await store.commit(aCommit({ after, events }));
      }
      await store.remove(stream, 150);
      const events = await store.events(stream);
      expect(typesOf(events).filter((type) => type === 'removed')).toHaveLength(149);
    });

    it('L34: leaves other streams alone; one that is forgotten is wholly gone, but for who read it', async () => {
      await aDisposedStream(stores);
      const { store } = stores;
      const beside = { kind: 'restriction', id: stream.id };
      await store.commit(aCommit({ kind: 'restriction', events: [{ type: 'happened', secret: SECRET }] }));
      await store.forget(beside);
      expect(await store.load(beside)).toBeUndefined();
      expect(await store.events(beside)).toEqual([]);
      expect(await store.accessRecords(beside)).toHaveLength(1);
      expect((await store.streams({ pageSize: 10 })).rows).toEqual([stream]);
      expect(typesOf(await store.events(stream))).toHaveLength(4);
      await store.forget(beside);
      expect(await store.commit(aCommit({ kind: 'restriction' }))).toBe('committed');
    });
  });
}
