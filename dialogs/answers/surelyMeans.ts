import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import type { AnyField } from '../../policy/machine/target';
import { FLAGS, type Draft, type Setting } from '../state/draft';
import { saysOutcome } from '../reading/accountParts';
import { findEmails, findPhones } from '../reading/contacts';
import { isInDoubt } from '../reading/hedges';
import { dateCues } from '../reading/lexicon';
import { looksLikeName } from '../reading/names';
import { plain, tokensOf } from '../reading/plain';
import { asksOfBot } from '../reading/sentence';
import { relativeIn } from '../reading/standingWords';
import { denies } from '../reading/stance';
import { commandOf } from '../script/script';
import type { Answer, Step } from '../script/step';
import { readStepAt } from './readingAt';

/** Longer ones tell more than an answer. */
const MOST_WORDS = 30;

interface Said {
  readonly draft: Draft;
  readonly words: string;
  readonly entries: Entries;
}

const has = (pattern: RegExp): ((said: Said) => boolean) => {
  const own = (words: string): boolean => pattern.test(words.replace(/[\u2018\u2019]/g, "'"));
  return ({ words }) => own(words);
};

const DESCRIBES = /^(?:an?|the|some|our|my|his|her|their|this|that) /i;
const NAMES_NAME = /\b(?:name'?s?|called)\b/i;
const TITLED = /^(?:mrs?|ms|miss|mx|dr|prof|rev|sir|lady|lord)\.? \p{L}/iu;
const FEWEST_LETTERS = 3;

/** A name that is written as one, or of which a part was told before. */
function isSurelyName({ words: told }: Entries, name: string): boolean {
  if (!looksLikeName(name) || DESCRIBES.test(name) || relativeIn.test(name)) return false;
  const parts = name.split(/\s+/);
  const known = new Set(tokensOf(wordsOf(told)));
  const isTold = tokensOf(name).some((token) => token.length >= FEWEST_LETTERS && known.has(token));
  const isWritten = parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part));
  return isTold || isWritten || TITLED.test(name);
}

const isNamed =
  (field: string) =>
  ({ draft, words, entries }: Said): boolean => {
    const name = wordsOf(entries[field]);
    return name === '' || NAMES_NAME.test(words) || isSurelyName(draft.entries, name);
  };

const days = ['happenedOn', 'receivedOn', 'foundOutOn'] as const;

/** “Child under 13” is why somebody speaks for them, and no service. */
const OF_AGE = /\b(?:aged?|under|over|years?|yrs?|old|yo)\b/i;

const CAME =
  /\b(?:rang|rung|phoned|called|e-?mailed|wrote|written|came in|told|popped in|in person|letter)\b/i;

/** A day has its own cue, or stands beside how it came. */
const isPlaceAndDay = ({ words, entries }: Said): boolean =>
  !('service' in entries && OF_AGE.test(words)) &&
  // “Her daughter Ngozi rang” says who it was.
  !(Object.keys(entries).join() === 'channel' && relativeIn.test(words)) &&
  findPhones(words).length + findEmails(words).length === 0 &&
  days.every(
    (name) =>
      !(name in entries) ||
      dateCues[name].test(words) ||
      (name === 'receivedOn' && 'channel' in entries && CAME.test(words)),
  );

