import { isBlank, notKnown, optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { listedAt, numberedAt } from './asked';
import { readTogether } from './askedTogether';
import { openAt, withBeside } from './answeringBeside';
import { withMore } from './answeringMore';
import { keepBesideYes } from './besideYes';
import { bringDanger } from '../state/dangerWords';
import { FLAGS, missingAt, moveOn, stepsOf, waitingFor, type Draft, type Setting } from '../state/draft';
import { settleDoubt } from './inDoubt';
import { splitAlso } from '../reading/alsoIs';
import { withoutFillers } from '../reading/fillers';
import { asksLater } from '../reading/lexicon';
import { plain } from '../reading/plain';
import { isYesNoInDoubt } from '../reading/hedges';
import { beginsNotKnown, saysNotKnown, skips } from '../reading/notKnown';
import { hearDate } from '../reading/hearDate';
import { hearYesNo } from '../reading/yesNo';
import { commandOf } from '../script/script';
import type { Answer, Asking, Step } from '../script/step';
import { type Moved, without, settle, problemsIn, refusalOf, check } from '../state/checkingDraft';
import { inSentence } from '../../policy/machine/sentences';
import { askingAt, readAt, readTyped } from './readingAt';
import { keepWishes } from './wishesBeside';
import { suggestedAt } from '../state/suggesting';
import { isForLater, OF_PEOPLE, setApart } from './kept';
import { isListed, asksForNarrative } from '../state/whatIsAsked';

export interface Typed extends Moved {
  /** The fields that the words answered. */
  readonly taken: readonly string[];
  /** The fields asked when they were typed. */
  readonly step: Step;
}

const numberIn = (words: string): number | undefined => {
  const said = /^\s*(?:option |number |no\.? ?)?(\d{1,2})\s*(?:[.)]\s*)?$/i.exec(words)?.[1];
  return said === undefined ? undefined : Number(said);
};

/** The answer that its number picks, where answers were shown with numbers; the only one offered, by yes. */
function picked({ offers = [] }: Draft, numbered: readonly string[], words: string): string | undefined {
  const number = numberIn(words);
  if (number !== undefined) return numbered[number - 1];
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
  if (isYesNoInDoubt(said) && !asksYesOrNo(draft, step))
    return (
      askPlainly(draft, step, said, { entries: {}, whys: [], left: [] }, setting) ??
      askAgain(draft, step, [NO_QUESTION])
    );
  const numbered = numberedAt(draft, step, setting);
  const chosen = picked(draft, numbered, said);
  const counted = numbered.length > 0 ? undefined : listedAt(draft, step, setting)[(numberIn(said) ?? 0) - 1];
  if (counted !== undefined && draft.command === 'logConcern') return askIfMeant(draft, step, counted);
  // What was asked back in their own words is read as if it were typed.
  const isSure =
    chosen !== undefined &&
    !isListed(draft, chosen, setting.context) &&
    hearDate(chosen, setting.context).is !== 'taken';
  const pick = isSure ? undefined : chosen;
  const { rest, others } =
    chosen === undefined && mayBeApart(draft, step)
      ? setApart(draft, step, said, setting)
      : { rest: chosen ?? said, others: [] };
  const typed = chosen === undefined && isClosed(draft, step) ? withoutFillers(rest) : rest;
  const asking = askingAt(draft, step, setting);
  const { also, rest: words } = OF_PEOPLE.includes(step.key) ? splitAlso(typed) : { also: [], rest: typed };
  const readElse: ReadElse = (part, own) =>
    withBeside(draft, step, part, own, (each, other) => readAt(each, other, openAt(draft, other, asking)));
  if (words === '') {
    const left = others.map((part) => readElse(part, { ...noAnswer, left: [part] }));
    const answer = joinAnswers({ ...noAnswer, ...(also.length > 0 ? { wishes: also } : {}) }, left);
    return settleAnswer(
      draft,
      step,
      said,
      { answer: keepWishes(draft, typed, answer), isBeside: true },
      setting,
    );
  }
  const { answer, isBeside } = readWords(
    draft,
    step,
    words,
    { pick, isSure, asking, readElse, also },
    setting,
  );
  const plainly = pick === undefined ? askPlainly(draft, step, words, answer, setting) : undefined;
  if (plainly) return plainly;
  const against = pick === undefined ? askAgainstTold(draft, step, answer, setting) : undefined;
  if (against) return against;
  const more = others.map((part) => readElse(part, { ...noAnswer, left: [part] }));
  return settleAnswer(draft, step, words, { answer: joinAnswers(answer, more), isBeside }, setting);
}

