import type { LondonDate } from '../../policy/calendar/dates';
import { notKnown, optionsOf, type Sources } from '../../policy/machine/fields';
import type { AnyField } from '../../policy/machine/target';
import { sayNone } from './noneWords';
import { hearChoice, hearChoices, type Options, type Synonyms } from './choices';
import { ask, nothing, took, type Heard } from './found';
import { hearDate } from './hearDate';
import { saysNotKnown } from './notKnown';
import { plain } from './plain';
import { hearYesNo, type YesNoWords } from './yesNo';

/** What a question has of its own: other words for its answers. */
export interface FieldWords extends YesNoWords {
  readonly synonyms?: Synonyms;
  /** More may be said beside the answer; it is named. */
  readonly mayHaveMore?: true;
}

/** What one question is read by. London dates; `actor` is who speaks. */
export interface FieldWorld {
  readonly state: unknown;
  readonly sources: Sources;
  readonly today: LondonDate;
  readonly holidays: readonly { readonly title: string; readonly date: LondonDate }[];
  readonly actor: string;
}

const me =
  /^(?:me|myself|i|i will|i'll|i do|i am|i'll (?:take|do) it|i will (?:take|do) it|me please|its me|it's me)$/;

/** The one whole number in the words; two of them, or a doubt, are asked. */
function hearNumber(words: string): Heard<string> {
  const found = words.match(/(?<![\p{L}\p{N}.,])-?\d{1,6}(?:\.\d{1,2})?(?![\p{L}\p{N}])/gu) ?? [];
  const [only, ...others] = found;
  if (only === undefined) return nothing;
  return others.length > 0 ? ask('I see more than one number there. Which is it?') : took(only, words);
}

/** A usual answer by its number or its words; anything else to the letter. */
function hearText(words: string, usual: Options = {}): Heard<string> {
  const heard = hearChoice(words, usual);
  return heard.is === 'taken' && heard.left.length === 0 ? heard : took(words, words);
}

const entryOf = (heard: Heard<boolean>): Heard<string> =>
  heard.is === 'taken'
    ? { ...heard, value: String(heard.value) }
    : heard.is === 'ask'
      ? ask(heard.why)
      : heard;

/** One of a list; a plain yes or no is the only answer that begins so. */
function hearOneOf(words: string, listed: Options, synonyms: Synonyms | undefined): Heard<string> {
  const heard = hearChoice(words, listed, synonyms);
  if (heard.is === 'taken' && heard.left.length === 0) return heard;
  const yesNo = hearYesNo(words);
  if (yesNo.is !== 'taken') return heard;
  const begins = Object.keys(listed).filter((key) =>
    (yesNo.value ? /^yes\b/i : /^no\b(?! one)/i).test(listed[key] ?? ''),
  );
  const [only, ...others] = begins;
  return only !== undefined && others.length === 0 ? took(only, words) : heard;
}

/** Reads the answer to one question, by what it asks for. Texts are kept to the letter. */
function hearKind(
  words: string,
  field: AnyField,
  { synonyms, ...says }: FieldWords,
  world: FieldWorld,
): Heard<unknown> {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return hearText(words, field.usual);
    case 'date':
      return hearDate(words, { today: world.today, when: field.when, holidays: world.holidays });
    case 'yesNo':
      return entryOf(hearYesNo(words, says));
    case 'choice':
    case 'pick':
      return hearOneOf(words, optionsOf(field, world.state, world.sources) ?? {}, synonyms);
    case 'choices':
    case 'picks':
      return hearChoices(words, optionsOf(field, world.state, world.sources) ?? {}, synonyms);
    case 'person':
      return took(me.test(plain(words)) ? world.actor : words.trim(), words);
    case 'number':
      return hearNumber(words);
  }
}

/**
 * Reads the answer to one question. “Not known yet” is an answer where the policy lets it be; where a question need not
 * be answered, “none” and “skip” leave it empty; anywhere else it is asked again. A text is kept to the letter.
 */
export function hearField(
  words: string,
  field: AnyField,
  says: FieldWords,
  world: FieldWorld,
): Heard<unknown> {
  const isText = field.kind === 'text' || field.kind === 'longText';
  const heard =
    isText && saysNotKnown(words) ? ({ is: 'notKnown' } as const) : hearKind(words, field, says, world);
  const isNone = field.optional && (isText || heard.is !== 'taken') && sayNone.has(plain(words));
  if (isNone) return took('', words);
  if (heard.is !== 'notKnown') return heard.is === 'taken' ? wholly(heard, field, says, world) : heard;
  if (field.mayBeUnknown) return took(notKnown, words);
  return field.optional
    ? took('', words)
    : ask(
        isText && 'notBare' in field && field.notBare
          ? field.notBare
          : 'It needs an answer before this can be saved.',
      );
}

/** Where an answer may do harm the whole of what was typed has to be that answer. */
function wholly(
  heard: Heard<unknown> & { readonly is: 'taken' },
  field: AnyField,
  { mayHaveMore }: FieldWords,
  { state, sources }: FieldWorld,
): Heard<unknown> {
  if (heard.left.length === 0 || mayHaveMore) return heard;
  const label = optionsOf(field, state, sources)?.[String(heard.value)];
  return ask(
    `Do you mean ${label === undefined ? 'that' : `“${label}”`}? You also wrote “${heard.left.join(' ')}”.`,
    [heard.value],
  );
}
