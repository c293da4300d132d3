import type { SqlParameter } from '@azure/cosmos';
import type { Promoted } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { Term } from '../../policy/search/words';
import type { CaseStore, FindQuery, Page, Row, RowFilter, StreamId } from '../ports/caseStore';
import { query } from './access';
import type { CosmosConnection } from './connection';
import type { SnapshotItem } from './items';

type Bound = Readonly<Record<string, SqlParameter['value']>>;
type Listed = Omit<SnapshotItem, 'body' | 'involved' | 'marks' | 'words' | 'begins' | 'shape'>;

/** A whole number, so that it can stand in the text of a query. */
const whole = (number: number): number => Math.max(0, Math.trunc(number));

/** Asks the container, under the name of what is done with it. */
const askerOf =
  (connection: CosmosConnection) =>
  <T>(operation: string, of: string, text: string, parameters: Bound): Promise<readonly T[]> =>
    connection.run(operation, of, () => query<T>(connection.streams, text, parameters));

type Ask = ReturnType<typeof askerOf>;

/** The rows that meet these conditions, from a place in their order on: one more than a page tells whether there are others. */
function rowsAfter(ask: Ask, operation: string, kind: string, wanted: Wanted, sorted: Sorted) {
  const { text, parameters } = asked([...wanted, [`c.${sorted.by} > @after`, { after: sorted.after }]]);
  const ordered = `${ROW} FROM c WHERE ${text} ORDER BY c.${sorted.by} OFFSET 0 LIMIT ${whole(sorted.most)}`;
  return ask<Listed>(operation, kind, ordered, parameters);
}

/** Pages and counts of streams, and searches, from the promoted properties alone. */
export function cosmosLists(
  connection: CosmosConnection,
): Pick<CaseStore, 'list' | 'count' | 'find' | 'streams'> {
  const ask = askerOf(connection);
  return {
    async list(query) {
      const [after] = readContinuation(query.continuation);
      const by = keys[query.sortBy ?? 'nextDue'];
      const sorted = { by, after, most: query.pageSize + 1 };
      const found = await rowsAfter(ask, 'listQuery', query.kind, filtering(query), sorted);
      return pageOf(found, query.pageSize, (each) => each[by] ?? '', rowOf);
    },
    async count(filter) {
      // Only what lists have stands there with a date to sort by.
      const { text, parameters } = asked([...filtering(filter), ['c.due > @after', { after: '' }]]);
      const [count = 0] = await ask<number>(
        'countQuery',
        filter.kind,
        `SELECT VALUE COUNT(1) FROM c WHERE ${text}`,
        parameters,
      );
      return count;
    },
    find: async (query) => (query.terms.length === 0 ? { rows: [] } : find(ask, query)),
    async streams({ pageSize, continuation }) {
      const [after] = readContinuation(continuation);
      // A stream has up to two items with `at`: its snapshot and its first event.
      const text = `SELECT c.kind, c.stream, c.at FROM c WHERE c.at > @after ORDER BY c.at OFFSET 0 LIMIT ${2 * (whole(pageSize) + 1)}`;
      const found = await ask<Found>('streamsQuery', 'all', text, { after });
      const once = [...new Map(found.map((each) => [each.at, each])).values()];
      return pageOf(once, pageSize, ({ at }) => at, streamOf);
    },
  };
}

/** What is open first, then what is closed: a page may begin among either. */
async function find(
  ask: Ask,
  { kind, terms, involving, pageSize, continuation }: FindQuery,
): Promise<Page<Row>> {
  const [from, afterDue] = readContinuation(continuation);
  const found: { row: Listed; state: string }[] = [];
  for (const state of from === 'closed' ? ['closed'] : ['open', 'closed']) {
    const wanted = [...filtering({ kind, involving }), isOpen(state === 'open'), ...terms.map(meeting)];
    const after = state === from ? afterDue : '';
    const most = pageSize + 1 - found.length;
    const page = await rowsAfter(ask, 'findQuery', kind, wanted, { by: 'due', after, most });
    found.push(...page.map((row) => ({ row, state })));
    if (found.length > pageSize) break;
  }
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(({ row }) => rowOf(row)),
    ...(last && found.length > page.length
      ? { continuation: continuationAfter(last.state, last.row.due) }
      : {}),
  };
}

