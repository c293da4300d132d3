import { shortDate, type LondonDate } from '../../policy/calendar/dates';
import { stages, type Stage } from '../../policy/stages';
import { button, type Action, type Card } from '../card';
import { excerpt, plain } from '../escape';
import { parseDesign } from '../template';
import design from './list.json';

/** Cases or records to choose from. */
export interface ListView {
  readonly title: string;
  /** What is said where there is nothing to list. */
  readonly none: string;
  readonly rows: readonly ListRow[];
  readonly actions: readonly Action[];
}

interface ListRow {
  readonly title: string;
  readonly line: string;
  readonly due?: string;
  readonly isLate?: boolean;
  readonly open: Action;
}

const LONGEST_NAME = 60;

export const drawList = parseDesign<ListView>(design);

export interface ListedCase {
  readonly reference: string;
  readonly stage: Stage;
  /** Who it is of, where that may be read: as people typed it. */
  readonly names?: readonly string[];
  /** In words. */
  readonly service?: string;
  readonly nextDue?: LondonDate;
  /** Shown where cases stand by age. */
  readonly receivedOn?: LondonDate;
  /** A red flag is up (D45). */
  readonly flagged?: boolean;
}

export interface RecordRow {
  readonly id: string;
  readonly title: string;
  readonly line: string;
}

export interface ListCardOptions {
  readonly title: string;
  readonly none: string;
  readonly cases: readonly ListedCase[];
  readonly today: LondonDate;
  /** Opens the next page. */
  readonly more?: Action;
  /** What can be done besides; a concern can be logged, unless told. */
  readonly actions?: readonly Action[];
  /** Records of registers, below the cases. */
  readonly records?: readonly (RecordRow & { readonly kind: string })[];
  /** What choosing a case does; opens it, unless told. */
  readonly choose?: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
}

function sayDue(nextDue: LondonDate | undefined, today: LondonDate): string {
  if (nextDue === undefined) return 'Nothing due';
  if (nextDue < today) return `Overdue since ${shortDate(nextDue)}`;
  return nextDue === today ? 'Due today' : `Next due ${shortDate(nextDue)}`;
}

function caseRow(
  { reference, stage, names = [], service, nextDue, receivedOn, flagged }: ListedCase,
  today: LondonDate,
  { verb, data }: NonNullable<ListCardOptions['choose']>,
): ListRow {
  const due = sayDue(nextDue, today);
  const line = [
    ...(flagged ? ['Red flag'] : []),
    ...(receivedOn ? [`Reached us ${shortDate(receivedOn)}`] : []),
    stages[stage],
    ...(service ? [service] : []),
  ].join(' · ');
  const title = [reference, ...names.map((name) => plain(excerpt(name, LONGEST_NAME)))].join(' · ');
  return {
    title,
    line,
    due,
    isLate: nextDue !== undefined && nextDue < today,
    // NB: a screen reader says the title in place of what is in the row.
    open: button(`${title} ${line} ${due}`, verb, { ...data, case: reference }),
  };
}

const recordRow = ({ kind, id, title, line }: RecordRow & { readonly kind: string }): ListRow => ({
  title: plain(title),
  line,
  open: button(`Open ${title}`, 'open', { kind, case: id }),
});

/** A list of cases, ten at the most: references, stages and dates, and names where they may be read. */
export function buildListCard({ title, none, cases, today, ...options }: ListCardOptions): Card {
  const { choose = { verb: 'open', data: {} }, records = [], more, actions } = options;
  return drawList({
    title,
    none,
    rows: [...cases.map((each) => caseRow(each, today, choose)), ...records.map(recordRow)],
    actions: [...(more ? [more] : []), ...(actions ?? [button('Log a concern', 'log', {})])],
  });
}

/** The records of a register, ten at the most. */
export function buildRecordListCard({
  kind,
  rows,
  ...view
}: {
  readonly kind: string;
  readonly title: string;
  readonly none: string;
  readonly rows: readonly RecordRow[];
  readonly actions: readonly Action[];
}): Card {
  return drawList({ ...view, rows: rows.map((row) => recordRow({ ...row, kind })) });
}
