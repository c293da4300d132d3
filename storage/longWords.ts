import { createHash } from 'node:crypto';
import type { Recorded } from '../policy/machine/stream';

/**
 * A state is small while its words are few. Once it has many long ones they stand in their events alone, and what is kept of
 * the state says in which: nothing of this is seen outside the store. Lengths are in UTF-16 units.
 */
const LONG = 500;
const WHOLE_UP_TO = 20_000;
/** How far apart the words of two events may stand in a text that is made of them. */
const MOST_BETWEEN = 1_000;

/** What is kept of a state, by the names of its parts. */
export type Parts = Readonly<Record<string, unknown>>;

/** Which event words came with: its number, and the digest that they are found in it by. */
type Source = readonly [seq: number, digest: string];
/** What a text is made of, in order: words of events, and what stands between them. */
type Pieces = readonly (Source | string)[];

/** What is known of where the words of a state came from. */
export interface Sources {
  readonly words: readonly (readonly [words: string, from: Source])[];
  /** Texts that are made of words of several events. */
  readonly made: readonly (readonly [text: string, of: Pieces])[];
}

type Step = string | number;
type Place = readonly [path: readonly Step[], of: Pieces];

/** The part under which the places of words stand: no section has this name. */
const ELSEWHERE = 'wordsInEvents';

const digestOf = (words: string): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, 22);

const MOST_REMEMBERED = 8_000_000;
// NB: found by what they are, so that nothing can be given that is not the very words: they need never be forgotten in time.
const remembered = new Map<string, string>();
let charactersRemembered = 0;

function remember(digest: string, words: string): void {
  if (!remembered.delete(digest)) charactersRemembered += words.length;
  remembered.set(digest, words);
  for (const [oldest, { length }] of remembered) {
    if (charactersRemembered <= MOST_REMEMBERED) return;
    remembered.delete(oldest);
    charactersRemembered -= length;
  }
}

function countLong(value: unknown): number {
  if (typeof value === 'string') return value.length > LONG ? value.length : 0;
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  for (const each of Object.values(value)) sum += countLong(each);
  return sum;
}

/** Has it so many long words that they stand elsewhere? */
export const isLong = (kept: Parts): boolean => countLong(kept) > WHOLE_UP_TO;

function* longIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.length > LONG) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* longIn(each);
}

/** Where the long words of these events are found again. */
export function sourcesIn(events: readonly Recorded[]): Sources {
  const words: (readonly [string, Source])[] = [];
  for (const { event, meta } of events)
    for (const long of longIn(event)) {
      const digest = digestOf(long);
      remember(digest, long);
      words.push([long, [meta.seq, digest]]);
    }
  return { words, made: [] };
}

/** Where these words begin, soon after here; -1 where they do not. NB: a search of all of it could take minutes on words chosen for that. */
function findWithin(text: string, words: string, from: number): number {
  for (let at = from; at <= from + MOST_BETWEEN; at += 1) if (text.startsWith(words, at)) return at;
  return -1;
}

type Whole = ReadonlyMap<string, Sources['words']>;

/** NB: to a map all texts of more than 16,383 characters and one length are the same, so none is a key. */
const outlineOf = (words: string): string => `${words.length} ${words.slice(0, 60)}`;

function outlined(words: Sources['words']): Whole {
  const outlines = new Map<string, Sources['words'][number][]>();
  for (const each of words) {
    const outline = outlineOf(each[0]);
    const same = outlines.get(outline);
    if (same) same.push(each);
    else outlines.set(outline, [each]);
  }
  return outlines;
}

/** What a text is made of; undefined when no event holds any of it. Mostly it is one event’s, or a text there was with more behind it. */
function piecesOf(text: string, whole: Whole, before: Sources, added: Sources): Pieces | undefined {
  const same = whole.get(outlineOf(text))?.find(([words]) => words === text);
  if (same) return [same[1]];
  const [begun] = before.made
    .filter(([made]) => text.startsWith(made))
    .sort(([one], [other]) => other.length - one.length);
  const pieces: (Source | string)[] = begun ? [...begun[1]] : [];
  let end = begun ? begun[0].length : 0;
  for (const [words, source] of begun ? added.words : [...before.words, ...added.words]) {
    const at = findWithin(text, words, end);
    if (at < 0) continue;
    if (at > end) pieces.push(text.slice(end, at));
    pieces.push(source);
    end = at + words.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return end === 0 ? undefined : pieces;
}

/** What is kept, with the long words left out that events hold, those before and those added now. What no event holds stays. */
export function withoutWords(kept: Parts, before: Sources, added: Sources): Parts {
  const places: Place[] = [];
  const whole = outlined([...before.words, ...added.words]);
  function bare(value: unknown, path: readonly Step[]): unknown {
    if (typeof value === 'string') {
      const pieces = value.length > LONG ? piecesOf(value, whole, before, added) : undefined;
      if (!pieces) return value;
      places.push([path, pieces]);
      return '';
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((each, index) => bare(each, [...path, index]));
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, bare(each, [...path, name])]),
    );
  }
  const parts = bare(kept, []) as Parts;
  return places.length === 0 ? kept : { ...parts, [ELSEWHERE]: places };
}

export interface Filled {
  readonly kept: Parts;
  /** Where its words came from; undefined where they all stood in it. */
  readonly sources?: Sources;
}

const sourcesOf = (places: readonly Place[]): readonly Source[] =>
  places.flatMap(([, of]) => of.filter((piece) => typeof piece !== 'string'));

/** The words of these, by their digest: those remembered, and the others out of the events, which are read only for them. */
async function findWords(
  wanted: readonly Source[],
  read: (from: number) => Promise<readonly Recorded[]>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let from = Infinity;
  for (const [seq, digest] of wanted) {
    const words = remembered.get(digest);
    if (words === undefined) from = Math.min(from, seq);
    else found.set(digest, words);
  }
  if (from < Infinity)
    for (const [words, [, digest]] of sourcesIn(await read(from)).words) found.set(digest, words);
  return found;
}

/**
 * What was kept, with its words again. Undefined when an event does not hold them any more. NB: it is filled in where it is, so it
 * has to be the caller's own.
 */
export async function withWords(
  kept: Parts,
  read: (from: number) => Promise<readonly Recorded[]>,
): Promise<Filled | undefined> {
  const { [ELSEWHERE]: places, ...parts } = kept as Parts & { readonly [ELSEWHERE]?: readonly Place[] };
  if (!places) return { kept };
  const wanted = sourcesOf(places);
  const found = await findWords(wanted, read);
  if (wanted.some(([, digest]) => !found.has(digest))) return undefined;
  const made: (readonly [string, Pieces])[] = [];
  for (const [path, of] of places) {
    let text = '';
    for (const piece of of) text += typeof piece === 'string' ? piece : (found.get(piece[1]) ?? '');
    if (of.length > 1) made.push([text, of]);
    fill(parts, path, text);
  }
  const words = wanted.map((source) => [found.get(source[1]) ?? '', source] as const);
  for (const [text, [, digest]] of words) remember(digest, text);
  return { kept: parts, sources: { words, made } };
}

function fill(parts: object, path: readonly Step[], words: string): void {
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], parts);
  if (last !== undefined) (holder as Record<Step, unknown>)[last] = words;
}
