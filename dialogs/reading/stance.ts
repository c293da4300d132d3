import { tokensOf } from './plain';

/** How something stands in a clause: said, denied, or not sure. */
export type Stance = 'said' | 'negated' | 'doubted';

const denying = new Set(
  "no not never none neither nor nobody nothing without denies denied deny refuses refused refuse declines declined cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent hasn't hasnt haven't havent hadn't hadnt won't wont wouldn't wouldnt shouldn't couldn't couldnt aint ain't nope nah nowt".split(
    ' ',
  ),
);

const doubting = new Set(
  'maybe perhaps possibly probably might may could think thinks thought guess guessing suppose unsure unclear unknown dunno roughly apparently allegedly supposedly reckon reckons hopefully presumably whether if either yet someone somebody'.split(
    ' ',
  ),
);

const doubtingPhrases =
  /\b(?:not sure|don't know|do not know|no idea|or so|i believe|he believes|she believes|they believe)\b|\?/i;

export const isDenial = (token: string): boolean => denying.has(token);

/** Is anything in these words denied? */
export const denies = (words: string): boolean => tokensOf(words).some(isDenial);

/** Is anything in these words said as if it might be otherwise, or asked? */
export const doubts = (words: string): boolean =>
  doubtingPhrases.test(words.replace(/[\u2018\u2019]/g, "'")) ||
  tokensOf(words).some((token) => doubting.has(token));

/** How what a clause says stands: a doubt is told before a denial, since “not sure” is both. */
export function stanceOf(clause: string): Stance {
  if (doubts(clause)) return 'doubted';
  return denies(clause) ? 'negated' : 'said';
}
