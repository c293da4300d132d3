import { heldBack } from '../cards/form';
import type { LondonDate } from '../policy/calendar/dates';
import type { Context } from '../policy/machine/command';
import { readEntries, type Problem } from '../policy/machine/entries';
import { isBlank, notKnown, optionsIn, wordsOf, type Entries } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { AnyField, AnyFields } from '../policy/machine/target';
import type { Trust } from '../policy/trust/trust';
import { numberedAt } from './asked';
import { readTogether } from './askedTogether';
import { openAt, withBeside } from './answeringBeside';
import { withMore } from './answeringMore';
import { leaveUnknown, unbox } from './cardInputs';
import { asksWhatFlagMeans } from './closedReadings';
import { keepBesideYes } from './besideYes';
import { bringDanger } from './dangerWords';
import {
  askedAt,
  FLAGS,
  fieldsAt,
  missingAt,
  moveOn,
  questionOf,
  stepsOf,
  waitingFor,
  type Draft,
  type Setting,
} from './draft';
import { settleDoubt } from './inDoubt';
import { readField } from './logging/fields';
import { hearChoice, type Options } from './reading/choices';
import { withoutFillers } from './reading/fillers';
import { asksLater } from './reading/lexicon';
import { plain, tokensOf } from './reading/plain';
import { denies, doubts } from './reading/stance';
import { sayNone } from './reading/answerWords';
import { beginsNotKnown, saysNotKnown, skips } from './reading/notKnown';
import { nothingTold } from './reading/steeringWords';
import { asksOfBot } from './reading/sentence';
import { hearDate, saysOnlyWhen } from './reading/hearDate';
import { isPrivate, isWish, splitWishes, withWishes } from './reading/wishes';
import { hearYesNo } from './reading/yesNo';
import { commandOf } from './script';
import type { Answer, Asking, Step } from './step';
import { isAboutSuggested, readSuggested, suggestedAt } from './suggesting';

export interface Moved {
  readonly draft: Draft;
  /** Why the step was not accepted. */
  readonly refusal?: Refusal;
  /** What has to be asked of what was typed: a sentence each. */
  readonly whys?: readonly string[];
  /** What a card sent that cannot stand: it shows there again, to be put right. */
  readonly wrong?: Entries;
  /** Something that stood was changed. */
  readonly isChange?: boolean;
}

const without = (entries: Entries, names: readonly string[]): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));

const WHO = 'who';

/** Was all of it told before it was known that it is asked: “wife, Ann Lee, 07700 900123”? */
const isTold = ({ entries, typing }: Draft, { fields: [name = '', ...ways] }: Step): boolean =>
  typing === true && !isBlank(entries[name]) && ways.some((way) => !isBlank(entries[way]));

/** The steps answered by these entries, and those that are open again because of them. */
function settle(draft: Draft, steps: readonly Step[], given: Entries): Draft {
  const beside = stepsOf(draft).filter(
    (step) =>
      !steps.includes(step) &&
      (step.fields.some((name) => name in given) ||
        (step.key === WHO && 'raisedBy' in given && isTold(draft, step))),
  );
  const isOpen = (step: Step): boolean => missingAt(draft, step).length > 0;
  const closed = [...steps, ...beside.filter((step) => !isOpen(step))].map(({ key }) => key);
  const open = beside.filter(isOpen).map(({ key }) => key);
  return { ...draft, done: [...new Set([...draft.done, ...closed])].filter((key) => !open.includes(key)) };
}

const problemsIn = (
  draft: Draft,
  steps: readonly Step[],
  { context, state }: Setting,
): readonly Problem[] => {
  const reading = readEntries(fieldsAt(draft, steps), draft.entries, { ...context, state });
  return 'problems' in reading ? reading.problems : [];
};

const refusalOf = ({ command }: Draft, problems: readonly Problem[]): Refusal | undefined =>
  problems.length === 0
    ? undefined
    : {
        refused: 'invalid',
        sentence: problems.map(({ sentence }) => sentence).join(' '),
        paragraph: commandOf(command).paragraph,
        next: 'Your other answers are kept.',
        fields: Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence])),
      };

