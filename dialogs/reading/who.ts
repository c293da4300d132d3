import { pointing } from './lexicon';
import { clausesOf } from './clauses';
import { findAddresses, findEmails, findIdentifiers, findPhones } from './contacts';
import type { Found } from './found';
import { findStanding, looksLikeName, withoutLead } from './names';
import { beginsNotKnown, saysNotKnown } from './notKnown';
import { tokensOf } from './plain';
import { withholdsName } from './refusals';
import { spokenAsDigits, spokenAsEmail } from './spokenContacts';
import { doubts } from './stance';
import { isWish } from './wishes';
import { sayOfMe } from './mineWords';

/** What an answer to “what is their name, and how can we reach them?” holds. What is not here was not said. */
export interface Who {
  readonly name?: string;
  /** What else they are called: “goes by theo”. */
  readonly alsoCalled?: string;
  /** Said behind the name: “they/them”. */
  readonly pronouns?: string;
  /** Said not to be known. */
  readonly nameNotKnown: boolean;
  readonly phone?: string;
  readonly email?: string;
  readonly address?: string;
  /** Who they are to the matter, as the words suggest: it is never recorded from here. */
  readonly standing?: { readonly standing: string; readonly words: string };
  /** “Ring me on …”: theirs, or the number of whoever types. It is never taken from here. */
  readonly mayBeOurs?: string;
  /** Left out, and pointed out: an NHS number, a date of birth. */
  readonly leftOut: readonly Found<'nhsNumber' | 'dateOfBirth'>[];
  /** What there are several of, or what might be a name and might not: sentences that ask. */
  readonly asks: readonly string[];
  /** Parts that were not understood, as they were typed. */
  readonly left: readonly string[];
}

/** The text with what was found in it taken out: a comma stands for each, so that what is left stays apart. */
function without(text: string, taken: readonly Found<unknown>[]): string {
  const sorted = [...taken].sort((one, other) => one.at - other.at);
  let from = 0;
  let rest = '';
  for (const { words, at } of sorted) {
    if (at < from) continue;
    rest += `${text.slice(from, at)} , `;
    from = at + words.length;
  }
  return rest + text.slice(from);
}

const isPointing = (word: string): boolean => tokensOf(word).every((token) => pointing.has(token));

/** The words up to the last that does more than point. */
function trimPointing(words: string): string {
  const parts = words.split(/\s+/).filter((part) => part !== '');
  while (parts.length > 0 && isPointing(parts.at(-1) ?? '')) parts.pop();
  return parts.join(' ').replace(/[:,–-]$/, '');
}

/** One of each: two phone numbers are both kept, since neither is a guess. */
const joined = (found: readonly Found<string>[]): string | undefined =>
  found.length === 0 ? undefined : [...new Set(found.map(({ value }) => value.trim()))].join(' or ');

/** “name: Ade”, “email: none”: the label is no part of what it names, and a blank behind one says nothing. */
const withoutLabels = (words: string): string =>
  words
    .replace(
      /(^|[\n,;])[ \t]{0,4}(?:e-?mail|phone|address|tel|mob|mobile)[ \t]?[:=][ \t]?(?:none|n\/a|no|-)?(?=[ \t]{0,4}(?:$|[\n,;]))/gi,
      '$1',
    )
    .replace(/(^|[\n,;])[ \t]{0,4}(?:full )?name[ \t]?[:=][ \t]{0,4}/gi, '$1');

