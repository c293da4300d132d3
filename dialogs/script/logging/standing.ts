import { isBlank, wordsOf, type Entries } from '../../../policy/machine/fields';
import { relativeAlone, relativeIn, standingAnswers } from '../../reading/standingWords';
import { theOtherWay } from '../../reading/relationshipWords';
import { hearChoice } from '../../reading/choices';
import { clausesOf } from '../../reading/clauses';
import { looksLikeName, withoutLead } from '../../reading/names';
import { hasWords, plain, tokensOf } from '../../reading/plain';
import { saysOwnMatter, withholdsName } from '../../reading/refusals';
import { denies, doubts } from '../../reading/stance';
import { relativesToldAbout } from '../../reading/toldAbout';
import { hearWho } from '../../reading/who';
import type { Answer, Asking } from '../step';
import { readField, isTaken, options } from './fields';
import { readTwoPeople, relationIn } from './relations';
import { OUR_PATIENT, speaksFor, standingInParts } from './standingParts';
import { fromWho, MOST_WORDS_OF_A_NAME } from './who';

/** Said in so many words: they speak for somebody else. */
const FOR_ANOTHER =
  /\b(?:on behalf of|speaking (?:for|on behalf of)) (?:his|her|their|the|a|my|another|patient|pt|mum|dad)\b/i;

/** Who raises it. A name, or how to reach them, said in the same breath is kept. */
export function readStanding(said: string, asking: Asking): Answer {
  const words = withoutBeside(said);
  if (isRelativeOrPatient(words)) return askStanding(words, asking);
  const speaks = speaksFor(words, asking);
  if (speaks) return { entries: speaks, whys: [], left: [] };
  const whole = readStandingWhole(words, asking);
  return isTaken(whole, 'raisedBy') ? whole : (standingInParts(words, asking) ?? whole);
}

/** “…, hes 20”, “like i said”: how old somebody is, and that it was said, answer nothing here. */
const withoutBeside = (words: string): string =>
  words
    .replace(
      /[,;.(]? ?\b(?:who )?(?:(?:s?he|they)(?:'s|’s|s| is|'re| are)|aged?|who is|whos) \d{1,3}(?: years? old| yrs?(?: old)?| yo)?\)?(?=[\s,.;)]|$)/giu,
      '',
    )
    .replace(/[,;]? (?:like|as) i (?:said|say)[.!]?$/i, '')
    .trim() || words;

function readStandingWhole(words: string, asking: Asking): Answer {
  const patient = patientByName(words, asking);
  if (patient) return patient;
  const own = readField(words, 'raisedBy', asking);
  if (isTaken(own, 'raisedBy')) return withRelation(words, own, asking);
  const two = readTwoPeople(words, asking);
  if (two?.isFor) return { ...two.answer, entries: { ...two.answer.entries, raisedBy: 'representative' } };
  if (HERSELF.test(plain(words))) return { entries: { raisedBy: 'patient' }, whys: [], left: [] };
  if (withholdsName(words) && !words.includes('?'))
    return { entries: { raisedBy: 'anonymous' }, whys: [], left: [] };
  if (saysOwnMatter(words)) return { entries: { raisedBy: 'affected' }, whys: [], left: [] };
  if (FOR_ANOTHER.test(words) && !denies(words) && !doubts(words) && !/\bown (?:right|behalf)\b/i.test(words))
    return { entries: { raisedBy: 'representative' }, whys: [], left: [] };
  const forThem = speaksForNamed(words, asking);
  if (forThem) return { entries: forThem, whys: [], left: [] };
  return isRelativeAlone(words) || hasDied(words)
    ? askStanding(words, asking)
    : (askOfNamed(words, asking) ?? standingWithMore(words, own, asking));
}

