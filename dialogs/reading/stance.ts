import { denying, doubting, doubtingPhrases } from './lexicon';
import { tokensOf } from './plain';

/** How something stands in a clause: said, denied, or not sure. */
export type Stance = 'said' | 'negated' | 'doubted';

export const isDenial = (token: string): boolean => denying.has(token);

/** Is anything in these words denied? */
export const denies = (words: string): boolean => tokensOf(words).some(isDenial);

/** Is anything in these words said as if it might be otherwise, or asked? */
export const doubts = (words: string): boolean =>
  doubtingPhrases.test(words.replace(/[\u2018\u2019]/g, "'")) ||
  tokensOf(words).some((token) => doubting.has(token));

/** Is a clause of its own given to doubt: “it is the husband, i think”? It goes for what was said before it. */
export const isHedged = (clauses: readonly string[]): boolean =>
  clauses.some((clause) => tokensOf(clause).length <= MOST_WORDS_OF_A_HEDGE && doubts(clause));

const MOST_WORDS_OF_A_HEDGE = 4;

/** How what a clause says stands: a doubt is told before a denial, since “not sure” is both. */
export function stanceOf(clause: string): Stance {
  if (doubts(clause)) return 'doubted';
  return denies(clause) ? 'negated' : 'said';
}
