import { addDays, longDate, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock } from '../../machine/clock';
import type { Round } from '../../machine/kind';
import { answerOwed } from '../../stages';
import { timescales } from '../../timescales';
import { endedOn } from '../timescale/stops';
import { lastLookedOn, letterOf, sixMonthsOf } from './questions';

/** By law from the day it reached us; from a reopening as our own good practice (D9). */
export function sixMonthClock(state: CaseState, round: Round, today: LondonDate): Clock {
  const { due } = sixMonthsOf(state, round);
  const ended = endedOn(state);
  const { respondedOn: metOn, number } = round;
  const isFirst = number === 1;
  return {
    name: isFirst ? 'sixMonths' : 'reopenedSixMonths',
    of: isFirst ? undefined : String(number),
    label: isFirst ? 'Six months by law' : 'Six months since it was reopened',
    paragraph: timescales.sixMonths.paragraph,
    due,
    state: !metOn && ended && ended <= due ? 'ended' : clockState(due, today, metOn),
    metOn,
    explain: () => inWords(state, round),
  };
}

function inWords(state: CaseState, round: Round): string {
  const { lastDay, longer } = sixMonthsOf(state, round);
  const letter = letterOf(state, round);
  const reached = round.number === 1 ? 'it reached us' : 'the request to reopen it reached us';
  return [
    `The six months begin on ${longDate(round.receivedOn)}, the day ${reached}, and their last day is ${longDate(lastDay)}.`,
    'Weekends, bank holidays and pauses do not move it.',
    longer &&
      `On ${longDate(longer.agreedOn)}, before it ended, the person agreed to wait until ${longDate(longer.date)}.`,
    letter &&
      `The letter with the reasons went on ${longDate(letter.sentOn)}: an answer is likely by ${longDate(letter.likelyOn)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function oversightClock(state: CaseState, today: LondonDate): readonly Clock[] {
  const last = answerOwed.includes(state.stage) ? lastLookedOn(state) : undefined;
  if (!last) return [];
  const due = addDays(last, timescales.oversight.days);
  return [
    {
      name: 'oversight',
      label: 'Look at where it stands',
      paragraph: timescales.oversight.paragraph,
      due,
      state: clockState(due, today),
      explain: () =>
        `Whoever wrote the six-month letter looks at it every two weeks until the answer goes. The last time was ${longDate(last)}.`,
    },
  ];
}