/** “Her, the mum, she’s our patient”: she may be the mum, or the mum may speak for her. */
function isRelativeOrPatient(words: string): boolean {
  const clauses = clausesOf(words).map(({ text }) => text);
  return (
    clauses.length > 1 &&
    clauses.some((text) => OUR_PATIENT.test(text)) &&
    clauses.some((text) => relativeAlone.test(plain(text)))
  );
}

/** “Mr Sanchez the pt”: the person, and their name. */
function patientByName(words: string, { entries }: Asking): Answer | undefined {
  const [, name = ''] =
    /^(.{2,60}?),? (?:(?:s?he|they)(?:'s|’s|s| is|'re| are)? )?(?:the|our) (?:pt|patient|su|service user|client)$/iu.exec(
      words.trim(),
    ) ?? [];
  const parts = name.split(/\s+/);
  const isWritten = TITLED.test(name) || (parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part)));
  const isName =
    isWritten && !denies(words) && !doubts(words) && looksLikeName(name) && !relativeIn.test(name);
  return isName
    ? {
        entries: { raisedBy: 'patient', ...(isBlank(entries.personName) ? { personName: name } : {}) },
        whys: [],
        left: [],
      }
    : undefined;
}

/** “The person herself”, in a sentence of nothing else. */
const HERSELF =
  /^(?:(?:it's|its|it is|she|he|they|she's|shes|he's|hes|theyre|they're) )?(?:(?:is|are|was|just|raising|complaining|making|doing|reporting|told|rang|phoned|called|came|emailed|me|us|it|this|that|about) )*(?:herself|himself|themselves|themself)$/;

