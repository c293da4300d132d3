import { none, notKnown, optionsOf, wordsOf } from '../../policy/machine/fields';
import { quoted } from '../../policy/machine/sentences';
import { readField } from './logging/fields';
import {
  isAnyReason,
  isReasonFor,
  reasonIn,
  saysAgreed,
  saysNobodyAsked,
  saysSigned,
  withPerson,
} from '../reading/agreeing';
import { consentWords } from '../reading/consentWords';
import { flagWords } from '../reading/flagWords';
import { formatWords } from '../reading/needWords';
import { hearChoice } from '../reading/choices';
import { clausesOf } from '../reading/clauses';
import { mendSlips } from '../reading/nearWords';
import { beginsNotKnown, saysNotKnown } from '../reading/notKnown';
import { hasWords, inDigits, plain, tokensOf } from '../reading/plain';
import {
  mayBeUnasked,
  saysFormSent,
  saysNoneOfThese,
  saysNotDone,
  saysRang,
  saysRefused,
  saysUnasked,
} from '../reading/refusals';
import { denies, doubts } from '../reading/stance';
import { splitWishes } from '../reading/wishes';
import { hearYesNo } from '../reading/yesNo';
import type { Answer, Asking } from './step';

const say = (name: string, value: unknown): Answer => ({ entries: { [name]: value }, whys: [], left: [] });

/** Asks which of these answers is meant. */
function askWhich(
  why: string,
  name: string,
  keys: readonly string[],
  { fields, state, sources }: Asking,
): Answer {
  const field = fields[name];
  const options = (field && optionsOf(field, state, sources)) ?? {};
  return { entries: {}, whys: [why], left: [], offers: keys.flatMap((key) => options[key] ?? []) };
}

const isNo = (words: string): boolean => {
  const heard = hearYesNo(words);
  return heard.is === 'taken' && !heard.value;
};

const SAID_OK =
  /^(?:(?:yes|yeah|yea|yep|yeh|ok) )?(?:s?he|they|\S{2,20})(?:'s| has| have)? (?:said|says|told me|told us) (?:(?:that|it's|its|it is|that's|thats|she's|shes|he's|hes|theyre|they're) )*(?:ok|okay|yes|fine|happy|all right|alright)(?: (?:with|about|to) (?:it|this|that|me|us))*$/;

/** “He said she can”: the one lets the other. */
const SAID_MAY =
  /^(?:(?:yes|yeah|yep) )?(?:(?:he|they|the person) (?:said|says) she|(?:she|they|the person) (?:said|says) he|s?he (?:said|says) they) (?:can|could)(?: (?:speak|complain|do it|have it))?$/;

/** Whether the person agrees to be spoken for (4.2). A bare “no” is no refusal yet: they may not have been asked. */
export function readConsent(words: string, asking: Asking): Answer {
  if (saysNotKnown(words)) return { ...say('consent', 'notYet'), whys: [STILL_ASKED] };
  const why = wordsOf(asking.entries.whyRepresented);
  const said = inDigits(withPerson(words, wordsOf(asking.entries.affectedName)));
  const isSure = !words.includes('?') && !doubts(words.replace(/\byet\b/gi, ''));
  if (isSure) {
    const reason = reasonIn(said);
    if (isReasonFor(why, reason)) return say('consent', 'notNeeded');
    if (why !== '' && isAnyReason(reason))
      return askWhich(NEEDED, 'consent', ['received', 'requested', 'notYet', 'refused', 'notNeeded'], asking);
    if (saysNobodyAsked(said)) return say('consent', 'notYet');
  }
  if (consentWords.notYet.includes(plain(words))) return say('consent', 'notYet');
  if (saysRefused(words) || saysRefused(said)) return say('consent', 'refused');
  if (saysFormSent(words)) return say('consent', 'requested');
  if (isNo(words) || /^(?:no|without) (?:consent|permission)$/.test(plain(words)) || mayBeUnasked(words))
    return askWhich(
      'Did they say no, or has nobody asked them yet?',
      'consent',
      ['refused', 'notYet'],
      asking,
    );
  const isSaid = isSure && !denies(words);
  if (isSaid && SAID_MAY.test(plain(words))) return say('consent', 'received');
  if (isSaid && (SAID_OK.test(plain(words)) || saysAgreed(said) || saysSigned(said)))
    return say('consent', 'received');
  return saysUnasked(words) ? say('consent', 'notYet') : readField(words, 'consent', asking);
}

