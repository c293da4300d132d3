import { tokensOf } from './plain';

/** Whole answers that say there is no answer yet. */
const whole = new Set([
  'n/a',
  'na',
  'n a',
  'nk',
  'n k',
  'not known',
  'not known yet',
  'not yet known',
  'unknown',
  'unknown yet',
  'dunno',
  'not sure',
  'unsure',
  "don't know",
  'dont know',
  'do not know',
  'no idea',
  'no clue',
  'skip',
  'skip it',
  'skip this',
  'pass',
  'next',
  'tbc',
  'tbd',
  'to be confirmed',
  'not applicable',
  "can't remember",
  'cant remember',
  'not given',
  'not disclosed',
  'not said',
  "didn't say",
  'didnt say',
  'did not say',
  "wouldn't say",
  'wouldnt say',
  'would not say',
  'not recorded',
  'not available',
  'no name',
  'no name given',
  'anonymous',
]);

const fillers = new Set(
  'i we they she he really just sorry yet at the moment now honestly tbh im afraid am yet still it that this me about would to'.split(
    ' ',
  ),
);

const beginnings = [
  'dunno',
  "don't know",
  'dont know',
  'do not know',
  'not sure',
  'no idea',
  'not known',
  'unknown',
  "didn't say",
  'didnt say',
  'did not say',
  "wouldn't say",
  'wouldnt say',
  'would not say',
  "haven't asked",
  'havent asked',
  'have not asked',
  'not asked',
  "can't remember",
  'cant remember',
  'cannot remember',
];

/** Does the whole answer say that it is not known: “?”, “dunno”, “n/a”, “they didn't say”? */
export function saysNotKnown(words: string): boolean {
  if (/^[\s?.\-–—/]+$/.test(words)) return words.trim() !== '';
  const tokens = tokensOf(words);
  if (whole.has(tokens.join(' '))) return true;
  const rest = tokens.filter((token) => !fillers.has(token)).join(' ');
  return whole.has(rest) || beginnings.includes(rest);
}

/** Does it begin by saying so, and then go on: “dunno really she just collared me in the corridor”? */
export function beginsNotKnown(words: string): boolean {
  const begun = tokensOf(words)
    .filter((token) => !fillers.has(token))
    .slice(0, 3)
    .join(' ');
  return beginnings.some((beginning) => begun === beginning || begun.startsWith(`${beginning} `));
}
