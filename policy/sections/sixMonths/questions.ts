import { addDays, addMonths, lastDayOfMonthsFrom, type LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { currentRound, type Round } from '../../machine/kind';
import { timescales } from '../../timescales';
import { agreedExtensions } from '../timescale/questions';
import type { DelayLetter } from './facts';

/** The letter of a round that stands: the last one. */
export const letterOf = (state: CaseState, { number }: Round): DelayLetter | undefined =>
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