/** Dictated between words: no part of a name. */
const SOUNDS = /(?<![\p{L}\p{N}'’-])(?:um+|erm?|uh+m?)[\s,]+/gu;

/** Reads a name, and how to reach somebody, out of one answer; each told by its own shape. Nothing is guessed. */
export function hearWho(said: string): Who {
  const words = withoutLabels(spokenAsEmail(spokenAsDigits(said.replace(SOUNDS, ''))));
  const identifiers = findIdentifiers(words);
  const bare = without(words, identifiers);
  const all = [...findEmails(bare), ...findPhones(bare)];
  const ours = all.flatMap((each) => sayOfMe(bare, each));
  const isTheirs = ({ at }: Found<string>): boolean => !ours.some((each) => within(each, at));
  const emails = findEmails(bare).filter(isTheirs);
  const phones = findPhones(bare).filter(isTheirs);
  const reached = without(bare, [...emails, ...phones, ...ours]);
  const addresses = findAddresses(reached);
  const rest = without(reached, addresses);
  const people = withoutPronouns(readName(rest));
  const phone = joined(phones);
  const email = joined(emails);
  const address = joined(addresses);
  return {
    ...people,
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(address ? { address } : {}),
    ...(ours.length > 0 ? { mayBeOurs: joined(ours) } : {}),
    leftOut: identifiers,
  };
}

const within = ({ words, at }: Found<string>, place: number): boolean =>
  place >= at && place < at + words.length;

/** “They/them” behind a name is no part of it. */
function withoutPronouns<N extends Pick<Who, 'name'>>(people: N): N & Pick<Who, 'pronouns'> {
  const [behind = '', pronouns] =
    /(?<!\p{L})((?:he|she|they)\/\w{2,5}(?:\/\w{2,6})?)$/iu.exec(people.name?.trim() ?? '') ?? [];
  return people.name && pronouns
    ? { ...people, name: people.name.slice(0, -behind.length).trim(), pronouns }
    : people;
}

const PRONOUNS = /\(((?:he|she|they)\/\w{2,5}(?:\/\w{2,6})?)\)/gi;

interface Pieces {
  readonly names: string[];
  alsoCalled?: string;
  readonly left: string[];
  standing?: { readonly standing: string; readonly words: string };
  notKnown: boolean;
}

function readName(
  text: string,
): Pick<Who, 'name' | 'alsoCalled' | 'nameNotKnown' | 'standing' | 'asks' | 'left'> {
  const pieces: Pieces = { names: [], left: [], notKnown: false };
  // Brackets round “he/him” are part of a name, and end no clause.
  for (const { text: clause } of clausesOf(text.replace(PRONOUNS, '$1'))) readPiece(clause, pieces);
  const { left: others, standing, notKnown, alsoCalled } = pieces;
  const written = pieces.names.filter((each) => /^(?:\p{Lu}|(?:de|van|von|al|el)\b)/u.test(each));
  // Beside a name with its capital, or one that is kept back, small words are something else that was said.
  const names = written.length > 0 ? written : notKnown ? [] : pieces.names;
  const left = [...others, ...pieces.names.filter((each) => !names.includes(each))];
  const several = names.length > 1;
  const [name] = names;
  return {
    ...(name && !several ? { name } : {}),
    ...(alsoCalled ? { alsoCalled } : {}),
    nameNotKnown: notKnown && names.length === 0,
    ...(standing ? { standing } : {}),
    asks: several ? [`Which of these is their name: ${names.map((each) => `“${each}”`).join(', ')}?`] : [],
    left,
  };
}

/** “edna crowe shes on the ward”, “Jean from Oakdene”. */
const NAME_AND_MORE =
  /^(\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3}?) ((?:s?he|they|who|from|in (?:bed|bay)|on (?:the )?ward)(?:'s|’s|s|'re)?\b(?!\/).*)$/iu;

const isNamed = (words: string): boolean =>
  looksLikeName(words) && !/^(?:the|a|an|some|this|that) /i.test(words);

const ALSO_CALLED =
  /^(?:(?:but|and|he|she|they) )*(?:goes by|go by|likes? (?:to be )?called|prefers? (?:to be )?(?:called )?|known as|aka|a\.k\.a\.?|everyone calls (?:him|her|them)) \p{L}[\p{L}'’-]{1,30}$/iu;
/** “Shes only got email its”, before the email. */
const ONLY_WAY =
  /^(?:(?:but|and|s?he'?s?|they'?(?:ve)?|has|have|only|just|got|an?|e-?mail|phone|no|its?|it's|is|by|which) ?)+$/i;

function readPiece(clause: string, pieces: Pieces): void {
  if (isPointing(clause)) return;
  if (isWish(clause)) {
    pieces.left.push(clause);
    return;
  }
  if (saysNotKnown(clause) || beginsNotKnown(clause) || withholdsName(clause)) {
    pieces.notKnown = true;
    return;
  }
  const [, told, more] = NAME_AND_MORE.exec(clause) ?? [];
  if (told !== undefined && more !== undefined && isNamed(withoutLead(told))) {
    pieces.names.push(withoutLead(told));
    pieces.left.push(more);
    return;
  }
  if (pieces.names.length === 1 && ALSO_CALLED.test(clause)) {
    pieces.alsoCalled = clause;
    return;
  }
  if (ONLY_WAY.test(clause)) return;
  let rest = clause;
  const lead = withoutLead(rest);
  if (lead !== rest && looksLikeName(trimPointing(lead))) {
    pieces.names.push(trimPointing(lead));
    return;
  }
  const standing = findStanding(rest);
  if (standing) {
    pieces.standing ??= standing;
    rest = rest
      .slice(rest.indexOf(standing.words) + standing.words.length)
      .replace(/^(?:[\s,:-]+|(?:is|was|called|named)\s)+/i, '');
  }
  rest = trimPointing(withoutLead(rest));
  if (rest === '' || isPointing(rest)) {
    if (standing && pieces.names.length === 0 && isOneWordName(clause)) pieces.left.push(clause);
    return;
  }
  // “May” is a name, and so may be “Will”.
  if (!doubts(rest.replace(/\bmay\b/gi, '')) && looksLikeName(rest)) pieces.names.push(rest);
  else pieces.left.push(rest);
}

/** “Carer” or “Friend” alone, with a capital: a name or not, so it is asked. */
const isOneWordName = (clause: string): boolean => /^\p{Lu}\p{L}+$/u.test(clause.trim());