interface Found {
  readonly kind: string;
  readonly stream: string;
  readonly at: string;
}

const streamOf = ({ kind, stream }: Found): StreamId => ({ kind, id: stream });

function pageOf<F, T>(
  found: readonly F[],
  pageSize: number,
  key: (each: F) => string,
  row: (each: F) => T,
): Page<T> {
  const rows = found.slice(0, pageSize);
  const last = rows.at(-1);
  return {
    rows: rows.map(row),
    ...(last && found.length > rows.length ? { continuation: continuationAfter(key(last), '') } : {}),
  };
}

const ROW =
  'SELECT c.stream, c.version, c.stage, c.open, c.service, c.team, c.receivedOn, c.nextDue, c.keptUntil, c.flagged, c.due, c.received, c.kept';

const keys = { nextDue: 'due', receivedOn: 'received', keptUntil: 'kept' } as const;

/** Conditions, all of which rows have to meet, each with what is bound in it. */
type Wanted = readonly (readonly [string, Bound])[];

interface Sorted {
  readonly by: (typeof keys)[keyof typeof keys];
  readonly after: string;
  readonly most: number;
}

const asked = (wanted: Wanted): { text: string; parameters: Bound } => ({
  text: wanted.map(([condition]) => condition).join(' AND '),
  parameters: Object.assign({}, ...wanted.map(([, parameters]) => parameters)) as Bound,
});

const isOpen = (open: boolean): Wanted[number] => [`c.open = ${open}`, {}];

/** The day itself too: in what is sorted by, a space and the id follow it, and a space sorts before this. */
const throughThatDay = (day: string): string => `${day}!`;

function filtering(filter: RowFilter): Wanted {
  const { kind, involving, marked = [], openOnly, stages, team, services } = filter;
  const { dueFrom, dueBy, receivedFrom, receivedBy, keptBy } = filter;
  const given = (value: string | undefined, condition: string, name: string): Wanted =>
    value === undefined ? [] : [[condition, { [name]: value }]];
  const by = (day: string | undefined) => (day === undefined ? undefined : throughThatDay(day));
  return [
    ['c.kind = @kind', { kind }],
    ...given(involving, 'ARRAY_CONTAINS(c.involved, @involving)', 'involving'),
    ...marked.map(
      (mark, index) => [`ARRAY_CONTAINS(c.marks, @mark${index})`, { [`mark${index}`]: mark }] as const,
    ),
    ...(openOnly ? [isOpen(true)] : []),
    ...(stages ? [['ARRAY_CONTAINS(@stages, c.stage)', { stages: [...stages] }] as const] : []),
    ...given(team, 'c.team = @team', 'team'),
    ...(services ? [['ARRAY_CONTAINS(@services, c.service)', { services: [...services] }] as const] : []),
    ...given(dueFrom, 'c.due >= @dueFrom', 'dueFrom'),
    ...given(by(dueBy), 'c.due < @dueBy', 'dueBy'),
    ...given(receivedFrom, 'c.received >= @receivedFrom', 'receivedFrom'),
    ...given(by(receivedBy), 'c.received < @receivedBy', 'receivedBy'),
    ...given(by(keptBy), 'c.kept < @keptBy', 'keptBy'),
  ];
}

/** Any of what meets a term. */
function meeting(term: Term, index: number): Wanted[number] {
  const named = term.map((word, number) => [`t${index}x${number}`, word] as const);
  const any = named.map(([name]) => `ARRAY_CONTAINS(c.begins, @${name})`).join(' OR ');
  return [any === '' ? 'false' : `(${any})`, Object.fromEntries(named)];
}

function rowOf({
  stream,
  version,
  stage,
  open,
  service,
  team,
  receivedOn,
  nextDue,
  keptUntil,
  flagged,
}: Listed): Row {
  const dates = { receivedOn, nextDue, keptUntil } as Pick<Promoted, 'receivedOn' | 'nextDue' | 'keptUntil'>;
  return {
    id: stream,
    version,
    promoted: { stage, open, service, team, ...dates, ...(flagged ? { flagged } : {}) },
  };
}