const STILL_ASKED = 'The person is asked before anything is shared.';

const NEEDED = 'It is not needed only where they have died, are under 13 or cannot give it.';

/** “No, he says it was too late”: not satisfied, and why. */
const UNSATISFIED =
  /^(?:no|nope|nah)(?:\s{0,2}[,.;:–-]\s{0,2}|\s)((?:because|cos|s?he'?s?|they|it|still)\b.{3,100})$/i;
const MAY_BE_SATISFIED =
  /[?]|\b(?:but|yes|yeah|happy|satisfied|pleased|glad|fine|ok|okay|problem|issue|asked|say|said)\b/i;

/** Nobody knows it, or can ask them. */
const cannotTell = (words: string): boolean =>
  saysNotKnown(words) ||
  beginsNotKnown(words) ||
  /^(?:(?:we|i|no) )*(?:cannot|can't|cant|can not|couldn't|could not)(?: (?:ask|tell|know|say)(?: (?:them|him|her))?)?$/.test(
    plain(words),
  );

/** Whether they said that they are satisfied (3.7). What nobody said is never taken for a yes. */
export function readSatisfied(words: string, asking: Asking): Answer {
  const own = readField(words, 'satisfied', asking);
  const [, because] = UNSATISFIED.exec(words.trim()) ?? [];
  if (own.entries.satisfied === undefined && because !== undefined && !MAY_BE_SATISFIED.test(words))
    return { ...say('satisfied', 'false'), left: [because] };
  const isUnknown = own.entries.satisfied === undefined && cannotTell(words);
  if (isUnknown && asking.wasAsked) return say('satisfied', 'false');
  return isUnknown
    ? {
        entries: {},
        whys: ['If they did not say so themselves, the answer is no.'],
        left: [],
        offers: ['Yes', 'No'],
      }
    : own;
}

/** Whether somebody has spoken with the person (3.4). “No” does not say that anybody tried. */
export function readSpokenTo(words: string, asking: Asking): Answer {
  if (saysRang(words))
    return askWhich('Did somebody speak with them then?', 'spokenTo', ['spoke', 'couldNotReach'], asking);
  return isNo(words) || saysNotDone(words)
    ? askWhich(
        'Did somebody try to reach them, or do they not want to talk? If nobody has tried yet, do that first: what you have answered is kept.',
        'spokenTo',
        ['couldNotReach', 'declined'],
        asking,
      )
    : readField(words, 'spokenTo', asking);
}

const NONE_PERHAPS =
  /^(?:no|nope|nah|none|nothing)(?: of these| really)? (?:(?:i|we) )?(?:think|dont think so|don't think so|guess|reckon|hope|maybe|probably)$/;

const MOST_WORDS_OF_FLAGS = 8;

/** The red flags that a short answer names, though with a slip of one letter or in doubt: they are asked, never set. */
function flagsIn(words: string): readonly string[] {
  const said = tokensOf(words);
  if (said.length > MOST_WORDS_OF_FLAGS) return [];
  const known = new Set(Object.values(flagWords).flat().flatMap(tokensOf));
  const ways = [said.join(' '), ...mendSlips(said.join(' '), known)].map(tokensOf);
  return Object.entries(flagWords)
    .filter(([, phrases]) => ways.some((way) => phrases.some((each) => hasWords(way, tokensOf(each)))))
    .map(([key]) => key);
}

const asksBack = (words: string): boolean =>
  /^(?:what(?:'?s)?|which|how|why|is (?:it|that|this)|does|do (?:i|we|you)|would|should|could)\b/i.test(
    words.trim(),
  );

/** Is it asked what one of the red flags means? */
export const asksWhatFlagMeans = (words: string): boolean =>
  /^\s*(?:what(?:'|’)?s? (?:(?:is|are|does|do|counts as) )?|is (?:it|that|this) )/i.test(words) &&
  flagsIn(words).length > 0;

/** What each of them means, for somebody who asks. */
export const flagMeanings: Readonly<Record<string, string>> = {
  safeguarding: 'Safeguarding is when a person may be hurt, used or left without care.',
  patientSafety: 'A patient safety incident is when care harmed a person, or could have.',
  legal: 'A legal matter is a claim, or one with a solicitor.',
  police: 'A police matter is one that may be a crime.',
  coroner: 'A coroner looks into a death.',
};

const YES_BESIDE =
  /^(?:yes|yeah|yep|yea|yh|both|all|three|two|and|it's|its|it|is|a|an|the|this|that|that's|thats|concern|issue|matter|one|incident|definitely|please)$/;
const MOST_WORDS_BESIDE = 3;
/** They may stand in many sentences, and name no flag alone. */
const loose = new Set(['incident', 'claim']);

/** The red flags that are named with a yes, or side by side with nothing else: “yes, safeguarding, neglect”. */
function flagsSaid(words: string): readonly string[] {
  const said = tokensOf(words);
  if (said.length > MOST_WORDS_OF_FLAGS || denies(words) || doubts(words) || words.includes('?')) return [];
  if (TURNS_FLAG.test(words)) return [];
  const own = Object.entries(flagWords).flatMap(([key, phrases]) =>
    phrases
      .filter((each) => !loose.has(each) && hasWords(said, tokensOf(each)))
      .map((each) => ({ key, each })),
  );
  const known = new Set(own.flatMap(({ each }) => tokensOf(each)));
  const rest = said.filter((token) => !known.has(token) && !YES_BESIDE.test(token));
  const isYes = [said[0], said.at(-1)].some((token) => /^(?:yes|yeah|yep|yea|yh)$/.test(token ?? ''));
  return rest.length <= (isYes ? MOST_WORDS_BESIDE : 0) ? [...new Set(own.map(({ key }) => key))] : [];
}

/**
 * “Legal, because of the custody case”, “patient safety, not safeguarding”: one part is wholly the flags, the others deny
 * another flag or tell more without naming any.
 */
function flagsInParts(words: string): Answer | undefined {
  const parts = clausesOf(words).map(({ text }) => text);
  if (parts.length < 2 || words.includes('?')) return undefined;
  const whole = parts.map((part) => flagsSaid(part.replace(/^(?:an?|the) /i, '')));
  const others = parts.filter((_, index) => whole[index]?.length === 0);
  const flags = [...new Set(whole.flat())];
  const denied = others.filter((part) => /^(?:(?:but|and) )?(?:it'?s )?not /i.test(part));
  const more = others.filter((part) => !denied.includes(part));
  const isPlain = more.every(
    (part) =>
      namesNoFlag(part) && !denies(part) && !doubts(part) && !/\b(?:ruled out|instead|closed)\b/i.test(part),
  );
  const isApart = denied.every(
    (part) => !doubts(part) && flagsIn(part).length > 0 && flagsIn(part).every((key) => !flags.includes(key)),
  );
  return flags.length > 0 && isPlain && isApart ? { entries: { flags }, whys: [], left: more } : undefined;
}

const CONCLUDED =
  /^([\s\S]{3,400}?)[\s,.;:\u2013-]{1,3}(?:so|therefore|which is|which makes it|making it) (\S.{2,60}?)[\s.!]{0,3}$/i;

/** “He said he won’t be responsible so yeah safeguarding”: what is concluded is the answer, and nothing before it names or doubts a flag. */
function flagsConcluded(words: string): Answer | undefined {
  const [, told = '', answer = ''] = CONCLUDED.exec(words.trim()) ?? [];
  if (answer === '' || words.includes('?') || !namesNoFlag(told)) return undefined;
  const flags = flagsSaid(answer);
  return flags.length > 0 ? { entries: { flags }, whys: [], left: [told] } : undefined;
}

const namesNoFlag = (part: string): boolean =>
  !Object.values(flagWords)
    .flat()
    .some((each) => hasWords(tokensOf(part), tokensOf(each)));

const TURNS_FLAG =
  /\b(?:but|except|only if|unless|however|if|was|were|already|previously|before|old|past|closed|ruled|training|team|lead|car|station|officer|review|checked|asked|told|said|says|wants?|would|used to|instead|wrong|sorry|actually)\b/i;

const YES_FIRST =
  /^(?:yes|yeah|yea|yep|yeh|yh|yup|ye|aye)(?: (?:please|pls|plz|he does|she does|they do))?(?![\p{L}'’])[\s,.;:!–-]*(?:(?:and|but) )?([\p{L}\p{N}][\s\S]*)$/iu;
const NO_FIRST =
  /^(?:no|nope|nah)(?: (?:reply|thanks|thank you|ta|need))?(?![\p{L}'’])(?! (?:one|body|idea|problem|worries|objection|clue|doubt|letters?|calls?|phone|e-?mails?|texts?|longer|more)\b)[\s,.;:!–-]+([\p{L}\p{N}][\s\S]*)$/iu;
const NO_WAYS =
  /\b(?:no|not a|without a|(?:does|do)(?:n'?t| not) (?:want|need) (?:a|an|any)) (?:letters?|repl(?:y|ies)|responses?|phone calls?|calls?|e-?mails?)\b/gi;
const WAY =
  /\b(?:phone|telephone|call(?:ed|back)?|ring|rung|rang|e?-?mail(?:ed)?|text|txt|post|letter|writing|written)\b/i;
/** A way in which they want to hear, and nothing else: “just a phone call, no letter”, “call her back please”. */
const ONLY_A_WAY =
  /^(?:(?:just|only|by|a|an|the|in|please|pls|s?he(?:'s|'d)?|they(?:'d)?|would|like|likes|wants?|prefers?|asked|for|to|be|get|have|him|her|them|me|back|phone|telephone|call|called|callback|ring|rung|email|e-mail|emailed|text|txt|letter|written|writing|post|from|ward|team|manager|will|do|fine|ok|is)[\s,.!]*)+(?:(?:,|\.|but)? ?(?:no|not a|not by) (?:letters?|phone calls?|calls?|emails?|texts?)(?: please)?)?$/i;
const TURNS =
  /\b(?:but|except|unless|however|only if|though|although|actually|wait|sorry|oops|yes|no|nope|not|never|n't|cant|dont|doesnt|wont|hang on)\b|n'?t\b/i;

/** “…, ring her not before 10”: each part of it is how they want to hear, or is named. */
function besideReply(rest: string, value: boolean, asking: Asking): Answer | undefined {
  const { wishes, others } = splitWishes(rest);
  if (others.some((part) => TURNS.test(part.replace(/[\u2018\u2019]/g, "'")) || doubts(part)))
    return undefined;
  const said = others.map((part) => ({ part, format: wayOf(part, asking) }));
  const ways = said
    .filter(({ part, format }) => format === undefined && WAY.test(part) && !/[@\d]/.test(part))
    .map(({ part }) => part);
  const format = said.flatMap((each) => each.format ?? [])[0];
  return {
    entries: { wantsResponse: String(value), ...(format === undefined ? {} : { format }) },
    whys: [],
    left: said
      .filter((each) => each.format === undefined && !ways.includes(each.part))
      .map(({ part }) => part),
    ...(wishes.length + ways.length > 0 ? { wishes: [...wishes, ...ways] } : {}),
  };
}

/** The format that the whole of these words names. */
function wayOf(words: string, { fields, state, sources }: Asking): string | undefined {
  const heard = hearChoice(
    words.replace(/^(?:by|in|via) /i, '').replace(/ (?:please|pls)$/i, ''),
    (fields.format && optionsOf(fields.format, state, sources)) ?? {},
    formatWords,
  );
  return heard.is === 'taken' && heard.left.length === 0 ? heard.value : undefined;
}

/** “No, doesn’t want owt in writing”, “no, we do not know who it is”. */
const WANTS_NOTHING =
  /^(?:(?:no|nope|nah|cant|can't|cannot) )?(?:(?:s?he|they) )?(?:(?:is|are|'s|'re) )?(?:(?:not|isn't|isnt|aren't|arent) (?:bothered|fussed) (?:about|for)(?: (?:a|any|the|getting))* (?:letter|reply|one|response|answer)(?: (?:no|back|nope))?|(?:doesn't|doesnt|does not|don't|dont|do not) want (?:owt|anything|any|one|a reply|a letter)(?: (?:in writing|back|from us|sent|at all))?|(?:(?:we|i) )?(?:don't|dont|do not) know who (?:it is|it was|they are|wrote it|sent it))$/;

/** Whether they want a reply. More behind a plain yes or no is how they want to hear, or it is named. */
export function readReply(words: string, asking: Asking): Answer {
  const own = readField(words, 'wantsResponse', asking);
  const straight = words.trim().replace(/[\u2018\u2019]/g, "'");
  if (WANTS_NOTHING.test(plain(straight)) && !words.includes('?')) return say('wantsResponse', 'false');
  if (words.includes('?') || doubts(words)) return own;
  const [, afterYes] = YES_FIRST.exec(straight) ?? [];
  if (afterYes !== undefined) {
    const isPlain = own.entries.wantsResponse !== undefined && !WAY.test(afterYes);
    return isPlain ? own : (besideReply(afterYes, true, asking) ?? own);
  }
  if (own.entries.wantsResponse !== undefined) return own;
  if (WAY.test(straight) && ONLY_A_WAY.test(straight))
    return besideReply(straight, true, asking) ?? asWay(words);
  const first = firstClause(words, 'wantsResponse', asking);
  if (first && (first.value || !WAY.test(first.rest)))
    return besideReply(first.rest, first.value, asking) ?? own;
  const [, afterNo] = NO_FIRST.exec(straight) ?? [];
  const others = afterNo?.replace(NO_WAYS, ' ');
  if (afterNo === undefined || others === undefined || WAY.test(others) || TURNS.test(others)) return own;
  return { entries: { wantsResponse: 'false' }, whys: [], left: others === afterNo ? [afterNo] : [] };
}

/** A whole answer in the first clause, and what follows it. */
function firstClause(
  words: string,
  name: string,
  asking: Asking,
): { readonly value: boolean; readonly rest: string } | undefined {
  const [first, ...others] = clausesOf(words);
  if (!first || others.length === 0) return undefined;
  const { entries } = readField(first.text, name, asking);
  const rest = words.slice(first.at + first.text.length).replace(/^[\s,.;:!–-]+/, '');
  return entries[name] === undefined ? undefined : { value: wordsOf(entries[name]) === 'true', rest };
}

const asWay = (words: string): Answer => ({
  entries: { wantsResponse: 'true' },
  whys: [],
  left: [],
  wishes: [words.trim()],
});

/** That their care will not be affected, as it is promised: no denial of having told them. */
const PROMISE =
  /(?:\b(?:that|it|this|his|her|their|the|care) ){0,4}\b(?:won'?t|will not|would not|wouldn'?t|does ?n'?t|is ?n'?t going to|not) (?:be )?(?:affect(?:ed|s)?|make (?:any|a) dif\w{2,7}|change)(?: (?:to |with )?(?:his|her|their|the|any) (?:care|treatment))?/gi;
const NOT_TOLD =
  /^(?:(?:no|nope|nah|sorry|not yet)[\s,.;:!–-]*)*(?:(?:i|we|nobody|no one|noone) )?(?:(?:didn'?t|did not|dint|haven'?t|have not|hav'?nt|never|forgot to|not)(?: (?:actually|really|even|had|have|got|get|been|a|the))* (?:say|said|tell|told|mention(?:ed)?|chance|time|done|do|spoken|spoke)|(?<=nobody |no one |noone )(?:has |have )?(?:told|said))(?: [^?]{0,50})?$/i;

const TOLD_THEM =
  /^(?:(?:yes|yeah|yep|yea)[\s,]+)?(?:i |we )?(?:(?:have|has|already|just|did|ive|i've) )*(?:told|reassured) (?:them|her|him|it)(?: (?:that|this|already|yes|yea|yeah|so|all|earlier|today|yesterday))*$/i;
const ABOUT_TELLING = /\b(?:tell|told|care|affect\w*|reassur\w*|said|say|believe|hear)\b/i;

/** “I did yes”, “yes my mentor did”, “yes jo did this morning”, “jo and the sister have told them”: whoever it was. */
const DID_IT =
  /^(?:(?:i|we) (?:did|have) (?:yes|yeah|yep)|(?:(?:yes|yeah|yep|yea|yh)[\s,]+(?:\S{2,20} ){1,5}?(?:did|has|have)(?: (?:it|that|so))?|(?:(?:yes|yeah|yep|yea|yh)[\s,]+)?(?:\S{1,20} ){1,5}?(?:(?:has|have|already|just) )*(?:told|reassured|explained to) (?:them|her|him))(?: (?:already|earlier|today|yesterday|just now|this morning|this afternoon|last night|on the phone|by phone|in person))*)$/;
const MAY_NOT =
  /\b(?:if|will|would|should|could|might|said|says?|think|thinks|ask|asked|want|wants|wanted|needs?|going|have to|has to|nobody|no|who|why|when|what|how)\b/;
/** “No, he is not a patient”, “no its only a letter”: not told, and why. */
const NO_WITH_REASON =
  /^(?:no|nope|nah)(?:\s{0,2}[,.;:–-]\s{0,2}|\s)((?:because|cos|as|we|i|s?he'?s?|they(?:'re)?|its?|it's|it is|cant|can't|cannot|couldn'?t|only|nobody|no one)\b.{3,80})$/i;
const WHO_IT_IS = /\b(?:we|i) (?:do not|don'?t) know (?:who|where|how)\b/i;
const TURNS_BACK =
  /\b(?:but|except|yes|told|tell|reassur\w*|said|says?|knows?|aware|happy|fine|need|worr\w*|problem|affected|care)\b/i;

const somebodyDid = (words: string): boolean =>
  DID_IT.test(plain(words)) && !denies(words) && !MAY_NOT.test(plain(words));

/** Whether they were told that their care is not affected (8.7). Not to know is a way out the second time: not told. */
export function readReassured(said: string, asking: Asking): Answer {
  const straight = said.trim().replace(/[\u2018\u2019]/g, "'");
  const isSure = !said.includes('?') && !doubts(straight.replace(/\byet\b/gi, ''));
  if (isSure && NOT_TOLD.test(straight) && !/\b(?:but|yes|except|no)\b/i.test(straight.slice(3)))
    return say('reassured', 'false');
  const promised = straight.replace(PROMISE, ' ').trim();
  const words = promised === '' || promised === straight ? said : promised;
  const own = readField(words, 'reassured', asking);
  const first =
    own.entries.reassured === undefined && isSure ? firstClause(words, 'reassured', asking) : undefined;
  const isApart =
    first && !/^(?:but|except|only|though)\b/i.test(first.rest) && !ABOUT_TELLING.test(first.rest);
  if (first && isApart && first.value) return { ...say('reassured', 'true'), left: [first.rest] };
  if (own.entries.reassured === undefined && isSure && somebodyDid(straight)) return say('reassured', 'true');
  const [, whyNot] = NO_WITH_REASON.exec(straight) ?? [];
  if (
    own.entries.reassured === undefined &&
    whyNot !== undefined &&
    !TURNS_BACK.test(whyNot.replace(WHO_IT_IS, ''))
  )
    return { ...say('reassured', 'false'), left: [whyNot] };
  if (isSure && TOLD_THEM.test(straight.split(/[,.;]/)[0] ?? '')) {
    const rest = straight.slice((straight.split(/[,.;]/)[0] ?? '').length + 1).trim();
    if (!ABOUT_TELLING.test(rest)) return { ...say('reassured', 'true'), left: rest === '' ? [] : [rest] };
  }
  const isUnknown = own.entries.reassured === undefined && cannotTell(words);
  if (isUnknown && asking.wasAsked) return say('reassured', 'false');
  return own.entries.reassured !== undefined || (!asking.wasAsked && !isUnknown)
    ? own
    : {
        entries: {},
        whys: ['If you have not told them, or do not know, choose “No”.'],
        left: [],
        offers: ['Yes', 'No'],
      };
}

/** The red flags. A stray “no” is none of them only where nothing dangerous was told and nothing was unclear (2.3). */
export function readFlags(words: string, asking: Asking): Answer {
  if (saysNoneOfThese(words)) return say('flags', [none]);
  // “N/a” is none, said for certain only where that was asked by itself.
  if (NOT_APPLICABLE.test(words.trim()))
    return asking.wasAsked && asking.noIsEnough
      ? say('flags', [none])
      : { entries: {}, whys: [UNSURE], left: [], asksNone: true };
  const own = readField(NOES.test(words.trim()) ? 'none' : words, 'flags', asking);
  // Nobody knows: it is asked once more, and then somebody has to find out.
  if (own.entries.flags === notKnown) return { entries: {}, whys: [UNSURE], left: [], asksNone: true };
  if (own.entries.flags === undefined) {
    const asked = asksBack(words) ? flagsIn(words) : [];
    if (asked.length > 0)
      return { entries: {}, whys: asked.flatMap((key) => flagMeanings[key] ?? []), left: [] };
    const sure = flagsSaid(words);
    if (sure.length > 0) return say('flags', sure);
    const parts = flagsInParts(words) ?? flagsConcluded(words);
    if (parts) return parts;
    const named = denies(words) ? [] : flagsIn(words);
    if (denies(words) && !words.includes('?') && flagsIn(words).length > 0)
      return { entries: {}, whys: [], left: [], asksNone: true };
    if (named.length > 0) {
      const { fields, state, sources } = asking;
      const listed = (fields.flags && optionsOf(fields.flags, state, sources)) ?? {};
      const said = named.flatMap((key) => listed[key] ?? []).join(' + ');
      return { entries: {}, whys: [`Shall I flag this: ${said}? Say yes or no.`], left: [], offers: [said] };
    }
    if (saysNotKnown(words) || NONE_PERHAPS.test(plain(words)))
      return { entries: {}, whys: [UNSURE], left: [], asksNone: true };
    if (/^(?:no|nope|nah|none|nobody|nothing)\b/.test(plain(words)) && !words.includes('?'))
      return { entries: {}, whys: [sayWhyAgain(asking)], left: [], asksNone: true };
    const agreed = hearYesNo(words);
    return agreed.is === 'taken' && agreed.value
      ? { entries: {}, whys: ['Which of these is it?'], left: [] }
      : own;
  }
  const isNone = [own.entries.flags].flat().every((flag) => flag === none);
  if (!isNone || asking.noIsEnough) return own;
  return { entries: {}, whys: [sayWhyAgain(asking)], left: [], asksNone: true };
}

const NOT_APPLICABLE = /^(?:n\/?\s?a|n\.a\.?|not applicable|doesn(?:'|’)?t apply|does not apply)[.!]?$/i;

const UNSURE = 'I have to be sure of this one.';

const sayWhyAgain = ({ danger }: Asking): string =>
  danger.length > 0
    ? `You wrote ${quoted(danger)}, so I ask once more.`
    : 'I was not sure of your answer before, so I ask once more.';

const NOES =
  /^(?:(?:no|nope|nah|none|nothing|nil)(?: (?:of (?:these|those|them)|like that|at all|really|flags|red flags))?[\s,.!-]*){2,4}$/i;