/** Holds these steps against the policy: what is right is kept and the conversation goes on, what is not is asked again. */
function check(
  draft: Draft,
  steps: readonly Step[],
  given: Entries,
  setting: Setting,
  found: readonly Problem[] = [],
): Moved {
  const refusal =
    refusalOf(draft, [...found, ...problemsIn(draft, steps, setting)]) ??
    steps.flatMap((step) => step.refuse?.(draft.entries) ?? [])[0];
  const wrong = Object.keys(refusal?.fields ?? {});
  const right = steps.filter((step) => !step.fields.some((name) => wrong.includes(name)));
  const kept = { ...draft, entries: without(draft.entries, wrong) };
  const settled = settle(kept, right, given);
  if (!refusal) return { draft: moveOn(confirmChange(settled)), isChange: draft.changing !== undefined };
  if (isChangedAlone(draft, refusal, wrong))
    return {
      draft: moveOn(settle({ ...confirmChange(kept), changing: undefined, again: true }, right, given)),
      isChange: true,
    };
  const [first] = steps.filter((step) => !right.includes(step));
  return {
    draft: { ...settled, at: first?.key ?? draft.at, again: true, cancelling: false },
    refusal,
    wrong: Object.fromEntries(wrong.map((name) => [name, draft.entries[name] ?? ''])),
  };
}

/** Is what was being changed right, and only something else still without an answer? The change stands, and that is asked on. */
const isChangedAlone = (
  { changing, entries }: Draft,
  { fields }: Refusal,
  wrong: readonly string[],
): boolean =>
  changing !== undefined &&
  fields !== undefined &&
  wrong.every((name) => !(name in changing) && isBlank(entries[name]));

/** Why these fields cannot stand as they are now; undefined where they can. */
export function refuseAt(draft: Draft, names: readonly string[], setting: Setting): Refusal | undefined {
  const steps = stepsOf(draft).filter((step) =>
    [...step.fields, ...(step.takes ?? [])].some((name) => names.includes(name)),
  );
  const problems = problemsIn(draft, steps, setting).filter(({ field }) => names.includes(field));
  return refusalOf(draft, problems) ?? steps.flatMap((step) => step.refuse?.(draft.entries) ?? [])[0];
}

const sameEntry = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Which of what was being changed is different now: the review marks it. */
const confirmChange = (draft: Draft): Draft =>
  draft.changing
    ? {
        ...draft,
        changed: Object.entries(draft.changing)
          .filter(([name, before]) => !sameEntry(before, draft.entries[name] ?? ''))
          .map(([name]) => name),
      }
    : draft;

/** What came back in the one list of a step’s whole answers, as entries. */
function spelledOut(steps: readonly Step[], entries: Entries): Entries {
  const whole = steps.flatMap(({ key, answers }) => {
    const chosen = answers?.[wordsOf(entries[key])];
    return chosen ? [chosen.entries] : [];
  });
  return Object.assign({}, entries, ...whole) as Entries;
}

/** A card came back. Blank entries leave what was kept as it is, and what stood as said by their words is taken. */
export function takeCard(
  draft: Draft,
  steps: readonly Step[],
  sent: Entries,
  setting: Setting,
  said: Entries = {},
): Moved {
  const { entries, problems } = unbox(steps, spelledOut(steps, { ...sent, ...unchangedFacts(sent, said) }));
  const fields = fieldsAt(draft, steps);
  const held = heldBack(fields, draft.entries);
  const names = [...new Set([...Object.keys(fields), ...steps.flatMap(wholeFields)])];
  const given = Object.fromEntries(
    names.flatMap((name) => {
      const entry = entries[name];
      return entry === undefined || (entry === '' && held.has(name)) ? [] : [[name, entry] as const];
    }),
  );
  const unsuggested = [...(draft.unsuggested ?? []), ...Object.keys(fields)];
  const all = { ...draft.entries, ...given };
  const kept = {
    ...draft,
    entries: { ...all, ...leaveUnknown(draft, steps, all) },
    offered: false,
    unsuggested,
  };
  const taken = bringDanger(kept, given);
  return check(taken, steps, given, setting, problems);
}

