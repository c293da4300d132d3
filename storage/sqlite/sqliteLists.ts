import type { Promoted } from '../../policy/machine/stream';
import { continuationAfter, readContinuation } from '../continuation';
import type { CaseStore, ListQuery, Page, Row } from '../ports/caseStore';
import type { Database } from './database';

/** Stands for “no due date” and sorts after every date. */
export const NEVER_DUE = '~';

interface StreamRow {
  id: string;
  version: number;
  stage: string;
  open: number;
  service: string | null;
  team: string | null;
  received_on: string | null;
  next_due: string;
}

type CountQuery = Parameters<CaseStore['countOpen']>[0];

/** Pages of streams, soonest due date first. Each kind of query is one prepared statement along one index. */
export function sqliteLists({ sqlite }: Database) {
  const prepared = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const countOpen = ({ kind, involving, stages }: CountQuery): number =>
    statement(
      `SELECT COUNT(*) AS open FROM involved i JOIN streams s ON s.kind = i.kind AND s.id = i.id
       WHERE i.kind = ? AND i.person = ? AND i.open = 1 AND s.stage IN (${stages.map(() => '?').join()})`,
    )
      .pluck()
      .get(kind, involving, ...stages) as number;
  const list = (query: ListQuery): Page<Row> => {
    const [afterDue, afterId] = readContinuation(query.continuation);
    const bound = { ...query, openOnly: undefined, afterDue, afterId, oneMore: query.pageSize + 1 };
    const found = statement(listSql(query)).all(bound) as StreamRow[];
    const rows = found.slice(0, query.pageSize);
    const last = rows.at(-1);
    const more = last && found.length > rows.length;
    return {
      rows: rows.map(rowOf),
      ...(more ? { continuation: continuationAfter(last.next_due, last.id) } : {}),
    };
  };
  return { list, countOpen };
}

function listSql({ involving, openOnly, stage, team, dueBy }: ListQuery): string {
  // The table whose key or index gives the order.
  const by = involving === undefined ? 's' : 'i';
  const wanted = [
    `${by}.kind = @kind`,
    `(${by}.next_due, ${by}.id) > (@afterDue, @afterId)`,
    ...(involving === undefined ? [] : ['i.person = @involving']),
    ...(openOnly ? [`${by}.open = 1`] : []),
    ...(stage === undefined ? [] : ['s.stage = @stage']),
    ...(team === undefined ? [] : ['s.team = @team']),
    ...(dueBy === undefined ? [] : [`${by}.next_due <= @dueBy`]),
  ];
  const from =
    involving === undefined ? 'streams s' : 'involved i JOIN streams s ON s.kind = i.kind AND s.id = i.id';
  return `SELECT s.id, s.version, s.stage, s.open, s.service, s.team, s.received_on, s.next_due FROM ${from}
    WHERE ${wanted.join(' AND ')} ORDER BY ${by}.next_due, ${by}.id LIMIT @oneMore`;
}

function rowOf({ id, version, stage, open, service, team, received_on, next_due }: StreamRow): Row {
  const promoted = {
    stage,
    open: open === 1,
    service: service ?? undefined,
    team: team ?? undefined,
    receivedOn: (received_on ?? undefined) as Promoted['receivedOn'],
    nextDue: (next_due === NEVER_DUE ? undefined : next_due) as Promoted['nextDue'],
  };
  return { id, version, promoted };
}