const AFFECTED =
  /^(?:(?:and|but|so|also|now|pt|patient|(?:his|her|the|their) \p{L}{2,12}|s?he|they|it)(?:'s|'ve|'re|s)? )(?:\p{L}{1,12} ){0,4}?(?:felt|feels|feeling|upset|crying|cried|tears|tearful|humiliated|embarrassed|ashamed|scared|frightened|anxious|distressed|gutted|sleeping|slept|sleep|shaken|angry|furious|devastated|worried)\b/iu;

/** “9 Mill Lane” is no age. */
const TELLS_AGE = /\b(?:old|yo|yrs?|years?|aged?|under|only|just|child|s?he'?s|they'?re)\b/i;

/** How somebody was affected, and what they want, are told in sentences of their own. */
const accounts: Readonly<Record<string, (said: Said) => boolean>> = {
  effect: (said) => has(AFFECTED)(said) && !saysOutcome(said.words),
  outcome: ({ words }) => saysOutcome(words),
};

/**
 * The questions of logging that something typed at another may be read for, and what has to be in it: it names what it
 * is about. A bare yes or no is for whatever was asked.
 */
const sure: Readonly<Record<string, (said: Said) => boolean>> = {
  standing: ({ words, entries }) => 'raisedBy' in entries && !denies(words),
  who: isNamed('personName'),
  speaksFor: isNamed('affectedName'),
  why: ({ words }) => tokensOf(words).length > 1 && (!/\d/.test(words) || TELLS_AGE.test(words)),
  consent: has(/\b(?:agree[ds]?|agreeing|consent\w*|permission|ask(?:ed)?|happy for|sign(?:ed)?)\b/i),
  when: isPlaceAndDay,
  foundOut: ({ words }) => dateCues.foundOutOn.test(words),
  reply: has(/\b(?:repl(?:y|ies)|response|respond|letter|hear back|write back|written back)\b/i),
  needs: has(
    /\b(?:needs?|interpreter|easy read|large print|bsl|braille|wheelchair|hearing|deaf|blind|partially sighted|dyslexi[ac]|speaks?|translat\w+)\b/i,
  ),
  // What is none of them is said to that question alone (2.3).
  [FLAGS]: ({ words, entries }) => !denies(words) && ![entries[FLAGS]].flat().map(wordsOf).includes('none'),
  reassured: has(/\b(?:told|tell|reassured|said)\b.*\b(?:care|affect\w*)\b|\breassured\b/i),
  sortedHow: has(/\b(?:sort(?:ed)?|resolved|fixed)\b/i),
  satisfied: has(/\b(?:satisfied|happy)\b/i),
};

const BECAUSE = /^(?:because|cos|cuz|due to|since)\b/i;

const isReason = ({ label, kind }: AnyField): boolean =>
  (kind === 'longText' || kind === 'text') && /^why\b|\breasons?\b/i.test(label);

/** Of any other form: a reason for the question of why, and a choice that is named in more words than a yes or no. */
function isSureOnForm({ kind }: AnyField, { words }: Said): boolean {
  if (kind === 'choice') return tokensOf(words).length > 1 && !denies(words);
  return kind === 'date' && tokensOf(words).length > 1;
}

const nothing: Answer = { entries: {}, whys: [], left: [] };

/** An account is kept to the letter, and so is a reason: nothing else is read as one. */
function readTold(draft: Draft, step: Step, words: string): Answer | undefined {
  const [name = ''] = step.fields;
  const field = commandOf(draft.command).fields[name];
  if (!field || step.read || step.answers || (field.kind !== 'longText' && field.kind !== 'text'))
    return undefined;
  const said = { draft, words, entries: {} };
  const isTold =
    draft.command === 'logConcern' ? accounts[name]?.(said) : isReason(field) && BECAUSE.test(words);
  return isTold ? { ...nothing, entries: { [name]: words } } : nothing;
}

/** The one answer that was asked back of whether somebody agrees, as an entry: “he hasnt agreed yet”. */
function onlyOffer(
  { command }: Draft,
  { fields: [name = ''] }: Step,
  { offers = [] }: Answer,
  setting: Setting,
): Entries | undefined {
  const field = commandOf(command).fields[name];
  const listed = (field && optionsOf(field, setting.state, setting.context)) ?? {};
  if (name !== 'consent') return undefined;
  const keys = Object.keys(listed).filter((key) => offers.includes(listed[key] ?? ''));
  const [key, ...others] = keys;
  return key !== undefined && others.length === 0 && offers.length === 1 ? { [name]: key } : undefined;
}

/** Who raises it and what they are to the person are said in one: “her husband”. */
const isAskedWith = ({ key, fields }: Step, name: string): boolean =>
  fields.includes(name) || (key === 'standing' && name === 'relationship');

const mayBeRead = (words: string): boolean =>
  tokensOf(words).length <= MOST_WORDS && !words.includes('?') && !asksOfBot(words) && plain(words) !== '';

/** What something typed says to a question that it was not typed at: to be agreed to. Undefined where that is in doubt. */
export function surelyMeans(draft: Draft, step: Step, words: string, setting: Setting): Entries | undefined {
  if (!mayBeRead(words) || isInDoubt(words.replace(/\bmay\b/gi, ''))) return undefined;
  const told = readTold(draft, step, words);
  const answer = told ?? readStepAt(draft, step, words, setting);
  const entries =
    Object.keys(answer.entries).length > 0 ? answer.entries : onlyOffer(draft, step, answer, setting);
  const isWhole = entries !== answer.entries || (answer.whys.length === 0 && answer.left.length === 0);
  if (!entries || !isWhole || answer.wishes || answer.reopens) return undefined;
  const names = Object.keys(entries);
  const isOwn = names.every(
    (name) =>
      isAskedWith(step, name) &&
      isBlank(draft.entries[name]) &&
      !isBlank(entries[name]) &&
      entries[name] !== notKnown,
  );
  if (names.length === 0 || !isOwn) return undefined;
  const said = { draft, words, entries };
  const field = commandOf(draft.command).fields[names[0] ?? ''];
  const isSure =
    told !== undefined ||
    (draft.command === 'logConcern'
      ? sure[step.key]?.(said) === true
      : field !== undefined && isSureOnForm(field, said));
  return isSure ? entries : undefined;
}
