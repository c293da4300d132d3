import type { Backlog, CaseStore } from '../ports/caseStore';
import { query } from './access';
import type { CosmosConnection } from './connection';

const PING_SECONDS = 3_600;

type Bound = Readonly<Record<string, string>>;

/** Figures of what is owed. Each is a count or a first row along one index: no item is read but that row. */
export function cosmosFigures(connection: CosmosConnection): Pick<CaseStore, 'backlog' | 'ping'> {
  const asked = <T>(operation: string, text: string, parameters: Bound): Promise<T | undefined> =>
    connection.run(operation, 'all', async () => {
      const [first] = await query<T>(connection.streams, text, parameters);
      return first;
    });
  const count = async (operation: string, where: string, parameters: Bound): Promise<number> =>
    (await asked<number>(operation, `SELECT VALUE COUNT(1) FROM c WHERE ${where}`, parameters)) ?? 0;
  const oldest = (operation: string, of: 'sendAt' | 'wakeAt', now: string): Promise<string | undefined> =>
    asked<string>(
      operation,
      `SELECT VALUE c.${of} FROM c WHERE c.${of} <= @now ORDER BY c.${of} OFFSET 0 LIMIT 1`,
      { now },
    );

  return {
    async backlog(now): Promise<Backlog> {
      const [messages, givenUp, oldestMessage, oldestWake] = await Promise.all([
        count('countOwedQuery', 'c.sendAt > @nothing', { nothing: '' }),
        count('countDeadQuery', 'c.dead > @nothing', { nothing: '' }),
        oldest('oldestOwedQuery', 'sendAt', now),
        oldest('oldestWakeQuery', 'wakeAt', now),
      ]);
      return {
        messages,
        givenUp,
        ...(oldestMessage === undefined ? {} : { oldestMessage }),
        ...(oldestWake === undefined ? {} : { oldestWake }),
      };
    },
    // Written, not only read: an account that is over its limits, or read alone, still answers.
    ping: () =>
      connection.run('ping', 'ping', async () => {
        await connection.streams.items.upsert({ id: 'ping', pk: 'ping', type: 'ping', ttl: PING_SECONDS });
      }),
  };
}
