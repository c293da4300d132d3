import type { Clock } from '../policy/machine/clock';
import type { WorkingDayCalendar } from '../policy/calendar/calendar';
import { count, daysBetween, shortDate, type LondonDate } from '../policy/calendar/dates';

export type Tone = 'Good' | 'Warning' | 'Attention' | 'Accent' | 'Default';

/** How a clock stands, in words and in a colour that only repeats them. */
export interface ClockWords {
  readonly label: string;
  readonly due: string;
  readonly state: string;
  readonly tone: Tone;
}

const SOON_IN_WORKING_DAYS = 2;

function left(
  clock: Clock,
  calendar: WorkingDayCalendar,
  today: LondonDate,
): Pick<ClockWords, 'state' | 'tone'> {
  const lastInCalendar = clock.due > calendar.lastDay;
  const days = lastInCalendar ? daysBetween(today, clock.due) : calendar.workingDaysBetween(today, clock.due);
  const tone = days <= SOON_IN_WORKING_DAYS ? 'Warning' : 'Default';
  if (clock.due === today) return { state: 'Due today', tone: 'Warning' };
  return { state: `${count(days, lastInCalendar ? 'day' : 'working day')} left`, tone };
}

/** The 12 months look back: there is nothing left to do about them. */
const timeLimitWords = ({ label, due, state }: Clock): ClockWords => ({
  label,
  due: `Last day in time ${shortDate(due)}`,
  state: state === 'met' ? 'In time' : 'Out of time',
  tone: state === 'met' ? 'Good' : 'Attention',
});

/** A closed record is kept until its day: nobody has to act before it. */
const keptWords = ({ label, due, state }: Clock): ClockWords => ({
  label,
  due: shortDate(due),
  state: state === 'missed' ? 'May be disposed of' : 'Kept',
  tone: 'Default',
});

export function clockWords(clock: Clock, calendar: WorkingDayCalendar, today: LondonDate): ClockWords {
  if (clock.name === 'timeLimit') return timeLimitWords(clock);
  if (clock.name === 'retention') return keptWords(clock);
  const words = { label: clock.label, due: `Due ${shortDate(clock.due)}` };
  switch (clock.state) {
    case 'running':
      return { ...words, ...left(clock, calendar, today) };
    case 'paused':
      return { ...words, state: 'Paused', tone: 'Accent' };
    case 'met':
      return { ...words, state: clock.metOn ? `Done ${shortDate(clock.metOn)}` : 'Done', tone: 'Good' };
    case 'metLate':
      return {
        ...words,
        state: clock.metOn ? `Done late, ${shortDate(clock.metOn)}` : 'Done late',
        tone: 'Attention',
      };
    case 'missed':
      return { ...words, state: 'Overdue', tone: 'Attention' };
    case 'ended':
      return { ...words, state: 'No longer runs', tone: 'Default' };
  }
}