/** Nearest to the person: who is whose is easily said the wrong way round. */
const nearest: readonly string[] = ['parent', 'guardian', 'spouse', 'child'];

/** “Her son”, where the story reads as if a mother raises it: which of the two it is has to be said. */
function askAgainstTold(
  draft: Draft,
  step: Step,
  { entries }: Answer,
  { state, context }: Setting,
): Typed | undefined {
  const told = wordsOf(suggestedAt(draft, step, context).relationship);
  const said = wordsOf(entries.relationship);
  const isAgainst = told !== said && [told, said].every((each) => nearest.includes(each));
  const field = isAgainst ? commandOf(draft.command).fields.relationship : undefined;
  const listed = (field && optionsOf(field, state, context)) ?? {};
  const [reads, heard] = [told, said].map((each) => listed[each]);
  // Said again, it stands.
  if (reads === undefined || heard === undefined || (draft.tries ?? 0) > 0) return undefined;
  const why = `Your words read as if the person’s ${inSentence(reads)} raises it, and this as if it were their ${inSentence(heard)}. What is whoever raises it to the person: “their mum”, “their son”?`;
  const asked = askAgain(draft, step, [why]);
  return { ...asked, draft: { ...asked.draft, tries: 1 } };
}

type ReadElse = (part: string, own: Answer) => Answer;

const noAnswer: Answer = { entries: {}, whys: [], left: [] };

/** An answer, with what was said beside it: what stands first stays. */
const joinAnswers = (answer: Answer, more: readonly Answer[]): Answer =>
  more.length === 0
    ? answer
    : {
        ...answer,
        entries: Object.assign({}, ...more.map(({ entries }) => entries), answer.entries) as Entries,
        left: [...answer.left, ...more.flatMap(({ left }) => left)],
      };

/** What is kept to the letter, and what may do harm, is read whole. */
const mayBeApart = (draft: Draft, step: Step): boolean =>
  draft.command === 'logConcern' &&
  draft.changing === undefined &&
  !['consent', FLAGS, 'reassured', 'satisfied'].includes(step.key) &&
  isClosed(draft, step);

/** Words as the answer to what is asked: with what is suggested, beside it, and in doubt. */
function readWords(
  draft: Draft,
  step: Step,
  words: string,
  {
    pick,
    isSure,
    asking,
    readElse,
    also,
  }: {
    readonly pick: string | undefined;
    readonly isSure: boolean;
    readonly asking: Asking;
    readonly readElse: ReadElse;
    readonly also: readonly string[];
  },
  setting: Setting,
): { readonly answer: Answer; readonly isBeside: boolean } {
  const only = { ...asking, waiting: asking.waiting.slice(0, 1) };
  const read = (said: string): Answer => readAt(said, step, asking);
  const together =
    pick === undefined
      ? readTogether(draft, step, words, (said, each, given = {}) =>
          each === step
            ? read(said)
            : readAt(said, each, { ...openAt(draft, each, asking), entries: { ...draft.entries, ...given } }),
        )
      : undefined;
  const own =
    together ??
    (pick === undefined
      ? readTyped(words, draft, step, asking, setting, (said) => isForLater(draft, step.key, said, setting))
      : readAt(words, step, only));
  const answer =
    pick === undefined && !together && !own.refuses
      ? withMore(draft, step, words, readElse(words, own), { asking, readAt: read })
      : own;
  const isBeside = answer !== own && !Object.keys(answer.entries).some((name) => step.fields.includes(name));
  const beside = also.length === 0 ? answer : { ...answer, wishes: [...(answer.wishes ?? []), ...also] };
  const heard = keepBesideYes(draft, step, words, keepWishes(draft, words, beside));
  const settled =
    pick === undefined || isSure ? settleDoubt(draft, step, words, heard, { asking, read }) : heard;
  return { answer: settled, isBeside: isBeside && settled.whys === heard.whys };
}

