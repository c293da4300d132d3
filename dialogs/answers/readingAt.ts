import { openAt } from './answeringBeside';
import { askedAt, waitingFor, type Draft, type Setting } from '../state/draft';
import { readField } from '../script/logging/fields';
import { plain, tokensOf } from '../reading/plain';
import { beginsNotKnown, saysNotKnown } from '../reading/notKnown';
import { nothingTold } from '../reading/steeringWords';
import { asksOfBot } from '../reading/sentence';
import { saysOnlyWhen } from '../reading/hearDate';
import { hearYesNo } from '../reading/yesNo';
import { commandOf } from '../script/script';
import type { Answer, Asking, Step } from '../script/step';
import { readSuggested, suggestedAt } from '../state/suggesting';
import { readWhole } from '../script/wholeAnswers';

/** What an answer is read in. */
export function askingAt(draft: Draft, step: Step, { state, context }: Setting): Asking {
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
    offered: draft.offers ?? [],
    wasAsked: draft.again === true,
    noIsEnough: draft.noneAsked === true || (!draft.again && draft.danger === undefined),
  };
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

export function readAt(words: string, step: Step, asking: Asking): Answer {
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

/** What is said to a question, or to what their words suggest for it: “no, he has not agreed yet” is no “no” to a name. */
export function readTyped(
  words: string,
  draft: Draft,
  step: Step,
  asking: Asking,
  setting: Setting,
  isForAnother: (words: string) => boolean = () => false,
): Answer {
  const suggested = isForAnother(words) ? {} : suggestedAt(draft, step, setting.context);
  const rest = { ...asking, waiting: asking.waiting.filter((name) => !(name in suggested)) };
  const read = (said: string): Answer => readAt(said, step, asking);
  const readRest = (said: string): Answer => {
    const answer = rest.waiting.length > 0 ? readAt(said, step, rest) : undefined;
    return answer && Object.keys(answer.entries).length > 0 ? answer : read(said);
  };
  return (
    readSuggested(words, suggested, {
      readRest,
      read,
      isNote: draft.command === 'recordContact' && draft.suggests !== undefined,
    }) ?? read(words)
  );
}
