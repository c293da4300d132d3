import { isBlank, wordsOf, type Entries } from '../../policy/machine/fields';
import {
  FLAGS,
  questionOf,
  shownSteps,
  waitingFor,
  type Draft,
  type Kept,
  type Setting,
} from '../state/draft';
import { clausesOf } from '../reading/clauses';
import { withoutHedge } from '../reading/hedges';
import { saysNotKnown } from '../reading/notKnown';
import { plain, tokensOf } from '../reading/plain';
import { asksOfBot } from '../reading/sentence';
import { nothingTold } from '../reading/steeringWords';
import { withWishes } from '../reading/wishes';
import { hearYesNo } from '../reading/yesNo';
import { commandOf, scriptOf } from '../script/script';
import type { Step } from '../script/step';
import { surelyMeans } from './surelyMeans';

/** Bounds of what stays with a conversation: the oldest becomes a note before anything is lost. */
const MOST_KEPT = 16;
const MOST_LETTERS = 6_000;
/** Longer ones are kept whole, and not read part by part. */
const LONGEST_CUT = 400;
const MOST_TOGETHER = 3;
const MOST_PARTS = 12;
const MOST_WORDS_ASKED = 8;

const isOption = (words: string): boolean => /^\W*\d{1,2}\W*$/.test(words);

/** Does it tell anything: more than yes, no, thanks, a doubt, a number or a question to the bot? */
export const tellsSomething = (words: string): boolean =>
  /[\p{L}\p{N}]{2}/u.test(words) &&
  !isOption(words) &&
  !saysNotKnown(words) &&
  withoutHedge(words) !== '' &&
  hearYesNo(words).is !== 'taken' &&
  !nothingTold.has(plain(words)) &&
  !asksOfBot(words);

const AND = /\s(?:and|also|plus)\s/gi;

/** Where one thing may end and the next begin, and the end. */
function placesIn(words: string): readonly number[] {
  const clauses = clausesOf(words).map(({ at }) => at);
  const ands = [...words.matchAll(AND)].map(({ index }) => index);
  return [...new Set([0, ...clauses, ...ands])].sort((one, other) => one - other);
}

/** What may stand between two things that are said. */
const BETWEEN = ' ,;\n\t';

function withoutAnd(part: string): string {
  let end = part.length;
  while (end > 0 && BETWEEN.includes(part.charAt(end - 1))) end -= 1;
  return part
    .slice(0, end)
    .replace(/^[\s,;]{1,8}/, '')
    .replace(/^(?:(?:and|also|plus) ){1,3}/i, '')
    .replace(/ (?:and|also|plus)$/i, '');
}

/** The steps for which something is read: one that hangs on an answer may still be asked. */
const stepsToRead = ({ command, done }: Draft, at: string): readonly Step[] =>
  scriptOf(command).steps.filter(
    ({ key, onCardsAlone }) => key !== at && !done.includes(key) && !onCardsAlone,
  );

/** Can a question that is still to be asked read it? */
export const isForLater = (draft: Draft, at: string, words: string, setting: Setting): boolean =>
  stepsToRead(draft, at).some((step) => surelyMeans(draft, step, words, setting) !== undefined);

/** Something typed, cut where one part of it is wholly an answer to another question; else as it is. */
function cut(draft: Draft, at: string, words: string, setting: Setting): readonly string[] {
  const places = placesIn(words);
  const isWhole = words.length > LONGEST_CUT || places.length === 1 || places.length > MOST_PARTS;
  if (isWhole || isForLater(draft, at, words, setting)) return [words];
  const parts: string[] = [];
  let from = 0;
  for (let index = 0; index < places.length;) {
    const ends = [...Array(MOST_TOGETHER).keys()]
      .map((many) => index + many + 1)
      .filter((to) => to <= places.length);
    const isRead = (start: number, to: number): boolean =>
      isForLater(draft, at, withoutAnd(words.slice(places[start], places[to])), setting);
    // Two answers side by side are two.
    const isSplit = isRead(index, index + 1) && isRead(index + 1, index + 2);
    const end = isSplit ? index + 1 : ends.reverse().find((to) => isRead(index, to));
    if (end === undefined) {
      index += 1;
      continue;
    }
    parts.push(words.slice(from, places[index]), words.slice(places[index], places[end]));
    from = places[end] ?? words.length;
    index = end;
  }
  return [...parts, words.slice(from)].map(withoutAnd).filter(tellsSomething);
}

/** Where more than one thing that somebody is may be told. */
export const OF_PEOPLE: readonly string[] = ['standing', 'who', 'speaksFor', 'why', 'consent'];

/** A third of it. */
const OF_STORY = 3;

/** Is that much of it answers to closed questions? It is no story. */
export function isMostlyAnswers(draft: Draft, words: string, setting: Setting): boolean {
  const at = questionOf(draft)?.key ?? draft.at;
  const steps = stepsToRead(draft, at).filter(({ key }) => !['effect', 'outcome', FLAGS].includes(key));
  const read = cut(draft, at, words, setting).filter((part) =>
    steps.some((step) => surelyMeans(draft, step, part, setting) !== undefined),
  );
  return read.join(' ').length * OF_STORY >= words.length;
}

/**
 * What is said of several things, apart: the parts that are wholly answers to other questions, and the rest for the one
 * that is open. What that reads as its own stays with it.
 */
