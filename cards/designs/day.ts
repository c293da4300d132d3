import { count, longDate, shortDate, type LondonDate } from '../../policy/calendar/dates';
import type { Audience } from '../../policy/machine/section';
import { listed } from '../../policy/machine/sentences';
import { roles } from '../../policy/roles';
import { stages } from '../../policy/stages';
import type { Names } from '../decision';
import { button, type Action, type Card } from '../card';
import { excerpt, plain } from '../escape';
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
  /** It names this person, who sees what is theirs and nothing else of it (7.1). */
  readonly isOwn?: true;
  /** Whose turn it is, where it is not this person’s. */
  readonly waitsFor?: readonly Audience[];
}

export interface Day {
  readonly today: LondonDate;
  readonly overdue: readonly DayCase[];
  readonly dueSoon: readonly DayCase[];
  /** Waits for a role this person holds, and nobody has it by name. */
  readonly nobodys: readonly DayCase[];
  readonly forMe: readonly DayCase[];
  /** They are named in it, and nothing is asked of them now. */
  readonly aboutMe: readonly DayCase[];
  readonly forOthers: readonly DayCase[];
  /** Overdue or due soon and none of this person’s, for those who oversee cases. */
  readonly elsewhere: readonly DayCase[];
  /** What the people they wait for are called. */
  readonly names: Names;
  /** More cases than were looked at. */
  readonly more: boolean;
  /** Limits on contact that wait for a decision by this person. */
  readonly limits: number;
  /** Cases with something recorded late that this person may accept. */
  readonly late: number;
}

const LONGEST_NAME = 40;
const MOST_IN_GROUP = 5;
/** What a card has room for. */
const MOST_ROWS = 15;

/** NB: a screen reader says the title in place of what is in the row, so it says all of it. */
const openCase = (reference: string, says: string): Action =>
  button(`Open ${reference}${says}`, 'open', { case: reference });

/** Those it waits for, each once: by name, or by role. */
function sayWaitsFor(waitsFor: readonly Audience[], names: Names): readonly string[] {
  const who = waitsFor.map((to) =>
    'person' in to ? (names.get(to.person) ?? 'somebody who has left') : `the ${roles[to.role]}`,
  );
  return who.length > 0 ? [`waits for ${plain(listed([...new Set(who)], 'and'))}`] : [];
}

function caseRow(
  { reference, names: named = [], stage, service, nextDue, step, flagged, waitsFor = [], isOwn }: DayCase,
  { today, names }: Pick<Day, 'today' | 'names'>,
): DayRow {
  const facts = [
    ...(flagged ? ['Red flag'] : []),
    ...(nextDue ? [`${nextDue < today ? 'overdue since' : 'due'} ${shortDate(nextDue)}`] : []),
    ...sayWaitsFor(waitsFor, names),
    ...(isOwn ? ['You are named in it'] : [stages[stage]]),
    ...(service ? [service] : []),
  ];
  const [next, line] = [step ? `: ${step}` : '', facts.join(' · ')];
  const who = named.map((name) => ` · ${plain(excerpt(name, LONGEST_NAME))}`).join('');
  return { title: `${reference}${who}${next}`, line, open: openCase(reference, `${who}${next}, ${line}`) };
}

interface Group {
  readonly title: string;
  readonly of: readonly DayCase[];
  /** The words that show the rest. */
  readonly rest: string;
  readonly isLate?: boolean;
}

function groupOf({ title, of: cases, rest, isLate = false }: Group, day: Day, groups: number): DayGroup {
  const most = Math.min(MOST_IN_GROUP, Math.floor(MOST_ROWS / groups));
  const left = cases.length - most;
  return {
    title: `${title} (${cases.length})`,
    isLate,
    rows: [
      ...cases.slice(0, most).map((each) => caseRow(each, day)),
      ...(left > 0 ? [{ line: `and ${left} more: say “${rest}”` }] : []),
    ],
  };
}

/** What a person has to do today, most pressing first: references, stages and dates, and names where this person may read them. */
export function buildMyDayCard(day: Day, actions: readonly Action[]): Card {
  const { overdue, dueSoon, nobodys, forMe, aboutMe, elsewhere, forOthers } = day;
  const groups = [
    { title: 'Overdue', of: overdue, rest: 'my cases', isLate: true },
    { title: 'Due in two working days', of: dueSoon, rest: 'my cases' },
    { title: 'Nobody has it yet', of: nobodys, rest: 'team queue' },
    { title: 'Waiting for you', of: forMe, rest: 'my cases' },
    { title: 'About you', of: aboutMe, rest: 'my day' },
    { title: 'Pressing, and with somebody else', of: elsewhere, rest: 'at risk' },
    { title: 'You wait for others', of: forOthers, rest: 'my cases' },
  ].filter((group) => group.of.length > 0);
  const nothing = [{ rows: [{ line: 'Nothing waits for you today.' }] }];
  const notes = [
    ...(day.limits > 0 ? [`${count(day.limits, 'limit')} on contact to decide on: say “approvals”.`] : []),
    ...(day.late > 0
      ? [`${count(day.late, 'case')} with something recorded late to decide on: say “late entries”.`]
      : []),
    ...(day.more ? ['These are the most pressing. “my cases” has them all.'] : []),
    ...(groups.length > 0 ? ['Type a reference to open its case.'] : []),
  ];
  return drawDay({
    title: 'Your day',
    date: longDate(day.today),
    groups: groups.length > 0 ? groups.map((group) => groupOf(group, day, groups.length)) : nothing,
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
    rows: [{ line: say, ...(reference ? { open: openCase(reference, `, ${say}`) } : {}) }],
  }));
  return drawDay({
    ...(forWhom ? { forWhom: plain(forWhom) } : {}),
    title: `My day: ${lines.length} reminders`,
    groups,
    ...(more > 0 ? { note: `And ${more} more: “my cases” lists them, soonest deadline first.` } : {}),
    actions: [button('My cases', 'mine', {})],
  });
}
