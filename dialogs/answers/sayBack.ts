import { excerpt, plain } from '../../cards/escape';
import { sayEntry } from '../../cards/reviewCard';
import { isLondonDate, longDate } from '../../policy/calendar/dates';
import { withinCalendar } from '../../policy/calendar/calendar';
import { dueAfter } from '../../policy/calendar/workingDays';
import type { Context } from '../../policy/machine/command';
import { isBlank, wordsOf, type Entries } from '../../policy/machine/fields';
import { isRefusal } from '../../policy/machine/refusal';
import { timescales } from '../../policy/timescales';
import type { Draft, Setting } from '../state/draft';
import { commandOf, scriptOf } from '../script/script';

const LONGEST_SAID = 120;
const LONGEST_UNREAD = 80;
const MOST_UNREAD = 4;

/** What follows from the day it reached us, where the calendar reaches so far (3.8). */
function whatFollows(name: string, words: string, { calendar, today }: Context): string {
  if (name !== 'receivedOn' || !isLondonDate(words)) return '';
  const sum = withinCalendar(() => dueAfter(calendar, words, timescales.acknowledgement.workingDays));
  if (isRefusal(sum)) return '';
  return sum.due < today
    ? `, so the written acknowledgement was due ${longDate(sum.due)}, which is past`
    : `, so the written acknowledgement is due ${longDate(sum.due)}`;
}

/** One entry as part of a sentence: “it reached us on Friday 13 November 2026, so …”. */
function sayOne(
  draft: Draft,
  name: string,
  entry: unknown,
  { state, context }: Setting,
  people: ReadonlyMap<string, string>,
): string {
  const field = commandOf(draft.command).fields[name];
  if (!field) return '';
  const called = scriptOf(draft.command).questions?.[name]?.called;
  const words = wordsOf(entry);
  const said = plain(excerpt(sayEntry(field, entry, state, context, people), LONGEST_SAID));
  if (called === undefined) return said;
  const between = field.kind === 'date' && isLondonDate(words) ? ' on ' : ': ';
  return `${called}${between}${said}${draft.command === 'logConcern' ? whatFollows(name, words, context) : ''}`;
}

/** A fact as a sentence says it, with what follows from it. */
export const sayFact = (draft: Draft, name: string, entry: unknown, setting: Setting): string =>
  sayOne(draft, name, entry, setting, new Map());

/** What was taken of typed words, said back: “Noted: it reached us on Friday 13 November 2026, so …”. */
export function sayTaken(
  draft: Draft,
  taken: readonly string[],
  setting: Setting,
  people: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const said = taken
    .filter((name) => name !== 'words')
    .filter((name) => !isBlank(draft.entries[name]))
    .map((name) => sayOne(draft, name, draft.entries[name], setting, people))
    .filter((words) => words !== '');
  return said.length > 0
    ? inSentences(said)
        .map((facts, index) => `${index === 0 ? 'Noted' : 'And'}: ${facts.join('; ')}.`)
        .join(' ')
    : undefined;
}

const MOST_WORDS = 36;

/** Facts side by side, as many as a sentence holds: what was told at length stands in one of its own. */
function inSentences(facts: readonly string[]): readonly (readonly string[])[] {
  const sentences: string[][] = [];
  for (const fact of facts) {
    const last = sentences.at(-1);
    const many = [...(last ?? []), fact].join(' ').split(' ').length;
    if (last && many <= MOST_WORDS) last.push(fact);
    else sentences.push([fact]);
  }
  return sentences;
}

/** What was changed, from what to what: “Changed: it reached us on Friday 13 November 2026, not Monday …”. */
export function sayChanged(draft: Draft, before: Entries, setting: Setting): readonly string[] {
  const { fields } = commandOf(draft.command);
  return Object.keys(before).flatMap((name) => {
    const [field, now] = [fields[name], draft.entries[name] ?? ''];
    if (!field || JSON.stringify(now) === JSON.stringify(before[name])) return [];
    // Whoever it is stands by name on the check: here there is nothing but an id.
    if (field.kind === 'person') return [`Changed: ${field.label}`];
    const stood = plain(excerpt(sayEntry(field, before[name], setting.state, setting.context), LONGEST_SAID));
    const was = name === 'receivedOn' ? ` (it was counted from ${stood} before)` : `, not ${stood}`;
    if (isBlank(before[name])) return [`Noted: ${sayOne(draft, name, now, setting, new Map())}.`];
    return [
      isBlank(now)
        ? `Taken out: ${sayOne(draft, name, before[name], setting, new Map())}.`
        : `Changed: ${sayOne(draft, name, now, setting, new Map())}${was}.`,
    ];
  });
}

const quotedParts = (parts: readonly string[]): readonly string[] =>
  parts
    .filter((part) => part.trim() !== '')
    .slice(0, MOST_UNREAD)
    .map((part) => `“${plain(excerpt(part.trim(), LONGEST_UNREAD))}”`);

/** What was not understood, named: “I did not catch “ward 3”.” */
export function sayUnread(unread: readonly string[] = []): string | undefined {
  const named = quotedParts(unread);
  if (named.length > 0) return `I did not catch ${named.join(' and ')}.`;
  return unread.length > 0 ? 'That does not answer this, as far as I can tell.' : undefined;
}

/** What another question reads: “Kept for later: “he has not agreed yet”.” */
export const sayForLater = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : `Kept for later: ${quotedParts(parts).join(' and ')}.`;

export const sayLeftOut = (words: string): string =>
  `I have left out “${plain(excerpt(words.trim(), LONGEST_LEFT_OUT))}”.`;

const LONGEST_LEFT_OUT = 160;
