import type { AccessRecord, StreamId } from '../../../storage/ports/caseStore';
import { aCommit, aMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const stream = { kind: 'case', id: 'C26-7K4MQ' };
const record = (about: Partial<AccessRecord> = {}): AccessRecord => ({
  at: morning,
  by: 'person-2',
  what: 'read',
  ...about,
});

export function streamsAreKept(stores: Stores): void {
  describe('the audit', () => {
    it('R7.1b: has an entry for each commit and for what only reads or is refused, in their order', async () => {
      const refused = record({ what: 'refused', command: 'triage', why: 'notAllowed' });
      await stores.store.commit(aCommit());
      await stores.store.recordAccess(stream, [record(), refused]);
      await stores.store.commit(aCommit({ after: 1 }));
      await stores.store.recordAccess(stream, [record({ what: 'exported' })]);
      const did = { at: morning, by: 'person-1', what: 'did', command: 'happen' };
      expect(await stores.store.accessRecords(stream)).toEqual([
        did,
        record(),
        refused,
        did,
        record({ what: 'exported' }),
      ]);
    });

    it('R7.1b: keeps every entry of 50 that come at once', async () => {
      await Promise.all(
        Array.from({ length: 50 }, (_, number) =>
          stores.store.recordAccess(stream, [record({ by: `person-${number}` })]),
        ),
      );
      expect(new Set((await stores.store.accessRecords(stream)).map(({ by }) => by)).size).toBe(50);
    });

    it('is kept for a stream that is not there, and does not make it one', async () => {
      await stores.store.recordAccess(stream, [record({ what: 'refused', why: 'notFound' })]);
      expect(await stores.store.accessRecords(stream)).toHaveLength(1);
      expect(await stores.store.load(stream)).toBeUndefined();
      expect((await stores.store.streams({ pageSize: 10 })).rows).toEqual([]);
      expect(await stores.store.commit(aCommit())).toBe('committed');
    });

    it('takes no part in versions: a read between two commits is no conflict', async () => {
      await stores.store.commit(aCommit());
      await stores.store.recordAccess(stream, [record()]);
      expect(await stores.store.commit(aCommit({ after: 1 }))).toBe('committed');
    });
  });

  describe('every stream', () => {
    const readAll = async (pageSize: number): Promise<StreamId[]> => {
      const all: StreamId[] = [];
      let continuation: string | undefined;
      do {
        const page = await stores.store.streams({ pageSize, continuation });
        expect(page.rows.length).toBeLessThanOrEqual(pageSize);
        all.push(...page.rows);
        continuation = page.continuation;
      } while (continuation !== undefined);
      return all;
    };
    const name = ({ kind, id }: StreamId) => `${kind} ${id}`;

    it('is given once, of every kind, whatever the size of the pages', async () => {
      const ids = [
        'case C26-00001',
        'case C26-00002',
        'case C26-00003',
        'restriction C26-00002',
        'training person-1',
        'training person-2',
      ];
      for (const each of ids) {
        const [kind, id] = each.split(' ');
        await stores.store.commit(aCommit({ kind, id, promoted: { open: each.endsWith('1'), stage: each } }));
      }
      for (const pageSize of [1, 2, 3, 5, 6, 7, 100])
        expect((await readAll(pageSize)).map(name).sort()).toEqual(ids);
    });

    it('a page that is full and the last one says that nothing follows', async () => {
      await stores.store.commit(aCommit({ id: 'C26-00001' }));
      await stores.store.commit(aCommit({ id: 'C26-00002' }));
      expect((await stores.store.streams({ pageSize: 2 })).continuation).toBeUndefined();
    });
  });

  it('everything is still there after a restart', async () => {
    await stores.store.commit(
      aCommit({
        key: 'logged',
        sentence: 'Logged.',
        messages: [aMessage('First.'), aMessage('Second.')],
        promoted: { nextDue: '2026-01-08' },
      }),
    );
    await stores.store.recordAccess(stream, [record()]);
    await stores.documents.write('conversation', 'person-1', { at: 'review' }, {});
    await stores.reopen();
    expect(await stores.store.load(stream)).toEqual({ state: { happened: 1 }, version: 1, shape: 1 });
    expect(await stores.store.events(stream)).toEqual(aCommit().events);
    expect(await stores.store.operation(stream, 'logged')).toMatchObject({ sentence: 'Logged.' });
    expect(await stores.store.accessRecords(stream)).toHaveLength(2);
    expect(
      (await stores.store.list({ kind: 'case', involving: 'person-1', pageSize: 5 })).rows[0]?.promoted
        .nextDue,
    ).toBe('2026-01-08');
    expect(
      await stores.store.claimDuties({ now: morning, owner: 'a', leaseUntil: morning, limit: 5 }),
    ).toHaveLength(2);
    expect((await stores.documents.read('conversation', 'person-1'))?.body).toEqual({ at: 'review' });
    expect(await stores.store.commit(aCommit({ key: 'logged' }))).toBe('repeated');
    expect(await stores.store.commit(aCommit({ after: 1 }))).toBe('committed');
  });
}
