import { hearDate } from '../../../dialogs/reading/hearDate';
import type { LondonDate } from '../../../policy/calendar/dates';
import type { PlainInput } from './plainCard';
import { sayChoices } from './sayCard';

/** What was typed for one question of a card, as its input sends it; or why it cannot be taken. */
export type ReadEntry = { readonly entry: string } | { readonly why: string };

const simple = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

function readChoice({ choices }: PlainInput, typed: string): string | undefined {
  const byNumber = /^\d{1,3}$/.test(typed) ? choices[Number(typed) - 1] : undefined;
  const wanted = simple(typed);
  return (byNumber ?? choices.find(({ title, value }) => [title, value].map(simple).includes(wanted)))?.value;
}

/** Several choices are numbers with spaces or commas between them, or one choice in words. */
function readChoices(input: PlainInput, typed: string): string | undefined {
  const whole = readChoice(input, typed);
  if (whole !== undefined || !input.many) return whole;
  const each = typed.split(/[\s,]+/).map((piece) => readChoice(input, piece));
  return each.includes(undefined) ? undefined : each.join(',');
}

function readDay(typed: string, today: LondonDate): ReadEntry {
  const heard = hearDate(typed, { today });
  if (heard.is === 'taken') return { entry: heard.value };
  return { why: heard.is === 'ask' ? heard.why : 'Which day? For example: 27 November 2026, or yesterday.' };
}

/** Reads what was typed for a question: a choice by its number or its words, a day in words, or the words themselves. */
export function readEntry(input: PlainInput, typed: string, today: LondonDate): ReadEntry {
  if (input.isDate) return readDay(typed, today);
  if (input.choices.length === 0) return { entry: typed };
  const entry = readChoices(input, typed);
  return entry === undefined ? { why: `That is none of these: ${sayChoices(input)}` } : { entry };
}
