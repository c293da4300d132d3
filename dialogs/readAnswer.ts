import type { LondonDate } from '../policy/calendar/dates';
import {
  isAsked,
  isBlank,
  isRequired,
  none,
  notKnown as unknownYet,
  optionsIn,
  optionsOf,
  type Entries,
  type Sources,
} from '../policy/machine/fields';
import type { AnyCommand, AnyField } from '../policy/machine/target';
import type { Trust } from '../policy/trust/trust';
import { readDate } from './readDate';
import type { Step } from './step';

interface Reading {
  readonly step: Step;
  readonly command: AnyCommand;
  readonly state: unknown;
  readonly sources: Sources;
  readonly today: LondonDate;
}

const yes = /^\s*(y|yes|yeah|yep|ok|okay|true|they (do|did|have))\b/i;
const no = /^\s*(n|no|nope|not|none|false)\b/i;
const nothing = /^\s*(none|no|nothing|none needed|n\/a|nil)\s*\.?\s*$/i;
const notKnown = /^\s*(not known|unknown|don.t know|do not know|not sure|skip)\s*\.?\s*$/i;

const simple = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that stand in many sentences: having one in common with an answer means nothing. */
const saysLittle =
  /^(the|and|for|from|with|about|that|this|they|them|their|she|her|his|him|who|what|when|where|which|was|were|has|have|had|did|does|not|are|you|your|our|its)$/;

/** The answer of a choice that the words mean: its number, its label, a word only it has, or a synonym. */
function matchOption(
  options: Readonly<Record<string, string>>,
  words: string,
  synonyms: Readonly<Record<string, RegExp>> = {},
): string | undefined {
  const said = simple(words);
  const entries = Object.entries(options);
  const byNumber = /^\d{1,2}$/.test(said) ? entries[Number(said) - 1]?.[0] : undefined;
  const exact = entries.find(([value, label]) => simple(label) === said || value.toLowerCase() === said)?.[0];
  const bySynonym = Object.entries(synonyms).find(
    ([value, pattern]) => value in options && pattern.test(words),
  )?.[0];
  if (byNumber ?? exact ?? bySynonym) return byNumber ?? exact ?? bySynonym;
  const tokens = said.split(' ').filter((token) => token.length > 2 && !saysLittle.test(token));
  const scores = entries
    .filter(([value]) => value !== unknownYet)
    .map(([value, label]) => {
      const own = new Set(simple(label).split(' '));
      return { value, score: tokens.filter((token) => own.has(token)).length };
    });
  const best = Math.max(0, ...scores.map(({ score }) => score));
  const winners = scores.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners[0]?.value : undefined;
}

/** Is it word for word one of the answers that are listed? */
export const isOptionOf = (field: AnyField, words: string, trust: Trust): boolean =>
  (field.kind === 'choice' || field.kind === 'choices') &&
  Object.values(optionsIn(field, trust)).some((label) => simple(label) === simple(words));

function readField(
  field: AnyField,
  name: string,
  words: string,
  { step, state, sources, today }: Reading,
): unknown {
  const synonyms = step.synonyms?.[name];
  switch (field.kind) {
    case 'text':
    case 'longText':
      return words;
    case 'date':
      return notKnown.test(words) ? undefined : readDate(words, today, field.when)?.date;
    case 'yesNo':
      return synonyms
        ? matchOption({ true: '', false: '' }, words, synonyms)
        : yes.test(words)
          ? 'true'
          : no.test(words)
            ? 'false'
            : undefined;
    case 'choice':
    case 'pick':
      return matchOption(optionsOf(field, state, sources) ?? {}, words, synonyms);
    case 'choices':
    case 'picks': {
      if (nothing.test(words)) return 'noneLabel' in field ? none : [];
      const options = optionsOf(field, state, sources) ?? {};
      if (simple(options[none] ?? '') === simple(words)) return none;
      const found = Object.keys(options).filter(
        (value) =>
          value !== none &&
          (
            synonyms?.[value] ??
            new RegExp(
              `\\b${
                simple(options[value] ?? '')
                  .split(' ')
                  .at(-1) ?? ''
              }\\b`,
              'i',
            )
          ).test(words),
      );
      return found.length > 0 ? found : undefined;
    }
    case 'person':
      return words;
    case 'number':
      return /-?\d+/.exec(words)?.[0];
  }
}

