import { isBlank } from '../../policy/machine/fields';
import { asksForNarrative } from '../state/whatIsAsked';
import type { Typed } from './answering';
import { hearClear } from './clearing';
import { isUrgent, REVIEW, type Draft } from '../state/draft';
import { hearKept } from './kept';
import { findEmails, findPhones } from '../reading/contacts';
import { findDanger } from '../reading/danger';
import { hearChoice } from '../reading/choices';
import { hearYesNo, type YesNoWords } from '../reading/yesNo';
import { readPastedEmail } from '../reading/pasted';
import { plain, tokensOf } from '../reading/plain';
import { spokenAsDigits } from '../reading/spokenContacts';
import { asksOfBot } from '../reading/sentence';
import { concernSaid, isNeither, isOfCase, notConcernSaid, saveSaid, which } from '../reading/steeringWords';
import { commandOf } from '../script/script';

export const stopWords: YesNoWords = which.stop;
const whichOptions = { part: 'Part of this', another: 'Another concern', neither: 'Neither' } as const;

/** Where words belong that were typed beside a question. “Who has this one” is no answer to that. */
export const hearWhere = (words: string): keyof typeof whichOptions | 'case' | undefined => {
  if (isOfCase.test(plain(words))) return 'case';
  if (MOST_WORDS_OF_WHERE >= tokensOf(words).length && isNeither.test(plain(words))) return 'neither';
  const heard = asksOfBot(words) ? undefined : hearChoice(words, whichOptions, which.second);
  return heard?.is === 'taken' && heard.left.length === 0
    ? (heard.value as keyof typeof whichOptions)
    : undefined;
};

const MOST_WORDS_OF_WHERE = 6;

const ENOUGH_FOR_A_NARRATIVE = 6;
const ENOUGH_BESIDE_A_QUESTION = 12;

/** Do these words tell of something that happened: several of them, or any word of danger? */
export const isNarrative = (words: string, enough = ENOUGH_FOR_A_NARRATIVE): boolean => {
  const many = tokensOf(words).length;
  return many >= enough || (many > 1 && findDanger(words).length > 0);
};

/** Is it a story, where a few words were asked for? “Yes but keep my notes” is none: behind a yes or a no it has to be longer. */
export const isStory = (words: string, isBehindYesOrNo: boolean): boolean =>
  !asksOfBot(words) &&
  isNarrative(words, isBehindYesOrNo ? ENOUGH_BESIDE_A_QUESTION : ENOUGH_FOR_A_NARRATIVE);

const SOMEBODY_ELSE =
  /\b(?:another|a different|a second|one more|the other|other) (?:\p{L}{1,20} ){0,2}?(?:lady|gentleman|man|woman|patient|person|client|resident|visitor|relative|family|mum|dad|mother|father|girl|boy|child|service user|complaint|concern|thing)\b/iu;
/** “Man on the phone mr pritchard, its about his brother …”: somebody has come, and it is said who and about whom. */
const ANOTHER_IS_THERE =
  /^(?:(?:ok|so|now|right|hi|new one|next)[\s,.:-]{1,3}){0,2}(?:got )?(?:an? |the )?(?:man|lady|gentleman|woman|guy|bloke|caller|relative|mum|dad|mr|mrs|ms|miss)\b.{0,40}?\b(?:on the (?:phone|line)|at the (?:desk|door)|in reception|rang|ringing|phoned|here)\b.{0,60}?\babout (?:his|her|their|the|a)\b/iu;
const FEWEST_SENTENCES = 2;
const ENOUGH_FOR_A_SENTENCE = 6;
const ENOUGH_FOR_A_STORY = 25;

/** Do these words tell of somebody or something else: they say so, or they are several whole sentences? */
function isSecondStory(words: string): boolean {
  const many = tokensOf(words).length;
  if (words.includes('?') || asksOfBot(words) || many < ENOUGH_BESIDE_A_QUESTION) return false;
  if (readPastedEmail(words)) return true;
  const whole = words.split(/[.!;\n]+/).filter((each) => tokensOf(each).length >= ENOUGH_FOR_A_SENTENCE);
  return SOMEBODY_ELSE.test(words) || (many >= ENOUGH_FOR_A_STORY && whole.length >= FEWEST_SENTENCES);
}

