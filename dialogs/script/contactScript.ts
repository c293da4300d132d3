import type { CaseState } from '../../policy/machine/caseState';
import { relationships } from '../../policy/sections/intake/choices';
import { isRepresented } from '../../policy/sections/representation/questions';
import { options, readField } from './logging/fields';
import { relationIn } from './logging/relations';
import { contactAnswers, hearKind } from '../reading/contactAnswers';
import { tokensOf } from '../reading/plain';
import type { Answer, Asking, Script } from './step';

/** What it was. A call of which it is not said whose it was is asked about. */
function readKind(words: string, asking: Asking): Answer {
  const [kind, other] = hearKind(words);
  if (kind === undefined) return readField(words, 'what', asking);
  if (other === undefined) return { entries: { what: kind }, whys: [], left: [] };
  const listed = options(asking, 'what');
  const offers = [kind, other].flatMap((each) => listed[each] ?? []);
  return { entries: {}, whys: ['Was it from them, or to them?'], left: [], offers };
}

/** What it was and on which day, said together: “a call from them yesterday”. */
function readKindAndDay(words: string, asking: Asking): Answer {
  const answers = asking.waiting.map((name) =>
    name === 'what' ? readKind(words, asking) : readField(words, name, asking),
  );
  const entries = Object.assign({}, ...answers.map((answer) => answer.entries)) as Answer['entries'];
  const whys = answers.flatMap((answer) => answer.whys);
  const offers = answers.flatMap((answer) => answer.offers ?? []);
  const left = Object.keys(entries).length === 0 && whys.length === 0 ? [words] : [];
  return { entries, whys, left, ...(offers.length > 0 ? { offers } : {}) };
}

const besideName = new Set([
  'to',
  'with',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'it',
  'was',
  'just',
  'again',
]);
const BEFORE_WHOM = /^(?:(?:it was|to|with|just)\s)+/i;

/** “Her”, “Denise”, “his sister”: whoever that is on this case, where it can be nobody else. */
function readWhom(words: string, asking: Asking): Answer {
  const [name = ''] = asking.waiting;
  const state = asking.state as CaseState;
  const { personName, affectedName, relationship } = state.intake.concern ?? {};
  const spokenFor = isRepresented(state);
  const said = tokensOf(words).filter((token) => !besideName.has(token));
  const isNamed = (full: string | undefined): boolean => {
    const own = new Set(tokensOf(full ?? ''));
    return said.length > 0 && said.every((token) => own.has(token));
  };
  const isRelated =
    spokenFor &&
    relationship !== undefined &&
    relationIn(words.replace(BEFORE_WHOM, ''), relationships) === relationship;
  const listed = options(asking, name);
  // A brother is family as a sister is, and so it is asked which.
  if (isRelated && relationship === 'family' && listed.speaksFor !== undefined)
    return {
      entries: {},
      whys: [`Do you mean ${personName ?? 'them'}, who speaks for them?`],
      left: [],
      offers: [listed.speaksFor],
    };
  const isRaiser = isNamed(personName) || isRelated;
  const meant =
    isRaiser && !isNamed(affectedName)
      ? spokenFor
        ? 'speaksFor'
        : 'person'
      : isNamed(affectedName) && !isRaiser
        ? 'affected'
        : undefined;
  if (meant !== undefined && meant in listed) return { entries: { [name]: meant }, whys: [], left: [] };
  const isSomebody =
    /^(?:to |with )?(?:her|him|them|they|she|he)(?: (?:again|herself|himself|themselves))?[.!]?$/i.test(
      words.trim(),
    );
  const isBoth = isRaiser && isNamed(affectedName);
  if (!spokenFor || !(isSomebody || isBoth)) return readField(words, name, asking);
  const offers = ['affected', 'speaksFor'].flatMap((each) => listed[each] ?? []);
  return {
    entries: {},
    whys: [`Is “${words.trim()}” the person it is about, or whoever speaks for them?`],
    left: [],
    offers,
  };
}

/** Beside “no”: they told nothing, they only heard. */
const ONLY_HEARD =
  /^(?:(?:no|nope|nah|n|not|nothing|none|i|we|just|only|all|really|at|personal|listened|listening|heard|to|her|him|them|it|out|took|take|a|the|message|notes?|details|wrote|down|in|general|said|told|gave|given|was|did|didnt|didn't|away|anything|say|share|shared|of|their|they|what|had|so)[\s,.;:!-]*)+$/i;

/** Nothing personal: “no, I just listened”. NB: a yes is a yes in so many words. */
function readPersonal(words: string, asking: Asking): Answer {
  const denies =
    /^(?:no|nope|nah|n|nothing|none|not|just|only|(?:i|we) (?:just|only|didn'?t|did not))\b/i.test(
      words.trim(),
    );
  return denies && ONLY_HEARD.test(words.trim())
    ? { entries: { personal: 'inGeneral' }, whys: [], left: [] }
    : readField(words, 'personal', asking);
}

/** A note or a contact, asked of somebody who types: what their words say already is offered, never taken. */
export const contactScript: Script = {
  title: 'Add a note or contact',
  onlyNeeded: true,
  steps: [
    {
      key: 'what',
      title: 'what it was',
      ask: 'What was it, and on which day?',
      fields: ['what', 'on'],
      words: contactAnswers,
      read: readKindAndDay,
    },
    { key: 'said', title: 'what they said', ask: 'What did they say?', fields: ['said'] },
    { key: 'note', title: 'your note', ask: 'What do you want to note?', fields: ['note'] },
    { key: 'quoted', title: 'the quotation', ask: 'What did the message say?', fields: ['quoted'] },
    {
      key: 'whom',
      title: 'with whom',
      ask: 'With whom?',
      fields: ['whom', 'sought'],
      words: { whom: contactAnswers.whom ?? {}, sought: contactAnswers.whom ?? {} },
      read: readWhom,
    },
    { key: 'name', title: 'who that is', ask: 'Who is that?', fields: ['name'] },
    {
      key: 'personal',
      title: 'whether they heard anything personal',
      ask: 'Did they hear anything personal from us?',
      fields: ['personal'],
      read: readPersonal,
    },
    {
      key: 'told',
      title: 'whether they were told',
      ask: 'Did you tell them where it stands?',
      fields: ['told'],
    },
    {
      key: 'promise',
      title: 'what was promised',
      ask: 'Was anything promised?',
      fields: ['promise', 'promised', 'promisedFor'],
      insists: ['promise'],
      words: contactAnswers,
    },
    { key: 'promiser', title: 'who is to do it', ask: 'Who is to do it?', fields: ['promiser'] },
  ],
  questions: {
    what: { ask: 'What was it?', called: 'what it was' },
    on: { ask: 'On which day?', called: 'it was' },
    said: { ask: 'What did they say?', called: 'what they said' },
    note: { ask: 'What do you want to note?', called: 'your note' },
    quoted: { ask: 'What did the message say?', called: 'the quotation' },
    whom: { ask: 'With whom?', called: 'with whom' },
    sought: { ask: 'Whom did you try to reach?', called: 'whom you tried to reach' },
    promise: { ask: 'Was anything promised?', called: 'promised' },
    promised: { ask: 'What was promised?', called: 'what was promised' },
    promisedFor: { ask: 'By which day?', called: 'by' },
  },
};