/** What a card showed as said by their words and nobody changed on it. */
const unchangedFacts = (sent: Entries, said: Entries): Entries =>
  Object.fromEntries(Object.entries(said).filter(([name]) => isBlank(sent[name])));

const wholeFields = ({ answers = {} }: Step): readonly string[] =>
  Object.values(answers).flatMap(({ entries }) => Object.keys(entries));

/** What an answer is read in. */
function askingAt(draft: Draft, step: Step, { state, context }: Setting): Asking {
  const asked = askedAt(draft, step);
  return {
    fields: commandOf(draft.command).fields,
    entries: draft.entries,
    waiting: waitingFor(draft, step),
    ...(asked.length === 1 ? { alone: asked[0] } : {}),
    words: step.words ?? {},
    state,
    sources: context,
    today: context.today,
    holidays: context.calendar.holidaysBetween(context.calendar.firstDay, context.calendar.lastDay),
    actor: context.actor.id,
    danger: draft.danger ?? [],
    wasAsked: draft.again === true,
    noIsEnough: draft.noneAsked === true || (!draft.again && draft.danger === undefined),
  };
}

const YES_AND = /^(?:yes|yeah|yep|yh|yup|yes it was)(?:\s{0,2}[,.:;–-]\s{0,2}|\s)(\S[\s\S]{4,})$/i;
const NO_AND =
  /^(?:no|nope|nah|not really|not yet|no not yet|no not|nowt sorted|not sorted|can'?t sort it|couldn'?t sort it)(?:\s{0,2}[,.:;–-]\s{0,2}(?:because|cos|as)?|\s(?:because|cos|as)\s)\s{0,2}(\S[\s\S]{4,})$/i;

const OTHER_REASON = /^(?:an)?other reason\s?[,:;.–-]\s?(?=\S)/i;

/** “Yes, I found her coat”, “no, the manager is on leave”: what follows answers the next question, to the letter. */
function readMore(words: string, name: string, { yes, no }: NonNullable<Step['then']>): Answer | undefined {
  const [, done] = YES_AND.exec(words.trim()) ?? [];
  const [, reason] = NO_AND.exec(words.trim()) ?? [];
  const isSure = (rest: string): boolean =>
    !denies(rest) && !doubts(rest) && !/^(?:but|except|sort of|kind of|partly)\b/i.test(rest);
  if (done !== undefined && isSure(done) && tokensOf(done).length > 2)
    return { entries: { [name]: 'true', [yes]: done }, whys: [], left: [] };
  if (
    reason !== undefined &&
    !reason.includes('?') &&
    !/\b(?:sorted|resolved|fixed|yes)\b/i.test(reason) &&
    tokensOf(reason).length > 1
  )
    return { entries: { [name]: 'false', [no]: reason.replace(OTHER_REASON, '') }, whys: [], left: [] };
  return undefined;
}

const NO_PROBLEM =
  /\b(?:sorted|resolved|fixed|solved|settled|yes|happy|fine|ok|okay)\b|^no (?:need|problem|worries|bother|issues?|longer|thanks?)\b/i;
const FEWEST_OF_A_REASON = 4;

/** “No admin have to fix it”, “no other reason, just wants it known”: why not, kept as it was said. */
function readReason(words: string, name: string, no: string, options: Options): Answer | undefined {
  const said = words.trim();
  if (!/^no\b/i.test(said) || doubts(said) || said.includes('?') || NO_PROBLEM.test(said)) return undefined;
  const other = said.replace(/^no,? /i, '');
  const rest = OTHER_REASON.test(other) ? other.replace(OTHER_REASON, '') : '';
  const heard = rest === '' ? hearChoice(said, options) : undefined;
  const isReason = rest !== '' || (heard?.is === 'nothing' && tokensOf(said).length >= FEWEST_OF_A_REASON);
  return isReason
    ? { entries: { [name]: 'false', [no]: rest === '' ? said : rest }, whys: [], left: [] }
    : undefined;
}

