import { plain, tokensOf } from './plain';
import { asksOfBot } from './sentence';
import { doubts } from './stance';

const BEFORE =
  /^(?:(?:well|um+|er+|so|but|and|not (?:too |really |100% |completely )?sure|no idea)[\s,.–-]+)*(?:(?:i|we|they|s?he)(?:'m| am| would|'d)? )?(?:(?:just |only |sort of |kind of )?(?:think|thinks|thought|guess|reckon|believe|suppose|assume|presume|imagine)|prob(?:s|ably)?|maybe|perhaps|possibl[ey]|presumably|apparently|(?:it |that |this |s?he |they |there )?(?:might|could|may)(?: (?:well|just))? be|(?:s?he|they|it) (?:may|might|could)(?=\s)|looks like|sounds like|seems (?:like|to be)|i'?m guessing)(?: (?:that|its|it's|it is|it was|it might be|it could be|maybe|prob(?:ably)?))*[\s,:]+/i;
const BEHIND =
  /[\s,.(–-](?:something|(?:but |or )?(?:i|we)(?:'m| am| would|'d)? (?:think|guess|reckon|believe|suppose|assume|not (?:too |really |100% )?sure)(?: so| tho(?:ugh)?)?|maybe|perhaps|prob(?:s|ably)?|possibly|apparently|or so|or something|not (?:too |really |100% )?sure(?: tho(?:ugh)?)?|tho(?:ugh)?)$/i;

/** Signs that may end it and say nothing. */
const SIGNS = ' \n\t.,!?)(–-';

/** Without the signs at its end: a full stop stays where there is no doubt to take away. */
function withoutSigns(words: string): string {
  let end = words.length;
  while (end > 0 && SIGNS.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** The words without what puts them in doubt: “i think its Ann Lee” is “Ann Lee”. Nothing may be left of them. */
export function withoutHedge(words: string): string {
  const said = words.trim().replace(/[\u2018\u2019]/g, "'");
  let rest = said.includes('?') ? withoutSigns(said) : said;
  for (;;) {
    const bare = withoutSigns(rest);
    const ahead = `${rest} `.replace(BEFORE, '').trim();
    const behind = withoutSigns(ahead).replace(BEHIND, '');
    const next = behind === withoutSigns(ahead) ? ahead : withoutSigns(behind);
    if (next === rest) return ONLY_DOUBT.test(plain(bare)) ? '' : rest;
    rest = next;
  }
}

const ONLY_DOUBT =
  /^(?:(?:yes|yeah|yep|no|nope|so|yet|i|we|she|he|they|it|its|to|do|does|did|is|be|have|has|well|not|dont|don't|doesnt|doesn't|really|someone|somebody|think|thinks|thought|guess|reckon|believe|hope|hopefully|suppose|prob|probs|probably|maybe|perhaps|possibly|might|may|could|sure|unsure|either|way|sort|kind|of|partly|not sure|one|want|wants)(?: |$))*$/;

const NO_DOUBT = /\b(?:someone|somebody|anyone|anybody|yet|if|whether|either)\b/gi;

/** Is it an answer, and in doubt: neither plainly said nor asked of the bot? */
export const isInDoubt = (words: string): boolean =>
  (doubts(words.replace(NO_DOUBT, ' ')) || /\bprobs?\b|\bseem(?:s|ed)\b|\bsomething\b/i.test(words)) &&
  !asksOfBot(words);

const SOMEBODY =
  /\b(?:s?he'?s?|they(?:'re|re)?|her|hers|him|his|them|their|we|i|pt|patient|family|who|speaks?|lacks?|mum|dad|mother|father|son|daughter|wife|husband|partner|sister|brother|solicitor|capacity)\b/i;

const FEWEST_WORDS = 3;

/** Does it tell something of somebody, so that it is kept as it was said: “she might have a solicitor”, “lacks capacity i think”? */
export const tellsOfSomebody = (part: string): boolean =>
  tokensOf(part).length >= FEWEST_WORDS &&
  !part.includes('??') &&
  !asksOfBot(part) &&
  (SOMEBODY.test(part) || doubts(part)) &&
  !/^[\d\s.,:/@-]+$/.test(part);

const YES_NO_IN_DOUBT =
  /^(?:(?:no|nope|nah|well|erm|hmm|yes|yeah|oh) )*(?:i |we )?(?:(?:do not|don't|dont) (?:think|believe|reckon) so|(?:think|thought|hope|believe|reckon|suppose|guess) (?:so|not)|doubt it|(?:probably|probs|prob) not|hopefully(?: not)?|not that i know(?: of)?)$/;

/** A yes or a no in doubt, and nothing else: it answers no question of who, which or when. */
export const isYesNoInDoubt = (words: string): boolean => YES_NO_IN_DOUBT.test(plain(words));
