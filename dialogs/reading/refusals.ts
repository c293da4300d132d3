import { plain } from './plain';
import { denies, doubts } from './stance';

const WHO =
  "(?:(?:no|nope|well|sorry|but|and|so|just|actually|tbh) )*(?:(?:the |our |this )?(?:person|caller|patient|pt|su|client|service user|lady|man|woman|bloke|chap|visitor|relative)|(?:she|he|they)(?:'s|s|'re|re)?|it|who|but|and)?";
const NOT = "(?:(?:does|do|did|has|have|will|would|was|is)(?: not|n't|nt)|don't|dont|won't|wont|never)";
const UNWILLING = `(?:${NOT}(?: want| wish| like| prefer| willing)?(?: to)?|refus(?:es|ed|ing)(?: to)?|declin(?:es|ed|ing)(?: to)?|(?:'d |would |had )?(?:rather|sooner|prefers?(?:red)?)(?: to)? not(?: to)?|unwilling to|(?:wants?|wanted|asked|wishes) not to|not (?:willing|going|prepared) to)`;
const pattern = (words: string): RegExp => new RegExp(`^${words}$`);

/** Longer ones say more than one thing. */
const LONGEST = 120;

const isWholly = (words: string, patterns: readonly RegExp[]): boolean =>
  words.length <= LONGEST && patterns.some((each) => each.test(plain(words)));

const CONSENTING = '(?:agree|consent|agrees|consents|agreed|consented)';
/** To the speaking itself, and to nothing else: “she did not consent to the injection” is about something else. */
const TO_IT =
  '(?: (?:to|with|for|about) (?:it|this|that|them|him|her|(?:us )?sharing|(?:him|her|them|it|this|that) .{2,60}))?';
const refusing: readonly RegExp[] = [
  `${WHO} ?${NOT}(?: ever)? ${CONSENTING}${TO_IT}`,
  `${WHO} ?${NOT}(?: want to)? give(?: (?:his|her|their|any|us|me))* (?:consent|permission)${TO_IT}`,
  `${WHO} ?(?:has |have |is )?(?:refus(?:es|ed|ing)|declin(?:es|ed|ing)|withholds|withheld)(?: to)?(?: (?:give|it|this|that|her|his|their|the|consent|permission|agree))*`,
  `${WHO} ?(?:has |have |just )?(?:says?|said|saying|told (?:me|us))(?: (?:a|very clearly|clearly|to us|to me))* no`,
  `${WHO} ?(?:do|does) ?(?:n't|nt|not)(?: want (?:it|this|that|him|her|them)(?: .{2,60})?)?`,
  `${WHO} ?(?:is |are )?(?:dead )?(?:against|opposed to)(?: (?:it|this|that))?`,
  `${WHO} ?objects?(?: to (?:it|this|that))?`,
  '(?:consent|permission) (?:was |has been |is )?(?:refused|declined|denied|not given)',
  'not agreed',
].map(pattern);

/** Is it said that the person does not agree to be spoken for? NB: “no consent” may be one not yet asked for. */
export const saysRefused = (words: string): boolean => !doubts(words) && isWholly(words, refusing);

const ASK_THEM =
  '(?: (?:them|him|her|me|us|for (?:it|this|that|help|any of this)|anyone|anybody))*(?: to(?: .{2,40})?)?';
const unasked: readonly RegExp[] = [
  `${WHO} ?(?:(?:did|has|have)(?: not|n't|nt)|never)(?: actually| even| really)? ask(?:ed)?${ASK_THEM}`,
  `(?:nobody|no one|noone) (?:has )?asked${ASK_THEM}`,
  `${WHO} ?(?:was|were)(?: not|n't|nt) asked`,
  `${WHO} ?${NOT} (?:know|realise)(?: (?:anything|that|yet|we|they|he|she|it|about|this|any|of|is|are|has|have|been|were|was|doing|complaining|complained|raised|raising|speaking|writing|ringing|rung|rang|wrote|written|called|calling|here|in touch|it's|shes|hes|she's|he's))+`,
  `${WHO} ?(?:is |are )?(?:unaware|not aware)(?: (?:of|that|about) .{2,40})?`,
  `${WHO} ?knows? nothing(?: (?:about|of) (?:it|this|that))?`,
  "without (?:his|her|their|the patient's) knowledge",
  'behind (?:his|her|their) back',
].map(pattern);

/** Is it said that the person did not ask to be spoken for, or does not know of it? */
export const saysUnasked = (words: string): boolean => !doubts(words) && isWholly(words, unasked);

/** “He does not know”: the person, of it; or whoever was asked, the answer. */
export const mayBeUnasked = (words: string): boolean =>
  /^(?:(?:she|he|they|(?:the )?(?:patient|pt|person|client)) do|(?:(?:she|he|(?:the )?(?:patient|pt|person|client)) )?does)(?: not|n't|nt) know(?: yet)?$/.test(
    plain(words),
  ) || /^(?:not asked|unasked)$/.test(plain(words));