export function setApart(
  draft: Draft,
  step: Step,
  words: string,
  setting: Setting,
): { readonly rest: string; readonly others: readonly string[] } {
  const parts = cut(draft, step.key, words, setting);
  // Who is who is told by several names side by side.
  const isOther = ({ key }: Step): boolean =>
    key !== step.key && !(OF_PEOPLE.includes(step.key) && OF_PEOPLE.includes(key));
  const isOwn = (part: string): boolean => surelyMeans(draft, step, part, setting) !== undefined;
  const isElse = (part: string): boolean =>
    !isOwn(part) &&
    stepsToRead(draft, step.key).some(
      (each) => isOther(each) && surelyMeans(draft, each, part, setting) !== undefined,
    );
  const first = parts.findIndex(isElse);
  if (first < 0 || parts.length === 1) return { rest: words, others: [] };
  // What stands behind another answer may belong to that.
  const rest = parts.filter((part, index) => index < first || isOwn(part));
  return { rest: rest.join(', '), others: parts.filter((part) => !rest.includes(part)) };
}

/** Does it stand among the answers, to the letter? */
const standsIn = ({ entries }: Draft, said: string): boolean =>
  Object.values(entries).some((entry) => typeof entry === 'string' && entry.includes(said));

const sameEntry = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Has what it says been taken, or has what was asked about it an answer? */
function isUsed(draft: Draft, { said, means = {}, asks = [] }: Kept): boolean {
  const { entries } = draft;
  const names = Object.keys(means);
  const isTaken = names.length > 0 && names.every((name) => sameEntry(means[name], entries[name]));
  const isAnswered = asks.length > 0 && asks.every((name) => !isBlank(entries[name]));
  return isTaken || isAnswered || standsIn(draft, said);
}

/** Kept as staff noted it, to the letter, where a form has a place for that. */
const asNote = (draft: Draft, parts: readonly Kept[]): Draft =>
  parts.length === 0 || !('staffNote' in commandOf(draft.command).fields)
    ? draft
    : {
        ...draft,
        entries: {
          ...draft.entries,
          staffNote: withWishes(
            wordsOf(draft.entries.staffNote),
            parts.map(({ said }) => said),
          ),
        },
      };

function within(draft: Draft): Draft {
  const kept = draft.kept ?? [];
  let from = 0;
  const letters = (): number => kept.slice(from).reduce((sum, { said }) => sum + said.length, 0);
  while (kept.length - from > MOST_KEPT || letters() > MOST_LETTERS) from += 1;
  return from === 0 ? draft : { ...asNote(draft, kept.slice(0, from)), kept: kept.slice(from) };
}

/** What was not understood of the last thing typed stays with the draft. */
export function keepLeft(before: Draft, draft: Draft, setting: Setting): Draft {
  const { unread = [], kept = [], offers = [] } = draft;
  const step = questionOf(before);
  const at = step?.key ?? before.at;
  // It was asked back what is meant: the answer uses it up.
  const asks = step && offers.length > 0 ? waitingFor(before, step).slice(0, 1) : [];
  const isNew = (part: string): boolean =>
    tellsSomething(part) && !standsIn(draft, part) && !kept.some(({ said }) => said.includes(part));
  const more = unread.filter(isNew).flatMap((part) =>
    cut(draft, at, part.trim(), setting).map((said): Kept => ({
      said,
      at,
      ...(tokensOf(said).length <= MOST_WORDS_ASKED && asks.length > 0 ? { asks } : {}),
    })),
  );
  return more.length === 0 ? draft : within({ ...draft, kept: [...kept, ...more] });
}

/** The questions that are shown, with those put in one sentence with them. */
const stepsShown = (draft: Draft): readonly Step[] => {
  const shown = shownSteps(draft);
  const also = shown.flatMap(({ asksAlso }) => asksAlso?.steps ?? []);
  return [
    ...shown,
    ...scriptOf(draft.command).steps.filter(
      ({ key }) => also.includes(key) && !shown.some((each) => each.key === key),
    ),
  ];
};

/** Each part as what it says to the questions now shown, without those that were used. A later part goes before. */
export function offerKept(draft: Draft, setting: Setting): Draft {
  if (!draft.kept || draft.kept.length === 0) return draft;
  const steps = stepsShown(draft);
  const taken = new Set<string>();
  const kept = draft.kept
    .filter((part) => !isUsed(draft, part))
    .reverse()
    .map(({ said, at, asks }): Kept => {
      const found = Object.assign(
        {},
        ...steps.filter(({ key }) => key !== at).map((step) => surelyMeans(draft, step, said, setting) ?? {}),
      ) as Entries;
      const means = Object.fromEntries(Object.entries(found).filter(([name]) => !taken.has(name)));
      for (const name of Object.keys(means)) taken.add(name);
      return {
        said,
        at,
        ...(Object.keys(means).length > 0 ? { means } : {}),
        ...(asks ? { asks } : {}),
      };
    })
    .reverse();
  return { ...draft, kept: kept.length > 0 ? kept : undefined };
}

/** Everything that found no place, as staff noted it. */
export const noteKept = (draft: Draft): Draft => ({ ...asNote(draft, draft.kept ?? []), kept: undefined });

const TO_NOTE =
  /^(?:(?:yes|yep|ok|please|pls|just) )*(?:(?:keep|note|save|add) (?:(?:it|that|them|those|this|both|all|all of it) )?(?:as (?:a )?notes?|in the notes?|with the case)|(?:as )?a note|note (?:it|that|them|those)|keep (?:it|that|them|those|both))(?: (?:please|pls|thanks))*$/;
const OUT =
  /^(?:(?:no|nope|please|pls|just) )*(?:(?:leave|take|drop|miss) (?:it|that|them|those|this|both|all of it)(?: all)? out|leave out(?: (?:it|that|them|those|both))?|not needed|drop (?:it|that|them|those))(?: (?:please|pls|thanks))*$/;

/** What is to become of what found no place, said on the check. */
export function hearKept(words: string): 'note' | 'out' | undefined {
  const said = plain(words);
  if (TO_NOTE.test(said)) return 'note';
  return OUT.test(said) ? 'out' : undefined;
}
