import { faultsOf } from '../../../bot/jobs/proving';
import type { Recorded } from '../../../policy/machine/stream';
import { leftOf } from '../../../storage/integrity/chain';
import type { Commit, LeftEvent } from '../../../storage/ports/caseStore';
import { aCommit, aMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const SECRET = 'Zxq her brother is in prison';
const rid = (text: string): string => text.replaceAll(SECRET, '[withheld]');

/** Three decisions, all of which hold the words in all that they write. */
async function aStreamWithWords({ store }: Stores): Promise<void> {
  for (const after of [0, 1, 2])
    await store.commit(
      aCommit({
        after,
        events: [{ type: 'happened', note: `Before. ${SECRET}. After.` }],
        state: { note: SECRET },
        sentence: `Noted: ${SECRET}`,
        promoted: { words: ['zxq', 'prison'], counted: { note: SECRET } },
        messages: [aMessage(SECRET)],
        sendFrom: morning,
      }),
    );
}

/** What is left of these events, and a decision that leaves that of them; `names` is what its event says. */
async function aWithholding(
  { store }: Stores,
  {
    after = 3,
    of = [1, 2, 3],
    by = rid,
    names = true,
  }: { after?: number; of?: readonly number[]; by?: (text: string) => string; names?: boolean } = {},
): Promise<Commit> {
  const events = (await store.events(stream)).filter(({ meta }) => of.includes(meta.seq));
  const left = events.map((each): LeftEvent => {
    const recorded: Recorded = {
      ...each,
      event: { ...(each.event as object), note: by((each.event as { note: string }).note) },
    };
    return { recorded, left: leftOf(recorded) };
  });
  const entries = left.map(({ recorded, left: { content } }) => ({
    event: recorded.meta.seq,
    left: content,
  }));
  return {
    ...aCommit({
      after,
      events: [{ type: 'wordsWithheld', entries: names ? entries : [] }],
      state: { note: '[withheld]' },
      sentence: 'Withheld.',
      promoted: { words: ['withheld'], counted: { note: '[withheld]' } },
    }),
    withheld: { events: left, rid: by },
  };
}

export function wordsAreWithheld(stores: Stores): void {
  const all = async (): Promise<string> => {
    const { store, proving } = stores;
    const answers = await Promise.all(
      [0, 1, 2].map((after) => store.operation(stream, `case:${stream.id}:${after}`)),
    );
    const claimed = await store.claimDuties({
      now: morning,
      owner: 'me',
      leaseUntil: '2026-01-05T09:05:00.000Z',
      limit: 10,
    });
    const counted = await store.counted({ kind: 'case', pageSize: 5 });
    const proof = await proving.proof(stream);
    return JSON.stringify([
      await store.load(stream),
      await store.events(stream),
      answers,
      claimed,
      counted,
      proof,
    ]);
  };
  const faults = async () => faultsOf(stream, await stores.proving.proof(stream), undefined);
  const found = async (term: string) =>
    (await stores.store.find({ kind: 'case', terms: [[term]], pageSize: 5 })).rows.length;

  describe('words that are withheld', () => {
    it('L34: stand in no event, state, answer, message, count or search, and what stood beside them does', async () => {
      await aStreamWithWords(stores);
      const { store } = stores;
      expect(await found('prison')).toBe(1);
      expect(await store.commit(await aWithholding(stores))).toBe('committed');
      const events = await store.events(stream);
      expect(events.map(({ meta }) => meta.seq)).toEqual([1, 2, 3, 4]);
      expect(events[0]?.event).toEqual({ type: 'happened', note: 'Before. [withheld]. After.' });
      expect([await found('prison'), await found('withheld')]).toEqual([0, 1]);
      const everything = await all();
      expect(everything).not.toContain('brother');
      expect(everything).toContain('Noted: [withheld]');
      expect(await faults()).toEqual([]);
      await stores.reopen();
      expect(await all()).not.toContain('brother');
    });

    it('take the salt of what was there along, and what was there is proven all the same', async () => {
      await aStreamWithWords(stores);
      const before = (await stores.proving.proof(stream)).links;
      await stores.store.commit(await aWithholding(stores, { of: [2] }));
      const { links } = await stores.proving.proof(stream);
      expect(links.map((link) => link?.salt !== undefined)).toEqual([true, false, true, true]);
      expect(links.slice(0, 3).map((link) => [link?.content, link?.link])).toEqual(
        before.map((link) => [link?.content, link?.link]),
      );
      expect(await faults()).toEqual([]);
    });

    it('can be withheld again, in an event that others were withheld of, and the stream goes on', async () => {
      await aStreamWithWords(stores);
      await stores.store.commit(await aWithholding(stores));
      const again = await aWithholding(stores, {
        after: 4,
        of: [1],
        by: (text) => text.replace('Before', '[gone]'),
      });
      await stores.store.commit(again);
      expect(await stores.store.commit(aCommit({ after: 5 }))).toBe('committed');
      expect((await stores.store.events(stream))[0]?.event).toMatchObject({
        note: '[gone]. [withheld]. After.',
      });
      expect(await faults()).toEqual([]);
    });

    it('stay where somebody else committed first, and where the same decision came before', async () => {
      await aStreamWithWords(stores);
      const late = await aWithholding(stores);
      await stores.store.commit(aCommit({ after: 3, key: 'somebody else’s' }));
      expect(await stores.store.commit(late)).toBe('conflict');
      expect(JSON.stringify(await stores.store.events(stream))).toContain(SECRET);
      const first = await aWithholding(stores, { after: 4 });
      await stores.store.commit(first);
      expect(await stores.store.commit(first)).toBe('repeated');
    });

    it('are named by a later event, or verify says that they went by nobody’s hand', async () => {
      await aStreamWithWords(stores);
      await stores.store.commit(await aWithholding(stores, { of: [2], names: false }));
      expect(await faults()).toEqual(['event 2 was rewritten by nobody']);
    });

    it('leave nothing of their proof once all of it is removed', async () => {
      await aStreamWithWords(stores);
      await stores.store.commit(await aWithholding(stores));
      await stores.store.commit(aCommit({ after: 4, events: [{ type: 'disposed' }] }));
      await stores.store.remove(stream, 5);
      const { links } = await stores.proving.proof(stream);
      expect(links.map((link) => [link?.salt, link?.left])).toEqual([
        ...Array.from({ length: 4 }, () => [undefined, undefined]),
        [expect.any(String), undefined],
      ]);
      expect(await faults()).toEqual([]);
    });
  });
}