const NO_QUESTION = 'That is no answer to this one, so I changed nothing. If nobody knows, say “not known”.';

const askAgain = (draft: Draft, step: Step, whys: readonly string[]): Typed => ({
  draft: { ...draft, typing: true, at: step.key, again: true, unread: [] },
  taken: [],
  whys,
  step,
});

/** “Dont think so” answers a question of yes or no: something is suggested, offered or asked so. */
const asksYesOrNo = (draft: Draft, step: Step): boolean =>
  step.mayBeNo === true ||
  step.answers !== undefined ||
  draft.changing !== undefined ||
  (draft.offers ?? []).length > 0 ||
  draft.command !== 'logConcern' ||
  waitingFor(draft, step).some((name) => commandOf(draft.command).fields[name]?.kind === 'yesNo') ||
  asksForNarrative(draft);

/**
 * Who does not know, where something was typed or told that may be the answer, is asked once plainly whether it is. Nothing
 * becomes unknown by a word that was said to something else.
 */
function askPlainly(
  draft: Draft,
  step: Step,
  words: string,
  { entries, refuses = [] }: Answer,
  setting: Setting,
): Typed | undefined {
  if (refuses.length > 0 || !(saysNotKnown(words) || beginsNotKnown(words) || isYesNoInDoubt(words)))
    return undefined;
  const suggested = suggestedAt(draft, step, setting.context);
  const [name] = Object.keys(suggested);
  const isTaken = Object.keys(suggested).some((each) => each in entries && entries[each] === suggested[each]);
  if (name === undefined || isTaken || draft.plainly === name) return undefined;
  return askAgain({ ...draft, plainly: name }, step, [IS_IT]);
}

const IS_IT = 'Say yes if that is it, and no if it is not. If nobody knows, say “not known”.';

/** A number where the answers stand without one is never taken for the one it would be: that is asked. */
const askIfMeant = (draft: Draft, step: Step, counted: string): Typed => ({
  draft: { ...draft, typing: true, at: step.key, again: true, unread: [], offers: [counted] },
  taken: [],
  whys: [`Do you mean “${counted}”?`],
  step,
});

/** “Ask me later”: it is asked again when all the rest is answered. Red flags are never put off so. */
const isPutOff = (draft: Draft, { key }: Step, words: string): boolean =>
  draft.command === 'logConcern' &&
  key !== FLAGS &&
  !draft.changing &&
  !draft.later?.includes(key) &&
  asksLater.includes(plain(words));

const putOff = (draft: Draft, { key }: Step): Draft =>
  moveOn({ ...draft, later: [...(draft.later ?? []), key], unread: [] });

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

/** Of several things that are being changed, those of which nothing is said anew stand as they were. */
const stoodBefore = ({ changing = {} }: Draft): Entries =>
  Object.fromEntries(Object.entries(changing).filter(([, entry]) => !isBlank(entry)));

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
  const isUnderstood = Object.keys(read).length > 0 && left.length === 0 && whys.length === 0;
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
    entries: without({ ...(isUnderstood ? stoodBefore(draft) : {}), ...draft.entries, ...read }, reopens),
    last: step.key,
    offers,
    between,
    doubts: [...(draft.doubts ?? []), ...(answer.doubts ?? [])],
    noneAsked: asksNone,
    tries: isTaken ? 0 : (draft.tries ?? 0) + (answer.isAhead ? 0 : 1),
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
