import { yeses, noes, besideYesOrNo, sayNeither, later, noSentence } from './lexicon';
import { ask, nothing, took, type Heard } from './found';
import { saysNotKnown } from './notKnown';
import { plain, tokensOf } from './plain';
import { doubts, isDenial } from './stance';

/** What a question of yes or no has of its own: whole answers that mean one of them, and words that may stand besideYesOrNo it. */
export interface YesNoWords {
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly about?: readonly string[];
}

/** Longer ones say more than yes or no. */
const LONGEST = 300;

/** Whose whole answer is yes or no. Anything more, any doubt, any “but” is asked again. */
export function hearYesNo(words: string, says: YesNoWords = {}): Heard<boolean> {
  if (words.length > LONGEST) return nothing;
  const text = plain(words);
  const sign = signOf(words);
  if (sign !== undefined) return took(sign, words);
  if (text === '') return saysNotKnown(words) ? { is: 'notKnown' } : nothing;
  // What is asked back is no answer.
  if (words.includes('?')) return saysNotKnown(words) ? { is: 'notKnown' } : unclear(words);
  if (says.yes?.some((said) => plain(said) === text)) return took(true, words);
  if (says.no?.some((said) => plain(said) === text)) return took(false, words);
  if (saysNotKnown(words)) return { is: 'notKnown' };
  if (sayNeither.test(words)) return unclear(words);
  const tokens = tokensOf(words);
  const [first = '', ...rest] = tokens;
  const own = new Set((says.about ?? []).flatMap(tokensOf));
  if ([1, 2, 3].some((many) => noSentence.test(tokens.slice(0, many).join(' '))))
    return plainlyNo(words, tokens, own);
  if (yeses.has(first)) return plainlyYes(words, rest, own);
  if (noes.has(first)) return plainlyNo(words, rest, own);
  return nothing;
}

const segmenter = new Intl.Segmenter('en');

/** A thumb or a tick alone is an answer too. */
function signOf(words: string): boolean | undefined {
  if (!/\p{Extended_Pictographic}/u.test(words)) return undefined;
  const [first = '', ...others] = [...segmenter.segment(words.replace(/\s/g, ''))].map(
    ({ segment }) => segment,
  );
  if (others.length > 0) return undefined;
  if (['👍', '✅', '✔'].some((sign) => first.startsWith(sign))) return true;
  return ['👎', '❌'].some((sign) => first.startsWith(sign)) ? false : undefined;
}

const unclear = (words: string): Heard<boolean> =>
  ask(`I cannot tell whether “${words.trim().slice(0, 80)}” is a yes or a no.`);

function plainlyYes(words: string, rest: readonly string[], own: ReadonlySet<string>): Heard<boolean> {
  const turns =
    rest.some((token) => isDenial(token) || noes.has(token) || (later.has(token) && !own.has(token))) ||
    doubts(words);
  const isAll = rest.every((token) => besideYesOrNo.has(token) || yeses.has(token) || own.has(token));
  return isAll && !turns ? took(true, words) : unclear(words);
}

function plainlyNo(words: string, rest: readonly string[], own: ReadonlySet<string>): Heard<boolean> {
  const denials = rest.filter(isDenial).length;
  const doubted = doubts(words.replace(/\byet\b/gi, ''));
  const isAll = rest.every(
    (token) =>
      besideYesOrNo.has(token) ||
      noes.has(token) ||
      own.has(token) ||
      later.has(token) ||
      isDenial(token) ||
      token === 'yet',
  );
  // Not having asked, or not having been told, is no no.
  const isUnasked =
    tokensOf(words).some((token) => ['ask', 'asked', 'say', 'said'].includes(token)) && denials > 0;
  return isAll && denials <= 1 && !doubted && !isUnasked && !turnsRound(rest)
    ? took(false, words)
    : unclear(words);
}

const turnsRound = (rest: readonly string[]): boolean =>
  rest.some((token) => yeses.has(token) || ['but', 'except', 'unless', 'some'].includes(token));
