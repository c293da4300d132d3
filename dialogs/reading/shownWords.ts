import { asksOfBot } from './sentence';
import { findDanger } from './danger';
import { tokensOf } from './plain';
import { findReferences } from './references';
import { isWish } from './wishes';

/** What somebody says of the case that they saved or opened last: what they want to know of it, or that something on it is wrong. */
export type ShownHeard =
  | { readonly is: 'saved' | 'see' | 'next' | 'flags' }
  | {
      readonly is: 'wrong';
      /** What is wrong by its name, where they say it: a field of the concern. */
      readonly field?: string;
      /** What it should say, one of these, and what it should not, as they were typed. */
      readonly right: readonly string[];
      readonly not?: string;
      /** How to reach them, or whom nobody is to tell: it is put beside what stands there. */
      readonly adds?: true;
      /** It is said of the record for certain; otherwise only where what they say is on it. */
      readonly isSure: boolean;
    };

const questions: readonly (readonly [RegExp, 'saved' | 'see' | 'next' | 'flags'])[] = [
  [
    /^(?:(?:so |ok |and )*(?:did|has|have|is|was) (?:it|that|this|u|you|the (?:last )?one|my (?:concern|one))(?: all| been| get| got)* (?:saved?|go(?:ne)? (?:through|in)|work(?:ed)?|logged|sent|submitted|recorded|in|done)|(?:is|was) that (?:it|saved|done|everything)(?: (?:then|now))?|saved|(?:(?:ok|okay|just|done|please|yes|yep) )*save(?: it| this| that)?)[?.! ]*$/,
    'saved',
  ],
  [
    /^(?:(?:can|could|may|how do|how can|where do|where can) i (?:see|look at|read|check|view|find|open) (?:it|that|this|what i (?:put|wrote|said|saved|logged))(?: (?:again|back|now|please|pls))*|(?:show|open|see|read|check)(?: me)? (?:it|that|what i (?:put|wrote|saved|logged))(?: (?:again|back|now|please|pls))*|where (?:is it|has it gone|did it go|does it go)(?: now)?)[?.! ]*$/,
    'see',
  ],
  [
    /^what(?:'?s| is| are we)? (?:still )?(?:missing|outstanding|left to do)(?: (?:on|from) (?:it|this|that))?[?.! ]*$/,
    'see',
  ],
  [
    /^(?:(?:so |ok |and |right )*what(?:'?s| is| will| do i do| should i do| do we do| do i need to do)?(?: (?:happens?|to happen))? ?(?:now|next|then|after (?:this|that))(?: with (?:it|this|that))?|(?:who|what) (?:gets|takes|picks) (?:it|this|that)(?: (?:up|now|next|on))*|who (?:deals|will deal|looks|will look|is dealing) (?:with|at|into) (?:it|this|that)(?: now)?|do i (?:need|have) to do (?:anything|owt|something)(?: (?:else|more|now))*)[?.! ]*$/,
    'next',
  ],
  [
    /^(?:(?:so |ok |and )*(?:who|has any ?(?:one|body)|have they|has (?:the )?\w+(?: lead)?|did any ?(?:one|body)) (?:gets?|got|is|was|will be|has been|been|have been|are|s)? ?(?:told|informed|notified|know|knows|see|sees|contacted|heard|alerted|hear)\b.{0,60}(?:safe ?guard\w*|flag\w*|police|legal|coroner|patient safety|bit|part|it|this|that)?)[?.! ]*$/,
    'flags',
  ],
];

/** What people call what stands on a record. The first that fits. */
const named: readonly (readonly [string, string])[] = [
  ['happenedOn', '(?:date|day)(?: (?:it|that|this) happened)?|when it happened'],
  ['email', 'e-?mail(?: address)?'],
  ['address', '(?:home |postal )?address|post ?code'],
  ['phone', '(?:phone |mobile |mob |tel |telephone |contact )?(?:number|num|no)|phone|mobile|tel'],
  ['service', 'service|ward|unit|team|department|dept|clinic|place'],
  ['site', 'site|building|hospital'],
  ['raisedBy', "who(?:ever)?(?: is| was|'?s)? (?:raising|raised|rang|complaining|complained)(?: it)?"],
  ['relationship', 'relation(?:ship)?'],
  ['affectedName', "(?:patient|pt|person|service user)'?s? name"],
  ['personName', '(?:sur|first |last |full )?name|spelling'],
  ['adjustments', 'adjustments?|needs'],
  ['privacy', 'privacy(?: note)?|what (?:is|was|should be|should stay|has) (?:to stay )?private'],
  ['language', 'language|interpreter'],
  ['effect', 'effect|how it affected (?:them|her|him)'],
  ['outcome', 'outcome|what (?:she|he|they) wants?|what would put it right'],
  ['words', 'words|wording|typo|story|what happened|description|text'],
];
const THING = `(?:${named.map(([, words]) => words).join('|')})`;
const KIN = '(?:son|daughter|mum|mam|mother|dad|father|husband|wife|partner|brother|sister|patient|pt)';
const THE = '(?:(?:the|a|an|her|his|their|its|my|that|this) )?';
const LED =
  /^(?:(?:o+ps|whoops|woops|oh|ah|argh|sorry|sry|no|wait|hang on|actually|damn|sugar|ok|um|er|pls|please|my (?:bad|mistake)|and|but|also|just)\b[\s,.!:;-]{0,4}){0,4}/i;
const SURE = /\b(?:o+ps|whoops|woops|sorry|sry|actually|my (?:bad|mistake))\b/i;

const BE =
  '(?:should|shd|shud|shld|needs? to|meant to|was meant to|supposed to|ought to) (?:be|say|read|have (?:been|said)|of been|have been)|needs? to be|(?:is|was)(?: meant to be| supposed to be)?';
const sayings: readonly RegExp[] = [
  `i (?:have |may have )?(?:got|had|spelt|spelled|put|typed|wrote) (?:the|a|his|her|their) (?<got>${THING}) (?:wrong|incorrectly)\\b`,
  `(?:i(?:'?ve| have| think i)? )?(?:made|done|put in) (?:a|an) (?:mistake|error|typo|slip)\\b`,
  `(?:i )?(?:think i )?(?:put|picked|chose|choose|ticked|typed|wrote|entered|selected|clicked|gave|got|used|logged)(?: in| down| it| that| them)*(?: (?:as|for|under|on|to|with))? ?(?:the |a )?(?:wrong|incorrect)(?: (?:one|option|answer|(?<put>${THING}))\\b|(?: (?:in|on|down))?[,.! ]*(?:sorry)?$)`,
  `(?:it(?:'?s| is| was| has)?|that(?:'?s| is)?|this (?:is|was|has)|there(?:'?s| is))? ?(?:got |still got |on |under |gone to |in )?(?:the |a )?(?:wrong|incorrect) (?<wrong>${THING})\\b`,
  `${THE}(?:${KIN}'?s (?=name\\b))?(?<is>${THING})(?: (?:on (?:it|that|this)|of it|i put|i gave))?(?:'s| is| was| are| looks| got)?(?: all)? (?:wrong|not right|incorrect|a mistake|isn'?t right|misspelt|spelt wrong|changed)\\b`,
  `${THE}(?<be>${THING})(?: on (?:it|that|this))? (?:should|shd|shud|shld|needs?|ought|is meant|is supposed)\\b`,
  `(?:it |that |this )?(?:should|shd|shud|shld|was meant to|meant to|supposed to|ought to|needs to) (?:be|say|read|have been|have said|of been)\\b`,
  `(?:how (?:do|can|would) i |(?:can|could) (?:i|you|we) |(?:i|we) (?:need|want|have) to |need to )?(?:change|fix|correct|amend|edit|alter|update|put right|move) (?:it|that|this|what i (?:put|wrote|typed|said)|the record|${THE}(?<change>${THING}))(?: (?:on (?:it|that|this)|i (?:put|wrote)|again|now|please|pls|to \\S.{0,60}))?[?.! ]*$`,
].map((each) => new RegExp(`^${each}`, 'i'));

const CORRECTED =
  /^(?:it(?:'?s| is| was)|its|that(?:'?s| is| was)|thats|s?he(?:'?s| is)|s?hes|they(?:'?re| are)|i meant|meant|was|is) (\S.{1,80}?)(?:,)? (?:and )?not (?:the |a |an )?(\S.{1,60}?)[.! ]*$/i;
const NOT_FIRST =
  /^(?:it(?:'?s| is| was)|its|that(?:'?s| is)|s?he(?:'?s| is)|s?hes) not (?:the |a |an )?(\S.{1,60}?)[,;.]? (?:it'?s|it is|it was|its|but|s?hes|s?he'?s|is) (\S.{1,60}?)[.! ]*$/i;
const ANEW = /^(?:it (?:was|is|should be)|it'?s|its|that was|i meant|meant)\s(\S.{1,80}?)[.! ]*$/i;
const SAYS = new RegExp(
  `(?:^|\\s)(?:${BE}|\\bto) (?:about |at |from |the )?(\\S.{1,80}?)(?:,? not (\\S.{1,40}?))?[.! ]*$`,
  'i',
);
const MOST_WORDS = 24;

const fieldIn = (words: string): string | undefined =>
  named.find(([, each]) => new RegExp(`^(?:${each})$`, 'i').test(words.trim()))?.[0];

/** What words say of the case that was shown last; undefined where they may be anything else. Nothing in it is taken for a fact. */
export function hearOfShown(typed: string): ShownHeard | undefined {
  const straight = typed
    .trim()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ');
  if (straight.length === 0 || tokensOf(straight).length > MOST_WORDS) return undefined;
  const asked = questions.find(([pattern]) => pattern.test(straight.toLowerCase()))?.[1];
  if (asked) return { is: asked };
  if (findDanger(straight).length > 0) return undefined;
  const said = straight.replace(LED, '');
  const isSure = SURE.test(straight.slice(0, straight.length - said.length));
  return hearWish(said) ?? hearCertain(said) ?? (asksOfBot(straight) ? undefined : hearInstead(said, isSure));
}

const MARKED =
  /^(?:(?:how (?:do|can|would) (?:i|we)|can (?:i|you|we)|i (?:need|want) to|need to) )?(?:mark|add|put|note|say|record|write|flag)(?: (?:down|it|on it|that|on there))* (\S.{3,160}?)[?.! ]*$/i;

/** “How do I mark don’t tell his ex”: how to reach them, and who must not know. */
function hearWish(said: string): ShownHeard | undefined {
  const [, wish = ''] = MARKED.exec(said) ?? [];
  return isWish(wish) ? { is: 'wrong', right: [wish], adds: true, isSure: true } : undefined;
}

/** It says that something on the record is wrong. */
function hearCertain(said: string): ShownHeard | undefined {
  const found = sayings.map((pattern) => pattern.exec(said)).find((each) => each !== null);
  if (!found) return undefined;
  const { wrong, is, be, change, put, got } = found.groups ?? {};
  const ofKin = new RegExp(`^${THE}${KIN}'?s name`, 'i').test(said);
  const field = ofKin ? undefined : fieldIn(wrong ?? is ?? be ?? change ?? put ?? got ?? '');
  const clauses = [said, ...said.split(/[,.;] ?| - /)];
  const right = clauses.flatMap((clause) =>
    [SAYS.exec(clause)?.[1] ?? [], ANEW.exec(clause)?.[1] ?? []].flat(),
  );
  const not = SAYS.exec(said)?.[2];
  return {
    is: 'wrong',
    ...(field ? { field } : {}),
    right: [...new Set(right)],
    ...(not ? { not } : {}),
    isSure: true,
  };
}

/** “It was this, not that”: it may be the record, or what happened. */
function hearInstead(said: string, isSure: boolean): ShownHeard | undefined {
  const [, first, second] = CORRECTED.exec(said) ?? [];
  if (first !== undefined && second !== undefined)
    return { is: 'wrong', right: [first], not: second, isSure };
  const [, was, now] = NOT_FIRST.exec(said) ?? [];
  if (was !== undefined && now !== undefined) return { is: 'wrong', right: [now], not: was, isSure };
  const [, anew] = isSure ? (ANEW.exec(said) ?? []) : [];
  return anew === undefined ? undefined : { is: 'wrong', right: [anew], isSure };
}

const ON_CASE =
  /^(?:(?:please|pls|can you|i need to|need to) )*(?:correct|fix|change|amend|update)? ?§[\s,:;–-]*/i;

/** The same said of a case by its reference: “correct C26-… the service was crisis”. */
export function hearOfCase(
  typed: string,
): { readonly reference: string; readonly heard: ShownHeard } | undefined {
  const [found, ...others] = findReferences(typed, true);
  if (!found || others.length > 0) return undefined;
  const marked = `${typed.slice(0, found.at)}§${typed.slice(found.at + found.words.length)}`.trim();
  const rest = marked.replace(ON_CASE, '');
  if (rest === marked || rest === '') return undefined;
  const heard = /^correct|^fix|^change|^amend/i.test(marked)
    ? (hearCertain(rest) ?? hearNamed(rest))
    : hearCertain(rest);
  return heard && { reference: found.value, heard };
}

/** “The service was crisis”, where it was asked to be corrected. */
function hearNamed(said: string): ShownHeard | undefined {
  const { is } =
    new RegExp(`^${THE}(?<is>${THING}) (?:is|was|to|should be)\\b`, 'i').exec(said)?.groups ?? {};
  const right = SAYS.exec(said)?.[1];
  const field = fieldIn(is ?? '');
  return field ? { is: 'wrong', field, right: right === undefined ? [] : [right], isSure: true } : undefined;
}
