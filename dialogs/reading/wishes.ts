import { clausesOf } from './clauses';
import { withoutEnd } from './plain';

const BEFORE = '(?:(?:and|but|also|so|just|please|pls|plz|only|or|best to|can (?:you|u)|could you|ok) )*';
const WHO = "(?:(?:s?he|they|we|you)(?:'s|'d|'ll)? )?";
const NEVER =
  "(?:don'?t|do not|never|not to|must(?:n'?t| not)|(?:asked?|asks|wants?) (?:us |me |you )?not to)";
const TELLING =
  '(?:tell|let|say|speak|talk|ring|call|phone|text|txt|write|leave|contact|share|inform|mention|send|use|discuss|give|post|e-?mail)';
const NOT_TO_KNOW =
  "(?:does ?n'?t|do ?n'?t|does not|do not|dont|doesnt|wouldn'?t) want (?:\\S+ ){0,4}(?:to know|told|to find out|knowing|finding out|to hear|contacted|rung|called)";
const REACH = '(?:ring|call|phone|text|txt|e-?mail|contact|message|reach|write to|speak to)';
const WHOM =
  '(?:him|her|them|me|us|at|via|after|before|between|the ward|his|their|home|mornings?|afternoons?|evenings?)';
const TIMED =
  '(?:not|only|best|any ?time|anytime|preferably|ideally|never) (?:before|after|between|on|in|at|until|till|mornings?|afternoons?|evenings?|weekends?|weekdays?|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*)\\b';
const NOT_THERE =
  '(?:\\S+ ){0,2}not (?:at |to |on |the |her |his |their )*(?:home|house|work|landline|mobile|ward)\\b';
const ONLY_BY =
  '(?:(?:text|txt)s? only|(?:text|txt|call|phone|ring|e-?mail|letter|post)s? not (?:call|phone|ring|text|e-?mail|letter|voicemail)s?)';
const WAY_OF =
  '(?:a |an )?(?:phone ?call|call(?:ed|ing)?|ring(?:ing)?|rung|phon(?:e|ed|ing)|text(?:ed|ing)?|txt|letter|e-?mail(?:ed|ing)?)(?: ?back)?';
const RATHER = `(?:wants?|prefers?|would like|would rather|asked for|asks for|likes?)(?: to (?:be|have|get))? ${WAY_OF},? (?:and )?(?:not|no|only|rather than|instead of|never)\\b`;
const NONE_LEFT =
  'no (?:voicemails?|messages?|calls?|letters?|texts?|e-?mails?|contact)\\b(?! (?:came|back|from|since))';

const wishes: readonly RegExp[] = [
  `${WHO}${NEVER} ${TELLING}\\b`,
  `${WHO}(?:is |are )?not to be (?:told|contacted|rung|called|shared|informed)`,
  `${WHO}${NOT_TO_KNOW}`,
  `${WHO}(?:would |'d )?(?:prefers? |likes? |wants? )?(?:you |us |me )?(?:to )?${REACH} ${WHOM}\\b`,
  `${WHO}(?:\\S+ ){0,2}${TIMED}`,
  `${WHO}${RATHER}`,
  NOT_THERE,
  ONLY_BY,
  NONE_LEFT,
  '(?:keep|kept) (?:it|this) (?:private|confidential|quiet|between us)',
  '(?:strictly |in )?(?:confidential|confidence|private)$',
].map((each) => new RegExp(`^${BEFORE}${each}`, 'i'));

const LONGEST = 160;

/** How somebody wants to be reached, or whom nobody is to tell, in one clause: “not before 10 am”, “don’t tell her daughter”. */
export const isWish = (clause: string): boolean =>
  clause.length <= LONGEST && !clause.includes('?') && wishes.some((each) => each.test(straight(clause)));

const straight = (clause: string): string =>
  clause
    .trim()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');

const SECRETS = [
  `${WHO}${NEVER} (?:tell|let|say|speak|talk|share|inform|mention|discuss|use)\\b`,
  `${WHO}(?:is |are )?not to be (?:told|shared|informed)`,
  `${WHO}${NOT_TO_KNOW}`,
  '(?:keep|kept) (?:it|this) (?:private|confidential|quiet|between us)',
  '(?:strictly |in )?(?:confidential|confidence|private)$',
].map((each) => new RegExp(`^${BEFORE}${each}`, 'i'));

/** Is it about what is to stay private: “don’t tell her daughter”, “in confidence”? */
export const isPrivate = (clause: string): boolean =>
  isWish(clause) && SECRETS.some((each) => each.test(straight(clause)));

const TOLD = [
  `${BEFORE}(?:don'?t|do not|not to) ${TELLING}\\b`,
  `${BEFORE}${REACH} (?:(?:him|her|them|me|back|only) )*(?:after|before|between|not before|not after|only|any ?time|on|at)\\b`,
  `${BEFORE}(?:(?:s?he|they)(?:'?d| would)? )?${RATHER}`,
  `${BEFORE}(?:(?:s?he|they)(?:'?s| is| are)? )?not to be (?:told|contacted|rung|called|informed)\\b`,
  `${BEFORE}(?:(?:s?he|they) )?${NOT_TO_KNOW}`,
  '(?:please |pls )?no (?:voicemails?|letters?) (?:please|pls|to)\\b',
].map((each) => new RegExp(`^${each}`, 'i'));

/**
 * How to reach them, and who must not know, in what happened or what they want: only what is asked of us in so many
 * words. “They don’t tell us anything” is what happened.
 */
export const wishesTold = (words: string): readonly string[] =>
  clausesOf(words.slice(0, MOST_READ))
    .flatMap(({ text }) =>
      text.split(
        / and (?=(?:please |pls )?(?:don['’]?t|do not|not to|ring|call|phone|text|write|wants?)\b)/i,
      ),
    )
    .map((text) => withoutEnd(text.trim()))
    .filter(
      (text) =>
        text.length <= LONGEST &&
        !text.includes('?') &&
        TOLD.some((each) => each.test(text.replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, ' '))),
    );

const MOST_READ = 6_000;

/** The parts of these words that are such a wish, and those that are not, each to the letter. */
export function splitWishes(words: string): {
  readonly wishes: readonly string[];
  readonly others: readonly string[];
} {
  const clauses = clausesOf(words).map(({ text }) => text);
  return {
    wishes: clauses.filter((text) => isWish(text)).map((text) => text.replace(/^(?:but|and|also) /i, '')),
    others: clauses.filter((text) => !isWish(text)),
  };
}

const NONE = /^(?:none needed|notknown)?$/i;

/** The adjustments with what is to be kept beside them. */
export const withWishes = (adjustments: string, said: readonly string[]): string =>
  [...new Set([...(NONE.test(adjustments) ? [] : [adjustments]), ...said])].join('; ');
