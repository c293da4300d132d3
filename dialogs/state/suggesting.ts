import { excerpt, plain } from '../../cards/escape';
import { sayEntry } from '../../cards/reviewCard';
import type { Context } from '../../policy/machine/command';
import { isAsked, isBlank, optionsIn, wordsOf, type Entries } from '../../policy/machine/fields';
import { missingAt, type Draft, type Setting } from './draft';
import { serviceWords } from '../reading/serviceWords';
import { dateCues } from '../reading/lexicon';
import { readFromFraming, readFromWords, type FromWords } from '../reading/fromWords';
import { agrees, differs } from '../reading/suggestWords';
import { hearYesNo } from '../reading/yesNo';
import { commandOf, scriptOf } from '../script/script';
import type { Answer, Step } from '../script/step';

const optionsAt = (command: string, name: string, { trust }: Context) => {
  const field = commandOf(command).fields[name];
  return field?.kind === 'choice' ? optionsIn(field, trust) : {};
};

/**
 * What their words suggest for a step, and what was typed at another question, where nothing stands yet and nothing was
 * refused. None of it is an answer.
 */
export function suggestedAt(draft: Draft, step: Step, context: Context): Entries {
  const { changing, offers = [] } = draft;
  if (changing || offers.length > 0) return {};
  const kept = only(keptMeans(draft), withRelation(draft, openAt(draft, step)));
  return { ...wordsSuggest(draft, step, context), ...kept };
}

/** What was typed before says to the questions now shown. */
export const keptMeans = ({ kept = [] }: Draft): Entries =>
  Object.assign({}, ...kept.map(({ means }) => means ?? {})) as Entries;

/** What was typed that says it; undefined where their words do. */
export const typedFor = ({ kept = [] }: Draft, name: string): string | undefined =>
  kept.find(({ means = {} }) => name in means)?.said;

function wordsSuggest(draft: Draft, step: Step, context: Context): Entries {
  const { command, suggests } = draft;
  if (command !== 'logConcern' && !suggests) return {};
  const open = openAt(draft, step);
  if (suggests && command !== 'logConcern') return only(suggests, open);
  if (!open.some((name) => suggestible.includes(name))) return {};
  return only({ ...foundIn(draft, context), ...suggests }, withRelation(draft, open));
}

/** What was found, so that the same words are looked through once a turn: a context is made for each. */
const looked = new WeakMap<Context, Map<string, FromWords>>();

/** All that their words suggest, and the lines in which staff handed them on. */
function foundIn(draft: Draft, context: Context): FromWords {
  const key = `${draft.command}\n${draft.framing ?? ''}\n${wordsOf(draft.entries.words)}`;
  const known = looked.get(context) ?? new Map<string, FromWords>();
  const found = known.get(key) ?? lookThrough(draft, context);
  looked.set(context, known.set(key, found));
  return found;
}

function lookThrough({ command, entries, framing = '' }: Draft, context: Context): FromWords {
  const { calendar, today } = context;
  const world = {
    today,
    when: 'past',
    holidays: calendar.holidaysBetween(calendar.firstDay, calendar.lastDay),
    services: optionsAt(command, 'service', context),
    serviceSynonyms: serviceWords,
    channels: optionsAt(command, 'channel', context),
    relationships: optionsAt(command, 'relationship', context),
  } as const;
  return { ...readFromFraming(framing, world), ...readFromWords(wordsOf(entries.words), world) };
}

/** The ward that their words name where the service is asked for and nothing says which that is. */
export function placeAt(draft: Draft, step: Step, context: Context): string | undefined {
  const isOpen = draft.command === 'logConcern' && !draft.changing && openAt(draft, step).includes('service');
  if (!isOpen) return undefined;
  const { service, place } = foundIn(draft, context);
  return service === undefined ? place : undefined;
}

/** What somebody is to the person is asked with who they are: “her daughter” says both. */
const withRelation = ({ entries }: Draft, open: readonly string[]): readonly string[] =>
  open.includes('raisedBy') && isBlank(entries.relationship) ? [...open, 'relationship'] : open;

/** What decides what is asked, and what may do harm: on a card it is said beside its question, and only a person chooses it. */
export const neverFacts: readonly string[] = [
  'raisedBy',
  'relationship',
  'whyRepresented',
  'consent',
  'wantsResponse',
  'flags',
  'reassured',
  'sorted',
  'satisfied',
];

const only = (all: Entries, names: readonly string[]): Entries =>
  Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]] as const] : [])));

