import type { DeadDuty, Duty } from '../../../storage/ports/caseStore';
import { aCommit, aMessage, morning } from '../../doors/aCommit';
import type { Stores } from './stores';

const at = (time: string): string => `2026-01-05T${time}.000Z`;

export function dutiesAreKept(stores: Stores): void {
  const claim = (now: string, { owner = 'one', leaseUntil = at('23:00:00'), limit = 100 } = {}) =>
    stores.store.claimDuties({ now, owner, leaseUntil, limit });
  const says = (duties: readonly Duty[]) => duties.map(({ message }) => message.say).sort();
  const owe = (id: string, sendFrom: string, ...words: string[]) =>
    stores.store.commit(aCommit({ id, sendFrom, messages: words.map(aMessage) }));

  async function theOnly(now = morning, leaseUntil = at('09:01:00')): Promise<Duty> {
    const [duty, ...others] = await claim(now, { leaseUntil });
    expect(others).toEqual([]);
    if (!duty) throw new Error('There is nothing to claim.');
    return duty;
  }

  describe('owed messages', () => {
    it('are claimed whole, with the stream they come from', async () => {
      const message = { ...aMessage('Look at it.'), urgent: true, command: 'triage' } as const;
      await stores.store.commit(aCommit({ messages: [message] }));
      expect(await claim(morning)).toEqual([
        {
          stream: { kind: 'case', id: 'C26-7K4MQ' },
          id: expect.any(String) as string,
          message,
          attempts: 1,
          fence: expect.any(Number) as number,
        },
      ]);
    });

    it('about a red flag are claimed before all others, however long those have waited', async () => {
      await owe('C26-00001', at('08:00:00'), 'first', 'second');
      const flagged = { ...aMessage('flag'), urgent: true } as const;
      await stores.store.commit(aCommit({ id: 'C26-00002', sendFrom: at('09:00:00'), messages: [flagged] }));
      expect(says(await claim(at('09:00:00'), { limit: 1 }))).toEqual(['flag']);
      expect(says(await claim(at('09:00:00'), { limit: 1 }))).toEqual(['first']);
      expect(says(await claim(at('09:00:00')))).toEqual(['second']);
    });

    it('are not claimed before their time, and are at it', async () => {
      await owe('C26-00001', at('09:00:00'), 'now');
      await owe('C26-00002', at('09:30:00'), 'later');
      expect(says(await claim(at('08:59:59')))).toEqual([]);
      expect(says(await claim(at('09:00:00')))).toEqual(['now']);
      expect(says(await claim(at('09:30:00')))).toEqual(['later']);
    });

    it('each of several from one commit, and of later commits on the same case, is a message of its own', async () => {
      await owe('C26-00001', morning, 'one', 'two');
      await stores.store.commit(aCommit({ id: 'C26-00001', after: 1, messages: [aMessage('three')] }));
      expect(says(await claim(morning))).toEqual(['one', 'three', 'two']);
    });

    it('are claimed up to the limit, and the rest by the next claim', async () => {
      for (const number of [1, 2, 3, 4, 5]) await owe(`C26-0000${number}`, morning, `${number}`);
      const rounds = [
        await claim(morning, { limit: 2 }),
        await claim(morning, { limit: 2 }),
        await claim(morning, { limit: 2 }),
        await claim(morning, { limit: 2 }),
      ];
      expect(rounds.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
      expect(says(rounds.flat())).toEqual(['1', '2', '3', '4', '5']);
    });

    it('are claimed by one of those who ask at once, never by two', async () => {
      for (let number = 0; number < 30; number += 1)
        await owe(`C26-${10_000 + number}`, morning, `${number}`);
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map((owner) => claim(morning, { owner, limit: 20 })),
      );
      const claimed = claims.flat().map(({ message }) => message.say);
      expect(new Set(claimed).size).toBe(claimed.length);
      while (claimed.length < 30) claimed.push(...says(await claim(morning)));
      expect(new Set(claimed).size).toBe(30);
    });
  });

  describe('a claim', () => {
    beforeEach(() => owe('C26-00001', morning, 'it'));

    it('hides the message until its lease ends, then somebody else may have it', async () => {
      const first = await theOnly();
      expect(await claim(at('09:00:59'), { owner: 'two' })).toEqual([]);
      const [second] = await claim(at('09:01:00'), { owner: 'two' });
      expect(second).toMatchObject({ message: first.message, attempts: 2 });
      expect(second?.fence).not.toBe(first.fence);
    });

    it('that was taken over settles nothing', async () => {
      const late = await theOnly();
      const current = await theOnly(at('09:05:00'), at('09:10:00'));
      for (const outcome of [
        { delivered: true },
        { retryAt: at('09:06:00'), why: 'late' },
        { dead: true, why: 'late' },
      ] as const)
        expect(await stores.store.settleDuty(late, outcome)).toBe(false);
      expect(await claim(at('09:09:59'))).toEqual([]);
      expect(await stores.store.settleDuty(current, { delivered: true })).toBe(true);
    });

    it('that outlived its lease still settles when nobody took it over', async () => {
      expect(await stores.store.settleDuty(await theOnly(), { delivered: true })).toBe(true);
      expect(await claim(at('22:00:00'))).toEqual([]);
    });

    it('delivered never comes again, though it is settled a second time', async () => {
      const duty = await theOnly();
      expect(await stores.store.settleDuty(duty, { delivered: true })).toBe(true);
      expect(await stores.store.settleDuty(duty, { retryAt: at('09:02:00'), why: 'unsure' })).toBe(false);
      expect(await claim('2100-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('put off comes back at its time, not before, and its tries are counted', async () => {
      expect(
        await stores.store.settleDuty(await theOnly(), { retryAt: at('09:30:00'), why: 'unreachable' }),
      ).toBe(true);
      expect(await claim(at('09:29:59'))).toEqual([]);
      expect(await theOnly(at('09:30:00'))).toMatchObject({ attempts: 2, message: { say: 'it' } });
    });

    it('given up never comes again', async () => {
      expect(await stores.store.settleDuty(await theOnly(), { dead: true, why: 'nobody' })).toBe(true);
      expect(await claim('2100-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('and its settling touch the case in no way', async () => {
      const before = await stores.store.load({ kind: 'case', id: 'C26-00001' });
      await stores.store.settleDuty(await theOnly(), { delivered: true });
      expect(await stores.store.load({ kind: 'case', id: 'C26-00001' })).toEqual(before);
      expect(await stores.store.commit(aCommit({ id: 'C26-00001', after: 1 }))).toBe('committed');
    });

    it('and its settling survive a restart', async () => {
      const duty = await theOnly();
      await stores.reopen();
      expect(await claim(at('09:00:30'))).toEqual([]);
      expect(await stores.store.settleDuty(duty, { delivered: true })).toBe(true);
      await stores.reopen();
      expect(await claim('2100-01-01T00:00:00.000Z')).toEqual([]);
    });
  });

  describe('messages given up', () => {
    const giveUp = async () => {
      for (const duty of await claim(morning))
        await stores.store.settleDuty(duty, { dead: true, why: 'nobody' });
    };
    const dead = async (pageSize = 100) => {
      const rows: DeadDuty[] = [];
      let continuation: string | undefined;
      do {
        const page = await stores.store.deadDuties({ pageSize, ...(continuation ? { continuation } : {}) });
        expect(page.rows.length).toBeLessThanOrEqual(pageSize);
        rows.push(...page.rows);
        continuation = page.continuation;
      } while (continuation !== undefined);
      return rows;
    };

    it('are listed with what they were and why, whatever the size of the pages', async () => {
      await owe('C26-00001', morning, 'one', 'two');
      await owe('C26-00002', morning, 'three');
      await giveUp();
      await owe('C26-00003', morning, 'owed still');
      const all = await dead();
      expect(all.find(({ message }) => message.say === 'three')).toEqual({
        stream: { kind: 'case', id: 'C26-00002' },
        id: expect.any(String) as string,
        message: aMessage('three'),
        attempts: 1,
        why: 'nobody',
      });
      for (const pageSize of [1, 2, 3])
        expect((await dead(pageSize)).map(({ message }) => message.say).sort()).toEqual([
          'one',
          'three',
          'two',
        ]);
    });

    it('are not those delivered, put off or claimed', async () => {
      for (const id of ['C26-00001', 'C26-00002', 'C26-00003']) await owe(id, morning, id);
      const [one, two] = await claim(morning);
      if (one) await stores.store.settleDuty(one, { delivered: true });
      if (two) await stores.store.settleDuty(two, { retryAt: at('10:00:00'), why: 'late' });
      expect(await dead()).toEqual([]);
    });

    it('are owed once more when somebody revives them, once', async () => {
      await owe('C26-00001', morning, 'it');
      await giveUp();
      const [{ stream, id }] = (await dead()) as [DeadDuty];
      expect(await stores.store.reviveDuty(stream, id, at('11:00:00'))).toBe(true);
      expect(await stores.store.reviveDuty(stream, id, at('11:00:00'))).toBe(false);
      expect(await stores.store.reviveDuty(stream, 'nothing', at('11:00:00'))).toBe(false);
      expect(await dead()).toEqual([]);
      expect(await claim(at('10:59:59'))).toEqual([]);
      expect(await theOnly(at('11:00:00'), at('11:01:00'))).toMatchObject({
        attempts: 1,
        message: { say: 'it' },
      });
    });
  });
}
