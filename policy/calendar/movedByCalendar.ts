import type { CaseState } from '../machine/caseState';
import { BeyondCalendar, type WorkingDayCalendar } from './calendar';
import { deadlines } from '../machine/clocks';
import type { Clock, ClockContext, ClockState } from '../machine/clock';
import { shortDate, type LondonDate } from './dates';
import { ownersOf } from '../machine/owners';
import type { Notice } from '../machine/section';

/** A clock whose day is another one by the new bank-holiday list. London dates. */
export interface MovedClock extends Pick<Clock, 'name' | 'of' | 'label' | 'paragraph' | 'explain'> {
  /** Undefined where the old list ended before the day could be worked out. */
  readonly from?: LondonDate;
  readonly to: LondonDate;
}

const open: readonly ClockState[] = ['running', 'paused', 'missed'];

/**
 * The open clocks of a case that a new bank-holiday list moves: a clock is worked out from the list each time, so
 * nothing is stored. `context` holds the old list. Throws `BeyondCalendar` when the new list is too short for the case.
 */
export function movedByCalendar(
  state: CaseState,
  context: ClockContext,
  newCalendar: WorkingDayCalendar,
): readonly MovedClock[] {
  const before = clocksBy(state, context);
  return deadlines(state, { ...context, calendar: newCalendar }).flatMap((clock) => {
    const { name, of, label, paragraph, explain, due: to } = clock;
    const from = before?.find((old) => old.name === name && old.of === of)?.due;
    return open.includes(clock.state) && from !== to
      ? [{ name, of, label, paragraph, explain, from, to }]
      : [];
  });
}

/** Undefined when the old list had ended. */
function clocksBy(state: CaseState, context: ClockContext): readonly Clock[] | undefined {
  try {
    return deadlines(state, context);
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return undefined;
    throw fault;
  }
}

/** Tells whoever looks after the case what moved; nothing when nothing did. */
export function calendarNotices(state: CaseState, moved: readonly MovedClock[]): readonly Notice[] {
  if (moved.length === 0) return [];
  const days = moved.map(({ label, from, to }) =>
    from ? `${label} ${shortDate(from)} is now ${shortDate(to)}` : `${label} is ${shortDate(to)}`,
  );
  const say = `${state.reference}: the bank-holiday list has changed. ${days.join('; ')}.`;
  return ownersOf(state).map((to) => ({ to, say, paragraph: '8.24' }));
}
