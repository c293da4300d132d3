import type { Promoted } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { ListQuery, Page, Row, RowFilter } from '../ports/caseStore';
import type { Database } from './database';

/** Stands for “no due date” and sorts after every date. */
export const NEVER_DUE = '~';

/** The columns a row is made of. */
export const ROW =
  's.id, s.version, s.stage, s.open, s.service, s.team, s.received_on, s.next_due, s.kept_until, s.flagged';

export interface StreamRow {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly open: number;
  readonly service: string | null;
  readonly team: string | null;
  readonly received_on: string | null;
  readonly next_due: string;
  readonly kept_until: string | null;
  readonly flagged: number;
}

const columns = { nextDue: 'next_due', receivedOn: 'received_on', keptUntil: 'kept_until' } as const;

/** Pages and counts of streams. Each kind of query is one prepared statement along one index. */
export function sqliteLists({ sqlite }: Database) {
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const count = (filter: RowFilter): number =>
    statement(`SELECT COUNT(*) ${wanted(filter)}`)
      .pluck()
      .get(bound(filter)) as number;
  const list = (query: ListQuery): Page<Row> => {
    const [afterKey, afterId] = readContinuation(query.continuation);
    const found = statement(listSql(query)).all({
      ...bound(query),
      afterKey,
      afterId,
      oneMore: query.pageSize + 1,
    }) as StreamRow[];
    const rows = found.slice(0, query.pageSize);
    const last = rows.at(-1);
    const more = last && found.length > rows.length;
    const key = last?.[columns[query.sortBy ?? 'nextDue']] ?? '';
    return {
      rows: rows.map(rowOf),
      ...(more ? { continuation: continuationAfter(key, last.id) } : {}),
    };
  };
  return { list, count };
}

/** The values of a filter, each under its own name. */
function bound({ marked = [], stages = [], services = [], openOnly: _, ...filter }: RowFilter): object {
  const numbered = (name: string, values: readonly string[]) =>
    values.map((value, index) => [`${name}${index}`, value] as const);
  const listed = [
    ...numbered('mark', marked),
    ...numbered('stage', stages),
    ...numbered('service', services),
  ];
  return { ...filter, ...Object.fromEntries(listed) };
}

/** The table that rows are found along, and those they are then looked up in: in this order, whatever the planner thinks. */
function sources({ involving, marked = [] }: RowFilter): { readonly from: string; readonly by: string } {
  const marks = marked.map((_, index) => `m${index}`);
  const [by = 's', ...others] = [...(involving === undefined ? [] : ['i']), ...marks];
  if (by === 's') return { from: 'streams s', by };
  const table = (alias: string): string => `${alias === 'i' ? 'involved' : 'marks'} ${alias}`;
  const same = (alias: string): string =>
    `${alias}.kind = ${by}.kind AND ${alias}.mark = @mark${alias.slice(1)} AND ${alias}.open = ${by}.open
     AND ${alias}.next_due = ${by}.next_due AND ${alias}.id = ${by}.id`;
  const joined = others.map((alias) => `CROSS JOIN ${table(alias)} ON ${same(alias)}`);
  const from = [table(by), ...joined, `CROSS JOIN streams s ON s.kind = ${by}.kind AND s.id = ${by}.id`].join(
    ' ',
  );
  return { from, by };
}

/** One alone is told apart: rows are then in their order along its index. */
const oneOf = (column: string, values: readonly string[] = []): string =>
  values.length === 1
    ? `s.${column} = @${column}0`
    : `s.${column} IN (${values.map((_, index) => `@${column}${index}`).join()})`;

function wanted(filter: RowFilter, more: readonly string[] = []): string {
  const { involving, marked = [], openOnly, stages, team, services } = filter;
  const { dueFrom, dueBy, receivedFrom, receivedBy, keptBy } = filter;
  const { from, by } = sources(filter);
  const given = (value: unknown, condition: string): readonly string[] =>
    value === undefined ? [] : [condition];
  const conditions = [
    `${by}.kind = @kind`,
    ...given(involving, 'i.person = @involving'),
    ...(involving === undefined ? given(marked[0], 'm0.mark = @mark0') : []),
    ...(openOnly ? [`${by}.open = 1`] : []),
    ...given(stages, oneOf('stage', stages)),
    ...given(team, 's.team = @team'),
    ...given(services, oneOf('service', services)),
    ...given(dueFrom, `${by}.next_due >= @dueFrom`),
    ...given(dueBy, `${by}.next_due <= @dueBy`),
    // Along the index of receipts, which has open and closed ones apart.
    ...(receivedFrom !== undefined && !openOnly && by === 's' ? ['s.open IN (0, 1)'] : []),
    ...given(receivedFrom, 's.received_on >= @receivedFrom'),
    ...given(receivedBy, 's.received_on <= @receivedBy'),
    ...given(keptBy, 's.kept_until <= @keptBy'),
    ...more,
  ];
  return `FROM ${from} WHERE ${conditions.join(' AND ')}`;
}

function listSql(query: ListQuery): string {
  const { sortBy = 'nextDue' } = query;
  const { by } = sources(query);
  const key = `${sortBy === 'nextDue' ? by : 's'}.${columns[sortBy]}`;
  const where = wanted(query, [`(${key}, ${by}.id) > (@afterKey, @afterId)`]);
  return `SELECT ${ROW} ${where} ORDER BY ${key}, ${by}.id LIMIT @oneMore`;
}

export function rowOf(row: StreamRow): Row {
  const { id, version, stage, open, service, team, received_on, next_due, kept_until, flagged } = row;
  const promoted = {
    stage,
    open: open === 1,
    service: service ?? undefined,
    team: team ?? undefined,
    receivedOn: (received_on ?? undefined) as Promoted['receivedOn'],
    nextDue: (next_due === NEVER_DUE ? undefined : next_due) as Promoted['nextDue'],
    keptUntil: (kept_until ?? undefined) as Promoted['keptUntil'],
    ...(flagged === 1 ? { flagged: true as const } : {}),
  };
  return { id, version, promoted };
}