const PRONOUN = /^(?:it'?s )?(?:s?he|they|her|him|them)(?: (?:is|are|was|did|does))?$/;

const TITLED = /^(?:mrs?|ms|miss|mx|dr|prof|rev|sir|lady|lord)\.? \p{L}/iu;

const NAME_IS = /\b(?:name(?:'s|’s| is| was)?:?|called|known as) /i;

/** Somebody by name, or “he is”: whether it is the person themselves has still to be said. A name is kept. */
function askOfNamed(words: string, asking: Asking): Answer | undefined {
  const bare = withoutLead(words.trim().replace(/^(?:it'?s|it’s|its|this is|that'?s) /i, ''));
  const said = bare.replace(/ (?:herself|himself|themsel(?:f|ves))$/i, '');
  const many = said.split(/\s+/).length;
  const isKnown = NAME_IS.test(words) || hasWords(tokensOf(wordsOf(asking.entries.words)), tokensOf(said));
  const isWritten = isKnown || (many > 1 && said.split(/\s+/).every((part) => /^\p{Lu}/u.test(part)));
  const isName =
    many <= MOST_WORDS_OF_A_NAME && looksLikeName(said) && (TITLED.test(said) || isWritten) && !denies(said);
  if (!isName && !PRONOUN.test(plain(words))) return undefined;
  const { patient = '', representative = '', affected = '' } = options(asking, 'raisedBy');
  if (isName && said !== bare)
    return { entries: { raisedBy: 'patient', personName: said }, whys: [], left: [] };
  return {
    entries: isName && isBlank(asking.entries.personName) ? { personName: said } : {},
    whys: [
      isName
        ? `Is ${said} the person who uses the service, or is ${said} speaking for that person?`
        : 'Is that the person who uses the service, or are they speaking for that person?',
    ],
    left: [],
    offers: [patient, representative, affected],
  };
}

/** What somebody is to the person stands in the word for who they are: “her son”, “husband”. */
function withRelation(words: string, answer: Answer, asking: Asking): Answer {
  if (answer.entries.raisedBy !== 'representative' || !isBlank(asking.entries.relationship)) return answer;
  return { ...answer, entries: { ...answer.entries, ...relationOf(words, asking) } };
}

const OF_PATIENT = /^(?:it'?s |it’s )?(?:the )?(?:pt|patient|service user|client)(?:'s|’s|s)? /i;

const relationOf = (words: string, asking: Asking): Entries => {
  const relationship = relationIn(words.trim().replace(OF_PATIENT, ''), options(asking, 'relationship'));
  return relationship === undefined || relationship === 'other' || /\bwidow/i.test(words)
    ? {}
    : { relationship };
};

/** “Dad” may have come for himself, or to speak for somebody. */
const isRelativeAlone = (words: string): boolean => relativeAlone.test(plain(words)) && !words.includes('?');

/** “Daughter”, where it was told to be about her dad: she speaks for him. */
function speaksForNamed(words: string, asking: Asking): Entries | undefined {
  if (!isRelativeAlone(words)) return undefined;
  const relation = relationOf(words, asking);
  return isAboutTheirs(relation.relationship, asking)
    ? { raisedBy: 'representative', ...relation }
    : undefined;
}

/** Do the words say that it is about somebody whose relative this is, and about nobody else’s? */
function isAboutTheirs(relationship: unknown, { entries, ...asking }: Asking): boolean {
  const listed = options({ entries, ...asking }, 'relationship');
  const told = relativesToldAbout(wordsOf(entries.words));
  const back = told.map((each) => theOtherWay[relationIn(each, listed) ?? '']);
  return back.length > 0 && relationship !== undefined && back.every((each) => each === relationship);
}

const LATE = /^(?:for |about |on behalf of )?(?:her|his|their|the|my) late (?:\p{L}+)/iu;

const hasDied = (words: string): boolean =>
  LATE.test(words.trim()) ||
  /^(?:s?he|they|(?:the )?(?:patient|pt))(?:'s|s| has| have| is| are)? (?:died|dead|passed away|deceased)$/.test(
    plain(words),
  );

const askStanding = (words: string, asking: Asking): Answer => {
  const { patient = '', representative = '', affected = '' } = options(asking, 'raisedBy');
  if (isRelativeOrPatient(words))
    return {
      entries: {},
      whys: ['Is that the person who uses the service, or are they speaking for that person?'],
      left: [],
      offers: [patient, representative],
    };
  return hasDied(words)
    ? {
        entries: {},
        whys: ['I am sorry to hear that. Is somebody speaking for the person who died?'],
        left: [],
        offers: [representative],
      }
    : {
        entries: relationOf(words, asking),
        whys: ['Are they speaking for the person, or is it about themselves?'],
        left: [],
        offers: [representative, affected],
      };
};

/** Who raises it, with a name or how to reach them in the same breath. */
function standingWithMore(words: string, own: Answer, asking: Asking): Answer {
  const who = hearWho(words);
  const reached = who.phone ?? who.email ?? who.address;
  const isWithheld =
    who.name === undefined &&
    reached === undefined &&
    clausesOf(words).some(({ text }) => withholdsName(text));
  if (!who.standing && !reached && !isWithheld) return own;
  const rest = fromWho(who);
  const said = who.standing && hearChoice(who.standing.words, options(asking, 'raisedBy'), standingAnswers);
  const standing = said?.is === 'taken' ? said.value : undefined;
  // “A neighbour, won’t say who”: they are nobody we know.
  if (isWithheld && (standing === undefined || standing === 'affected') && !doubts(words))
    return { entries: { raisedBy: 'anonymous' }, whys: [], left: rest.left };
  const isWhole =
    rest.left.length === 0 && rest.whys.length === 0 && !doubts(words) && (isWithheld || !denies(words));
  if (isWhole && standing !== undefined) {
    const isTheirs = standing === 'representative' && isBlank(asking.entries.relationship);
    const relation = isTheirs ? relationOf(who.standing?.words ?? '', asking) : {};
    return { ...rest, entries: { ...rest.entries, ...relation, raisedBy: standing } };
  }
  // What else was said may be no name at all: how to reach them is told by its shape.
  const { personName, ...shaped } = rest.entries;
  return {
    ...rest,
    entries: shaped,
    left: [...(who.name === undefined ? [] : [wordsOf(personName)]), ...rest.left],
  };
}
