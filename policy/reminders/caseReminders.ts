import type { CaseState } from '../caseState';
import type { Clock, ClockContext } from '../clock';
import { knownClocks } from '../clocks';
import { roundsOf } from '../kind';
import { planned, type PlannedReminder } from './plan';
import { audienceOf } from './recipients';

/** The round a clock belongs to is its `of`; the first has none. */
function startOf(state: CaseState, { of = '1' }: Clock) {
  const [first, ...later] = roundsOf(state);
  return [first, ...later].find(({ number }) => String(number) === of)?.receivedOn ?? first.receivedOn;
}

/** Every reminder of a case, from its clocks as they stand. `clocks` saves working them out again. */
export function caseReminders(
  state: CaseState,
  context: ClockContext,
  clocks: readonly Clock[] = knownClocks(state, context),
): readonly PlannedReminder[] {
  return planned({
    calendar: context.calendar,
    stage: state.stage,
    clocks,
    choices: state.reminders,
    audienceOf: (recipient, clock) => audienceOf(recipient, state, clock),
    startOf: (clock) => startOf(state, clock),
  });
}
