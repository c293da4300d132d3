import type { CaseState } from '../machine/caseState';
import type { Clock, ClockContext } from '../machine/clock';
import { knownClocks, partsAsked } from '../machine/clocks';
import { roundsOf } from '../machine/kind';
import { memoiseLast } from '../machine/memoise';
import { momentsOf, planReminders, type Moment, type PlannedReminder, type Timing } from './plan';
import { audienceOf } from './recipients';

/** The round a clock belongs to is its `of`; the first has none. */
function startOf(state: CaseState, { of = '1' }: Clock) {
  const rounds = roundsOf(state);
  return (rounds.find(({ number }) => String(number) === of) ?? rounds[0]).receivedOn;
}

const timingOf = (state: CaseState, { calendar }: ClockContext, clocks: readonly Clock[]): Timing => ({
  calendar,
  stage: state.stage,
  clocks,
  choices: state.reminders,
  startOf: (clock) => startOf(state, clock),
});

/** Every reminder of a case, from its clocks as they stand. */
export const caseReminders = memoiseLast(
  partsAsked,
  (state: CaseState, context: ClockContext): readonly PlannedReminder[] =>
    planReminders({
      ...timingOf(state, context, knownClocks(state, context)),
      audienceOf: (recipient, clock) => audienceOf(recipient, state, clock),
    }),
);

/** The moments of the reminders of a case with these clocks. */
export const caseMoments = (
  state: CaseState,
  context: ClockContext,
  clocks: readonly Clock[],
): readonly Moment[] => momentsOf(timingOf(state, context, clocks));
