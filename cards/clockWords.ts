import type { Clock } from '../policy/machine/clock';
import type { WorkingDayCalendar } from '../policy/calendar/calendar';
import { count, daysBetween, shortDate, type LondonDate } from '../policy/calendar/dates';

/** How a clock stands. The words say it; weight and colour only repeat them. */
export interface ClockWords {
  readonly label: string;
  readonly due: string;
  readonly state: string;
  /** Past its day, or done after it. */
  readonly isLate: boolean;
  /** Late, or due within two working days. */
  readonly standsOut: boolean;
}

const SOON_IN_WORKING_DAYS = 2;

const quiet = { isLate: false, standsOut: false } as const;
const late = { isLate: true, standsOut: true } as const;

function left(
  clock: Clock,
  calendar: WorkingDayCalendar,
  today: LondonDate,
): Pick<ClockWords, 'state' | 'isLate' | 'standsOut'> {
  const lastInCalendar = clock.due > calendar.lastDay;
  const days = lastInCalendar ? daysBetween(today, clock.due) : calendar.workingDaysBetween(today, clock.due);
  const state =
    clock.due === today ? 'Due today' : `${count(days, lastInCalendar ? 'day' : 'working day')} left`;
  return { state, isLate: false, standsOut: days <= SOON_IN_WORKING_DAYS };
}

/** The 12 months look back: there is nothing left to do about them. */
const timeLimitWords = ({ label, due, state }: Clock): ClockWords => ({
  label,
  due: `Last day in time ${shortDate(due)}`,
  state: state === 'met' ? 'In time' : 'Out of time',
  ...(state === 'met' ? quiet : late),
});

/** A closed record is kept until its day: nobody has to act before it. */
const keptWords = ({ due, state }: Clock): ClockWords => ({
  label: 'The record',
  due: `To be kept until ${shortDate(due)}`,
  state: state === 'missed' ? 'May be disposed of' : 'Nothing to do',
  ...quiet,
});

/** What was entered late says so for good, accepted or not (L7). */
function recordedLateWords({ doneOn, recordedOn, accepted }: NonNullable<Clock['late']>): string {
  const what = doneOn
    ? `Done ${shortDate(doneOn)}, recorded ${shortDate(recordedOn)}`
    : `Missed, then changed on ${shortDate(recordedOn)}`;
  return accepted ? `${what}. Accepted as in time` : `${what}. Counts as missed`;
}

export function clockWords(clock: Clock, calendar: WorkingDayCalendar, today: LondonDate): ClockWords {
  if (clock.name === 'timeLimit') return timeLimitWords(clock);
  if (clock.name === 'retention') return keptWords(clock);
  const words = { label: clock.label, due: `Due ${shortDate(clock.due)}` };
  if (clock.late) return { ...words, state: recordedLateWords(clock.late), ...late };
  switch (clock.state) {
    case 'running':
      return { ...words, ...left(clock, calendar, today) };
    case 'paused':
      return { ...words, state: 'Paused', ...quiet };
    case 'met':
      return { ...words, state: clock.metOn ? `Done ${shortDate(clock.metOn)}` : 'Done', ...quiet };
    case 'metLate':
      return {
        ...words,
        state: clock.metOn ? `Done late, ${shortDate(clock.metOn)}` : 'Done late',
        ...late,
      };
    case 'missed':
      return { ...words, state: 'Overdue', ...late };
    case 'ended':
      return { ...words, state: 'No longer runs', ...quiet };
  }
}
