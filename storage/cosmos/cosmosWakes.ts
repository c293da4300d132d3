import type { OperationInput } from '@azure/cosmos';
import type { CaseStore, Claim, Wake, WakeOutcome } from '../ports/caseStore';
import { batch, create, query, readItem, replaceItem } from './access';
import { claimed } from './claiming';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import { dutyItems, type WakeItem } from './items';

/** Plans the next look by what was decided: the two are set, and a look that is under way counts for nothing. */
export const planWake = (wakeAt: string | undefined, calendar: string): OperationInput => ({
  operationType: 'Patch',
  id: itemIds.wake,
  resourceBody: {
    operations: [
      { op: 'set', path: '/wakeAt', value: wakeAt ?? null },
      { op: 'set', path: '/plannedBy', value: wakeAt === undefined ? null : calendar },
      { op: 'set', path: '/owner', value: null },
      { op: 'set', path: '/leaseUntil', value: '' },
      { op: 'incr', path: '/fence', value: 1 },
    ],
  },
});

/** What is due; then what another calendar planned, as two ranges of one index: what today's planned is not read. */
const claimable = [
  'c.wakeAt <= @now ORDER BY c.wakeAt',
  '(c.plannedBy < @calendar OR c.plannedBy > @calendar)',
];

/** When each stream is looked at next for reminders: an item beside the case, claimed and settled apart from it. */
export function cosmosWakes(connection: CosmosConnection): Pick<CaseStore, 'claimWakes' | 'settleWake'> {
  function found(where: string, { now, calendar }: { now: string; calendar: string }, limit: number) {
    const text = `SELECT * FROM c WHERE c.leaseUntil <= @now AND ${where} OFFSET 0 LIMIT ${limit}`;
    return connection.run('wakeQuery', 'all', () =>
      query<WakeItem>(connection.streams, text, { now, calendar }),
    );
  }

  async function claimOne(item: WakeItem, { owner, leaseUntil }: Claim): Promise<Wake | undefined> {
    const fence = item.fence + 1;
    const next = { ...item, owner, leaseUntil, fence };
    if (!(await replaceItem(connection, 'claimWake', () => connection.streams, next))) return undefined;
    return { stream: { kind: item.kind, id: item.stream }, reminded: item.reminded, fence };
  }

  return {
    async claimWakes(claim) {
      const wakes: Wake[] = [];
      for (const where of claimable) {
        const limit = Math.trunc(claim.limit) - wakes.length;
        if (limit <= 0) break;
        wakes.push(...(await claimed(await found(where, claim, limit), (item) => claimOne(item, claim))));
      }
      return wakes;
    },
    async settleWake({ stream, fence }, outcome) {
      const pk = partition(stream);
      const read = () => readItem<WakeItem>(connection.streams, pk, itemIds.wake);
      const duties = dutyItems(stream, `wake ${fence}`, outcome.messages, outcome.sendFrom).map(create);
      return connection.run('settleWake', pk, async (unsure) => {
        const item = await read();
        if (!item) return false;
        // An earlier try may have been carried out although its answer was lost.
        if (item.fence !== fence || item.owner === null) return unsure && item.settled === fence;
        const settled = await batch(connection.streams, pk, [settling(item, outcome), ...duties]);
        return settled === 'done' || (unsure && (await read())?.settled === fence);
      });
    },
  };
}

/** Puts a look that is done away, if nobody has changed it meanwhile. `settled` tells whose it was. */
function settling(
  { _etag: ifMatch, ...item }: WakeItem,
  { reminded, wakeAt, calendar }: WakeOutcome,
): OperationInput {
  return {
    operationType: 'Replace',
    id: itemIds.wake,
    resourceBody: {
      ...item,
      owner: null,
      leaseUntil: '',
      reminded: [...reminded],
      wakeAt: wakeAt ?? null,
      plannedBy: wakeAt === undefined ? null : calendar,
      settled: item.fence,
    },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}
