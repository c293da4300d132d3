import {
  type Answer,
  aboutSomethingElse,
  answers,
  before,
  behind,
  type ClosedQuestion,
  denials,
  hedges,
  smallTalk,
  who,
  whom,
} from './sentences';

/** Something typed at a question, and the fact that must not come out of it: with no value, none at all. */
export interface NotSaid {
  readonly say: string;
  readonly mustNot: { readonly field: ClosedQuestion; readonly value?: string | boolean };
}

export const closedQuestions = Object.keys(answers) as readonly ClosedQuestion[];

type Pick = <T>(from: readonly T[]) => T;

/** Picks by the digits of a number, so that the same seed gives the same sentence and every combination has a seed. */
function pickBy(seed: number): Pick {
  const spread = Math.imul(seed ^ (seed >>> 16), 0x9e3779b1) >>> 0;
  let left = spread;
  return <T>(from: readonly T[]): T => {
    const picked = from[left % from.length];
    if (picked === undefined) throw new RangeError('There is nothing to pick from.');
    left = Math.floor(left / from.length) || (spread ^ from.length) >>> 1;
    return picked;
  };
}

const fill = (frame: string, words: Readonly<Record<string, string>>) =>
  frame.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

/** Two letters change places inside one long word, as they do on a phone. Short words, “not” among them, stay. */
function slip(say: string, pick: Pick): string {
  const long = say.match(/\p{L}{6,}/gu);
  if (!long) return say;
  const word = pick(long);
  return say.replace(word, `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`);
}

const typing: readonly ((say: string, pick: Pick) => string)[] = [
  (say) => say,
  (say) => say,
  (say) => say.replaceAll('’', "'"),
  (say) => say.replaceAll('’', ''),
  (say) => say.toLowerCase(),
  (say) => say.toUpperCase(),
  (say) => say.charAt(0).toUpperCase() + say.slice(1),
  slip,
];

/** A sentence as somebody would type it: with people in it, something before and behind, and slips. */
function typeOut(frame: string, pick: Pick): string {
  const say = fill(frame, { who: pick(who), whom: pick(whom) });
  return pick(typing)(`${pick(before)}${say}${pick(behind)}`, pick);
}

const frameOf = (frame: string, { that, short, noun }: Answer, pick: Pick) =>
  fill(frame, { that: pick(that), short: pick(short), noun: pick(noun) });

/** An answer denied: “police? no”, “nobody told him”. The answer must not be recorded. */
export function negated(question: ClosedQuestion, seed: number): NotSaid {
  const pick = pickBy(seed);
  const answer = pick(answers[question]);
  const frame = pick([true, false, false]) ? pick(answer.denied) : frameOf(pick(denials), answer, pick);
  return { say: typeOut(frame, pick), mustNot: { field: question, value: answer.value } };
}

/** An answer that might be: “could be legal?”. Nothing must be recorded for the question. */
export function hedged(question: ClosedQuestion, seed: number): NotSaid {
  const pick = pickBy(seed);
  const frame = frameOf(pick(hedges), pick(answers[question]), pick);
  return { say: typeOut(frame, pick), mustNot: { field: question } };
}

/** Holds the words of an answer and is about something else: “lives in Earls Court”. Nothing must be recorded. */
export function unrelated(question: ClosedQuestion, seed: number): NotSaid {
  const pick = pickBy(seed);
  return { say: typeOut(pick(aboutSomethingElse[question]), pick), mustNot: { field: question } };
}

/** Talk that answers no question with a closed list, nor who, where or when. NB: at a question for a narrative it is one. */
export function chatter(seed: number): string {
  const pick = pickBy(seed);
  return typeOut(pick(smallTalk), pick);
}
