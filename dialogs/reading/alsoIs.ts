import { clausesOf } from './clauses';
import { relativeIn } from './standingWords';

const SUBJECT = "(?:and |but )?(?:s?he|they)(?:'s|s| is| are|'re|re)?";
const ALSO = new RegExp(
  `^${SUBJECT} (?:also|both) .{2,60}$|^${SUBJECT} .{2,60}\\b(?:as well|too|also)[.!]?$`,
  'i',
);
const ROLE =
  /\b(?:carer|guardian|attorney|advocate|next of kin|nok|appointee|deputy|executor|neighbour|friend)\b/i;

/** What somebody is besides, where it is said as more: “shes his carer as well”. It is no other answer. */
const isAlso = (clause: string): boolean => {
  const straight = clause.trim().replace(/[\u2018\u2019]/g, "'");
  return ALSO.test(straight) && (ROLE.test(straight) || relativeIn.test(straight)) && !clause.includes('?');
};

/** What is said so, to the letter, and the words without it. */
export function splitAlso(words: string): { readonly also: readonly string[]; readonly rest: string } {
  const clauses = clausesOf(words).map(({ text }) => text);
  const also = clauses.filter(isAlso);
  return also.length === 0
    ? { also, rest: words }
    : { also, rest: clauses.filter((clause) => !also.includes(clause)).join(', ') };
}
