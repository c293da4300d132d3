import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Context, Line } from '../../machine/command';
import { withKeptMisses } from '../../machine/keptMisses';
import { currentRound } from '../../machine/kind';
import type { ClockName } from '../../reminders/thresholds';
import { timescaleClocks } from './clocks';

const ofTheAnswer: readonly ClockName[] = ['response', 'reopened', 'agreed'];

/** That the answer is overdue already, and since when: whoever decides on its time sees it first (L8). Throws `BeyondCalendar`. */
export function sayOverdue(state: CaseState, context: Context): readonly Line[] {
  const { receivedOn } = currentRound(state);
  const [since] = withKeptMisses(state, timescaleClocks(state, context))
    .filter(
      ({ name, state: stands, due }) =>
        ofTheAnswer.includes(name) && stands === 'missed' && due >= receivedOn,
    )
    .map(({ due }) => due)
    .sort();
  return since ? [{ label: 'Already overdue', words: `The answer was due on ${longDate(since)}.` }] : [];
}