/** The fields of a step in which nothing stands: those too that hang on what is suggested. */
function openAt({ command, entries, suggests, unsuggested = [] }: Draft, step: Step): readonly string[] {
  const { fields } = commandOf(command);
  const likely = { ...suggests, ...entries };
  return step.fields.filter((name) => {
    const field = fields[name];
    return field && isAsked(field, likely) && isBlank(entries[name]) && !unsuggested.includes(name);
  });
}

/** Of what a card said that it took from their words, what they say still: a card is never believed. */
export function saidByWords(draft: Draft, steps: readonly Step[], said: unknown, context: Context): Entries {
  const shown = typeof said === 'object' && said !== null ? (said as Entries) : {};
  const found: Entries = Object.assign(
    {},
    ...steps.map((step) => suggestedAt(draft, step, context)),
  ) as Entries;
  return Object.fromEntries(
    Object.entries(found).filter(([name, entry]) => !neverFacts.includes(name) && shown[name] === entry),
  );
}

const suggestible: readonly string[] = [
  'raisedBy',
  'relationship',
  'personName',
  'phone',
  'email',
  'address',
  'service',
  'channel',
  'happenedOn',
  'receivedOn',
  'affectedName',
  'ageBand',
  'effect',
  'outcome',
];

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** One suggestion as a person reads it: “it happened on Friday 27 November 2026”. */
function saySuggested(draft: Draft, name: string, entry: unknown, { state, context }: Setting): string {
  const field = commandOf(draft.command).fields[name];
  if (!field) return '';
  const said = sayEntry(field, entry, state, context);
  const called = scriptOf(draft.command).questions?.[name]?.called ?? '';
  if (field.kind === 'date') return `${called} on ${said}`;
  return name === 'channel' ? small(said) : said;
}

const LONGEST_TYPED = 160;

const quote = (words: string): string => `“${plain(excerpt(words, LONGEST_TYPED))}”`;

/** What was typed before and what it says: “You wrote “not asked him yet”: not asked yet.” */
function sayTyped(draft: Draft, typed: string, suggested: Entries, setting: Setting): string {
  const { fields } = commandOf(draft.command);
  const said = Object.entries(suggested).map(([name, entry]) =>
    wordsOf(entry) === typed && fields[name]?.kind === 'longText'
      ? (scriptOf(draft.command).steps.find((step) => step.fields.includes(name))?.title ?? '')
      : saySuggested(draft, name, entry, setting),
  );
  const named = Object.keys(suggested).map((name, index) =>
    said[index] === typed ? (scriptOf(draft.command).questions?.[name]?.called ?? typed) : said[index],
  );
  return `You wrote ${quote(typed)}: ${named.join(', ')}.`;
}

/** “From your words: Mrs Adeyemi, 07700 900123. Right?”, and what is still to be asked beside it. */
export function askSuggested(draft: Draft, step: Step, suggested: Entries, setting: Setting): string {
  const { questions = {} } = scriptOf(draft.command);
  const { fields } = commandOf(draft.command);
  const names = Object.keys(suggested);
  const typed = [...new Set(names.flatMap((name) => typedFor(draft, name) ?? []))];
  const said = names
    .filter((name) => typedFor(draft, name) === undefined)
    .map((name) => saySuggested(draft, name, suggested[name], setting));
  const more = missingAt(draft, step)
    .filter((name) => !(name in suggested))
    .flatMap((name) => questions[name]?.ask ?? fields[name]?.label ?? []);
  const from = draft.command === 'logConcern' && draft.suggests ? 'the email' : 'your words';
  const told = [
    ...(said.length > 0 ? [`From ${from}: ${said.join(', ')}.`] : []),
    ...typed.map((words) =>
      sayTyped(
        draft,
        words,
        only(
          suggested,
          names.filter((name) => typedFor(draft, name) === words),
        ),
        setting,
      ),
    ),
  ];
  return [`${told.join(' ')} Right?`, ...more].join(more.length > 0 ? ' And: ' : ' ');
}

