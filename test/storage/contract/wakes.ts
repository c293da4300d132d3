import type { Wake, WakeOutcome } from '../../../storage/ports/caseStore';
import { aCommit, aMessage, anUnkeepableMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const at = (time: string): string => `2026-01-05T${time}.000Z`;
const theEnd = '2100-01-01T00:00:00.000Z';

export function wakesAreKept(stores: Stores): void {
  const claim = (
    now: string,
    { owner = 'one', leaseUntil = at('23:00:00'), limit = 100, calendar = 'calendar 1' } = {},
  ) => stores.store.claimWakes({ now, owner, leaseUntil, limit, calendar });
  const plan = (id: string, wakeAt?: string, calendar?: string, after = 0) =>
    stores.store.commit(
      aCommit({ id, after, ...(wakeAt ? { wakeAt } : {}), ...(calendar ? { calendar } : {}) }),
    );
  const ids = (wakes: readonly Wake[]) =>
    wakes
      .map(({ stream }) => stream.id.slice(-1))
      .sort()
      .join('');
  const outcome = (about: Partial<WakeOutcome> = {}): WakeOutcome => ({
    messages: [],
    sendFrom: morning,
    reminded: [],
    calendar: 'calendar 1',
    ...about,
  });
  const owed = async () =>
    (await stores.store.claimDuties({ now: theEnd, owner: 'reader', leaseUntil: theEnd, limit: 100 })).map(
      ({ message }) => message.say,
    );

  async function theOnly(now = morning, leaseUntil = at('09:01:00')): Promise<Wake> {
    const [wake, ...others] = await claim(now, { leaseUntil });
    expect(others).toEqual([]);
    if (!wake) throw new Error('There is nothing to claim.');
    return wake;
  }

  describe('streams to look at for reminders', () => {
    it('are claimed at their time and not before, and never when nothing is to come', async () => {
      await plan('C26-00001', at('09:00:00'));
      await plan('C26-00002', at('09:30:00'));
      await plan('C26-00003');
      expect(ids(await claim(at('08:59:59')))).toBe('');
      expect(ids(await claim(at('09:00:00')))).toBe('1');
      expect(ids(await claim(at('09:30:00')))).toBe('2');
      expect(ids(await claim(theEnd, { leaseUntil: theEnd }))).toBe('12');
    });

    it('planned by another calendar are claimed at once, unless nothing is to come', async () => {
      await plan('C26-00001', theEnd, 'calendar 0');
      await plan('C26-00002', theEnd, 'calendar 1');
      await plan('C26-00003', theEnd, 'calendar 2');
      await plan('C26-00004', undefined, 'calendar 0');
      await plan('C26-00005', at('08:00:00'), 'calendar 0');
      expect(ids(await claim(morning))).toBe('135');
      expect(ids(await claim(morning, { calendar: 'calendar 2' }))).toBe('2');
    });

    it('are claimed up to the limit, and the rest by the next claim', async () => {
      for (const number of [1, 2, 3]) await plan(`C26-0000${number}`, morning);
      for (const number of [4, 5]) await plan(`C26-0000${number}`, theEnd, 'calendar 0');
      const rounds: Wake[][] = [];
      for (let round = 0; round < 4; round += 1) rounds.push([...(await claim(morning, { limit: 2 }))]);
      expect(rounds.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
      expect(ids(rounds.flat())).toBe('12345');
    });

    it('are claimed by one of those who ask at once, never by two', async () => {
      for (let number = 0; number < 30; number += 1) await plan(`C26-${10_000 + number}`, morning);
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((owner) => claim(morning, { owner, limit: 20 })),
      );
      const claimed = claims.flat().map(({ stream }) => stream.id);
      expect(new Set(claimed).size).toBe(claimed.length);
      while (claimed.length < 30) claimed.push(...(await claim(morning)).map(({ stream }) => stream.id));
      expect(new Set(claimed).size).toBe(30);
    });

    it('are put off, or done with, by a commit that plans them anew', async () => {
      await plan('C26-00001', morning);
      await plan('C26-00002', morning);
      await plan('C26-00001', at('10:00:00'), undefined, 1);
      await plan('C26-00002', undefined, undefined, 1);
      expect(ids(await claim(morning))).toBe('');
      expect(ids(await claim(theEnd))).toBe('1');
    });
  });

  describe('a look at the reminders', () => {
    beforeEach(() => plan('C26-00001', morning));

    it('hides the stream until its lease ends, then somebody else may have it', async () => {
      const first = await theOnly();
      expect(await claim(at('09:00:59'), { owner: 'two' })).toEqual([]);
      expect(await claim(at('09:00:59'), { owner: 'two', calendar: 'calendar 2' })).toEqual([]);
      const [second] = await claim(at('09:01:00'), { owner: 'two' });
      expect(second).toMatchObject({ stream: first.stream, reminded: [] });
      expect(second?.fence).not.toBe(first.fence);
    });

    it('owes its messages, keeps what was reminded of and comes again at the next time', async () => {
      const wake = await theOnly();
      const next = at('09:30:00');
      const reminded = ['acknowledgement:warning', 'ack:due'];
      expect(
        await stores.store.settleWake(
          wake,
          outcome({ messages: [aMessage('a'), aMessage('b')], reminded, wakeAt: next }),
        ),
      ).toBe(true);
      expect((await owed()).sort()).toEqual(['a', 'b']);
      expect(await claim(at('09:29:59'))).toEqual([]);
      expect(await theOnly(next)).toMatchObject({ reminded });
    });

    it('owes each message of two looks at one stream once, as a message of its own', async () => {
      for (const say of ['first', 'second'])
        await stores.store.settleWake(
          await theOnly(),
          outcome({ messages: [aMessage(say)], wakeAt: morning }),
        );
      expect((await owed()).sort()).toEqual(['first', 'second']);
    });

    it('with nothing to come is the last', async () => {
      expect(await stores.store.settleWake(await theOnly(), outcome())).toBe(true);
      expect(await claim(theEnd)).toEqual([]);
      expect(await claim(theEnd, { calendar: 'calendar 2' })).toEqual([]);
    });

    it('that is settled twice counts once', async () => {
      const wake = await theOnly();
      const settled = outcome({ messages: [aMessage('once')], wakeAt: at('10:00:00') });
      await stores.store.settleWake(wake, settled);
      await stores.store.settleWake(wake, settled);
      expect(await owed()).toEqual(['once']);
    });

    it.each(['taken over', 'overtaken by a commit'])('that was %s changes nothing', async (how) => {
      const late = await theOnly();
      if (how === 'taken over') await theOnly(at('09:05:00'), at('09:10:00'));
      else await plan('C26-00001', at('09:10:00'), undefined, 1);
      const settled = outcome({ messages: [aMessage()], reminded: ['x'] });
      expect(await stores.store.settleWake(late, settled)).toBe(false);
      expect(await owed()).toEqual([]);
      expect(await theOnly(at('09:10:00'))).toMatchObject({ reminded: [] });
    });

    it('keeps what was reminded of through the commits that follow', async () => {
      await stores.store.settleWake(await theOnly(), outcome({ reminded: ['x'], wakeAt: theEnd }));
      await plan('C26-00001', morning, undefined, 1);
      expect(await theOnly()).toMatchObject({ reminded: ['x'] });
    });

    it('leaves nothing behind when one of its messages cannot be kept', async () => {
      const wake = await theOnly();
      const failing = outcome({ messages: [aMessage(), anUnkeepableMessage()], reminded: ['x'] });
      await expect(stores.store.settleWake(wake, failing)).rejects.toThrow();
      expect(await owed()).toEqual([]);
      expect(await stores.store.settleWake(wake, outcome({ reminded: ['y'], wakeAt: morning }))).toBe(true);
    });

    it('touches the case in no way', async () => {
      const stream = { kind: 'case', id: 'C26-00001' };
      const before = await stores.store.load(stream);
      await stores.store.settleWake(await theOnly(), outcome({ messages: [aMessage()] }));
      expect(await stores.store.load(stream)).toEqual(before);
      expect(await stores.store.commit(aCommit({ id: 'C26-00001', after: 1 }))).toBe('committed');
    });

    it('and its settling survive a restart', async () => {
      const wake = await theOnly();
      await stores.reopen();
      expect(await claim(at('09:00:30'))).toEqual([]);
      expect(await stores.store.settleWake(wake, outcome({ reminded: ['x'], wakeAt: at('10:00:00') }))).toBe(
        true,
      );
      await stores.reopen();
      expect(await theOnly(at('10:00:00'))).toMatchObject({ reminded: ['x'] });
    });
  });
}