/** One of a step’s whole answers; a bare no leaves open why. */
function readWhole(words: string, { answers = {}, fields, words: own = {}, then }: Step): Answer {
  const [name = ''] = fields;
  const more = then && readMore(words, name, then);
  if (more) return more;
  const says = own[name] ?? {};
  const options = Object.fromEntries(Object.entries(answers).map(([key, { label }]) => [key, label]));
  const yesNo = hearYesNo(words, says);
  if (yesNo.is === 'taken' && !yesNo.value) return { entries: { [name]: 'false' }, whys: [], left: [] };
  const key = yesNo.is === 'taken' ? 'yes' : yesNo.is === 'notKnown' ? notKnown : undefined;
  const heard = key === undefined ? hearChoice(words, options, says.synonyms) : undefined;
  const chosen = answers[key ?? (heard?.is === 'taken' && heard.left.length === 0 ? heard.value : '')];
  if (chosen) return { entries: chosen.entries, whys: [], left: [] };
  const reason = then && readReason(words, name, then.no, options);
  if (reason) return reason;
  const why = heard?.is === 'ask' ? heard.why : yesNo.is === 'ask' ? yesNo.why : undefined;
  return why === undefined
    ? { entries: {}, whys: [], left: [words] }
    : { entries: {}, whys: [why], left: [] };
}

/** A word of thanks, a sign or a question to the bot tells of nothing that happened. */
const tellsNothing = (words: string): boolean =>
  !/\p{L}/u.test(words) ||
  hearYesNo(words).is === 'taken' ||
  nothingTold.has(plain(words)) ||
  (/^(?:what|how|do|does|is|are|can|should|where|why|who|will)\b/i.test(words.trim()) &&
    /\b(?:do|should|can|must) (?:i|you)\b|\b(?:is|are) (?:this|that|you|it)\b/i.test(words) &&
    tokensOf(words).length <= MOST_WORDS_OF_A_QUESTION);

const MOST_WORDS_OF_A_QUESTION = 9;

const MOST_WORDS_UNKNOWN = 4;

/** How somebody was affected, or what would put it right, is seldom a day or a question: it is asked once. */
function soundsElse(words: string, name: string, asking: Asking): string | undefined {
  if (name === 'words') return undefined;
  if (saysOnlyWhen(words, asking)) return 'That sounds like when it happened.';
  return asksOfBot(words) ? 'That sounds like a question for me.' : undefined;
}

const POINTS =
  /^(?:(?:please|pls) )?(?:see|refer to|as per|as in|per) (?:(?:the|my|his|her|their|attached) )?(?:email|letter|notes?|above|attached|attachment|file|record|records|system)$/;
const UNSORTED =
  /\b(?:not|isn'?t|wasn'?t|hasn'?t been|haven'?t) (?:(?:been|really|actually|it) )?(?:sorted|resolved|fixed)$/;

/** Words that only point elsewhere, or take back that it was sorted, are no account of anything. */
function readNoAccount(words: string, name: string, { wasAsked }: Asking): Answer | undefined {
  const said = plain(words);
  if (name === 'actionTaken' && UNSORTED.test(said))
    return { entries: {}, whys: ['You say that it is not sorted.'], left: [words], reopens: ['sorted'] };
  const isWhy = name === 'whyNotSorted';
  const isBare = isWhy && hearYesNo(words).is === 'taken';
  // “4” may be the number of an answer that was offered before.
  const isNumber = isWhy && /\d/.test(words) && !/\p{L}/u.test(words);
  return isNumber || (!wasAsked && (isBare || POINTS.test(said)))
    ? { entries: {}, whys: ['Tell me in a few words: nobody can see that from here.'], left: [words] }
    : undefined;
}

const accounts = ['words', 'effect', 'outcome', 'actionTaken', 'learning', 'whyNotSorted'];

