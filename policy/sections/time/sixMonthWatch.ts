import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock } from '../../machine/clock';
import { addDays, addMonths, lastDayOfMonthsFrom, longDate, type LondonDate } from '../../calendar/dates';
import type { Round } from '../../machine/kind';
import { timescales } from '../../timescales';
import { currentRound, endedOn } from './clockStops';
import { agreedExtensions } from './responseDate';
import type { DelayLetter } from './sixMonths';

/** The letter of a round that stands: the last one. */
const letterOf = (state: CaseState, { number }: Round): DelayLetter | undefined =>
  state.sixMonths.letters.filter(({ round }) => round === number).at(-1);

/**
 * The last day of the six months of a round, and the longer time the person agreed to before that day (8.25, D9).
 * Neither weekends, bank holidays, pauses nor holds move it.
 */
export function sixMonthsOf(state: CaseState, round: Round) {
  const lastDay = lastDayOfMonthsFrom(round.receivedOn, timescales.sixMonths.months);
  const longer = agreedExtensions(state, round)
    .filter(({ date, agreedOn }) => agreedOn <= lastDay && date > lastDay)
    .at(-1);
  return { lastDay, longer, due: longer?.date ?? lastDay };
}

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

const MONTHS_UNTIL_FIRST_WARNING = 4;
const DAYS_OF_LAST_WARNING = 14;

/** From the first warning on somebody should be ready to write; before that there is nothing to do. */
export const isNearSixMonths = (state: CaseState, today: LondonDate): boolean =>
  today >= addMonths(currentRound(state).receivedOn, MONTHS_UNTIL_FIRST_WARNING);

/** The six months are nearly over or have passed, and no letter says so, or the day it named has passed too. */
export function letterOwed(state: CaseState, today: LondonDate): boolean {
  const round = currentRound(state);
  const letter = letterOf(state, round);
  return letter
    ? today > letter.likelyOn
    : today >= addDays(sixMonthsOf(state, round).due, -DAYS_OF_LAST_WARNING);
}

/** London date whoever keeps oversight last looked, or wrote the letter. Undefined before the letter. */
export function lastLookedOn(state: CaseState): LondonDate | undefined {
  const letter = letterOf(state, currentRound(state));
  const { checkedOn } = state.sixMonths;
  return letter && checkedOn && checkedOn > letter.sentOn ? checkedOn : letter?.sentOn;
}
