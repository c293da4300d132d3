import { memoise } from '../../policy/machine/memoise';
import { sayNone } from './noneWords';
import { saysLittle, ordinals } from './lexicon';
import { ask, nothing, took, type Heard } from './found';
import { saysNotKnown } from './notKnown';
import { hasWords, plain, tokensOf } from './plain';
import { denies, doubts } from './stance';

export type Options = Readonly<Record<string, string>>;
/** Other words for an answer: its key, and phrases that mean it and nothing else. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** One or several of a word, alike: “wards” and “ward”. */
const stem = (token: string): string =>
  token.length > 4 && token.endsWith('ies')
    ? `${token.slice(0, -3)}y`
    : token.length > 3
      ? token.replace(/(?<=[^s])s$/, '')
      : token;

const telling = (words: string): readonly string[] =>
  tokensOf(words)
    .map(stem)
    .filter((token) => !saysLittle.has(token) && token.length > 1);

// Labels and synonyms are the same at every question. NB: never what somebody said, which is kept nowhere.
const plainLabel = memoise(plain);
const tokensOfLabel = memoise(tokensOf);
const tellingOfLabel = memoise(telling);

/** “option 2”, “the second one”: the number of an answer in its list, from 1. NB: “2” alone may be an age or a bay. */
function numberIn(words: string, most: number): number | undefined {
  const text = plain(words);
  const digits = /^(?:option|number|answer) (\d{1,2})$/.exec(text)?.[1];
  const ordinal = /^(?:the )?(\w+)(?: one| option| answer)?$/.exec(text)?.[1] ?? '';
  const number = digits === undefined ? ordinals.indexOf(ordinal) + 1 : Number(digits);
  return number >= 1 && number <= most ? number : undefined;
}

interface Fit {
  readonly key: string;
  readonly words: number;
}

/** How many of the telling words of a text each answer has, most first. */
function fits(options: Options, words: readonly string[], synonyms: Synonyms): readonly Fit[] {
  const said = words.map(stem).filter((token) => !saysLittle.has(token));
  const whole = words.map(stem);
  return Object.entries(options)
    .map(([key, label]) => {
      const own = new Set(tellingOfLabel(label));
      const bySynonym = [...(synonyms[key] ?? []), ...(own.size === 0 ? [label] : [])]
        .map(tokensOfLabel)
        .filter((phrase) => hasWords(whole, phrase.map(stem)))
        .flat()
        .map(stem);
      const shared = new Set([...said.filter((token) => own.has(token)), ...bySynonym]);
      return { key, words: shared.size };
    })
    .filter(({ words: shared }) => shared > 0)
    .sort((one, other) => other.words - one.words);
}

/** The answer whose label, key, number or synonym is the whole of what was typed. */
function exactly(options: Options, words: string, synonyms: Synonyms): string | undefined {
  const said = plain(words);
  const text = said.replace(
    /^(?:(?:(?:it|that|she|he|they)(?:'s| is|s|'re|re| are)|this is) )?(?:(?:the|teh|a|an) )?(?=\S)/,
    '',
  );
  const keys = Object.keys(options);
  const number = numberIn(words, keys.length);
  if (number !== undefined) return keys[number - 1];
  const isSaid = (phrase: string): boolean => [text, said].includes(plainLabel(phrase));
  const whole = (key: string): boolean =>
    key.toLowerCase() === text || isSaid(options[key] ?? '') || (synonyms[key] ?? []).some(isSaid);
  const found = keys.filter(whole);
  return found.length === 1 ? found[0] : undefined;
}

const labels = (options: Options, keys: readonly string[]): string =>
  keys.map((key) => `“${options[key] ?? key}”`).join(' or ');

/**
 * The one answer of a list that the whole of what was typed means. Whole words alone count; what fits two answers, is
 * denied, doubted or says more than the answer is asked again.
 */
export function hearChoice(words: string, options: Options, synonyms: Synonyms = {}): Heard<string> {
  const exact = exactly(options, words, synonyms);
  if (exact !== undefined)
    return words.includes('?')
      ? ask(`Do you mean ${labels(options, [exact])}?`, [exact])
      : took(exact, words);
  if (saysNotKnown(words)) return { is: 'notKnown' };
  const tokens = tokensOf(words);
  const found = fits(options, tokens, synonyms);
  const [best, next] = found;
  if (!best) return nothing;
  const tied = found.filter(({ words: shared }) => shared === best.words).map(({ key }) => key);
  if (tied.length > 1)
    return ask(`I am not sure which you mean: ${labels(options, tied.slice(0, 3))}?`, tied);
  if (denies(besideLead(words, options[best.key] ?? '')) || doubts(words))
    return ask(`I cannot tell whether you mean ${labels(options, [best.key])}.`, [best.key]);
  const left = unaccounted(words, [options[best.key] ?? '', ...(synonyms[best.key] ?? [])]);
  if (next && left.length > 0)
    return ask(`Do you mean ${labels(options, [best.key, next.key])}?`, [best.key, next.key]);
  return left.length > MOST_LEFT
    ? ask(`Do you mean ${labels(options, [best.key])}?`, [best.key])
    : took(best.key, words, left);
}

const LEADS = /^(?:no|yes)\b[\s,:–-]*/i;

/** “No needs looking into” says the no of “No, it needs somebody else”: what it begins with alike is no denial of it. */
const besideLead = (words: string, label: string): string =>
  LEADS.exec(plain(words))?.[0].trim() === LEADS.exec(plain(label))?.[0].trim()
    ? words.trim().replace(LEADS, '')
    : words;

/** A choice said among other words may stand beside so many that are not its own. */
const MOST_LEFT = 2;

function unaccounted(words: string, own: readonly string[]): readonly string[] {
  const known = new Set(own.flatMap(tellingOfLabel));
  return telling(words).filter((token) => !known.has(token));
}

const PARTS = /[,;\n&+]|\.(?=\s|$)|\band\b/i;

/**
 * Those answers of a list that the whole of what was typed names, part by part. None of them is an answer too. What
 * denies one, doubts one or names something else is asked again.
 */
export function hearChoices(
  words: string,
  { none, ...options }: Options,
  synonyms: Synonyms = {},
): Heard<readonly string[]> {
  const isNone = sayNone.has(plain(words));
  if (none !== undefined && (isNone || plainLabel(none) === plain(words))) return took(['none'], words);
  if (isNone) return nothing;
  if (saysNotKnown(words)) return { is: 'notKnown' };
  const parts = words.split(PARTS).filter((part) => plain(part) !== '');
  const heard = parts.map((part) => hearChoice(part, options, synonyms));
  const keys = heard.flatMap((each) => (each.is === 'taken' && each.left.length === 0 ? [each.value] : []));
  if (keys.length === parts.length && keys.length > 0) return took([...new Set(keys)], words);
  const meant = heard.flatMap((each) =>
    each.is === 'taken' ? [each.value] : each.is === 'ask' ? each.between : [],
  );
  return meant.length === 0 ? nothing : ask(`Do you mean ${labels(options, [...new Set(meant)])}?`, [meant]);
}
