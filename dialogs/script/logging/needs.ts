import { notKnown, wordsOf, type Entries } from '../../../policy/machine/fields';
import { languages, languageWords, needWords, otherQuestions } from '../../reading/needWords';
import { sayNone } from '../../reading/noneWords';
import { hearChoice } from '../../reading/choices';
import { clausesOf, type Clause } from '../../reading/clauses';
import { beginsNotKnown, saysNotKnown } from '../../reading/notKnown';
import { hasWords, plain, tokensOf } from '../../reading/plain';
import { denies, doubts, isHedged } from '../../reading/stance';
import type { Answer, Asking } from '../step';
import { options } from './fields';

const ENGLISH =
  /^(?:(?:just|speaks|she speaks|he speaks|they speak) )?english(?: (?:is )?(?:fine|ok|okay|only|speaking|speaker))?$/;

/** “None she said”, “none other than that”. */
const NONE_MORE =
  /^(?:no|nope|nah|none|nothing|not any)(?: (?:other|others|more|else|further))?(?: (?:adjustments?|needs?|needed|required|wanted))?(?: (?:(?:than|besides?|except|from|apart from) (?:that|this|those)|(?:s?he|they)(?: just)? (?:said|says|told (?:me|us))))?$/;

const saysNoNeed = (words: string): boolean =>
  sayNone.has(plain(words)) || NONE_MORE.test(plain(words)) || NO_NEEDS.test(words);

/** Formats in which anybody may get a letter: they say nothing of a need. */
const plainFormats = ['', notKnown, 'standard', 'email'];

/** Nothing is needed; beside a language or a format that was given, nothing more. */
function noneBeside({ entries, ...asking }: Asking): string {
  const { language, format } = entries;
  const formats = options({ entries, ...asking }, 'format');
  const given = [
    ...(['', notKnown, 'english'].includes(wordsOf(language).toLowerCase()) ? [] : [wordsOf(language)]),
    ...(plainFormats.includes(wordsOf(format)) ? [] : [formats[wordsOf(format)] ?? '']),
  ].filter((each) => each !== '');
  return given.length === 0 ? 'None needed' : `None besides ${given.join(', ')}`;
}

const take = (entries: Entries): Answer => ({ entries, whys: [], left: [] });

/**
 * Adjustments, language and format. A language or a format is a need: all that was said is kept as the adjustment, to
 * the letter. What is denied, doubted or asked back is named and not kept as one.
 */
export function readNeeds(words: string, asking: Asking): Answer {
  const parts = clausesOf(words);
  if (saysNoNeed(words) && parts.length === 1) return take(noneFor(asking));
  if (ENGLISH.test(plain(words)))
    return take({ language: 'English', ...(asksForNeeds(asking) ? { adjustments: words.trim() } : {}) });
  if (saysNotKnownYet(words)) return take({ adjustments: notKnown });
  if (parts.length > 1 && areHedged(parts))
    return { entries: {}, whys: ['I cannot tell how sure that is.'], left: [words] };
  return gatherNeeds(words, parts, asking);
}

const asksForNeeds = ({ waiting }: Asking): boolean => waiting.includes('adjustments');

/** What “none” says of the question it answers. */
function noneFor(asking: Asking): Entries {
  const [asked = 'adjustments'] = asking.waiting;
  if (asked === 'format') return { format: '' };
  return { [asked]: asked === 'adjustments' ? noneBeside(asking) : 'None needed' };
}

const saysNotKnownYet = (words: string): boolean =>
  saysNotKnown(words) || (beginsNotKnown(words) && words.trim().split(/\s+/).length <= 4);

const areHedged = (parts: readonly Clause[]): boolean =>
  isHedged(parts.map(({ text }) => text.replace(/\b(?:someone|somebody|may)\b/gi, '')));

const withoutBullet = (text: string): string => text.replace(/^[•*–-]\s*/, '');

function gatherNeeds(words: string, parts: readonly Clause[], asking: Asking): Answer {
  const kinds = parts.map(({ text }) => needIn(withoutBullet(text), asking));
  const { adjustments: none, ...entries } = Object.assign(
    {},
    ...kinds.map(({ entries: each }) => each),
  ) as Entries;
  const kept = markKept(kinds, asksForNeeds(asking));
  // “No adjustments, standard letter”: the letter that everybody gets is no need.
  const isNone =
    none !== undefined &&
    !kinds.some(({ isNeed }) => isNeed) &&
    plainFormats.includes(wordsOf(entries.format)) &&
    !entries.language;
  const needs = isNone ? [] : parts.filter((_, index) => kept[index]);
  const said = quote(words, parts, needs) || none;
  const left = parts.filter((_, index) => kinds[index]?.isLeft && !kept[index]).map(({ text }) => text);
  if (said !== undefined) return { entries: { ...entries, adjustments: said }, whys: [], left };
  const told = asTold(words, asking);
  return told === undefined ? { entries, whys: [], left } : take({ ...entries, adjustments: told });
}

/** Which parts are kept as adjustments: needs, a language or a format where those are asked for, and what belongs to them. */
function markKept(kinds: readonly Need[], withForms: boolean): readonly boolean[] {
  const needed = kinds.map(
    ({ isNeed, isFormOrLanguage }) => isNeed === true || (withForms && isFormOrLanguage === true),
  );
  const isAny = needed.includes(true);
  return kinds.map(({ isBeside }, index) => needed[index] === true || (isAny && isBeside === true));
}

