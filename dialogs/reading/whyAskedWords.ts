import { clausesOf } from './clauses';
import { plain } from './plain';

const YOU = '(?:you|u|ya|yous|we|they|i|it|hpft|the trust|pals)';
const THIS =
  '(?:that|this|it|these|them|those|all (?:of )?(?:that|this|these)|me (?:that|this)|(?:that|this|the) question|so much)';
const ASKS = [
  `why (?:do|does|would|did|must|should|d) ${YOU}(?: even| really| actually| all)? (?:need|want|ask|have|require|has|got|care|be told|know)(?: to| for| about)*(?: (?:know|ask|have|give|say|answer|tell you|record|put|be asked|be told|see))?(?: (?:for|about|all))*(?: ${THIS})?`,
  `why (?:are|r) (?:you|u|we|they)(?: even)? (?:asking|asked)(?: (?:me|for|about))*(?: ${THIS})?`,
  `why (?:does|would) ${THIS} matter`,
  `(?:why|y)(?: is| s|s)? ${THIS}(?: (?:needed|asked|wanted|important|relevant|necessary))?`,
  '(?:but )?why',
  `(?:what|wot|wat)(?: is|'s|s)? ${THIS} (?:for|about|in aid of)`,
  `(?:what|wot|wat) do (?:you|u) (?:need|want|use) ${THIS} for`,
  `(?:what|wot|wat) (?:does|do|is|s)? ?${THIS} (?:even )?mean`,
  `(?:what|wot|wat) (?:do|does|d) (?:you|u|ya) mean(?: by ${THIS})?`,
  `(?:what's|whats) ${THIS}(?: supposed to)? mean`,
  'wdym',
  `(?:i |sorry i )?(?:do not|don't|dont|didn't|didnt) (?:understand|get|follow)(?: (?:what (?:you|u) (?:mean|want)|${THIS}))?`,
  `is ${THIS}(?: really| actually)? (?:needed|necessary|required|relevant|compulsory)`,
  `do (?:i|we) (?:have|need) to (?:answer|say|give|tell you|put|know)(?: ${THIS})?`,
].join('|');

const LED =
  '(?:(?:and|but|also|so|sorry|btw|hm+|um|er|ok|wait|hang on|can i ask|may i ask|just wondering) )*';
const WHOLE = new RegExp(
  `^${LED}(?:${ASKS})(?: (?:though|tho|anyway|again|exactly|please|pls|for|then|sorry|if (?:you|u) don't mind))*$`,
);
/** Behind an answer with nothing between: only what can be nothing else. */
const BEHIND =
  /\s(?:(?:and|but|also)\s)?(?:why (?:do|would) (?:you|u|we) (?:need|want)(?: to know)?|what'?s|whats|what is|what do (?:you|u) need) (?:that|this|it)(?: for)?[?.!\s]*$/i;

/** What is left where a part was taken out, without the signs that stood around it. */
function withoutEdges(words: string): string {
  const isSign = (sign: string | undefined): boolean => sign !== undefined && /[\s,.;:!?(–-]/.test(sign);
  let [from, to] = [0, words.length];
  while (from < to && isSign(words[from])) from += 1;
  while (to > from && isSign(words[to - 1])) to -= 1;
  return words.slice(from, to).replace(/\s{2,}/g, ' ');
}

/** Why something is asked, or what the question means: alone, or beside an answer, which is what is left without it. */
export function hearWhyAsked(words: string): { readonly rest: string } | undefined {
  const straight = (text: string): string => plain(text.replace(/[\u2018\u2019]/g, "'"));
  if (WHOLE.test(straight(words))) return { rest: '' };
  const asked = clausesOf(words).find(({ text }) => WHOLE.test(straight(text)));
  if (asked) {
    const rest = `${words.slice(0, asked.at)} ${words.slice(asked.at + asked.text.length)}`;
    return { rest: withoutEdges(rest) };
  }
  const behind = BEHIND.exec(words);
  return behind && behind.index > 0 ? { rest: words.slice(0, behind.index).trim() } : undefined;
}
