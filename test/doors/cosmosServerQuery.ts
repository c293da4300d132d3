import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { CosmosContainer } from './cosmosServerData';
import { parsed } from './cosmosServerParser';
import { NotUnderstood, planOf, rowsOf, type Params, type Query } from './cosmosServerSql';
import type { Reply } from './loopbackHttp';

const PAGE = 100;
const MOST_PAGES_KEPT = 1_000;

interface Asked {
  readonly query: string;
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
}

/** The two ranges that every container's partitions are divided into, so that clients have answers to merge. */
export const partitionRanges = [
  { id: '0', minInclusive: '', maxExclusive: '80' },
  { id: '1', minInclusive: '80', maxExclusive: 'FF' },
];

/** Answers queries page by page. What is left of an answer is kept under its continuation token. */
export class Queries {
  private readonly pages = new Map<string, readonly unknown[]>();

  plan(asked: unknown): Reply {
    return understood(() => ({ status: 200, body: planOf(parsed((asked as Asked).query)) }));
  }

  answer(
    container: CosmosContainer,
    { headers }: IncomingMessage,
    asked: unknown,
    pk: string | undefined,
  ): Reply {
    const rangeId = headers['x-ms-documentdb-partitionkeyrangeid'] as string | undefined;
    const token = headers['x-ms-continuation'] as string | undefined;
    return understood(() => {
      const { query: text, parameters = [] } = asked as Asked;
      const query = parsed(text);
      if (pk === undefined && rangeId === undefined) return onlyWithAPlan();
      const unindexed = unindexedIn(container, query);
      if (unindexed)
        return { status: 400, body: { code: 'BadRequest', message: `Not indexed: ${unindexed}` } };
      const params = Object.fromEntries(parameters.map(({ name, value }) => [name, value])) as Params;
      const rows = token ? this.pages.get(token) : rowsOf(query, container.items({ pk, rangeId }), params);
      if (!rows) return { status: 400, body: { code: 'BadRequest', message: 'Unknown continuation.' } };
      return this.page(rows, Number(headers['x-ms-max-item-count'] ?? PAGE));
    });
  }

  private page(rows: readonly unknown[], size: number): Reply {
    const most = size > 0 ? Math.min(size, PAGE) : PAGE;
    const documents = rows.slice(0, most);
    const body = { _rid: '', Documents: documents, _count: documents.length };
    if (rows.length <= most) return { status: 200, body };
    const token = randomUUID();
    this.pages.set(token, rows.slice(most));
    const [oldest] = this.pages.keys();
    if (this.pages.size > MOST_PAGES_KEPT && oldest) this.pages.delete(oldest);
    return { status: 200, body, headers: { 'x-ms-continuation': token } };
  }
}

/** A query over all partitions is for the client to put together: the service says so. */
const onlyWithAPlan = (): Reply => ({
  status: 400,
  headers: { 'x-ms-substatus': '1004' },
  body: { code: 'BadRequest', message: 'Not served as it is.', additionalErrorInfo: '{}' },
});

function understood(answer: () => Reply): Reply {
  try {
    return answer();
  } catch (fault) {
    if (!(fault instanceof NotUnderstood)) throw fault;
    return { status: 400, body: { code: 'BadRequest', message: fault.message } };
  }
}

/**
 * The first property that rows are chosen or sorted by and no index has. NB: stricter than the service, which would
 * read everything through: a query that does is a mistake here. The id and the partition are found without one.
 */
function unindexedIn({ definition }: CosmosContainer, { filtered, ordered }: Query): string | undefined {
  const included = (definition.indexingPolicy?.includedPaths ?? [{ path: '/*' }]).map(({ path }) => path);
  if (included.includes('/*')) return undefined;
  return [...filtered, ...ordered].find(
    (name) => !['id', '_rid'].includes(name) && !included.some((path) => path.split('/')[1] === name),
  );
}
