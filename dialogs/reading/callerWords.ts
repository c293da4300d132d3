import { courtesiesBehind } from './askingWords';
import { looksLikeName } from './names';
import { plain } from './plain';
import { whoIsMeant } from './whoIsMeant';

/** Somebody who is said to be there about a case: whom the words name, where they name anybody. */
export interface Caller {
  readonly name?: string;
}

const LONGEST = 400;

/** Somebody rings, writes or stands there. */
const THERE =
  /\b(?:rang|ringing|phoned|phoning|called|calling|emailed|emailing|wrote|texted|been on|come in|came in|popped in|(?:is|are|'s) here|here (?:now|again)|on (?:the |line )?(?:other )?(?:phone|line|hold)|on hold|holding|waiting|at the (?:desk|door|counter)|in reception|chasing|wants? an update|asking for an update)\b/;

/** About something that we have already. */
const ABOUT_CASE =
  /\b(?:about|re|regarding|on|over|with|chasing|chasing up|for an update on) (?:(?:his|her|their|the|our|an?|my|your|that|existing|old|open|last|first|earlier|previous|formal|mum|mums|dad|dads|wife|wifes|husband|husbands|son|sons|daughter|daughters|brother|brothers|sister|sisters|mother|mothers|father|fathers|[a-z'-]{2,20}'s?) ){1,4}(?:complaint|case|concern|enquiry)\b/;

/** They are turned to in the middle of something else. */
const TURNS_AWAY =
  /^(?:(?:oh|ok|sorry|wait) ?,? )*(?:hang on|hold on|one (?:sec|second|moment|minute|min)|just a (?:sec|second|moment|minute)|two (?:secs|ticks)|sec|bear with me|phone|phone'?s (?:going|ringing))\b/;
const ASKS_WHO =
  /^(?:who is|who's|whos) ([\p{L}][\p{L}' -]{1,40}?)(?: (?:s?he|they)(?: is| are|'s|'re)?)? $/u;
const PROMISED = /\b(?:says|said|told) (?:that )?(?:we|you|pals|someone|somebody)\b/;

const ITS = /\b(?:it is|it's|its|that's|thats|this is) ((?:mr|mrs|ms|miss|mx|dr)\.? [\p{L}'-]{2,30})/u;
const FIRST =
  /^(?:(?:oh|ok|sorry|now|also) )*([\p{L}'-]{3,30}(?: [\p{L}'-]{2,30})?)(?: has| is| just|'s|,)* $/u;

const notNames =
  /^(?:the|a|an|my|our|his|her|their|him|them|somebody|someone|anybody|nobody|patient|person|lady|gentleman|man|woman|caller|daughter|son|mum|mother|dad|father|wife|husband|sister|brother|partner|friend|carer|family|relative|parent|advocate|solicitor|he|she|they|i|we|you|service|user|client|who|which|ward|staff|nurse|doctor|complainant|complained|calling|ringing)\b/;

const withoutTitle = (name: string): string => name.replace(/^(?:mr|mrs|ms|miss|mx|dr)\.? /, '');

/** What stands before they are said to be there. */
const beforeThere = (said: string): string => `${(said.split(THERE)[0] ?? '').trim()} `;

function nameIn(words: string, said: string): string | undefined {
  const titled = whoIsMeant(words);
  if (titled !== undefined) return titled;
  const before = beforeThere(said);
  const found = (ASKS_WHO.exec(before) ?? ITS.exec(said) ?? FIRST.exec(before))?.[1];
  const name = found === undefined ? undefined : withoutTitle(found.trim());
  return name !== undefined && !notNames.test(name) && looksLikeName(name) ? name : undefined;
}

/**
 * Who is said to ring, write or wait about a case that is there, in a message that asks or tells nothing else. NB: that
 * somebody rang about what is being logged reads alike, so it is asked about where no case is found.
 */
export function hearCaller(words: string): Caller | undefined {
  if (words.length > LONGEST) return undefined;
  const said = plain(words).replace(courtesiesBehind, '');
  const asksWho = ASKS_WHO.test(beforeThere(said)) && THERE.test(said);
  const turnsAway = TURNS_AWAY.test(said) && (PROMISED.test(said) || ITS.test(said) || ABOUT_CASE.test(said));
  if (!asksWho && !turnsAway && !(THERE.test(said) && ABOUT_CASE.test(said))) return undefined;
  const name = nameIn(words, said);
  return name === undefined ? {} : { name };
}
