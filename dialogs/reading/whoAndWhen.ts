import { asksWhenHeard } from './continuingWords';
import { tokensOf } from './plain';

const LED =
  /^(?:(?:ok|okay|so|and|also|but|oh|hi|hello|pls|please|can you tell me|do you know|any idea)[\s,]+)*/i;
const WHO =
  /^who(?:['’]?s| is| has| have|ever)?(?: (?:it|this|that|he|she|they))?(?: (?:got|has|have|having|dealing|handling|looking|working|responsible|with|in charge|doing|on|taking|investigating|it|this|that|the case|case|now|into|at|for|of|after|her|his|their|complaint|concern)){0,6}$/i;
const WHEN = /^(?:when|by when|how (?:soon|long)|what (?:day|date))\b.{0,60}$/i;
const SUBJECT =
  /\b(?:it|this|that|he|she|they|his|her|their|the (?:answer|reply|response|case|complaint|letter))\b/i;
const DUE = /\b(?:due|deadline|hear|answered?|reply|replied|respon[ds]\w*|finish\w*|done|sorted|letter)\b/i;
const JOINS = /\s(?:and|n|&)\s(?=(?:who|when|by when|how (?:soon|long)|what (?:day|date))\b)|\?\s{1,3}/i;
const MOST_WORDS = 24;

const isWho = (half: string): boolean => WHO.test(half);
const isWhen = (half: string): boolean =>
  WHEN.test(half) && DUE.test(half) && (SUBJECT.test(half) || asksWhenHeard(half));

/** Two questions in one of the case that was shown: who has it, and when it is due, in either order. */
export function asksWhoAndWhen(words: string): boolean {
  if (tokensOf(words).length > MOST_WORDS) return false;
  const [first = '', second = '', ...more] = words
    .trim()
    .replace(/[?.!\s]{1,6}$/, '')
    .split(JOINS)
    .map((half) => half.replace(LED, '').trim());
  return more.length === 0 && ((isWho(first) && isWhen(second)) || (isWhen(first) && isWho(second)));
}