function readAt(words: string, step: Step, asking: Asking): Answer {
  const [first] = asking.waiting;
  const noAccount =
    first !== undefined && accounts.includes(first) && !step.answers
      ? readNoAccount(words, first, asking)
      : undefined;
  if (noAccount) return noAccount;
  if (first !== undefined && asking.fields[first]?.kind === 'longText' && !step.read) {
    const isUnknown = beginsNotKnown(words) && tokensOf(words).length <= MOST_WORDS_UNKNOWN;
    if (!saysNotKnown(words) && (tellsNothing(words) || isUnknown))
      return { entries: {}, whys: ['I need it in words, as they told it.'], left: [words] };
    const why = asking.wasAsked ? undefined : soundsElse(words, first, asking);
    if (why) return { entries: {}, whys: [`${why} If it is what they said, say it again.`], left: [words] };
  }
  if (step.answers) return readWhole(words, step);
  if (step.read) return step.read(words, asking);
  const [name = ''] = asking.waiting.length > 0 ? asking.waiting : step.fields;
  return readField(words, name, asking);
}

/** Reads words as an answer to a question, whether or not it is the one that is open; with `alone`, to that field. */
export function readStepAt(
  draft: Draft,
  step: Step,
  words: string,
  setting: Setting,
  alone?: string,
): Answer {
  const asking = openAt(draft, step, askingAt(draft, step, setting));
  return readAt(words, step, alone === undefined ? asking : { ...asking, alone, waiting: [alone] });
}

/** What is said to a question, or to what their words suggest for it. */
function readTyped(words: string, draft: Draft, step: Step, asking: Asking, setting: Setting): Answer {
  const suggested = suggestedAt(draft, step, setting.context);
  const rest = { ...asking, waiting: asking.waiting.filter((name) => !(name in suggested)) };
  const read = (said: string): Answer => readAt(said, step, asking);
  const readRest = (said: string): Answer => {
    const answer = rest.waiting.length > 0 ? readAt(said, step, rest) : undefined;
    return answer && Object.keys(answer.entries).length > 0 ? answer : read(said);
  };
  return (
    readSuggested(words, suggested, { readRest, read, isNote: draft.suggests !== undefined }) ?? read(words)
  );
}

/** Is it said to what their words suggest for the question now open? */
function saysToSuggested(draft: Draft, words: string, context: Context): boolean {
  const step = questionOf(draft);
  return (
    step !== undefined && isAboutSuggested(words) && Object.keys(suggestedAt(draft, step, context)).length > 0
  );
}

export interface Typed extends Moved {
  /** The fields that the words answered. */
  readonly taken: readonly string[];
  /** The fields asked when they were typed. */
  readonly step: Step;
}

/** The answer that its number picks, where answers were shown with numbers; the only one offered, by yes. */
function picked({ offers = [] }: Draft, numbered: readonly string[], words: string): string | undefined {
  const number = /^\s*(?:option |number )?(\d{1,2})\s*(?:[.)]\s*)?$/i.exec(words)?.[1];
  if (number !== undefined) return numbered[Number(number) - 1];
  const [only, ...others] = offers;
  const agrees = hearYesNo(words);
  return others.length === 0 && agrees.is === 'taken' && agrees.value ? only : undefined;
}

/** What was given before stays where it is skipped now. */
function leaveGiven(read: Entries, { entries }: Draft, words: string): Entries {
  const isGiven = (name: string): boolean => !['', notKnown].includes(wordsOf(entries[name]));
  return skips(words)
    ? Object.fromEntries(Object.entries(read).filter(([name, entry]) => entry !== notKnown || !isGiven(name)))
    : read;
}

/** Is it asked for anything but an account at length, which is kept to the letter? */
const isClosed = ({ command }: Draft, { fields, read, answers }: Step): boolean =>
  command === 'logConcern' &&
  (read !== undefined ||
    answers !== undefined ||
    fields.every((name) => {
      const kind = commandOf(command).fields[name]?.kind;
      return kind !== 'longText' && kind !== 'text';
    }));

/** Characters: an answer that is no account is read clause by clause, which takes its time. */
const LONGEST_ANSWER = 4_000;

const tooMuch =
  'That is much for this question, so I have not read it. Give the answer in a few words; the rest can go with what happened.';

