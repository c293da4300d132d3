import { withinCalendar } from '../../calendar/calendar';
import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { currentRound } from '../../machine/kind';
import { isRefusal } from '../../machine/refusal';
import { sayOverdue } from './overdue';
import { approvedExtensions, askedExtension, openPause } from './questions';
import { responseSum, targetOf } from './responseDate';

const whyNot = {
  agreed: 'they agreed only after that day had passed',
  notAgreed: 'the person did not agree',
  waiting: 'the person has not answered yet',
} as const;

/** By when the answer is due, and what an extension that does not count means (8.24, D6). Throws `BeyondCalendar`. */
export function sayTime(state: CaseState, context: Context): string {
  const round = currentRound(state);
  const { due, extension } = responseSum(state, context);
  const target = targetOf(state, round, context);
  const last = approvedExtensions(state, round).at(-1);
  if (target && last)
    return `We work towards ${longDate(target.due)}. An answer after ${longDate(due)} still counts as late, because ${whyNot[last.answer]}.`;
  return extension
    ? `The answer is due on ${longDate(due)}: the person agreed, so it is in time until then.`
    : `The answer is due on ${longDate(due)}.`;
}

/** The same, as it would be once the request that waits is approved. */
export function sayIfApproved(state: CaseState, context: Context): string {
  const asked = askedExtension(state);
  const extensions = state.timescale.extensions.map((each) =>
    each === asked ? ({ ...each, status: 'approved' } as const) : each,
  );
  return sayTime({ ...state, timescale: { ...state.timescale, extensions } }, context);
}

/** How time stands, for whoever hears that it was moved or stopped: late already or not, and by when. Nothing where the calendar ends. */
export function timeStands(state: CaseState, context: Context): readonly Line[] {
  const lines = withinCalendar(() => [
    ...sayOverdue(state, context),
    { label: 'How it stands', words: openPause(state) ? 'The clock is stopped.' : sayTime(state, context) },
  ]);
  return isRefusal(lines) ? [] : lines;
}
