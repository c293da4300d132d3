import { isBlank, wordsOf, type Entries } from '../../policy/machine/fields';
import { stepsOf, type Draft } from '../state/draft';
import { serviceWords } from '../reading/serviceWords';
import { besideFact } from '../reading/correctionWords';
import { channelWords, dateCues } from '../reading/lexicon';
import { plain, tokensOf } from '../reading/plain';
import { denies, doubts } from '../reading/stance';
import { commandOf } from '../script/script';
import type { Answer, Asking, Step } from '../script/step';

/** Longer ones tell more than an answer. */
const MOST_WORDS = 20;

const isWhole = ({ entries, whys, left }: Answer): boolean =>
  Object.keys(entries).length > 0 && whys.length === 0 && left.length === 0;

const days = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

/** How to reach somebody is told by its shape, and a name by being called one. */
function isReach({ entries }: Answer, words: string): boolean {
  const names = Object.keys(entries);
  return names.every((name) => name !== 'personName' || /\bname(?:'s|’s| is)\b/i.test(words));
}

/** How somebody wants to be answered is no way in which it reached us. */
const WANTED =
  /\b(?:wants?|likes?|prefers?|contact|reach|write|send|repl(?:y|ies)|back|please|pls|can|could|would|best|needs?)\b/i;

const ways = new Set([
  ...besideFact,
  ...Object.values(channelWords).flat().flatMap(tokensOf),
  ...'by via over in this last on yesterday today morning afternoon evening night mon tues wednes thurs fri satur sun'.split(
    ' ',
  ),
]);

/** Every day has its own cue, and nothing is said but days, services and how it came. */
function isPlace({ entries }: Answer, words: string): boolean {
  const [service = ''] = [entries.service].flat().map(wordsOf);
  const own = new Set((serviceWords[service] ?? []).flatMap(tokensOf));
  const isDay = (token: string): boolean =>
    /^(?:\d{1,4}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|and|ward|team|service)$/.test(
      token,
    );
  return (
    days.every((name) => !(name in entries) || dateCues[name].test(words)) &&
    tokensOf(words).length > 1 &&
    tokensOf(words).every((token) => ways.has(token) || own.has(token) || isDay(token)) &&
    !WANTED.test(words)
  );
}

const REPLY =
  /\b(?:repl(?:y|ied)|response|respond|answer|write back|letter back|hear back|call back|ring back)\b/i;

const isReply = ({ wishes }: Answer, words: string): boolean =>
  WANTS_REPLY.test(words) ||
  (wishes === undefined && REPLY.test(words) && !/^(?:yes|no|yeah|nope)$/.test(plain(words)));

const WANTS_REPLY =
  /^(?:s?he|they)(?:'s|’s|'d|’d)? (?:would |now |also )?(?:wants?|like) (?:a |an )?(?:letter|reply|response|call|phone call|email)\b/i;

const isNeed = ({ entries }: Answer, words: string): boolean =>
  !denies(words) &&
  !doubts(words) &&
  Object.keys(entries).length > 0 &&
  /\b(?:needs?|interpreter|easy read|large print|bsl|braille|wheelchair|hearing)\b/i.test(words);

/**
 * The questions that an answer may be given to before their turn, and when it is without doubt one. What could harm is
 * never among them: who raises it, consent, red flags, what they were told, whether they are satisfied.
 */
const early: Readonly<Record<string, (answer: Answer, words: string) => boolean>> = {
  who: isReach,
  when: isPlace,
  reply: isReply,
  needs: isNeed,
};

/** What somebody tells at length may hold anything: only how to reach them, and nothing else, is told by its shape. */
const isShape = ({ entries }: Answer): boolean =>
  Object.keys(entries).every((name) => name === 'phone' || name === 'email');

const isTold = ({ command }: Draft, { read, fields: [name = ''] }: Step): boolean =>
  !read && commandOf(command).fields[name]?.kind === 'longText';

const harmful = ['consent', 'flags', 'reassured', 'satisfied'];

/** How they want to hear goes with it. */
const withKept = ({ entries, wishes = [] }: Answer): Entries =>
  wishes.length > 0 ? { ...entries, adjustments: wishes.join('; ') } : entries;

type ReadAt = (words: string, step: Step) => Answer;

/** The answer to one other question, when all of the words is understood and can be meant for no other. */
function readPart(
  draft: Draft,
  at: Step,
  words: string,
  readAt: ReadAt,
  isAside = false,
): Entries | undefined {
  if (tokensOf(words).length > MOST_WORDS) return undefined;
  const isNarrow = !isAside && (isTold(draft, at) || harmful.includes(at.key));
  const found = stepsOf(draft).flatMap((step) => {
    const isSure = early[step.key];
    if (!isSure || step.key === at.key) return [];
    const answer = readAt(words, step);
    const isFree = Object.keys(answer.entries).every((name) => isBlank(draft.entries[name]));
    const isMeant = isWhole(answer) && isFree && isSure(answer, words) && (!isNarrow || isShape(answer));
    return isMeant ? [withKept(answer)] : [];
  });
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

/**
 * The answer with what is said in it to other questions still open, where nothing of it answers the one that is asked:
 * “by phone yesterday”, an email, “she wants a reply”. `readAt` reads words as an answer to a step.
 */
export function withBeside(
  draft: Draft,
  at: Step,
  words: string,
  own: Answer,
  readAt: ReadAt,
  isAside = false,
): Answer {
  if (draft.command !== 'logConcern' || draft.changing) return own;
  const whole = readPart(draft, at, words, readAt, isAside);
  if (whole && (isTold(draft, at) || own.left.length > 0 || Object.keys(own.entries).length === 0))
    return { entries: whole, whys: [], left: [] };
  if (Object.keys(own.entries).length === 0) return own;
  const parts = own.left.map((part) => ({ part, entries: readPart(draft, at, part, readAt) }));
  return {
    ...own,
    entries: Object.assign({}, ...parts.map(({ entries }) => entries ?? {}), own.entries) as Entries,
    left: parts.flatMap(({ part, entries }) => (entries ? [] : [part])),
  };
}

/** The fields of a step that an answer before its turn may fill: those that have none yet. */
export const openAt = (draft: Draft, step: Step, asking: Asking): Asking => ({
  ...asking,
  alone: undefined,
  waiting: step.fields.filter((name) => isBlank(draft.entries[name])),
  words: step.words ?? {},
});
