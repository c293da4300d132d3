import { isEveryday } from './everydayWords';

/** Words of danger that people are also called, by their first names and by their surnames. */
const firstNames = new Set(['sue']);
const surnames =
  /^(?:court|groom|hung|punch|beat|raper|slapper|chok\p{L}{1,6}|abus(?!e|i|ing)\p{L}{1,8}|stab\p{L}{2,8})$/u;

const TITLE = /(?:^|[^\p{L}])(?:mrs?|miss|ms|mx)\.?\s{1,3}$/iu;
/** What leads to the first name of somebody, and to nothing that is done. */
const LEADS =
  /(?:^|[^\p{L}])(?:called|named|name is|name['’]?s|aunt|auntie|aunty|cousin|sister|daughter|mum|mother|wife|partner|friend|nurse|carer|hca|receptionist|lady)\s{1,3}$/iu;
const WILL =
  /(?:^|[^\p{L}])(?:to|will|would|can|could|should|might|may|gonna|wanna|shall|must|let['’]?s|['’]ll|ill|theyll|hell|shell|i|we|they|you|he|she|ya|u|n|don['’]?t|won['’]?t|not|never|threatening|go|just|also)\s{1,3}$/iu;
/** Whom or what people sue. */
const SUED = new Set(
  'everybody nhs government damages negligence malpractice compensation hospital trust ward pals cmht camhs breach libel slander arse ass sorry u ya yous everyone'.split(
    ' ',
  ),
);
const NEXT = /^\s{1,3}([\p{L}'’-]{3,24})/u;
const BACK = 24;

/** Is this word of danger part of somebody’s name, however it is written: “sue reed rang”, “mrs court”? */
export function isNamed(text: string, at: number, words: string): boolean {
  const word = words.toLowerCase();
  const before = text.slice(Math.max(0, at - BACK), at);
  if (surnames.test(word)) return TITLE.test(before);
  if (!firstNames.has(word)) return false;
  if (TITLE.test(before) || LEADS.test(before)) return true;
  if (WILL.test(before)) return false;
  const next = NEXT.exec(text.slice(at + words.length, at + words.length + BACK))?.[1];
  return next !== undefined && !SUED.has(next.toLowerCase()) && !isEveryday(next.replace(/['’]s$/, ''));
}