const withholding: readonly RegExp[] = [
  `${WHO} ?(?:(?:just|still|also) )?${UNWILLING} (?:say|tell|give|leave|share|disclose|state|reveal|provide)(?: (?:us|me|staff|him|her))?(?: (?:who|what|their|her|his|a|any|the|full|first|last|second|own|name|names|surname|details|number|contact|identity|it|s?he|they|was|were|is|are|s?hes|theyre|they're|she's|he's|him|herself|himself|themselves|or|and))*`,
  `${WHO} ?${UNWILLING} be (?:named|identified)`,
  `${WHO} ?(?:wants?|wanted|wishes|asked|asks|prefers?|likes?|would like) to (?:be|stay|remain|keep) (?:anonymous|anon|nameless|unnamed)`,
  `${WHO} ?(?:left|gave|gives|leaves|with|has given)? ?no (?:name|names|details)(?: (?:given|left|on it|or number|or details))*`,
  `${WHO} ?(?:is |was |are |to |stays? |stayed |remains? )?(?:anonymous|anon|unnamed|nameless|unidentified|not named)`,
  `${WHO} ?not (?:saying|giving|telling|leaving)(?: (?:us|me|who|what|their|her|his|a|any|the|name|s?he|they|is|are))*`,
  'name (?:not given|withheld|refused|unknown|not left|not known)',
].map(pattern);

/** Is it said that somebody keeps their name to themselves: “won't say”, “left no name”? */
export const withholdsName = (words: string): boolean => isWholly(words, withholding);

/** Is it said of a list that it is none of it? A bare “no” or “none” does not say of what. */
export const saysNoneOfThese = (words: string): boolean =>
  /^(?:(?:no|nope|nah|well|sorry|tbh) )*(?:none|not any|nothing|no) (?:of )?(?:these|those|them|the above|the list|red flags?|flags|like that|like this)(?: (?:apply|fit|at all|thanks|please|here))*$/.test(
    plain(words),
  );

const DONE =
  '(?: (?:spoken|spoke|speak|talked|talk|rung|rang|ring|contacted|reached|got hold of|done))?(?: (?:to|with|of|them|her|him|it|that|so|yet|anybody|anyone|the (?:patient|person)))*';
const notDone: readonly RegExp[] = [
  '(?:(?:no|nope|nah|sorry) )*not (?:as )?yet',
  `(?:(?:no|nope|nah|sorry) )*not${DONE}`,
  `(?:(?:no|nope|nah|sorry) )*(?:nobody|no one)(?: has| did)?(?: yet)?${DONE}`,
  `(?:(?:no|nope|nah|sorry) )*(?:(?:i|we|they|she|he|staff) )?(?:have|has|did)(?: not|n't|nt)(?: yet)?${DONE}`,
].map(pattern);

/** Is it said that nothing was done yet, and not that anybody tried? */
export const saysNotDone = (words: string): boolean => isWholly(words, notDone);

/** Is it said that they were rung or written to, and not whether anybody spoke with them? */
export const saysRang = (words: string): boolean =>
  isWholly(words, [
    pattern(
      '(?:yes )?(?:(?:i|we|they|somebody|staff|she|he) )?(?:have |has |had )?(?:just )?(?:rang|rung|phoned|called|emailed|texted|wrote to|written to)(?: (?:them|her|him|the patient|the person|twice|today|yesterday|again))*',
    ),
  ]);

/** Is it said that they were asked to speak, whatever they go on to say? */
export const saysAsked = (words: string): boolean =>
  !doubts(words) &&
  !denies(words) &&
  isWholly(words, [
    pattern(
      '(?:(?:(?:s?he|they) )?(?:say|says|said)(?: that)? )?(?:she|he|they|(?:the )?(?:patient|pt|person)) (?:has |have )?asked (?:me|him|her|them|us) to(?: (?:and|so|because|as|speak|say|ring|raise|complain|do it|sort|help|write|email|call|phone|contact|tell|log|deal)(?: .*)?)?',
    ),
  ]);

/** Is it said that consent was asked for in writing, and is not back yet? */
export const saysFormSent = (words: string): boolean =>
  !doubts(words.replace(/\byet\b/gi, '')) &&
  isWholly(words, [
    pattern(
      "(?:(?:the |a |consent )*form|letter)(?: has been| was| is|'s)? (?:sent|posted|emailed|given)(?: (?:out|off|today|yesterday|to (?:her|him|them)))*(?: (?:and|we are|we're|still|just|not back|yet|but))*(?: (?:waiting|waiting for (?:it|that|her|him|them|a reply))(?: (?:back|to come back|to reply))?)?",
    ),
  ]);

/** Is it somebody who came for themselves: a visitor who slipped, a neighbour complaining of noise? */
export const saysOwnMatter = (words: string): boolean =>
  !doubts(words) &&
  !denies(words) &&
  !/\b(?:patient|pt|her|his|him|them|their|behalf|speaking)\b/.test(plain(words)) &&
  isWholly(words, [
    pattern(
      '(?:an? |the |some )?(?:visitor|neighbour|passer ?by|member of the public) (?:who|that|complaining|complains|upset|unhappy|annoyed)(?: .*)',
    ),
  ]);
