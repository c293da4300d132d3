import { findDanger } from './danger';
import { tokensOf } from './plain';
import { compare, withoutCourtesies } from './sentence';
import { findReferences } from './references';

/** What staff say of the case that was saved or shown last, as it is compared. None of it is said by us. */

const kin =
  'mother|mum|mam|father|dad|parents?|son|daughter|husband|wife|partner|brother|sister|nan|gran|grandad|carer|friend|family|advocate';
const folk = `(?:(?:patient|pt|person|lady|man|woman|gentleman|complainant|caller|client|relative|service user)|${kin})`;
const day =
  '(?:yesterday|last week|this morning|the other day|before|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const one = `(?:he|she|they|(?:the )?same ${folk}|(?:the|her|his|their) ${folk}(?: from ${day})?|hes|shes|theyre)`;
const lead = '(?:(?:ok|okay|so|and|also|but|oh|just|hi|hello|fyi|btw|update|well|now|ps|right|sorry) )*';

const touch =
  'rang|rung|ring|rings|ringing|called|calling|calls|phoned|phoning|phones|emailed|texted|messaged|wrote|written|visited|(?:come|came|coming) (?:back|in|over|up|to)|popped in|turned up|been (?:back )?(?:on|in touch|on the phone)|on the phone|got back|left (?:a |another )?(?:message|voicemail)|spoke|got in touch|chased|chasing';
const again =
  'again|still|rang back|called back|phoned back|twice|second time|third time|once more|another (?:call|email|message|voicemail|letter)|back on the phone|back in touch|follow(?:ing|ed) up';
const stance =
  'happy|happier|unhappy|angry|angrier|upset|furious|cross|calmer|calm|satisfied|not satisfied|waiting|changed (?:her|his|their) mind|does not want|do not want|no longer|any ?more|wants|want|wanted|asks|asked|asking|says|said|saying|has heard nothing|not heard|heard nothing|has not (?:answered|replied|responded|rung|called|written|sent|got back)|have not (?:answered|replied|responded|rung|called|written|sent|got back)|thanked|grateful|pleased|worried';
const subject = new RegExp(`^${lead}(?:apparently )?${one}\\b`);
const contact = new RegExp(`\\b(?:${touch})\\b`);
const onceMore = new RegExp(`\\b(?:${again})\\b`);
const feeling = new RegExp(`\\b(?:${stance})\\b`);
const bare = new RegExp(
  `^${lead}(?:(?:it is|its|it has been|all) (?:(?:now|all|been) )*(?:sorted|resolved|fixed|settled)\\b|same (?:thing|story|complaint|problem)(?: (?:again|as before))?(?: (?:from|by|with) (?:her|him|them|${one}))?$|(?:${touch})\\b.{0,40}\\b(?:again|back|twice)\\b|still (?:${stance}|no|has|is|not|chasing|ringing)\\b|another (?:call|email|message|voicemail|letter) from (?:her|him|them|${one})|no change|same again)`,
);
/** Whoever else is named first has to come again: a first call may tell of anything. */
const named = new RegExp(
  `^${lead}(?:pt|patient|${kin}|(?:mr|mrs|ms|miss) \\S+) .{0,20}\\b(?:${touch})\\b.{0,40}\\b(?:again|twice)\\b`,
);
const saidNow =
  /\b(?:now|just|also) (?:says?|said|saying|tells?|told|wants?|disclosed|admitted)\b|\b(?:as well|too)$/;
/** “Toms just told me the nurse slapped him as well”: whoever it is. */
const toldMore = new RegExp(
  `^${lead}\\S{2,20} (?:(?:\\S{2,20}|has|have) )?(?:just|now|also) (?:says?|said|tells?|told)\\b.{0,120}\\b(?:as well|too|again)$`,
);
const ofMany = /^(?:they|(?:the |her |his |their )?(?:family|parents))\b/;
const somebodyElse =
  /\b(?:another|a different|a new|second|new|other|separate) (?:\w+ ){0,2}?(?:lady|gentleman|man|woman|patient|person|client|resident|visitor|relative|family|complaint|concern|matter|issue|case|problem)\b/;
const questions =
  /^(?:has|have|did|does|do|is|are|was|were|will|would|can|could|should|may|who|what|when|where|why|how|which)\b/;
const MOST_WORDS = 40;
/** “She says he hit her”, “theyve moved him”: a few words of people whom only a pronoun names are about somebody spoken of before. */
const unbound = new RegExp(`^${lead}(?:apparently )?(?:s?he|they|hes|shes|theyre|theyve|shed|hed|theyd)\\b`);
const namesSomebody =
  /\b(?:mr|mrs|ms|miss|mx) \S|\b(?:a|an|the|this|our) (?:patient|pt|lady|gentleman|visitor|client|service user)\b/;
