import type { LondonDate } from '../../policy/calendar/dates';
import { findDates, readBareDay } from './dates';
import type { DateWorld } from './dateSums';
import { BESIDE_A_DAY, writtenOut } from './dateWords';
import { ask, nothing, took, type Heard } from './found';
import { saysNotKnown } from './notKnown';
import { tokensOf } from './plain';

/** The one day that an answer to a question about a day gives. Two days, a time without a day, or a doubt are asked again. */
export function hearDate(said: string, world: DateWorld): Heard<LondonDate> {
  if (saysNotKnown(said)) return { is: 'notKnown' };
  const words = writtenOut(said);
  const bare = readBareDay(words, world);
  const found = findDates(words, world);
  const reads = bare ? [bare] : found.map(({ value }) => value);
  const [first, ...others] = reads;
  if (!first) return nothing;
  if (others.length > 0)
    return ask(
      'I see more than one day there. Which is it?',
      reads.flatMap((read) => (read.is === 'day' ? [read.day] : [])),
    );
  switch (first.is) {
    case 'day':
      return took(first.day, words);
    case 'span':
      return ask('Those are several days. Which is it?', [first.from, first.day]);
    case 'since':
      return ask('Is it still going on? If not, when was the last time?', [first.from]);
    case 'about':
      return ask(
        `“${words.trim().slice(0, 60)}” is not one day. Which day was it? “Not known yet” is an answer.`,
      );
    case 'ask':
      return ask(first.why, first.between);
  }
}

/** Is only said that something happened, or when? */
export function saysOnlyWhen(words: string, world: DateWorld): boolean {
  const found = findDates(words, world);
  let rest = words;
  for (const { words: day } of found) rest = rest.replace(day, ' ');
  const left = tokensOf(rest);
  return (
    left.every((token) => BESIDE_A_DAY.has(token)) &&
    (found.length > 0 || left.some((token) => token.startsWith('happen') || token === 'occurred'))
  );
}
