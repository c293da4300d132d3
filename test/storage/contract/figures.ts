import type { Promoted } from '../../../policy/machine/stream';
import { aCommit, aMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const at = (time: string): string => `2026-01-05T${time}.000Z`;

export function figuresAreKept(stores: Stores): void {
  const due = (by: NonNullable<Promoted['nextDue']>, kind = 'case') =>
    stores.store.count({ kind, openOnly: true, dueBy: by });
  const backlog = (now = morning) => stores.store.backlog(now);
  const owe = (id: string, sendFrom: string, ...words: string[]) =>
    stores.store.commit(aCommit({ id, sendFrom, messages: words.map(aMessage) }));
  const claim = (leaseUntil = at('09:02:00')) =>
    stores.store.claimDuties({ now: morning, owner: 'one', leaseUntil, limit: 100 });

  describe('figures', () => {
    it('count what is open and due by a day, that day too, of one kind', async () => {
      const dated: Readonly<Record<string, Partial<Promoted>>> = {
        'C26-00001': { nextDue: '2026-01-04' },
        'C26-00002': { nextDue: '2026-01-05' },
        'C26-00003': { nextDue: '2026-01-06' },
        'C26-00004': { nextDue: '2026-01-05', open: false },
        'C26-00005': {},
      };
      for (const [id, promoted] of Object.entries(dated))
        await stores.store.commit(aCommit({ id, promoted }));
      await stores.store.commit(
        aCommit({ kind: 'restriction', id: 'C26-00002', promoted: { nextDue: '2026-01-05' } }),
      );
      expect([
        await due('2026-01-03'),
        await due('2026-01-04'),
        await due('2026-01-05'),
        await due('2026-12-31'),
        await due('2026-01-05', 'restriction'),
        await due('2026-01-05', 'training'),
      ]).toEqual([0, 1, 2, 3, 1, 0]);
    });

    it('of an empty store are nothing at all', async () => {
      expect(await due('2026-12-31')).toBe(0);
      expect(await backlog()).toEqual({ messages: 0, givenUp: 0 });
    });

    it('say how many messages are owed, and since when the one that has waited longest', async () => {
      await owe('C26-00001', at('08:30:00'), 'one', 'two');
      await owe('C26-00002', at('08:10:00'), 'three');
      await owe('C26-00003', at('12:00:00'), 'four');
      expect(await backlog()).toEqual({ messages: 4, oldestMessage: at('08:10:00'), givenUp: 0 });
      expect(await backlog(at('08:00:00'))).toEqual({ messages: 4, givenUp: 0 });
    });

    it('leave out what was delivered, and count what was given up apart', async () => {
      await owe('C26-00001', at('08:30:00'), 'delivered', 'given up', 'later');
      for (const duty of await claim()) {
        const { say } = duty.message;
        await stores.store.settleDuty(
          duty,
          say === 'delivered'
            ? { delivered: true }
            : say === 'given up'
              ? { dead: true, why: 'blocked' }
              : { retryAt: at('10:00:00'), why: '429' },
        );
      }
      expect(await backlog()).toEqual({ messages: 1, givenUp: 1 });
      expect(await backlog(at('10:30:00'))).toEqual({
        messages: 1,
        oldestMessage: at('10:00:00'),
        givenUp: 1,
      });
    });

    it('say since when a stream waits to be looked at for reminders', async () => {
      for (const [id, wakeAt] of [
        ['C26-00001', at('08:40:00')],
        ['C26-00002', at('08:20:00')],
        ['C26-00003', at('09:30:00')],
      ] as const)
        await stores.store.commit(aCommit({ id, wakeAt }));
      await stores.store.commit(aCommit({ id: 'C26-00004' }));
      expect((await backlog()).oldestWake).toBe(at('08:20:00'));
      expect((await backlog(at('08:00:00'))).oldestWake).toBeUndefined();
    });
  });

  it('answers when it is asked whether it is there', async () => {
    await expect(stores.store.ping()).resolves.toBeUndefined();
  });
}
