import { onceOnly } from '../../../bot/delivery/onceOnly';
import type { Outcome } from '../../../bot/delivery/messenger';
import type { Instant } from '../../../policy/calendar/dates';
import { Database } from '../../../storage/sqlite/database';
import { sqliteDocuments } from '../../../storage/sqlite/sqliteDocuments';
import { morning } from '../../doors/aCommit';

const message = { stream: { kind: 'case', id: 'C26-00001' }, id: '1:0' };
const to = { person: { id: 'person-1' } };
const sent = async (): Promise<Outcome> => ({ is: 'sent' });

describe('one message that several processes hold', () => {
  let database: Database;
  let now: Instant;
  let again: boolean[];

  beforeEach(() => {
    database = new Database(':memory:');
    now = morning;
    again = [];
  });
  afterEach(() => database.close());

  const aProcess = () =>
    onceOnly(
      sqliteDocuments(database, () => now),
      () => now,
      (_, facts) => void again.push(facts.again),
    );
  const letGoBy = (seconds: number): void => {
    now = new Date(Date.parse(now) + seconds * 1_000).toISOString();
  };

  /** A process that has sent it, as far as it got before it was ended. */
  async function killedWhileSending(): Promise<void> {
    await new Promise<void>((reached) => {
      void aProcess().once([message], to, () => {
        reached();
        return new Promise<never>(() => undefined);
      });
    });
  }

  it('goes once, and the other waits while one is at it', async () => {
    await killedWhileSending();
    letGoBy(60);
    const other = await aProcess().once([message], to, () => {
      throw new Error('It is sent twice.');
    });
    expect(other).toEqual({ is: 'waiting', why: 'elsewhere', afterMilliseconds: 60_000 });
  });

  it('goes once when both come to it in the same moment', async () => {
    let sends = 0;
    const send = (): Promise<Outcome> => {
      sends += 1;
      return sent();
    };
    const outcomes = await Promise.all(
      [aProcess(), aProcess()].map((each) => each.once([message], to, send)),
    );
    expect(sends).toBe(1);
    expect(outcomes.map(({ is }) => is).sort()).toEqual(['sent', 'waiting']);
    expect(again).toEqual([false]);
  });

  it('goes again when the one that was at it is gone, counted as what may be a repeat', async () => {
    await killedWhileSending();
    letGoBy(120);
    expect(await aProcess().once([message], to, sent)).toEqual({ is: 'sent' });
    expect(again).toEqual([true]);
    expect(await aProcess().hasAll([message], to)).toBe(true);
  });

  it('is remembered as sent for 30 days', async () => {
    await aProcess().once([message], to, sent);
    const [day, moment] = [24 * 60 * 60, 1];
    letGoBy(30 * day - moment);
    expect(await aProcess().hasAll([message], to)).toBe(true);
    letGoBy(2 * moment);
    expect(await aProcess().hasAll([message], to)).toBe(false);
  });

  it('is free for others when another process was first at one that goes with it', async () => {
    const second = { ...message, id: '2:0' };
    const documents = sqliteDocuments(database, () => now);
    const beaten = onceOnly(
      {
        ...documents,
        write: async (kind, id, ...more) =>
          id.includes(second.id) ? undefined : documents.write(kind, id, ...more),
      },
      () => now,
      () => undefined,
    );
    expect(await beaten.once([message, second], to, sent)).toEqual({ is: 'waiting', why: 'elsewhere' });
    expect(await aProcess().once([message], to, sent)).toEqual({ is: 'sent' });
    expect(again).toEqual([false]);
  });

  it('is no repeat after Teams refused it for certain', async () => {
    await aProcess().once([message], to, async () => ({ is: 'later', why: '429' }));
    await aProcess().once([message], to, sent);
    expect(again).toEqual([false, false]);
  });
});
