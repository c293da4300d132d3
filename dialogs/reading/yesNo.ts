import { ask, nothing, took, type Heard } from './found';
import { saysNotKnown } from './notKnown';
import { plain, tokensOf } from './plain';
import { doubts, isDenial } from './stance';

const yeses = new Set(
  'yes y yeah yep yup yess yea aye ya definitely absolutely certainly indeed correct true affirmative sure'.split(
    ' ',
  ),
);
const noes = new Set('no n nope nah naw negative false never'.split(' '));

/** Words that may stand beside a yes or a no and change nothing. */
const beside = new Set(
  "please thanks thank you they he she it i we them her him us do does did have has had is are was were been be of course that thats that's right ok okay done already so now all just there then both and the a to very much today yesterday earlier this morning afternoon evening on off in at by with ward phone person face during visit already myself ourselves told said say says".split(
    ' ',
  ),
);

/** They look like a no or a yes and are not: “no problem” agrees. */
const sayNeither =
  /\b(?:no (?:problems?|worries|objections?|issues?|concerns?)|not a problem|yes and no|yes\/no|y\/n|yes or no|yes but|no but|sort of|kind of|in a way)\b/i;

/** Not done, or not yet: what somebody will do is no yes. */
const later = new Set(
  'will shall going gonna later soon tomorrow need needs should must want wants wanted ask asked asking try tried trying about once when if but except unless until partly partially mostly almost nearly some'.split(
    ' ',
  ),
);

const noSentence =
  /^(?:not yet|not (?:as )?yet|i (?:have not|haven'?t|did not|didn'?t)|we (?:have not|haven'?t|did not|didn'?t)|haven'?t|hasn'?t|didn'?t|they (?:do not|don'?t|did not|didn'?t|have not|haven'?t)|(?:s?he) (?:does not|doesn'?t|did not|didn'?t|has not|hasn'?t))$/;

/** What a question of yes or no has of its own: whole answers that mean one of them, and words that may stand beside it. */
export interface YesNoWords {
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly about?: readonly string[];
}

/** Whose whole answer is yes or no. Anything more, any doubt, any “but” is asked again. */
export function hearYesNo(words: string, says: YesNoWords = {}): Heard<boolean> {
  const text = plain(words);
  const sign = signOf(words);
  if (sign !== undefined) return took(sign, words);
  if (text === '') return saysNotKnown(words) ? { is: 'notKnown' } : nothing;
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

/** A thumb or a tick alone is an answer too. */
function signOf(words: string): boolean | undefined {
  const [first = '', ...others] = [...new Intl.Segmenter('en').segment(words.replace(/\s/g, ''))].map(
    ({ segment }) => segment,
  );
  if (others.length > 0) return undefined;
  if (['👍', '✅', '✔'].some((sign) => first.startsWith(sign))) return true;
  return ['👎', '❌'].some((sign) => first.startsWith(sign)) ? false : undefined;
}

const unclear = (words: string): Heard<boolean> =>
  ask(`I cannot tell whether “${words.trim().slice(0, 80)}” is a yes or a no.`);

function plainlyYes(words: string, rest: readonly string[], own: ReadonlySet<string>): Heard<boolean> {
  const turns = rest.some((token) => isDenial(token) || noes.has(token) || later.has(token)) || doubts(words);
  const isAll = rest.every((token) => beside.has(token) || yeses.has(token) || own.has(token));
  return isAll && !turns ? took(true, words) : unclear(words);
}

function plainlyNo(words: string, rest: readonly string[], own: ReadonlySet<string>): Heard<boolean> {
  const denials = rest.filter(isDenial).length;
  const doubted = doubts(words.replace(/\byet\b/gi, ''));
  const isAll = rest.every(
    (token) =>
      beside.has(token) ||
      noes.has(token) ||
      own.has(token) ||
      later.has(token) ||
      isDenial(token) ||
      token === 'yet',
  );
  return isAll && denials <= 1 && !doubted && !turnsRound(rest) ? took(false, words) : unclear(words);
}

const turnsRound = (rest: readonly string[]): boolean =>
  rest.some((token) => yeses.has(token) || ['but', 'except', 'unless', 'some'].includes(token));
