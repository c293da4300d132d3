import { count, longDate, shortDate, type LondonDate } from '../../policy/calendar/dates';
import { stages } from '../../policy/stages';
import { button, type Action, type Card } from '../card';
import { plain } from '../escape';
import { parseDesign } from '../template';
import design from './day.json';
import type { ListedCase } from './list';

/** What somebody has to do, most pressing first. */
export interface DayView {
  readonly forWhom?: string;
  readonly title: string;
  readonly date?: string;
  readonly groups: readonly DayGroup[];
  readonly note?: string;
  readonly actions: readonly Action[];
}

interface DayGroup {
  readonly title?: string;
  readonly isLate?: boolean;
  readonly rows: readonly DayRow[];
}

interface DayRow {
  readonly title?: string;
  readonly line: string;
  /** Absent where there is nothing that this person may open. */
  readonly open?: Action;
}

export const drawDay = parseDesign<DayView>(design);

/** One case on “my day”, with the step that comes next. */
export interface DayCase extends ListedCase {
  /** The words of the next step, when it is this person’s to take. */
  readonly step?: string;
}

export interface Day {
  readonly today: LondonDate;
  readonly overdue: readonly DayCase[];
  readonly dueSoon: readonly DayCase[];
  readonly forMe: readonly DayCase[];
  readonly forOthers: readonly DayCase[];
  /** More cases than were looked at. */
  readonly more: boolean;
  /** Limits on contact that wait for a decision by this person. */
  readonly limits: number;
  /** Sees what waits for the whole team too. */
  readonly oversees: boolean;
}

const MOST_IN_GROUP = 5;

const openCase = (reference: string): Action => button(`Open ${reference}`, 'open', { case: reference });

function caseRow({ reference, stage, service, nextDue, step }: DayCase): DayRow {
  const facts = [
    stages[stage],
    ...(service ? [service] : []),
    ...(nextDue ? [`due ${shortDate(nextDue)}`] : []),
  ];
  return {
    title: `${reference}${step ? `: ${step}` : ''}`,
    line: facts.join(' · '),
    open: openCase(reference),
  };
}

function groupOf(title: string, cases: readonly DayCase[], isLate = false): readonly DayGroup[] {
  if (cases.length === 0) return [];
  const left = cases.length - MOST_IN_GROUP;
  return [
    {
      title: `${title} (${cases.length})`,
      isLate,
      rows: [
        ...cases.slice(0, MOST_IN_GROUP).map(caseRow),
        ...(left > 0 ? [{ line: `and ${left} more under “my cases”` }] : []),
      ],
    },
  ];
}

/** Said of the person’s own cases alone: others may wait for somebody. */
const sayNothing = ({ oversees }: Day): string =>
  oversees
    ? 'None of your own cases waits for you today. “Team queue” shows what waits for triage.'
    : 'None of your cases waits for you today.';

/** What a person has to do today, most pressing first. References, stages and dates only. */
export function buildMyDayCard(day: Day, actions: readonly Action[]): Card {
  const groups = [
    ...groupOf('Overdue', day.overdue, true),
    ...groupOf('Due in two working days', day.dueSoon),
    ...groupOf('Waiting for you', day.forMe),
    ...groupOf('Waiting for others', day.forOthers),
  ];
  const nothing = [{ rows: [{ line: sayNothing(day) }] }];
  const notes = [
    ...(day.limits > 0 ? [`${count(day.limits, 'limit')} on contact to decide on: say “approvals”.`] : []),
    ...(day.more ? ['These are the most pressing. “my cases” has them all.'] : []),
  ];
  return drawDay({
    title: 'Your day',
    date: longDate(day.today),
    groups: groups.length > 0 ? groups : nothing,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    actions,
  });
}

export interface DayLine {
  readonly say: string;
  /** The case to open, where there is one for this person. */
  readonly reference?: string;
}

const MOST_LINES = 15;

/** One card instead of a heap: everything that a person is reminded of this morning. It names nobody. */
export function buildDigestCard(lines: readonly DayLine[], forWhom?: string): Card {
  const more = lines.length - MOST_LINES;
  const groups = lines.slice(0, MOST_LINES).map(({ say, reference }) => ({
    rows: [{ line: say, ...(reference ? { open: openCase(reference) } : {}) }],
  }));
  return drawDay({
    ...(forWhom ? { forWhom: plain(forWhom) } : {}),
    title: `My day: ${lines.length} reminders`,
    groups,
    ...(more > 0 ? { note: `And ${more} more: “my cases” lists them, soonest deadline first.` } : {}),
    actions: [button('My cases', 'mine', {})],
  });
}
