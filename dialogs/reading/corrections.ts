/** What is put right: what it is now, and what it is not where that was said. */
export interface PutRight {
  readonly rest: string;
  readonly instead?: string;
  /** More than a “no” leads to it: it is no answer to a question of yes or no. */
  readonly isSure: boolean;
  /** Words of somebody who puts something right lead to it: “sorry”, “actually”. Without them it may be an answer. */
  readonly isLed: boolean;
}

const LEAD =
  /^(oh|ah|er|hm+|no|nope|nah|sorry|oops|whoops|actually|correction|wait|hang on|hold on|scrap that|my mistake|my bad|i meant?|i mean|(?:it |that )?should (?:be|have been|say)|that(?:'|’)?s wrong|that(?:'|’)?s not right|that was wrong)(?![\p{L}\p{N}'’])[\s,.:;!–-]{0,4}/iu;
const MOST_LEADS = 5;

const IT = "(?:it|that|this|he|she|they)(?:'|’)?s?(?: is| was| are)? ";
const NOT_BUT = new RegExp(
  `^(?:${IT})?(?:not|wasn(?:'|’)?t|isn(?:'|’)?t) (.{1,60}?)(?:[,;.]? (?:but|${IT.trim()})(?=[\\s,])|[,;.]) ?(\\S.{0,80})$`,
  'i',
);
const RATHER_THAN = /^(\S.{0,80}?)[,;]? (?:and )?not (?:the |on )?(.{1,60})$/i;
/** “He does not agree” denies, and says nothing that it is instead. */
const DENIES_ALONE =
  /(?:^|\s)(?:does|do|did|is|was|are|were|has|have|had|will|would|could|can|should|must)$/i;

/** “Not before 10” says when, and puts nothing right. */
const TIMES = /^(?:before|after|until|till|between|at|in|to|too|by|yet|really|sure|needed)\b/i;

/** “Selvarajah for him too”: for whom else it goes is no part of it. */
const ALSO = /(?: for (?:him|her|them|both))?(?: too| as well)?$/i;

const LONGEST = 200;

/** “No sorry it was Thursday”, “it’s not Monday, it’s Tuesday”, “Thursday not Friday”; undefined where nothing is put right. */
export function readPutRight(words: string): PutRight | undefined {
  let rest = words.trim().replace(/\s+/g, ' ');
  while (/[.!]$/.test(rest)) rest = rest.slice(0, -1);
  if (rest.length > LONGEST || rest.includes('?')) return undefined;
  let [leads, isSure, isLed] = [0, false, false];
  for (let found = LEAD.exec(rest); found && leads < MOST_LEADS; found = LEAD.exec(rest)) {
    const next = rest.slice(found[0].length);
    if (next === '') break;
    leads += 1;
    isSure ||= !/^(?:oh|ah|er|hm+|no|nope|nah|sorry)$/i.test(found[1] ?? '');
    isLed ||= !/^(?:oh|ah|er|hm+|no|nope|nah)$/i.test(found[1] ?? '');
    rest = next;
  }
  const [, not, but] = NOT_BUT.exec(rest) ?? [];
  if (not !== undefined && but !== undefined && !TIMES.test(not))
    return { rest: but, instead: not, isSure: true, isLed: true };
  const [, now, than] = RATHER_THAN.exec(rest.replace(/^(?:and|also|btw) /i, '')) ?? [];
  if (now !== undefined && than !== undefined && !TIMES.test(than) && !DENIES_ALONE.test(now))
    return {
      rest: now.replace(ALSO, ''),
      instead: than.replace(/ (?:sorry|soz|btw)$/i, ''),
      isSure: true,
      isLed,
    };
  return leads > 0 ? { rest, isSure, isLed } : undefined;
}