/** Something was typed at a question: what it answers is taken, what is left of it is named. */
export function takeWords(draft: Draft, step: Step, said: string, setting: Setting): Typed {
  if (said.length > LONGEST_ANSWER && isClosed(draft, step))
    return { draft: { ...draft, again: true, unread: [] }, taken: [], whys: [tooMuch], step };
  if (isPutOff(draft, step, said)) return { draft: putOff(draft, step), taken: [], whys: [], step };
  const numbered = numberedAt(draft, step, setting);
  const chosen = picked(draft, numbered, said);
  // What was asked back in their own words is read as if it were typed.
  const isSure =
    chosen !== undefined &&
    !isListed(draft, chosen, setting.context) &&
    hearDate(chosen, setting.context).is !== 'taken';
  const pick = isSure ? undefined : chosen;
  const words = chosen ?? (isClosed(draft, step) ? withoutFillers(said) : said);
  const asking = askingAt(draft, step, setting);
  const only = { ...asking, waiting: asking.waiting.slice(0, 1) };
  const together =
    pick === undefined
      ? readTogether(draft, step, words, (said, each, given = {}) =>
          readAt(
            said,
            each,
            each === step
              ? asking
              : { ...openAt(draft, each, asking), entries: { ...draft.entries, ...given } },
          ),
        )
      : undefined;
  const own =
    together ??
    (pick === undefined ? readTyped(words, draft, step, asking, setting) : readAt(words, step, only));
  const answer =
    pick === undefined && !together && !own.refuses
      ? withMore(
          draft,
          step,
          words,
          withBeside(draft, step, words, own, (said, each) =>
            readAt(said, each, openAt(draft, each, asking)),
          ),
          { asking, readAt: (said) => readAt(said, step, asking) },
        )
      : own;
  const isBeside = answer !== own && !Object.keys(answer.entries).some((name) => step.fields.includes(name));
  const heard = keepBesideYes(draft, step, words, keepWishes(draft, words, answer));
  const settled =
    pick === undefined || isSure
      ? settleDoubt(draft, step, words, heard, { asking, read: (said) => readAt(said, step, asking) })
      : heard;
  const isApart = isBeside && settled.whys === heard.whys;
  return settleAnswer(draft, step, words, { answer: settled, isBeside: isApart }, setting);
}

/** “Ask me later”: it is asked again when all the rest is answered. Red flags are never put off so. */
const isPutOff = (draft: Draft, { key }: Step, words: string): boolean =>
  draft.command === 'logConcern' &&
  key !== FLAGS &&
  !draft.changing &&
  !draft.later?.includes(key) &&
  asksLater.includes(plain(words));

const putOff = (draft: Draft, { key }: Step): Draft =>
  moveOn({ ...draft, later: [...(draft.later ?? []), key], unread: [] });

/** Wishes said beside an answer, or in place of one, are kept where it is asked how to reach them. */
const NONE_NEEDED = /^None needed$/;

/** A wish that was told before stands beside what they need, also where that is nothing else. */
function besideWish({ entries, changing }: Draft, answer: Answer): Answer {
  const [before, said] = [wordsOf(entries.adjustments), wordsOf(answer.entries.adjustments)];
  if (changing || said === '' || before === '' || NONE_NEEDED.test(before)) return answer;
  const adjustments = /^none\b/i.test(said) || said === notKnown ? before : withWishes(before, [said]);
  return { ...answer, entries: { ...answer.entries, adjustments } };
}

function keepWishes(draft: Draft, words: string, given: Answer): Answer {
  const { command, entries } = draft;
  if (command !== 'logConcern') return given;
  const answer = given.wishes ? given : besideWish(draft, given);
  const left = answer.left.map(splitWishes);
  const said = [...(answer.wishes ?? []), ...left.flatMap((each) => each.wishes)];
  if (said.length === 0) return answer;
  const secrets = said.filter(isPrivate);
  const wishes = said.filter((each) => isWish(each) && !isPrivate(each));
  // “A call would be nice” asks for no adjustment: it is noted as staff wrote it down.
  const notes = said.filter((each) => !isWish(each));
  const noted = {
    ...(notes.length === 0
      ? {}
      : { staffNote: withWishes(wordsOf(answer.entries.staffNote ?? entries.staffNote), notes) }),
    ...(secrets.length === 0
      ? {}
      : { privacy: withWishes(wordsOf(answer.entries.privacy ?? entries.privacy), secrets) }),
  };
  if (wishes.length === 0)
    return {
      ...answer,
      wishes: undefined,
      left: left.flatMap((each) => each.others),
      entries: { ...answer.entries, ...noted },
    };
  const before = wordsOf(answer.entries.adjustments ?? entries.adjustments);
  const others = left.flatMap((each) => each.others);
  // Said with what they need, it stays as it was said.
  const isOne =
    answer.entries.adjustments !== undefined && others.length === 0 && isBlank(entries.adjustments);
  const adjustments = isOne && !NONE_NEEDED.test(before) ? words.trim() : withWishes(before, wishes);
  return { ...answer, wishes, left: others, entries: { ...answer.entries, ...noted, adjustments } };
}

