import { clausesOf } from './clauses';
import { plain, withoutLink } from './plain';

/** Somebody wants something that we can do. NB: “wants to die” tells how it affected them. */
const WANTS =
  /^(?:(?:and|but|so|also|just|really|only|all) )*(?:(?:s?he|they|we|i|(?:the |his |her |their )?(?:family|patient|pt|mum|mam|dad|mother|father|wife|husband|son|daughter))(?:'s|'d|s)? )?(?:(?:just|really|only|now|would|is|are|also) )*(?:wants?|like|hopes? for|hoping for|asks? for|asked for|asking for) (?!to\b|reply\b|(?:a |an |any )?(?:reply|response|answer)\b)/;
const WANTS_TO =
  /^(?:(?:and|but|so|also|just|really|only|all) )*(?:(?:s?he|they|we|i)(?:'s|'d|s)? )?(?:(?:just|really|only|now|would|also) )*(?:wants?|like|hopes?) to (?:be (?!dead|gone|alone|left|sick|hon)|have|get|know|see|speak|talk|meet|understand|move|hear|change)/;
const ASKS_FOR =
  /^(?:(?:and|so|just|only) )*(?:an? |his |her |their |the )?(?:(?:full|proper|written|sincere|formal|real|honest|better) )*(?:apology|explanation|sorry|refund|replacement)\b|^(?:and )?to (?:be (?!honest|fair|dead|gone|alone|left)|have|get|know|see|speak|move|talk)\b|^(?:and )?(?:staff|somebody|someone|people|us|them|the \S+|a \S+|(?!wants |likes |needs |hopes |tries |has |is |was )\S+s) to (?:be|say|stop|have|explain|look|speak|talk|listen|apologise|give|make|ring|call|sort|find|put|check|turn|use|visit|meet|write)\b/;

const isOutcome = (clause: string): boolean => {
  const said = plain(clause);
  return WANTS.test(said) || WANTS_TO.test(said) || ASKS_FOR.test(said);
};

/** Does it say what somebody wants to be done? */
export const saysOutcome = (words: string): boolean => !words.includes('?') && isOutcome(words);

const LEARNT =
  /^(?:(?:and|so|we) )*(?:learn(?:t|ed|ing)?|lessons?|next time|in future|from now on|nothing to learn|no learning|(?:can|could|should|need to|must|will) (?:remember|learn|check|make sure|always|tell|ask)|make sure|remember to)\b/;

/** Where each clause begins, and where a clause goes on to what they want behind an “and”. */
function beginnings(words: string): readonly number[] {
  const within = [
    ...words.matchAll(
      /\s(?:and|but|so|&)\s+(?=(?:(?:s?he|they)\s)?(?:just |really )?(?:wants?|would like)\b)/giu,
    ),
  ];
  return [
    ...clausesOf(words).map(({ at }) => at),
    ...within.map(({ index, 0: link }) => index + link.length),
  ].sort((one, other) => one - other);
}

export interface Parts {
  readonly first: string;
  readonly second: string;
}

/** Two parts, to the letter, at the first clause but the very first that this is true of. */
function partAt(words: string, is: (clause: string) => boolean): Parts | undefined {
  if (words.includes('?')) return undefined;
  const at = beginnings(words).find((from) => from > 0 && is(words.slice(from)));
  const first = withoutLink(withoutLink(words.slice(0, at ?? 0)).replace(/\s(?:and|but|so|&)$/i, ''));
  return at === undefined || first.trim() === '' ? undefined : { first, second: words.slice(at).trim() };
}

/** How it affected somebody, and what they want to be done: “gutted, wants an apology”. */
export const effectAndOutcome = (words: string): Parts | undefined => partAt(words, isOutcome);

/** What was done, and what is learnt from it: “got him a new one. Next time we check the pockets”. */
export const doneAndLearnt = (words: string): Parts | undefined =>
  partAt(words, (clause) => LEARNT.test(plain(clause)));

/** What stands before the last clauses, and those: the last two, then the last. */
export function lastApart(words: string): readonly Parts[] {
  const begin = clausesOf(words).map(({ at }) => at);
  return [begin.at(-2), begin.at(-1)].flatMap((at = 0) => {
    const first = withoutLink(words.slice(0, at));
    return at === 0 || first === '' ? [] : [{ first, second: words.slice(at).trim() }];
  });
}
