import type { CaseStore, DeadDuty, Duty, OwedMessage } from '../ports/caseStore';
import { continuationAfter, readContinuation } from '../continuation';
import { query, readItem, replaceItem } from './access';
import { readBody } from './body';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import { claimed } from './claiming';
import type { DutyItem } from './items';

type Duties = Pick<CaseStore, 'claimDuties' | 'settleDuty' | 'deadDuties' | 'reviveDuty'>;

const messageOf = ({ body }: DutyItem): OwedMessage => readBody(body) as OwedMessage;

/** How the items of owed messages are found and changed. */
function dutyTable(connection: CosmosConnection) {
  const replace = (operation: string, item: DutyItem) =>
    replaceItem(connection, operation, () => connection.streams, item);
  return {
    find: (operation: string, text: string, parameters: Readonly<Record<string, string>>) =>
      connection.run(operation, 'all', () => query<DutyItem>(connection.streams, text, parameters)),
    replace,
    /** Changes an item as it stands; false when it is not to be changed. */
    async change(
      operation: string,
      { stream, id }: Pick<Duty, 'stream' | 'id'>,
      changed: (item: DutyItem) => DutyItem | undefined,
    ): Promise<boolean> {
      const pk = partition(stream);
      for (;;) {
        const item = await connection.run(`${operation}Read`, pk, () =>
          readItem<DutyItem>(connection.streams, pk, itemIds.duty(id)),
        );
        const next = item && changed(item);
        if (!next) return false;
        if (await replace(operation, next)) return true;
      }
    },
  };
}

/** Owed messages: each an item of its own in its stream's partition, claimed and settled by conditional writes. */
export function cosmosDuties(connection: CosmosConnection): Duties {
  const table = dutyTable(connection);
  return {
    async claimDuties({ now, owner, leaseUntil, limit }) {
      const dueAmong = (which: string, most: number) =>
        table.find(
          'dueQuery',
          `SELECT * FROM c WHERE ${which} AND c.sendAt <= @now ORDER BY c.sendAt OFFSET 0 LIMIT ${Math.trunc(most)}`,
          { now },
        );
      const urgent = await dueAmong('c.urgent = true', limit);
      const others =
        limit > urgent.length ? await dueAmong('IS_DEFINED(c.urgent) = false', limit - urgent.length) : [];
      const due = [...urgent, ...others];
      const claims = await claimed(due, async (item): Promise<Duty | undefined> => {
        const claim = { attempts: item.attempts + 1, fence: item.fence + 1 };
        if (!(await table.replace('claimDuty', { ...item, ...claim, owner, sendAt: leaseUntil })))
          return undefined;
        const stream = { kind: item.kind, id: item.stream };
        return { stream, id: item.duty, message: messageOf(item), ...claim };
      });
      return claims;
    },
    settleDuty: (duty, outcome) =>
      table.change('settleDuty', duty, (item) => {
        if (item.fence !== duty.fence || item.owner === null) return undefined;
        return {
          ...item,
          owner: null,
          sendAt: 'retryAt' in outcome ? outcome.retryAt : null,
          why: 'why' in outcome ? outcome.why : null,
          dead: 'dead' in outcome ? `${item.pk} ${item.id}` : null,
        };
      }),
    async deadDuties({ pageSize, continuation }) {
      const [after] = readContinuation(continuation);
      const text = `SELECT * FROM c WHERE c.dead > @after ORDER BY c.dead OFFSET 0 LIMIT ${Math.trunc(pageSize) + 1}`;
      const found = await table.find('deadQuery', text, { after });
      const rowsOfPage = found.slice(0, pageSize);
      const last = rowsOfPage.at(-1);
      return {
        rows: rowsOfPage.map(deadOf),
        ...(last && found.length > pageSize ? { continuation: continuationAfter(last.dead ?? '', '') } : {}),
      };
    },
    reviveDuty: (stream, id, now) =>
      table.change('reviveDuty', { stream, id }, (item) =>
        item.dead === null ? undefined : { ...item, dead: null, why: null, attempts: 0, sendAt: now },
      ),
  };
}

const deadOf = (item: DutyItem): DeadDuty => ({
  stream: { kind: item.kind, id: item.stream },
  id: item.duty,
  message: messageOf(item),
  attempts: item.attempts,
  why: item.why ?? '',
});
