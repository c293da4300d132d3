import { randomUUID } from 'node:crypto';
import type { Container, JSONObject, OperationInput, SqlParameter } from '@azure/cosmos';
import { isError } from '../../policy/machine/fault';
import { type CosmosConnection, isPassing, Passing } from './connection';

interface Stored {
  readonly id: string;
  readonly pk: string;
  readonly _etag?: string;
}

/** A transactional batch takes no more operations, nor more bytes. */
const MOST_OPERATIONS = 100;
const MOST_BYTES = 2_000_000;
/** What is put together in one of several batches. */
const BYTES_TOGETHER = 1_500_000;

const NOT_YET = 1002;

/** One decision was too much for one transaction of the store. Nothing of it was kept. */
export class TooMuchAtOnce extends Error {
  constructor(what: string) {
    super(`The store keeps at most ${MOST_OPERATIONS} items and 2 MB at once; this was ${what}.`);
    this.name = 'TooMuchAtOnce';
  }
}

export type BatchOutcome = 'done' | { readonly failedAt: number; readonly status: number };

/** An item by its id, in one point read. */
export async function readItem<T>(container: Container, pk: string, id: string): Promise<T | undefined> {
  const { resource, statusCode, substatus } = await container.item(id, pk).read<T & Stored>();
  // The item is not there, or (with a sub-status) the container is not, or not yet on the replica that was asked.
  if (statusCode === 404 && substatus) throw new Passing(substatus === NOT_YET ? 503 : 404);
  return resource;
}

/**
 * Replaces an item if it is as it was read; false when it is not. Each write is marked, so that one whose answer was
 * lost is known again for what it is.
 */
export async function replaceItem(
  connection: CosmosConnection,
  operation: string,
  container: () => Container,
  item: Stored,
): Promise<boolean> {
  const { _etag: etag = '', ...rest } = item;
  const written = randomUUID();
  return connection.run(operation, item.pk, async (unsure) => {
    try {
      const accessCondition = { type: 'IfMatch', condition: etag };
      await container()
        .item(item.id, item.pk)
        .replace({ ...rest, written }, { accessCondition });
      return true;
    } catch (fault) {
      const code = codeOf(fault);
      if (code !== 412 && code !== 404) throw fault;
      if (!unsure) return false;
      return (await readItem<{ written?: string }>(container(), item.pk, item.id))?.written === written;
    }
  });
}

/** All of these or none. A fault of the store's that may pass is thrown; one that will not is told, with its place. */
export async function batch(
  container: Container,
  pk: string,
  operations: readonly OperationInput[],
): Promise<BatchOutcome> {
  if (operations.length > MOST_OPERATIONS) throw new TooMuchAtOnce(`${operations.length} items`);
  const bytes = Buffer.byteLength(JSON.stringify(operations));
  if (bytes > MOST_BYTES) throw new TooMuchAtOnce(`${bytes} bytes`);
  const { code, result } = await container.items.batch(structuredClone([...operations]), pk, {
    contentResponseOnWriteEnabled: false,
  });
  const statuses = (result ?? []).map(({ statusCode }) => statusCode);
  // The one that failed stands among others that only failed with it (424).
  const failedAt = statuses.findIndex((status) => status >= 400 && status !== 424);
  const status = statuses[failedAt];
  if (status === undefined) {
    if (code === 207 || statuses.some((each) => each >= 400)) throw new Passing(503);
    return 'done';
  }
  if (isPassing(status)) throw new Passing(status);
  if (status === 413) throw new TooMuchAtOnce(`${bytes} bytes`);
  return { failedAt, status };
}

export const create = (resourceBody: object): OperationInput => ({
  operationType: 'Create',
  resourceBody: resourceBody as JSONObject,
});

/** The rows a query gives in one partition, or in all of them when none is named. */
export async function query<T>(
  container: Container,
  text: string,
  parameters: Readonly<Record<string, SqlParameter['value']>>,
  pk?: string,
): Promise<readonly T[]> {
  const spec = {
    query: text,
    parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
  };
  const options =
    pk === undefined ? { forceQueryPlan: true, maxDegreeOfParallelism: -1 } : { partitionKey: pk };
  const { resources } = await container.items.query<T>(spec, options).fetchAll();
  return resources;
}

export function codeOf(fault: unknown): unknown {
  return isError(fault) && 'code' in fault ? fault.code : undefined;
}

/** As many at once as a batch takes, in their order. */
export function inBatches(operations: readonly OperationInput[]): OperationInput[][] {
  const batches: OperationInput[][] = [];
  let bytes = Infinity;
  for (const operation of operations) {
    const size = Buffer.byteLength(JSON.stringify(operation));
    const current = batches.at(-1);
    if (!current || current.length === MOST_OPERATIONS || bytes + size > BYTES_TOGETHER) {
      batches.push([operation]);
      bytes = size;
    } else {
      current.push(operation);
      bytes += size;
    }
  }
  return batches;
}
