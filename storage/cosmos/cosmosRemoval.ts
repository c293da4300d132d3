import type { OperationInput } from '@azure/cosmos';
import type { Recorded } from '../../policy/machine/stream';
import type { StreamId } from '../ports/caseStore';
import { withoutSalt } from '../integrity/chain';
import type { Link } from '../ports/proving';
import { isOwedBefore, removedSentence, withoutContent } from '../removed';
import { batch, create, inBatches, query } from './access';
import { bodyOf, readBody } from './body';
import type { CosmosConnection } from './connection';
import { itemIds, partition } from './ids';
import type { DutyItem, EventItem, OperationItem, SnapshotItem, WakeItem } from './items';

type AnyItem = EventItem | OperationItem | DutyItem | WakeItem | SnapshotItem;

const upsert = (item: object): OperationInput =>
  ({ ...create(item), operationType: 'Upsert' }) as OperationInput;
const drop = ({ id }: { readonly id: string }): OperationInput => ({ operationType: 'Delete', id });

const blanked = (item: EventItem): EventItem => ({
  ...item,
  body: bodyOf(withoutContent(readBody(item.body) as Recorded)),
  ...(item.link === undefined ? {} : { link: bodyOf(withoutSalt(readBody(item.link) as Link)) }),
});

/** What becomes of one item when the content before this event goes: nothing, a blank in its place, or it goes too. */
function removalOf(item: AnyItem, before: number): readonly OperationInput[] {
  switch (item.type) {
    case 'event':
      return item.seq < before ? [upsert(blanked(item))] : [];
    case 'operation':
      return item.version < before ? [upsert({ ...item, sentence: JSON.stringify(removedSentence) })] : [];
    case 'duty':
      return isOwedBefore(item.duty, before) ? [drop(item)] : [];
    case 'wake':
      return [upsert({ ...item, reminded: [] })];
    case 'snapshot':
      return [];
  }
}

/** Takes content away for good, in as many transactions as it needs: a try that was cut short is made again. */
export function cosmosRemoval(connection: CosmosConnection) {
  const itemsIn = <T>(pk: string, text: string) =>
    connection.run('removalQuery', pk, () => query<T>(connection.streams, text, {}, pk));

  async function doAll(pk: string, operations: readonly OperationInput[]): Promise<void> {
    for (const together of inBatches(operations))
      await connection.run('removal', pk, async (unsure) => {
        const outcome = await batch(connection.streams, pk, together);
        if (outcome !== 'done' && !(unsure && outcome.status === 404))
          throw new Error(`Content could not be removed: ${outcome.status}.`);
      });
  }

  return {
    // Nothing that is written over or deleted is kept there by us.
    emptyLog: async (): Promise<void> => undefined,
    async remove(stream: StreamId, before: number): Promise<void> {
      const pk = partition(stream);
      const text = "SELECT * FROM c WHERE c.type != 'access' AND c.type != 'views'";
      const items = await itemsIn<AnyItem>(pk, text);
      await doAll(
        pk,
        items.flatMap((item) => removalOf(item, before)),
      );
    },
    async forget(stream: StreamId): Promise<void> {
      const pk = partition(stream);
      const items = await itemsIn<{ id: string }>(
        pk,
        "SELECT c.id FROM c WHERE c.type != 'access' AND c.type != 'views'",
      );
      // The snapshot goes last: until then the stream is found, and what was cut short is made again.
      const last = items.filter(({ id }) => id === itemIds.snapshot);
      await doAll(pk, [...items.filter(({ id }) => id !== itemIds.snapshot), ...last].map(drop));
    },
  };
}
