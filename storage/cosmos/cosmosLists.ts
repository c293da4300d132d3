import type { SqlParameter } from '@azure/cosmos';
import type { Promoted } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { CaseStore, ListQuery, Page, Row, StreamId } from '../ports/caseStore';
import { query } from './access';
import type { CosmosConnection } from './connection';
import type { SnapshotItem } from './items';

type Bound = Readonly<Record<string, SqlParameter['value']>>;
type Listed = Omit<SnapshotItem, 'body' | 'involved' | 'shape'>;

/** A whole number, so that it can stand in the text of a query. */
const whole = (number: number): number => Math.max(0, Math.trunc(number));

/** Pages of streams, soonest due date first, from the promoted properties alone. */
export function cosmosLists(connection: CosmosConnection): Pick<CaseStore, 'list' | 'countOpen' | 'streams'> {
  const rows = <T>(operation: string, of: string, text: string, parameters: Bound) =>
    connection.run(operation, of, () => query<T>(connection.streams, text, parameters));

  return {
    async list(asked) {
      const [after] = readContinuation(asked.continuation);
      const { text, parameters } = listQuery(asked, after);
      const found = await rows<Listed>('listQuery', asked.kind, text, parameters);
      return pageOf(found, asked.pageSize, ({ due }) => due, rowOf);
    },
    async countOpen({ kind, involving, stages }) {
      const text = `SELECT VALUE COUNT(1) FROM c WHERE c.kind = @kind AND c.open = true
        AND ARRAY_CONTAINS(c.involved, @involving) AND ARRAY_CONTAINS(@stages, c.stage)`;
      const bound = { kind, involving, stages: [...stages] };
      const [open = 0] = await rows<number>('countQuery', kind, text, bound);
      return open;
    },
    async streams({ pageSize, continuation }) {
      const [after] = readContinuation(continuation);
      // A stream has up to two items with `at`: its snapshot and its first event.
      const text = `SELECT c.kind, c.stream, c.at FROM c WHERE c.at > @after ORDER BY c.at OFFSET 0 LIMIT ${2 * (whole(pageSize) + 1)}`;
      const found = await rows<Found>('streamsQuery', 'all', text, { after });
      const once = [...new Map(found.map((each) => [each.at, each])).values()];
      return pageOf(once, pageSize, ({ at }) => at, streamOf);
    },
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

function listQuery(asked: ListQuery, after: string): { text: string; parameters: Bound } {
  const { kind, involving, openOnly, stage, team, dueBy, pageSize } = asked;
  const wanted: readonly [string, Bound][] = [
    ['c.kind = @kind', { kind }],
    ['c.due > @after', { after }],
    ...optional(involving, 'ARRAY_CONTAINS(c.involved, @involving)', { involving }),
    ...optional(openOnly === true ? true : undefined, 'c.open = true', {}),
    ...optional(stage, 'c.stage = @stage', { stage }),
    ...optional(team, 'c.team = @team', { team }),
    // The day itself too: in `due` a space and the id follow it, and a space sorts before this.
    ...optional(dueBy, 'c.due < @dueBy', { dueBy: `${dueBy ?? ''}!` }),
  ];
  const where = wanted.map(([condition]) => condition).join(' AND ');
  return {
    text: `SELECT c.stream, c.version, c.stage, c.open, c.service, c.team, c.receivedOn, c.nextDue, c.due
      FROM c WHERE ${where} ORDER BY c.due OFFSET 0 LIMIT ${whole(pageSize) + 1}`,
    parameters: Object.assign({}, ...wanted.map(([, parameters]) => parameters)) as Bound,
  };
}

function optional(
  value: unknown,
  condition: string,
  parameters: Readonly<Record<string, string | undefined>>,
): readonly [string, Bound][] {
  return value === undefined ? [] : [[condition, parameters as Bound]];
}

function rowOf({ stream, version, stage, open, service, team, receivedOn, nextDue }: Listed): Row {
  return {
    id: stream,
    version,
    promoted: {
      stage,
      open,
      service,
      team,
      receivedOn: receivedOn as Promoted['receivedOn'],
      nextDue: nextDue as Promoted['nextDue'],
    },
  };
}