const YES_AND =
  /^(?:yes|yeah|yep|yh|yup|right|correct|ok|okay|that'?s right)(?:[\s,.;:–-]{1,3}(but|and|only|except))?[\s,.;:–-]{1,3}(\S[\s\S]{0,400})$/i;
const NO_BUT =
  /^(?:no|nope|nah|not quite|wrong|sorry)(?:[\s,.;:–-]{1,3}(?:but|sorry|it'?s|it is|it was|that'?s|that was))*[\s,.;:–-]{1,3}(\S[\s\S]{0,400})$/i;

/** Is this said to what was suggested? */
export const isAboutSuggested = (words: string): boolean =>
  hearYesNo(words, { yes: agrees, no: differs }).is === 'taken' ||
  YES_AND.test(words.trim()) ||
  NO_BUT.test(words.trim());

const isUnderstood = ({ entries, whys, left }: Answer): boolean =>
  Object.keys(entries).length > 0 && whys.length === 0 && left.length === 0;

/** A day without a cue may be either of the two that were suggested. */
const isEitherDay = (rest: string, suggested: Entries, { entries }: Answer): boolean =>
  'happenedOn' in suggested &&
  'receivedOn' in suggested &&
  'happenedOn' in entries &&
  !('receivedOn' in entries) &&
  !dateCues.happenedOn.test(rest);

interface HowRead {
  readonly readRest: (said: string) => Answer;
  readonly read: (said: string) => Answer;
  /** A note was begun with the words: “yes, today” answers what is asked beside the suggestion as well. */
  readonly isNote: boolean;
}

/**
 * What is said to a suggestion: “yes” takes it, “no” refuses it, “yes, but Thursday” takes it as it is put right.
 * Undefined when it is an answer of its own. `readRest` reads what is added, `read` what is put right.
 */
export function readSuggested(
  words: string,
  suggested: Entries,
  { readRest, read, isNote }: HowRead,
): Answer | undefined {
  const names = Object.keys(suggested);
  if (names.length === 0) return undefined;
  if (names.every((name) => told.has(name))) return readToldAs(words, suggested, readRest);
  const heard = hearYesNo(words, { yes: agrees, no: differs });
  const [, , said] = isNote ? (YES_AND.exec(words.trim()) ?? []) : [];
  const beside = said === undefined ? undefined : readRest(said);
  if (beside && isUnderstood(beside)) return { ...beside, entries: { ...suggested, ...beside.entries } };
  if (heard.is === 'taken')
    return heard.value
      ? (withBesideYes(words, suggested, readRest) ?? { entries: suggested, whys: [], left: [] })
      : { entries: {}, whys: [], left: [], refuses: names };
  const [, how = '', also] = YES_AND.exec(words.trim()) ?? [];
  if (also !== undefined)
    return withPutRight(also, suggested, /^(?:but|except|only)$/i.test(how) ? read(also) : readRest(also));
  const [, instead] = NO_BUT.exec(words.trim()) ?? [];
  if (instead === undefined) return undefined;
  const answer = read(instead);
  return isUnderstood(answer) ? answer : { ...answer, refuses: names };
}

/** Answers in words, as long as people like: “no sleep since” is one of them. */
const told: ReadonlySet<string> = new Set(['effect', 'outcome']);

/** “Yes, and he is scared to go home” adds to what was suggested; “no” alone refuses it, and anything else is an answer. */
function readToldAs(words: string, suggested: Entries, readRest: HowRead['readRest']): Answer | undefined {
  const heard = hearYesNo(words, { yes: agrees, no: differs });
  if (heard.is === 'taken')
    return heard.value
      ? { entries: suggested, whys: [], left: [] }
      : { entries: {}, whys: [], left: [], refuses: Object.keys(suggested) };
  const [, , also] = YES_AND.exec(words.trim()) ?? [];
  const answer = also === undefined ? undefined : readRest(also);
  if (!answer || !isUnderstood(answer)) return undefined;
  const [name = ''] = Object.keys(suggested);
  const added = wordsOf(answer.entries[name]);
  const all = added === '' ? suggested[name] : `${wordsOf(suggested[name])}; ${added}`;
  return { ...answer, entries: { ...answer.entries, [name]: all } };
}

/** “Yes, today, by phone” agrees, and says more: whatever it answers is taken, and asked about where it may be two things. */
function withBesideYes(words: string, suggested: Entries, readRest: HowRead['readRest']): Answer | undefined {
  const [, , also] = YES_AND.exec(words.trim()) ?? [];
  const answer = also === undefined ? undefined : readRest(also);
  const names = Object.keys(answer?.entries ?? {});
  if (!answer || names.length + answer.whys.length === 0) return undefined;
  // “Yes thanks”: what was agreed to is not put right by what stands behind the yes.
  if (names.some((name) => name in suggested)) return undefined;
  return { ...answer, entries: { ...suggested, ...answer.entries } };
}

/** Nothing is taken as agreed when what was said beside the yes is not understood. */
function withPutRight(rest: string, suggested: Entries, answer: Answer): Answer {
  if (!isUnderstood(answer)) return answer;
  if (!isEitherDay(rest, suggested, answer))
    return { ...answer, entries: { ...suggested, ...answer.entries } };
  const { happenedOn: _happened, receivedOn: _received, ...others } = { ...suggested, ...answer.entries };
  return { entries: others, whys: [`Is “${rest}” when it happened, or when it reached us?`], left: [] };
}
