import { plain, tokensOf } from './plain';

const HAS_DIED =
  /^(?:(?:no|n a|na|not needed|not applicable|because|cos|as|well) )*(?:(?:s?he|they|the person|the patient|patient|pt)(?:'s|s| has| have| is)? )?(?:died|dead|deceased|passed away|passed on|rip)$/;

/** Why nobody can agree, where that they cannot is the reason that they are spoken for. */
const CANNOT =
  /^(?:(?:no|n a|na|not needed|not applicable|because|cos|as|well) )*(?:(?:s?he|they|the person|the patient|patient|pt)(?:'s|s| has| have| is)? )?(?:(?:cannot|can't|cant|can not|unable to|not able to|isn't able to|too young to)(?: (?:give|really|actually))*(?: (?:consent|agree|decide|say|it|this))*|(?:lacks?|no|hasn't|hasnt|hasn't got|hasnt got|has no|doesn't have|doesnt have|got no) capacity(?: to (?:consent|agree|decide))?|(?:only )?(?:a )?(?:child|kid|baby|toddler|too young|got dementia|dementia))$/;

/** “Not needed, …”, “… so not needed”: what is said beside it is why. */
const NOT_NEEDED =
  "(?:(?:it'?s |its |it is |that'?s )?(?:not (?:needed|required|necessary|applicable)|no need|n a|na))";
const BECAUSE = '(?:because|cos|cuz|as|since|so|and|then|well|no|yes) ';
const NEEDS_NONE_FIRST = new RegExp(`^(?:${BECAUSE})*${NOT_NEEDED} (?:${BECAUSE})*`);
const NEEDS_NONE_LAST = new RegExp(` (?:${BECAUSE})*${NOT_NEEDED}$`);
const CHILD_OF =
  /^(?:(?:s?he|they|the patient|patient|pt|the person)(?:'s|s| is| are)? )?(?:only |just |aged |age )*(\d{1,2}|under (?:13|thirteen))(?: years? old| yrs?(?: old)?| yo)?$/;

/** Does this say why nobody has to agree, as the reason given for speaking for them says it too? */
export function isReasonFor(why: string, said: string): boolean {
  if (why === 'died') return HAS_DIED.test(said);
  const age = CHILD_OF.exec(said)?.[1];
  if (why === 'under13' && age !== undefined && (age.startsWith('under') || Number(age) < CHILD)) return true;
  return ['under13', 'capacity'].includes(why) && CANNOT.test(said);
}

const CHILD = 13;

/** Is it one of the reasons for which nobody has to agree? */
export const isAnyReason = (said: string): boolean =>
  ['died', 'under13', 'capacity'].some((why) => isReasonFor(why, said));

/** “Max agrees” said of Max: the person, whose own name is no part of the answer. */
export function withPerson(said: string, affected: string): string {
  const words = askedByName(said, affected);
  // NB: “will agree” is no consent of somebody called Will.
  const name = new Set(tokensOf(affected).filter((word) => word !== 'will'));
  const [first = '', ...rest] = plain(words).split(' ');
  const isYes = /^(?:yes|yeah|yep|yea|yh|no|nope|ok)$/.test(first);
  const told = isYes ? rest : [first, ...rest];
  const many = told.findIndex((word) => !name.has(word.replace(/'s$/, '')));
  if (many <= 0) return plain(words);
  const is = told[many - 1]?.endsWith("'s") ? ['is'] : [];
  return [...(isYes ? [first] : []), 'the', 'person', ...is, ...told.slice(many)].join(' ');
}

/** “Not asked kacper yet”: the name of whom they speak for, behind what was asked. */
function askedByName(words: string, affected: string): string {
  const name = new Set(tokensOf(affected));
  const all = plain(words).split(' ');
  const at = all.findIndex((word) => word === 'ask' || word === 'asked') + 1;
  if (at === 0 || !name.has(all[at] ?? '')) return words;
  const end = all.findIndex((word, index) => index > at && !name.has(word));
  return [...all.slice(0, at), 'the', 'person', ...(end < 0 ? [] : all.slice(end))].join(' ');
}

const AGREES =
  "(?:(?:s?he|they|(?:the )?(?:person|patient|pt))(?:'s|s|'ve)? )(?:(?:has|have|is|are|does|do|already|verbally|definitely|fully|just) )*(?:agrees?|agreed|consents?|consented|(?:happy|fine|ok|okay)(?: (?:with|w) (?:it|this|that)))";
/** What may stand behind it: to what, and how it is known. */
const AGREES_ALONE = new RegExp(
  `^(?:yes |yeah |yep |yea |yh |ok )?${AGREES}(?: (?:to|with|about) (?:it|this|that|(?:him|her|them)(?: (?:speaking|complaining|doing (?:it|this)|(?:seeing|having|getting|knowing) (?:everything|anything|all of it|it all|(?:(?:his|her|their|the|any|personal|private|medical) )*(?:details|records|notes|information|info))))?))?(?: (?:yes|verbally|in person|in writing|today|yesterday|on the phone))*(?: (?:and )?(?:s?he|they) (?:was|were|is|are) (?:here|there|present|in the room|with (?:her|him|them|us|me))(?: (?:too|then|when (?:s?he|they) (?:said|told us|told me) (?:so|it)))?)?$`,
);
const UNASKED =
  /^(?:(?:no|nope|sorry|we|i|nobody|no one|noone|staff) )*(?:have |has |ive |i've |we've |weve )?(?:not|haven't|havent|hasn't|hasnt|didn't|didnt|never)(?: (?:yet|actually|had chance to|been able to|even))* ask(?:ed)? (?:him|her|them|the (?:person|patient|pt))(?: (?:yet|about it|so far|ourselves))*$/;

/** “He hasn’t been asked yet”, “consent not asked for yet”. */
const NOT_BEEN_ASKED =
  /^(?:(?:no|nope|sorry|but|and|well|so) )*(?:(?:(?:his|her|their|the) )?(?:consent|permission) |(?:s?he|they|(?:the )?(?:person|patient|pt))(?:'s)? )?(?:(?:is|was|were|has|have) )?(?:not|haven't|havent|hasn't|hasnt|wasn't|wasnt|isn't|isnt|weren't|werent)(?: (?:yet|actually|even|been|had))* asked(?: (?:yet|about (?:it|this|consent)|so far|for|it|consent|permission|(?:his|her|their) (?:consent|permission)|by (?:us|anyone|anybody)))*$/;

const NOBODY_ASKED =
  /^(?:(?:no|nope|sorry|but|and|well|so) )*(?:nobody|no one|noone|none of us)(?:'s| has| have| is)?(?: (?:actually|even|ever|yet))* asked (?:him|her|them|it|the (?:person|patient|pt))(?: (?:yet|about it|so far))*$/;

/** “Her signed consent was attached”: it came in writing. */
const SIGNED =
  /^(?:yes |yeah |yep )?(?:(?:his|her|their|a|the|written|signed|verbal) )*(?:consent(?: form)?|(?:signed )?(?:form of )?authority(?: form)?) (?:(?:was|is|has been) )?(?:attached|enclosed|received|given|on file|included|signed|came)(?: (?:attached|enclosed))?(?: (?:to|with) (?:it|the (?:letter|email|form)))?(?: (?:yes|yeah|yep))?$/;

/** Is it said that consent was given in writing? */
export const saysSigned = (said: string): boolean => SIGNED.test(said);

/** “Not needed, …”, “… so not needed”: why, without that it is not needed. */
export const reasonIn = (said: string): string =>
  said.replace(NEEDS_NONE_FIRST, '').replace(NEEDS_NONE_LAST, '');

/** Is it said that the person agrees, and at most to what and how it is known? */
export const saysAgreed = (said: string): boolean => AGREES_ALONE.test(said);

/** Is it said that nobody has asked the person yet? */
export const saysNobodyAsked = (said: string): boolean =>
  [UNASKED, NOT_BEEN_ASKED, NOBODY_ASKED].some((pattern) => pattern.test(said));