/** Something said beside what was just put right: the answer to whatever question it is for, or it is named. */
export function takeAside(draft: Draft, step: Step, words: string, setting: Setting): Typed {
  const asking = askingAt(draft, step, setting);
  const isTold = asksForNarrative({ ...draft, typing: true, at: step.key });
  const own: Answer = isTold
    ? { entries: {}, whys: [], left: [words] }
    : readTyped(words, draft, step, asking, setting);
  const answer = withBeside(
    draft,
    step,
    words,
    own,
    (said, each) => readAt(said, each, openAt(draft, each, asking)),
    true,
  );
  const isBeside = !Object.keys(answer.entries).some((name) => step.fields.includes(name));
  const taken = settleAnswer(
    draft,
    step,
    words,
    { answer: keepWishes(draft, words, answer), isBeside },
    setting,
  );
  return isTold ? { ...taken, draft: { ...taken.draft, again: draft.again } } : taken;
}

/** What was certain in several things said at once is taken, and the rest of it is named. */
export const takeParts = (
  draft: Draft,
  step: Step,
  words: string,
  { entries, left }: { readonly entries: Entries; readonly left: readonly string[] },
  setting: Setting,
): Typed => {
  const isBeside = !Object.keys(entries).some((name) => step.fields.includes(name));
  return settleAnswer(draft, step, words, { answer: { entries, whys: [], left }, isBeside }, setting);
};

/** What one of those fields was meant for has been said: it is taken for the answer. */
export const takeEntries = (
  draft: Draft,
  step: Step,
  words: string,
  entries: Entries,
  setting: Setting,
): Typed =>
  settleAnswer(draft, step, words, { answer: { entries, whys: [], left: [] }, isBeside: false }, setting);

function settleAnswer(
  draft: Draft,
  step: Step,
  words: string,
  { answer, isBeside }: { readonly answer: Answer; readonly isBeside: boolean },
  setting: Setting,
): Typed {
  const isTaken = (waitingFor(draft, step)[0] ?? '') in answer.entries;
  const { whys, left, reopens = [], refuses = [], offers, between, asksNone } = answer;
  const isRefused = refuses.length > 0 && left.length === 0 && whys.length === 0;
  const read = leaveGiven(answer.entries, draft, words);
  const isSkipped = Object.keys(read).length < Object.keys(answer.entries).length;
  const reopened = {
    ...draft,
    typing: true,
    at: step.key,
    offered: Object.keys(read).length === 0 && draft.offered === true,
    unread: [
      ...left,
      ...(Object.keys(answer.entries).length === 0 && left.length === 0 && !isRefused ? [words] : []),
    ],
    unsuggested: [...(draft.unsuggested ?? []), ...refuses],
    entries: without({ ...draft.entries, ...read }, reopens),
    last: step.key,
    offers,
    between,
    noneAsked: asksNone,
    tries: isTaken ? 0 : (draft.tries ?? 0) + 1,
    done: draft.done.filter(
      (key) =>
        !stepsOf(draft).some(
          (each) => each.key === key && each.fields.some((name) => reopens.includes(name)),
        ),
    ),
  };
  const taken = Object.keys(read);
  const unread = reopened.unread;
  // Beside a wish it is still to be asked what they need.
  const unsettled = answer.wishes && !step.fields.includes('adjustments') ? ['adjustments'] : [];
  const beside = without(read, [...step.fields, ...unsettled]);
  const next = bringDanger(settle(reopened, [], beside), read, unread);
  const common = { taken, whys, step };
  if (reopens.length > 0) return { draft: moveOn(next), ...common };
  const still = missingAt(next, step).filter((name) => !(name in read));
  if (!isBeside && still.length === 0 && (taken.length > 0 || isSkipped))
    return { ...check(next, [step], without(read, unsettled), setting), ...common };
  const refusal = refusalOf(next, problemsIn(next, [{ ...step, fields: taken, takes: [] }], setting));
  const open = { ...next, entries: without(next.entries, Object.keys(refusal?.fields ?? {})) };
  // Words of danger are asked about before this question is asked again.
  if (next.danger !== draft.danger && step.key !== FLAGS)
    return { draft: moveOn(open), ...common, whys: offers ? [] : whys };
  return {
    draft: { ...open, again: isBeside ? draft.again === true : !isRefused, cancelling: false },
    ...common,
    ...(refusal ? { refusal } : {}),
  };
}