const MOST_WORDS_UNBOUND = 12;

const compared = (words: string): string =>
  compare(words)
    .replace(/[,.;:!–-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Do these words go on with the matter of a case, and begin none: a pronoun for its person, “again”, “still”, “rang back”? */
export function continuesCase(words: string): boolean {
  if (words.includes('?') || tokensOf(words).length > MOST_WORDS) return false;
  const said = compared(words);
  const isAsked = questions.test(said.replace(new RegExp(`^${lead}`), ''));
  if (isAsked || somebodyElse.test(said)) return false;
  if (bare.test(said) || named.test(said) || toldMore.test(said)) return true;
  if (unbound.test(said) && !namesSomebody.test(said) && tokensOf(words).length <= MOST_WORDS_UNBOUND)
    return true;
  if (!subject.test(said)) return false;
  if (contact.test(said)) return true;
  // “She says he hit her” may be new: only what comes again, or is said now, goes on.
  if (findDanger(words).length > 0) return onceMore.test(said) || saidNow.test(said);
  // “They lost her teeth again” tells what staff did: it goes on with nothing that somebody said.
  return ofMany.test(said) ? /\bstill\b/.test(said) : onceMore.test(said) || feeling.test(said);
}

const no =
  '(?:(?:no|nope|nah|sorry|oh|actually|wait|hang on|oops|not new|it is not new|its not new|not a new one|it is not a new one|not something new|yes|yeah|yep|ok|its|it is|this is|thats|that is|that was|i meant) )*';
const please = '(?:(?:just|please|pls|can you|could you|so|and|then|can i|lets|i want to) )*';
const thing =
  '(?:case|one|complaint|concern|record|file|matter|thing|person|patient|lady|man|family|story|§)';
const theSame = `(?:(?:about|for|to do with|part of|on|all) )?(?:the )?same ${thing}(?: (?:as (?:before|last time|the (?:last|other|first) one|earlier|that one|§)|again))?`;
const putOn = `(?:put|add|save|note|keep|stick|log|record|attach|pop|move)(?: (?:it|this|that|them|what i (?:said|wrote|typed)|her words|the words))? (?:(?:as|in) a note ?)?(?:(?:on|onto|to|in|under|with) (?:(?:the|that|this|her|his|their|my) )?(?:(?:same|last|first|other|existing|open|old) )?(?:${thing}|it|that)(?: (?:i|we) (?:just )?(?:logged|saved|opened|had))?)`;
const belongs = `(?:it |this |that )?(?:belongs|goes|is|should go|needs to go|should be)(?: (?:on|to|with|in|under))? (?:the |that |her |his )?(?:same |other |last |first )?${thing}(?: (?:i|we) (?:just )?(?:logged|saved|opened|had))?`;
const asNote =
  '(?:(?:put|add|save|keep|log) (?:it|this|that) )?as a note|add (?:it|that|this)|add a note|note it(?: down)?';
const same = new RegExp(
  `^${no}(?:${theSame}(?: ${please}(?:${putOn}|${asNote}))?|${please}(?:${putOn}|${belongs}|${asNote}))(?: (?:please|pls|then|thanks|instead))*$`,
);
const yes =
  /^(?:yes|yep|yeah|yea|yup|ya|ok|okay|sure|correct|right|exactly|it is|yes it is|yes please|please|thats right|that is right|thats it|that one|that case)$/;
const isNew =
  /^(?:no|nope|nah|neither)?(?: ?(?:it is|its|this is|thats|that is))? ?(?:(?:something|somebody|someone|a) )?(?:new|different|separate|else)(?: (?:one|case|complaint|concern|thing|matter))?$|^(?:no|nope|nah)$/;

const puts = /\b(?:put|add|save|note|keep|stick|log|record|attach|pop|move|belongs|goes)\b/;

/** Is it about something that was raised before: “same thing again from the brother”, “the man from yesterday came back”? */
export const comesBack = (words: string): boolean =>
  /\b(?:same (?:thing|story|complaint|problem)|(?:came|come|coming|rang|rung|phoned|called|been) back|from (?:yesterday|last week|the other day)|chasing|(?:second|third) time)\b/.test(
    compared(words),
  );

/**
 * “No, it’s the same one, put it on that case”: where the words of a moment ago belong. It is no part of them.
 * `isPut`: it says so by itself, whatever was asked before.
 */
export function belongsToCase(
  words: string,
): { readonly reference?: string; readonly isPut: boolean } | undefined {
  const [found, ...others] = findReferences(words, true);
  const said = compared(words);
  if (others.length > 0 || !same.test(said)) return undefined;
  return { ...(found ? { reference: found.value } : {}), isPut: puts.test(said) };
}

/** The answer to “is it about this case?”, where it is one. */
export const hearWhetherSame = (words: string): 'same' | 'new' | undefined => {
  const said = compared(words);
  if (yes.test(said) || same.test(said)) return 'same';
  return isNew.test(said) ? 'new' : undefined;
};

const it =
  '(?:it|that|this|the (?:case|complaint|concern|record)|her (?:case|complaint)|his (?:case|complaint)|what i (?:wrote|put|said)|(?:the|that) (?:last )?one(?: i (?:did|logged|put in|raised|wrote|sent)(?: (?:on \\w+|yesterday|today|last week|this morning|earlier))?)?|§)';
const something =
  '(?:something|sth|anything|some ?more|more|a bit(?: more)?|one (?:(?:more|other) )?thing|another thing|a thing|some (?:details?|info|information)|(?:more )?(?:details?|info|information)|(?:a|an|another|one more) (?:(?:small|extra|new|important) )?(?:detail|note|bit|point|update|fact))(?: else| more)?';
const verb = '(?:add|put|say|tell you|write|note|mention|include|record|pop)';
const adds = new RegExp(
  `^(?:(?:oh|sorry|ok|wait|also|and|hi|actually|oops|damn|hang on|please|pls) )*(?:` +
    [
      `(?:can|could|may|is it possible|am i able|how do|how can) (?:to )?(?:i|we)? ?(?:still |also |just )?(?:to )?${verb} (?:${something}(?: (?:on|to|in|onto|about|down|for))?(?: ${it})?|(?:on|to|onto) ${it})`,
      `(?:i|we) (?:have |just )*(?:forgot|forgotten|missed|left out|left|did not (?:say|mention|put|add|write))(?: (?:out|off|to (?:add|say|put|mention|tell you|write|include)))* ?(?:${something}|a (?:bit|part|detail)|some|part of it)?(?: (?:on|out|off|to (?:add|say)))?(?: ${it})?`,
      `(?:i|we) (?:have|need|want|would like|have got|got|wanted)(?: to)?(?: ${verb})? (?:${something}|to ${it})(?: to (?:add|say|tell you))?(?: (?:on|to|in|onto|about))?(?: ${it})?`,
      `(?:i|we) (?:need|want|would like|have|wanted) to add to ${it}`,
      `there (?:is|was) ${something}(?: to (?:add|say|tell you))?`,
      `(?:${something} )?to add(?: to ${it})?|add ${something}(?: (?:to|on) ${it})?|add to ${it}|(?:just )?one more thing|something else to (?:add|say)`,
    ].join('|') +
    `)(?: (?:please|pls|sorry|thanks|too|as well))*$`,
);

/** “I forgot something”, “can I add something”: they have more to say of the case. */
export const asksToAdd = (words: string): boolean => adds.test(compared(words));

const FORGOT =
  /^(?:(?:oh|sorry|ok|wait|also|and|actually|oops|damn)[\s,.!]+)*(?:i(?:'ve| have)? )?(?:just )?(?:forgot(?:ten)?|did(?:n't| not|nt)) (?:to )?(?:say|add|mention|put|write|tell you|include)(?: that)?[:,]?\s(\S.{5,})$/is;

/** “I forgot to say she is hard of hearing”: what was forgotten, as it was typed. */
export function hearForgotten(words: string): string | undefined {
  const [, rest] = FORGOT.exec(words.trim().replace(/[\u2018\u2019]/g, "'")) ?? [];
  return rest === undefined || asksToAdd(words) ? undefined : rest;
}

const someone = `(?:s?he|they|we|i|the (?:${folk})|(?:her|his|their) (?:${kin}))`;
const reply =
  '(?:(?:final|written|full|proper|formal) )*(?:reply|response|answer|letter|outcome|result|decision|news|update|acknowledgement)';
const of =
  '(?: (?:on|about|for|to|of|from us|back|with|regarding|re|out|it|this|that|the case|this case|that case|her case|his case|§))*';
const asksWhen = [
  `(?:and |so |but )*(?:when|by when|what date|what day|how soon) (?:do|does|must|should|have|has|are|is) (?:we|i|they|pals|the trust|somebody|someone) (?:(?:have|has|need|needs|got|supposed|meant|going) )*(?:to )?(?:reply|answer|respond|get back|write|write back|finish|acknowledge)(?: (?:to (?:her|him|them|it)|by|it|back))*`,
  `how long (?:have|has|do) (?:we|i|they) (?:got|have) left(?: to (?:reply|answer|respond|do it|finish))?${of}`,
  `when (?:must|should|does|has) (?:it|this|that) (?:(?:have|need|got) to )?be (?:answered|done|finished|acknowledged|replied to|closed)(?: by)?`,
  `(?:and |so |but )*(?:when|what date|what day|how soon|by when) (?:will|does|do|should|can|is|are|would|might) ${someone} (?:be |going to |going |likely to |expect(?:ing)? to |supposed to |to |expect )*(?:get|hear|hearing|have|getting|be told|told|be contacted|contacted|find out|know|hear back|expect|expecting|receive|be written to|be answered|be rung|get told)(?: (?:something|anything|back|more|again|an?|the|her|his|their|our|any|first|next|${reply}))*${of}`,
  `(?:when|what day|by when) (?:is|are|will|does) (?:the |her |his |their |our |an? )?${reply}(?: be)?(?: (?:due|ready|sent|coming|going|go|come|expected|back|out|for))*${of}`,
  `how long (?:will|does|is|should|might|would|do) (?:it|this|that|they|we|(?:a|the|her|his|their|an) ${reply}|(?:a|the|her|his) (?:case|complaint|concern))(?: (?:be|take|taking|going to|usually|normally|all|need))*(?: (?:for|until|till|before|to) .{1,40})?${of}`,
  `how long (?:before|until|till) ${someone} .{2,40}|how long (?:does|will|do|must|should) ${someone} (?:have to )?wait(?: .{1,30})?`,
  `(?:and |so |ok |right )*what(?: will| is going to| is)? (?:happens?|happening) (?:next|now|then|after (?:this|that))${of}`,
  `how much longer|(?:what is|whats) the next (?:step|thing)${of}|when will (?:it|this) be (?:sorted|answered|finished|done|resolved)`,
  `how many (?:working )?(?:days|weeks) (?:till|until|before) .{2,40}`,
].map((each) => new RegExp(`^(?:${each})$`));

/** Is it asked when the person hears, or what comes next? */
export function asksWhenHeard(words: string): boolean {
  const said = compared(words).replace(/\?/g, '').trim();
  return asksWhen.some((each) => each.test(said) || each.test(withoutCourtesies(said)));
}

const otherOne =
  '§|the (?:other|first|last|previous|one before) ?(?:one|case|complaint|concern)?|(?:another|an other) (?:one|case|complaint)';
const ofWhat = '(?: (?<as>person|family|lady|man|patient|event|incident|thing|one|case|complaint|concern))?';
const before =
  '(?:(?:can you|could you|can i|please|i want to|should i|i think|maybe|perhaps|so|ok|and|oh|no|could|might|may|be|is|are|was|do you think) )*';
/** They are said to be one matter, and the other is not named. */
const oneMatter = new RegExp(
  `^${before}(?:(?:they|these|those|it|its|this|theyre|the two|both)(?: (?:is|are|be|all|both|really|just|the))* )?(?:all |both )?(?:(?:one|the same|a single) (?:complaint|case|matter|concern|thing)|linked|connected|related|belong together|go together)$`,
);
const links = [
  `${before}(?:link|connect|join|tie|attach)(?: (?:it|this|that|them|this one|this case|my case))?(?: up)? (?:to|with|and) (?<other>${otherOne})`,
  `${before}(?:(?:it|its|this|that|thats|they|theyre)(?: (?:is|are|be|one|case|complaint|both|all))* )?(?:(?:about|from|by|for|of|part of|to do with|a|an|the) )*(?:same|duplicate|linked|related|connected|tied|joined)${ofWhat} (?:as|of|to|with|like|in) (?<other>${otherOne})`,
].map((each) => new RegExp(`^${each}$`));

/** How the case that was shown last is said to belong with another: that one by its reference, where it is named. */
export function hearLinkOfShown(
  words: string,
): { readonly other?: string; readonly as?: 'samePerson' | 'sameEvent' } | undefined {
  const [found, ...others] = findReferences(words, true);
  if (others.length > 0) return undefined;
  const said = compared(words).replace(/\?/g, '').trim();
  const match = links.map((each) => each.exec(said)).find((each) => each !== null);
  if (!match) return oneMatter.test(said) && findReferences(words, true).length === 0 ? {} : undefined;
  const { as: what = '' } = match.groups ?? {};
  const as = /person|family|lady|man|patient/.test(what)
    ? 'samePerson'
    : /event|incident|thing/.test(what)
      ? 'sameEvent'
      : undefined;
  return { ...(found ? { other: found.value } : {}), ...(as ? { as } : {}) };
}

const ofThem = /\b(?:he|she|they|her|him|his|hers|them|their|shes|hes)\b/;
const MOST_WORDS_ASKED = 24;

/** Is something asked about the person of a case, of which nothing else is known here? */
export function asksOfPerson(words: string): boolean {
  const said = compared(words).replace(new RegExp(`^${lead}`), '');
  return (
    questions.test(said) &&
    ofThem.test(said) &&
    tokensOf(words).length <= MOST_WORDS_ASKED &&
    findDanger(words).length === 0
  );
}
