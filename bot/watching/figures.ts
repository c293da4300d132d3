import { Gauge, type Registry } from 'prom-client';
import { caseStream } from '../../policy/machine/case';
import { withinCalendar, type WorkingDayCalendar } from '../../policy/calendar/calendar';
import { addDays, londonDateOf, type Instant, type LondonDate } from '../../policy/calendar/dates';
import { isRefusal } from '../../policy/machine/refusal';
import { isWorkingHour, morningOf } from '../../policy/reminders/workingHours';
import type { Backlog, CaseStore } from '../../storage/ports/caseStore';

/** Working days. What is due by then is “at risk” on the home card, too. */
const SOON_IN_WORKING_DAYS = 2;

export interface FiguresParts {
  readonly store: Pick<CaseStore, 'count' | 'backlog'>;
  readonly calendar: WorkingDayCalendar;
  readonly now: () => Instant;
}

/** How things stand with what is due and owed. */
export interface Figures {
  readonly overdue: number;
  /** From today on, within two working days. */
  readonly dueSoon: number;
  readonly backlog: Backlog;
  readonly at: Instant;
}

export async function readFigures({ store, calendar, now }: FiguresParts): Promise<Figures> {
  const at = now();
  const today = londonDateOf(at);
  const { kind } = caseStream;
  const [overdue, bySoon, backlog] = await Promise.all([
    store.count({ kind, openOnly: true, dueBy: addDays(today, -1) }),
    store.count({ kind, openOnly: true, dueBy: soonFrom(today, calendar) }),
    store.backlog(at),
  ]);
  return { overdue, dueSoon: bySoon - overdue, backlog, at };
}

/** Where the bank-holiday list has ended calendar days have to do. */
function soonFrom(today: LondonDate, calendar: WorkingDayCalendar): LondonDate {
  const soon = withinCalendar(() => calendar.addWorkingDays(today, SOON_IN_WORKING_DAYS));
  return isRefusal(soon) ? addDays(today, SOON_IN_WORKING_DAYS) : soon;
}

const secondsBetween = (from: Instant | undefined, to: Instant): number =>
  from === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1_000);

/** How long the look that has waited longest has waited, in seconds of today's working hours: nobody looks outside them. */
function sweepLag({ backlog, at }: Figures, calendar: WorkingDayCalendar): number {
  if (!isWorkingHour(calendar, at)) return 0;
  const morning = morningOf(londonDateOf(at));
  const { oldestWake } = backlog;
  return secondsBetween(oldestWake !== undefined && oldestWake < morning ? morning : oldestWake, at);
}

/** Shows figures as gauges; without figures, that the store could not be asked. */
export function gaugesIn(registry: Registry, calendar: WorkingDayCalendar) {
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `complaints_${name}`, help, registers: [registry] });
  const up = gauge('store_up', 'Whether the store answered when these figures were read.');
  const daysLeft = gauge('calendar_days_left', 'Calendar days until the list of bank holidays ends.');
  const shown: readonly (readonly [Gauge, (figures: Figures) => number])[] = [
    [gauge('cases_overdue', 'Open cases of which a due day has passed.'), ({ overdue }) => overdue],
    [
      gauge('cases_due_soon', `Open cases due from today on within ${SOON_IN_WORKING_DAYS} working days.`),
      ({ dueSoon }) => dueSoon,
    ],
    [
      gauge('sweep_lag_seconds', 'How long a look for reminders is late, in working hours.'),
      (figures) => sweepLag(figures, calendar),
    ],
    [gauge('outbox_messages', 'Messages neither delivered nor given up.'), ({ backlog }) => backlog.messages],
    [
      gauge('outbox_oldest_seconds', 'How long the oldest of them has waited since it might have gone.'),
      ({ backlog, at }) => secondsBetween(backlog.oldestMessage, at),
    ],
    [gauge('dead_letters', 'Messages given up.'), ({ backlog }) => backlog.givenUp],
  ];
  return (figures: Figures | undefined, today: LondonDate): void => {
    up.set(figures ? 1 : 0);
    daysLeft.set(calendar.daysLeft(today));
    for (const [each, valueOf] of shown) {
      if (figures) each.set(valueOf(figures));
      else each.remove();
    }
  };
}
