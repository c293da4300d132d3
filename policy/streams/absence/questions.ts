import { shortDate, type LondonDate } from '../../calendar/dates';
import type { Absence, Cover, CoverTerms } from './facts';

/** The cover that counts on this London date: it ends by itself. */
export const coverOn = ({ covers }: Absence, on: LondonDate): Cover | undefined =>
  covers.find(({ from, until, endedOn }) => from <= on && on <= until && !(endedOn && endedOn <= on));

/** Cover that was not ended and is not over. */
export const openCovers = ({ covers }: Absence, today: LondonDate): readonly Cover[] =>
  covers.filter(({ endedOn, until }) => !endedOn && until >= today);

export const daysOf = ({ from, until }: CoverTerms): string =>
  from === until ? `on ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(until)}`;
