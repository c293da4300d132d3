import { sayNotKnown, besideNotKnown, beginNotKnown } from './lexicon';
import { plain, tokensOf } from './plain';

/** Does the sayNotKnown answer say that it is not known: “?”, “dunno”, “n/a”, “they didn't say”? */
export function saysNotKnown(words: string): boolean {
  if (/^[\s?.\-–—/]+$/.test(words)) return words.trim() !== '';
  const tokens = tokensOf(words);
  if (sayNotKnown.has(tokens.join(' '))) return true;
  const rest = tokens.filter((token) => !besideNotKnown.has(token)).join(' ');
  return sayNotKnown.has(rest) || beginNotKnown.includes(rest);
}

/** Does it begin by saying so, and then go on: “dunno really she just collared me in the corridor”? */
export function beginsNotKnown(words: string): boolean {
  const begun = tokensOf(words)
    .filter((token) => !besideNotKnown.has(token))
    .slice(0, 3)
    .join(' ');
  return beginNotKnown.some((beginning) => begun === beginning || begun.startsWith(`${beginning} `));
}

/** Said to leave something as it is: “skip”, “idk”. NB: “not known” said of what is known says that it is not. */
export const skips = (words: string): boolean =>
  (saysNotKnown(words) || beginsNotKnown(words)) &&
  !/\b(?:not (?:yet )?known|unknown|not given)\b/.test(plain(words));