/** Typed where no narrative is asked for, and nothing in it answers the question. Closed questions are asked again instead. */
export const isAnotherNarrative = (
  draft: Draft,
  words: string,
  { draft: after, taken, whys = [], step }: Typed,
): boolean =>
  draft.command === 'logConcern' &&
  after.danger === draft.danger &&
  taken.length === 0 &&
  whys.length === 0 &&
  !step.answers &&
  !isClosed(draft, step) &&
  isSecondStory(words);

const FEWEST_TOLD = 10;

/** Is only what happened told as yet? What comes next may be more of it: people send one story in several messages. */
const isJustBegun = ({ command, done, at, entries }: Draft): boolean =>
  command === 'logConcern' &&
  done.every((key) => key === 'words') &&
  at === 'standing' &&
  !isBlank(entries.words);

/** An email that was pasted behind its announcement, or where nothing but the words stands, is what happened. */
export const isMoreOfIt = (draft: Draft, words: string): boolean =>
  isJustBegun(draft) && readPastedEmail(words) !== undefined;

/** More of the story, where the first question is open and nothing of it is an answer. */
export const isMoreTold = (draft: Draft, words: string): boolean =>
  isJustBegun(draft) &&
  !words.includes('?') &&
  !asksOfBot(words) &&
  !SOMEBODY_ELSE.test(words) &&
  !SAYS_WHO.test(words.trim()) &&
  !(tokensOf(words).length < ENOUGH_FOR_A_STORY && SAYS_WHAT_IS_ASKED.test(words)) &&
  findPhones(spokenAsDigits(words)).length + findEmails(words).length === 0 &&
  tokensOf(words).length >= FEWEST_TOLD;