/** Where the conversation stands for somebody who types. */
export function asTyped(draft: Draft): Draft {
  const step = questionOf(draft);
  return { ...draft, typing: true, at: step?.key ?? draft.at };
}

/** Is this an answer to what is asked now, though a command may be called the same? */
export function isAnswer(draft: Draft, words: string, context: Context): boolean {
  const { trust, today } = context;
  const step = questionOf(draft);
  if (!step) return false;
  if (saysToSuggested(draft, words, context)) return true;
  if (step.key === FLAGS && asksWhatFlagMeans(words)) return true;
  const { fields } = commandOf(draft.command);
  return (
    step.fields.some((name) => isSaidFor(step, name, words)) ||
    step.fields
      .flatMap((name) => fields[name] ?? [])
      .some((field) => isOptionOf(field, words, trust) || isPlainAnswer(field, words, today)) ||
    isOwnYesNo(step, fields, words) ||
    (step.mayBeNo === true && sayNone.has(plain(words)))
  );
}

/** “I have” where it is asked whether they were told. */
const isOwnYesNo = ({ fields: names, words: own }: Step, fields: AnyFields, words: string): boolean =>
  names.some((name) => fields[name]?.kind === 'yesNo' && hearYesNo(words, own?.[name]).is === 'taken');

/** Is it word for word one of the answers listed for what is asked now? */
export function isListed(draft: Draft, words: string, { trust }: Context): boolean {
  const { fields } = commandOf(draft.command);
  return (questionOf(draft)?.fields ?? [])
    .flatMap((name) => fields[name] ?? [])
    .some((field) => isOptionOf(field, words, trust));
}

/** Is it, in several words, what people say for one of the answers: “partner organisation”, which is a list elsewhere? */
const isSaidFor = ({ words: known }: Step, name: string, words: string): boolean =>
  plain(words).includes(' ') &&
  Object.values(known?.[name]?.synonyms ?? {})
    .flat()
    .some((phrase) => plain(phrase) === plain(words));

/** The kind of what is asked now; undefined where nothing is, as on the review. */
export function kindAsked(draft: Draft): AnyField['kind'] | undefined {
  return commandOf(draft.command).fields[nameAsked(draft) ?? '']?.kind;
}

/** The field that is asked now. */
export function nameAsked(draft: Draft): string | undefined {
  const step = questionOf(draft);
  return step && waitingFor(draft, step)[0];
}

/** Is what is asked now to be told at length? */
export const asksForNarrative = (draft: Draft): boolean => kindAsked(draft) === 'longText';

/** “today” is a day where one is asked for, and “no thanks” a no. */
function isPlainAnswer({ kind }: AnyField, words: string, today: LondonDate): boolean {
  if (kind === 'date') return hearDate(words, { today }).is === 'taken';
  if (kind === 'yesNo') return hearYesNo(words).is === 'taken';
  return (kind === 'choices' || kind === 'picks') && sayNone.has(plain(words));
}

/** Is it word for word one of the answers that are listed? */
const isOptionOf = (field: AnyField, words: string, trust: Trust): boolean =>
  (field.kind === 'choice' || field.kind === 'choices') &&
  Object.values(optionsIn(field, trust)).some((label) => plain(label) === plain(words));