/** One stretch of what was typed, to the letter; needs that stand apart are put side by side. */
function quote(words: string, parts: readonly Clause[], needs: readonly Clause[]): string {
  const [first, last] = [needs[0], needs.at(-1)];
  if (!first || !last) return '';
  if (parts.indexOf(last) - parts.indexOf(first) >= needs.length)
    return needs.map(({ text }) => text).join(', ');
  const end = last.at + last.text.length;
  return withoutBullet(`${words.slice(first.at, end)}${words[end] === ')' ? ')' : ''}`);
}

/** Asked again, what they need is kept as it is told, unless it denies, doubts, asks or is for another question. */
const asTold = (words: string, { wasAsked, alone, waiting }: Asking): string | undefined =>
  wasAsked &&
  (alone ?? waiting[0]) === 'adjustments' &&
  !words.includes('?') &&
  !denies(words) &&
  !doubts(words) &&
  !otherQuestions.test(words) &&
  !ELSE.test(words.replace(/\bname\b/gi, '')) &&
  tokensOf(words).length > 1
    ? words.trim()
    : undefined;

interface Need {
  readonly entries: Entries;
  readonly isNeed?: true;
  /** Names a language or a format. */
  readonly isFormOrLanguage?: true;
  readonly isLeft?: true;
  /** Belongs to the needs beside it: “hasn’t got her hearing aids in”, “face her when talking”. */
  readonly isBeside?: boolean;
}

const NO_NEEDS = /^(?:no|none|nothing) (?:adjustments?|needs?|special needs|needed)\b/i;

const isMissing = (part: string): boolean =>
  /\b(?:has|have)(?: not|n'?t|n’t) (?:got|had)\b/i.test(part) &&
  !doubts(part) &&
  needWords.test(part) &&
  !otherQuestions.test(part);

/** What somebody cannot do, or does not want, is what they need: “can’t read”, “don’t call”, “not calls”. */
const CANNOT_DO =
  /\b(?:(?:can'?t|cannot|can not|could not|couldn'?t|unable to|not able to|struggles? to|does ?n'?t|does not|doesnt|do ?n'?t|do not|dont) (?:really |always |\w+ly )?(?:read|write|see|hear|speak|talk|understand|walk|stand|climb|manage stairs|use (?:the )?(?:phone|stairs|email|internet|computer)|like (?:the )?(?:phone|calls)|answer)|(?:never|not|do ?n'?t|do not|dont) (?:by )?(?:calls?|ring|phone|phone calls?|text|texts|email|emails|letters?|post|write))\b/gi;

const ASKS =
  /^(?:what|which|how|why|who|where|when|is|are|does|do(?! not\b)|did|can|could|should|would|shall)\b/i;

const MOST_WORDS_BESIDE = 8;

/** How to reach somebody, days and replies are for other questions. */
const ELSE =
  /[\d@]|\b(?:repl(?:y|ied|ies)|response|answer|yesterday|today|tomorrow|\w{3,6}day|rang|phoned|called|happened|name|ward|team|flags?|satisfied|yes|no|lives?|living|street|road|lane|avenue|court|close)\b/i;

function needIn(said: string, asking: Asking): Need {
  if (saysNoNeed(said)) return { entries: { adjustments: 'None needed' } };
  const straight = said.replace(/[\u2018\u2019]/g, "'");
  const part = straight.replace(CANNOT_DO, ' ');
  const isUnable = part !== straight;
  if (
    ASKS.test(straight.trim()) ||
    denies(part) ||
    doubts(part.replace(/\b(?:someone|somebody)\b/gi, '')) ||
    /\bcan\b/i.test(part)
  )
    return { entries: {}, isLeft: true, isBeside: isMissing(said) };
  const format = hearChoice(part, options(asking, 'format'), asking.words.format?.synonyms);
  const own =
    format.is === 'taken' && format.left.length === 0 ? format.value : theOnly(formsIn(part, asking));
  const form = own === notKnown || isUnable ? undefined : own;
  const [language, ...more] = isUnable ? [] : languagesIn(part);
  const isWholly = language !== undefined && plain(part) === plain(language);
  const isLanguage =
    language !== undefined &&
    more.length === 0 &&
    !(form !== undefined && isWholly) &&
    (languageWords.test(part) || WRITTEN_IN.test(part) || isWholly);
  if (form !== undefined || isLanguage)
    return {
      entries: {
        ...(form === undefined ? {} : { format: form }),
        ...(isLanguage ? { language } : {}),
      },
      isFormOrLanguage: true,
      ...(isLanguage &&
      needWords.test(part.replace(language, '')) &&
      form === undefined &&
      !languageWords.test(part)
        ? { isNeed: true }
        : {}),
    };
  if (otherQuestions.test(part)) return { entries: {}, isLeft: true };
  if (isUnable || needWords.test(part) || formsIn(part, asking).length > 0)
    return { entries: {}, isNeed: true };
  const isBeside = !ELSE.test(part) && tokensOf(part).length <= MOST_WORDS_BESIDE;
  return { entries: {}, isLeft: true, isBeside };
}

const WRITTEN_IN = /\b(?:letters?|leaflets?|information|info|writing|it|them|everything) (?:all )?in \p{L}/iu;

/** The formats, other than an ordinary letter, that stand among other words: “large print till she has new specs”. */
function formsIn(part: string, asking: Asking): readonly string[] {
  const said = tokensOf(part);
  const listed = options(asking, 'format');
  return Object.entries(asking.words.format?.synonyms ?? {})
    .filter(([key]) => key in listed && !plainFormats.includes(key))
    .filter(([, phrases]) => phrases.some((each) => hasWords(said, tokensOf(each))))
    .map(([key]) => key);
}

const theOnly = (found: readonly string[]): string | undefined => (found.length === 1 ? found[0] : undefined);

const languagesIn = (part: string): readonly string[] => part.match(new RegExp(languages.source, 'gi')) ?? [];