/** What the step's own reader hears of the fields that are open. */
function heard(words: string, open: readonly (readonly [string, AnyField])[], { step }: Reading): Entries {
  const names = open.map(([name]) => name);
  const entries = Object.entries(step.hears?.(words) ?? {});
  return Object.fromEntries(entries.filter(([name, entry]) => entry !== undefined && names.includes(name)));
}

const isText = (field: AnyField): boolean =>
  field.kind === 'text' || field.kind === 'longText' || field.kind === 'person';

/** One typed answer to a step with one open question: all of it is the answer. */
function readWhole(name: string, field: AnyField, words: string, reading: Reading): Entries {
  const entry = readField(field, name, words, reading);
  return entry === undefined ? {} : { [name]: entry };
}

/** Typed answers to a step with several: each piece finds its fields by cue, by choice or by date; what is left is the text. */
function readPieces(
  words: string,
  open: readonly (readonly [string, AnyField])[],
  reading: Reading,
): Entries {
  const entries: Record<string, unknown> = {};
  const left: string[] = [];
  const pieces = words
    .split(/[,;\n]|\.\s|\band\b(?=.*\b(?:by|happened|received)\b)/i)
    .map((piece) => piece.trim())
    .filter(Boolean);
  for (const piece of pieces) {
    let taken = false;
    for (const [name, field] of open) {
      if (name in entries || isText(field) || field.kind === 'date') continue;
      const entry = readField(field, name, piece, reading);
      if (entry === undefined || (Array.isArray(entry) && entry.length === 0 && pieces.length > 1)) continue;
      entries[name] = entry;
      taken = true;
    }
    taken = takeDate(piece, open, entries, reading) || taken;
    if (!taken) left.push(piece);
  }
  if (reading.step.hears) return { ...entries, ...heard(words, open, reading) };
  takeText(left, open, entries, reading);
  return entries;
}

function takeDate(
  piece: string,
  open: readonly (readonly [string, AnyField])[],
  entries: Record<string, unknown>,
  reading: Reading,
): boolean {
  const dates = open.filter(([name, field]) => field.kind === 'date' && !(name in entries));
  const cued = dates.find(([name]) => reading.step.cues?.[name]?.test(piece));
  const [name, field] = cued ?? dates[0] ?? [];
  if (!name || !field) return false;
  const date = readField(field, name, piece, reading);
  if (date === undefined) return false;
  entries[name] = date;
  return true;
}

function takeText(
  left: string[],
  open: readonly (readonly [string, AnyField])[],
  entries: Record<string, unknown>,
  { step }: Reading,
): void {
  const texts = open.filter(([name, field]) => isText(field) && !(name in entries));
  for (const [name] of texts) {
    const at = left.findIndex((piece) => step.cues?.[name]?.test(piece));
    if (at >= 0) entries[name] = left.splice(at, 1)[0];
  }
  const [first] = texts.filter(([name]) => !(name in entries) && !step.cues?.[name]);
  if (first && left.length > 0) entries[first[0]] = left.join(', ');
}

/**
 * What somebody typed at a step, as entries. `waiting` are the fields still to answer; `again` means that one of them
 * was asked by name. Nothing is guessed: what cannot be read is left out, and asked for.
 */
export function readAnswer(
  words: string,
  entries: Entries,
  waiting: readonly string[],
  again: boolean,
  reading: Reading,
): Entries {
  const { step, command } = reading;
  const asked = step.fields
    .map((name) => [name, command.fields[name]] as const)
    .filter(
      (pair): pair is readonly [string, AnyField] =>
        pair[1] !== undefined && (waiting.includes(pair[0]) || isAsked(pair[1], entries)),
    );
  const first = asked.find(([name]) => waiting.includes(name)) ?? (asked.length === 1 ? asked[0] : undefined);
  const shaped = again ? heard(words, asked, reading) : {};
  if (Object.keys(shaped).length > 0) return shaped;
  if (first && (asked.length === 1 || again || first[1].kind === 'longText'))
    return readWhole(first[0], first[1], words, reading);
  if (nothing.test(words)) return {};
  return readPieces(words, asked, reading);
}

/** The fields of a step that still need an answer. */
export function waitingFor(step: Step, command: AnyCommand, entries: Entries): readonly string[] {
  return step.fields.filter((name) => {
    const field = command.fields[name];
    const mayBeEmpty = field?.kind === 'choices' && field.noneLabel === undefined;
    return field !== undefined && !mayBeEmpty && isRequired(field, entries) && isBlank(entries[name]);
  });
}
