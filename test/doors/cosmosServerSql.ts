/** The part of Cosmos DB's query language that the store uses, and nothing besides: all else is `NotUnderstood`. */
export class NotUnderstood extends Error {}

export type Value = unknown;
export type Params = Readonly<Record<string, Value>>;
export type Doc = Readonly<Record<string, unknown>>;
export type Evaluate = (doc: Doc, params: Params) => Value;

export interface Expression {
  readonly text: string;
  readonly evaluate: Evaluate;
}

export interface Query {
  /** What each row becomes; undefined leaves the row out. */
  readonly select: Expression;
  /** It has one row, made of how many there are. */
  readonly counts: boolean;
  readonly where: Expression | undefined;
  readonly orderBy: readonly { readonly by: Expression; readonly descending: boolean }[];
  readonly limit: { readonly offset: number; readonly limit: number } | undefined;
  /** The properties that rows are chosen by, such as `involved`. */
  readonly filtered: readonly string[];
  readonly ordered: readonly string[];
}

/** Everything the query gives of these documents. */
export function rowsOf(query: Query, docs: readonly Doc[], params: Params): readonly unknown[] {
  const { where, orderBy, limit, select } = query;
  const found = docs.filter((doc) => where === undefined || where.evaluate(doc, params) === true);
  const sorted =
    orderBy.length === 0
      ? found
      : found
          .map((doc) => ({ doc, keys: orderBy.map(({ by }) => by.evaluate(doc, params) as string) }))
          .sort((a, b) => inOrder(a.keys, b.keys, orderBy))
          .map(({ doc }) => doc);
  if (query.counts) return [select.evaluate({}, { ...params, [COUNTED]: found.length })];
  const wanted = limit ? sorted.slice(limit.offset, limit.offset + limit.limit) : sorted;
  return wanted.map((doc) => select.evaluate(doc, params)).filter((row) => row !== undefined);
}

function inOrder(a: readonly string[], b: readonly string[], orderBy: Query['orderBy']): number {
  for (const [index, { descending }] of orderBy.entries()) {
    const [left = '', right = ''] = [a[index], b[index]];
    if (left !== right) return left < right === !descending ? -1 : 1;
  }
  return 0;
}

/** Where a counting query finds how many there are. */
export const COUNTED = 'COUNT(1)';

const FILTER = '{documentdb-formattableorderbyquery-filter}';

/** How a client puts together the answers of all partitions: what it asks each of them, and how it merges. */
export function planOf(query: Query): object {
  const { where, orderBy, limit, select, counts } = query;
  const counting = `SELECT VALUE [{"item": ${select.text}}] FROM c${where ? ` WHERE ${where.text}` : ''}`;
  const sorting = [
    `SELECT c._rid, [${orderBy.map(({ by }) => `{"item": ${by.text}}`).join(', ')}] AS orderByItems, ${select.text} AS payload FROM c`,
    `WHERE ${where ? `(${where.text}) AND ` : ''}(${FILTER})`,
    `ORDER BY ${orderBy.map(({ by, descending }) => `${by.text}${descending ? ' DESC' : ''}`).join(', ')}`,
    limit ? `OFFSET 0 LIMIT ${limit.offset + limit.limit}` : '',
  ].join(' ');
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: null,
      offset: limit?.offset ?? null,
      limit: limit?.limit ?? null,
      orderBy: orderBy.map(({ descending }) => (descending ? 'Descending' : 'Ascending')),
      orderByExpressions: orderBy.map(({ by }) => by.text),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: counts ? ['Count'] : [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: counts ? counting : orderBy.length > 0 ? sorting : '',
      hasSelectValue: counts,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}