/** “He wants a reply, face to face”, “not sorted”: what is asked later, and no more of the story. */
const SAYS_WHAT_IS_ASKED =
  /\b(?:wants?|likes?|needs?) (?:a |an |the |no )?(?:reply|response|answer|letter|call ?back|interpreter)\b|\bno (?:reply|response) (?:needed|wanted)\b|^(?:no,? |its |it is |been )?(?:not )?sorted\b|\b(?:has|hasnt|hasn(?:'|’)t|have|not) (?:not )?(?:yet )?(?:agreed|consented|given consent)\b/iu;

/** “The patient, but she wants …”, “the husband, about how HE was treated”: who raises it, whatever comes behind. */
const SAYS_WHO =
  /^(?:(?:it'?s|it’s|that'?s|this is|just|the|a|an|her|his|their|my|our)\s+)*(?:patient|pt|service user|client|person|resident|visitor|neighbou?r|carer|relative|family|mum|mam|mother|dad|father|parent|son|daughter|brother|sister|wife|husband|partner|girlfriend|boyfriend|gf|bf|nan|gran|aunt|auntie|aunty|uncle|nephew|niece|cousin|grandson|granddaughter|step ?\p{L}+|friend|advocate|solicitor|mp|social worker|support worker|staff|themselves|herself|himself|anonymous|somebody|someone)(?:'s|’s)?\s*(?:[,;:.–-]|her ?self|him ?self|them ?sel(?:f|ves)|but|and|about|who|is|for|on|ringing|rang|speaking)/iu;

/** “Also another lady …”, “oh and she rang again …”, where how it affected them or what would put it right is asked. */
export const beginsAnother = (draft: Draft, words: string): boolean =>
  draft.command === 'logConcern' &&
  draft.at !== 'words' &&
  ((ANOTHER_IS_THERE.test(words.trim()) && tokensOf(words).length >= ENOUGH_BESIDE_A_QUESTION) ||
    (asksForNarrative(draft) && goesOnToAnother(words)));

const goesOnToAnother = (words: string): boolean =>
  (BEGINS_ANOTHER.test(words.trim()) && tokensOf(words).length >= ENOUGH_BESIDE_A_QUESTION) ||
  (COMES_AGAIN.test(words.trim()) && tokensOf(words).length >= ENOUGH_FOR_A_NARRATIVE);

/** “Oh and she rang again and says he hit her”: what came of it since is no answer to how it affected them. */
const COMES_AGAIN =
  /^(?:(?:oh|ah|also|btw|by the way|ps|plus|and|update|just|sorry)[\s,.:-]+){1,3}(?:[\p{L}'’]{1,15} ){1,3}?(?:(?:has|have|just|now|also) ){0,2}(?:rang|rung|called|phoned|texted|emailed|come back|came back|told (?:me|us)|(?:says?|said) (?:now|that|he|she|they))\b/iu;

const BEGINS_ANOTHER =
  /^(?:(?:also|and|oh|btw|plus|ps|by the way|there(?:'|’)?s|theres)[,.]? )*(?:another|a different|a second|one more) (?:\p{L}{1,20} ){0,2}?(?:lady|gentleman|man|woman|patient|person|client|resident|visitor|relative|family|mum|dad|complaint|concern)\b/iu;

const closedKinds: readonly string[] = ['choice', 'choices', 'yesNo', 'picks'];

const isClosed = ({ command }: Draft, { fields }: Typed['step']): boolean =>
  fields.every((name) => closedKinds.includes(commandOf(command).fields[name]?.kind ?? ''));

/** On the review nothing is asked: a long message, or any word of danger, may belong to this concern or another. */
export const isBesideReview = (words: string): boolean =>
  !words.includes('?') &&
  !asksOfBot(words) &&
  (tokensOf(words).length >= ENOUGH_BESIDE_A_QUESTION || findDanger(words).length > 0);

/** Is what was offered to be logged none? A bare “no” says so only at once: at the red flags, or after an answer that was not clear, it is none. */
export function isNotConcern(draft: Draft, words: string): boolean {
  if (!draft.offered) return false;
  const heard = hearYesNo(words);
  const isNo = heard.is === 'taken' && !heard.value && !draft.again && !isUrgent(draft);
  return isNo || notConcernSaid.has(plain(words)) || SAYS_IT_IS_NONE.test(words.trim());
}

/** “No, cancel. Note”, “no its a note on joan eze”: what was offered is none, whatever stands behind. */
const SAYS_IT_IS_NONE =
  /^(?:no|nope|nah|wrong|oops|sorry)[\s,.!–-]{1,4}(?:(?:cancel|stop|scrap (?:it|that)|forget (?:it|that))(?=[\s,.!]|$)|(?:it(?:'|’)?s|that(?:'|’)?s|this is|it is) (?:not a (?:new )?(?:concern|complaint)|(?:a|an) (?:note|update|contact))\b)/i;

export const saysNote = (words: string): boolean => /\b(?:note|update|contact)\b/i.test(words);

export function isConcern(draft: Draft, words: string): boolean {
  if (!draft.offered) return false;
  const heard = hearYesNo(words);
  const isYes = heard.is === 'taken' && heard.value && !draft.again && !isUrgent(draft);
  return isYes || concernSaid.has(plain(words));
}

/** Is it said to what the conversation has just asked about itself: to stop, where words belong, whether to log them? */
export const isSettled = (draft: Draft, words: string): boolean =>
  (draft.cancelling === true && hearYesNo(words, stopWords).is === 'taken') ||
  (draft.second !== undefined && hearWhere(words) !== undefined) ||
  (draft.clearing !== undefined && hearClear(words) !== undefined) ||
  saysOfKept(draft, words) !== undefined ||
  isConcern(draft, words) ||
  isNotConcern(draft, words);

/** What is to become of what found no place, said on the check that shows it. */
export const saysOfKept = (draft: Draft, words: string): 'note' | 'out' | undefined =>
  draft.at === REVIEW && (draft.kept ?? []).length > 0 ? hearKept(words) : undefined;

const AGREEING =
  /^(?:(?:yes|yep|yeah|yea|yup|ya|ok|okay|oki|sure|great|perfect|lovely|fine|good|right|correct|all|looks?|it|its|it's|thats|that's|that|this|is|are|seems|everything|happy|with|to|me|spot|on|go|ahead|do|lgtm|save|and|now|please|pls|plz|thanks|thank|you|ta|cheers)\s*)+$/;
const AGREED =
  /\b(?:yes|yep|yeah|yea|yup|ok|okay|fine|good|right|correct|perfect|lovely|great|happy|save|lgtm|spot on|go ahead)\b/;

/** “Looks ok, save”, “yep all good”: nothing else is in it. */
const isContent = (words: string): boolean => {
  const said = plain(words)
    .replace(/[,.;:!–-]+/g, ' ')
    .trim();
  return AGREEING.test(`${said} `) && AGREED.test(said);
};

export const agreesToSave = (words: string): boolean => {
  if (isContent(words)) return true;
  const heard = hearYesNo(words, { yes: [...saveSaid] });
  return heard.is === 'taken' && heard.value;
};
