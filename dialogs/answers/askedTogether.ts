import { isBlank, notKnown, wordsOf, type Entries } from '../../policy/machine/fields';
import { wantedAt, type Draft } from '../state/draft';
import { doneAndLearnt, effectAndOutcome, lastApart } from '../reading/accountParts';
import { relativeIn } from '../reading/standingWords';
import { clausesOf } from '../reading/clauses';
import { saysNotKnown } from '../reading/notKnown';
import { hasWords, tokensOf, withoutLink } from '../reading/plain';
import { denies, doubts } from '../reading/stance';
import { hearYesNo } from '../reading/yesNo';
import { scriptOf } from '../script/script';
import { keptMeans } from '../state/suggesting';
import type { Answer, Step } from '../script/step';

/** Reads words as the answer to a step, with what was said before it. */
export type ReadAt = (words: string, step: Step, given?: Entries) => Answer;

/** The questions that are put in one sentence with this one: all of them still open. */
function togetherAt(draft: Draft, step: Step): readonly Step[] {
  const { asksAlso } = step;
  if (!asksAlso || !draft.typing || draft.again || draft.changing) return [];
  const wanted = wantedAt(draft, step);
  if (!wanted.every((name) => isBlank(draft.entries[name]))) return [];
  // What hangs on the answer to this question is no step yet.
  const open = scriptOf(draft.command).steps.filter(
    ({ key, fields }) => asksAlso.steps.includes(key) && fields.every((name) => isBlank(draft.entries[name])),
  );
  const means = keptMeans(draft);
  // What was typed before says one of them: that is asked by itself.
  const isTyped = open.some(({ fields }) => fields.some((name) => name in means));
  return open.length === asksAlso.steps.length && !isTyped ? open : [];
}

const isWhole = ({ entries, whys, left }: Answer): boolean =>
  Object.keys(entries).length > 0 && whys.length === 0 && left.length === 0;

const joined = (...answers: readonly Answer[]): Answer => ({
  entries: Object.assign({}, ...answers.map(({ entries }) => entries)) as Entries,
  whys: answers.flatMap(({ whys }) => whys),
  left: answers.flatMap(({ left }) => left),
  ...(answers.some(({ wishes }) => wishes) ? { wishes: answers.flatMap(({ wishes = [] }) => wishes) } : {}),
  ...(answers[0]?.offers ? { offers: answers[0].offers } : {}),
});

/** Somebody else, or what they are like: no name is taken from beside it. */
const NO_NAME =
  /\b(?:for|of|about|re|behalf|gentleman|lady|man|woman|girl|boy|lad|chap|bloke|elderly|young|old|upset|angry|cross|distressed|anxious|crying|worried|inpatient|outpatient|ward|unit|team)\b/i;

/** An NHS number or pronouns, which are pointed out: the rest of it stands. */
const LEFT_OUT = 'I left ';
const NO_WAY = /\bno (?:phone|ph|number|mobile|tel)\b[^,;.]{0,30}/gi;

/** What was said of who it is may be taken back. */
const TURNS = /\b(?:sorry|actually|i mean|no wait|patient|pt|service user|client|anonymous|anon)\b/i;
const DENIES =
  /^(?:no(?! (?:phone|ph|number|mobile|tel|contact|e-?mail)\b)|nope|nah|naw|not|never|neither|wrong)\b/i;
/** What is denied of how to reach somebody says nothing of who it is: “text not call”, “same no as the texts”. */
const OF_REACHING =
  /\d|\b(?:phone|ph|texts?|calls?|ring|mobile|landline|number|same no|e-?mail|voicemail)\b/i;
const DESCRIBES = /^(?:an?|the|some|our|my|his|her|their|this|that) /i;

/** Is this a name and how to reach somebody, without doubt: a written name, one told before, or one beside a number? */
function isSurelyWho(rest: string, { entries, left }: Answer, told: Entries): boolean {
  const used = left.reduce((words, part) => words.replace(part, ' '), rest.replace(NO_WAY, ' '));
  const name = wordsOf(entries.personName);
  if (DENIES.test(rest) || left.some((part) => denies(part) && !OF_REACHING.test(part))) return false;
  if (TURNS.test(rest) || doubts(rest.replace(/\bmay\b/gi, '')) || saysNotKnown(rest)) return false;
  if (NO_NAME.test(used) || DESCRIBES.test(name) || relativeIn.test(used)) return false;
  if (name === '' || name === notKnown) return true;
  const parts = name.split(/\s+/);
  const isTold = hasWords(tokensOf(wordsOf(told.words)), tokensOf(name));
  const hasWay = ['phone', 'email', 'address'].some((each) => each in entries);
  return isTold || /^\p{Lu}/u.test(name) || (parts.length > 1 && hasWay);
}

const AND = /^(?:and|but)\s+/i;

/** Each place where one thing may end and the next begin. */
function* cutsOf(words: string): Generator<readonly [string, string]> {
  const ands = [...words.matchAll(/\sand\s/gi)].map(({ index }) => index + 1);
  const places = [...clausesOf(words).map(({ at }) => at), ...ands].sort((one, other) => one - other);
  for (const at of places)
    if (at > 0) yield [withoutLink(words.slice(0, at)), words.slice(at).replace(AND, '').trim()];
}

/** Who raises it, and behind that their name and how to reach them: where least is left over. */
function standingAndWho(
  words: string,
  step: Step,
  who: Step,
  read: ReadAt,
  told: Entries,
): Answer | undefined {
  const ways = [...cutsOf(words)].flatMap(([head, rest]) => {
    const standing = read(head, step);
    const isRelative = standing.offers !== undefined && 'relationship' in standing.entries;
    const isTaken = 'raisedBy' in standing.entries && standing.whys.length === 0;
    if (!isTaken && !isRelative) return [];
    const reached = read(rest, who, { raisedBy: 'patient', ...standing.entries });
    const isRead =
      Object.keys(reached.entries).length > 0 && reached.whys.every((why) => why.startsWith(LEFT_OUT));
    const [first, whole] = [standing, reached].map(({ entries }) => tokensOf(wordsOf(entries.personName)));
    const isOneName =
      [first, whole].some((name) => name?.length === 0) ||
      (first ?? []).every((each) => whole?.includes(each));
    return isRead && isOneName && isSurelyWho(rest, reached, told) ? [joined(standing, reached)] : [];
  });
  return (
    ways.sort((one, other) => one.left.join().length - other.left.join().length)[0] ??
    standingBeforeNames(words, step, who, read)
  );
}

/** Who raises it, said first, where of the names behind it one has to be chosen: those are left for their question. */
function standingBeforeNames(words: string, step: Step, who: Step, read: ReadAt): Answer | undefined {
  const [[head, rest] = ['', '']] = cutsOf(words);
  const standing = read(head, step);
  const isSure =
    isWhole(standing) &&
    ![TURNS, NO_NAME, DENIES, relativeIn].some((each) => each.test(rest)) &&
    !doubts(rest);
  const asked = isSure ? read(rest, who, { raisedBy: 'patient', ...standing.entries }) : undefined;
  const isToChoose = asked !== undefined && asked.whys.length > 0 && Object.keys(asked.entries).length === 0;
  return isToChoose ? { ...standing, left: [rest] } : undefined;
}

const isSaidOut = (words: string): boolean => hearYesNo(words).is !== 'taken' && tokensOf(words).length > 1;

/** Why somebody speaks for another, and whether the person agrees, said in so many words: never a bare yes. */
function whyAndConsent(words: string, step: Step, consent: Step, read: ReadAt): Answer | undefined {
  for (const [head, rest] of cutsOf(words)) {
    const why = read(head, step);
    const agreed = read(rest, consent, why.entries);
    const isSafe = isSaidOut(rest) || agreed.entries.consent === 'notYet';
    if (isWhole(why) && isWhole(agreed) && isSafe) return joined(why, agreed);
  }
  const only = read(words, consent);
  return isWhole(only) && isSaidOut(words) && Object.keys(read(words, step).entries).length === 0
    ? only
    : undefined;
}

const SAYS_REPLY = /\b(?:repl(?:y|ies)|response|letter|answer|hear back|write back|written)\b/i;

/** Whether they want a reply, said last: in so many words, or yes or no behind what they want. */
function withReply(words: string, step: Step, reply: Step, read: ReadAt): Answer | undefined {
  const isWanted = step.fields.includes('outcome');
  for (const { first, second: last } of lastApart(words)) {
    const second = last.replace(AND, '');
    const wanted = read(second, reply);
    const bare = hearYesNo(second);
    // Beside what they want, a “no” is for the reply; without it, it may say that nothing would put it right.
    const isPlain = isWanted ? YES_OR_NO.test(second) : bare.is === 'taken' && bare.value;
    if (!isWhole(wanted) || wanted.wishes || !(isPlain || SAYS_REPLY.test(second))) continue;
    const own = read(first, step);
    if (isWhole(own)) return joined(own, wanted);
  }
  return undefined;
}

const YES_OR_NO = /^(?:yes|yeah|yea|yep|yh|y|no|nope|nah|n)\b/i;

function accounts(words: string, step: Step, others: readonly Step[], read: ReadAt): Answer | undefined {
  const [next, reply] = others;
  if (!next) return undefined;
  if (next.fields.includes('wantsResponse')) return withReply(words, step, next, read);
  const parts = next.fields.includes('learning') ? doneAndLearnt(words) : effectAndOutcome(words);
  if (!parts) return reply && withReply(words, step, reply, read);
  const first = read(parts.first, step);
  const second = (reply && withReply(parts.second, next, reply, read)) ?? read(parts.second, next);
  return isWhole(first) && isWhole(second) ? joined(first, second) : undefined;
}

/** The answer to what was asked in one sentence, each part whole; undefined where it answers this question alone. */
export function readTogether(draft: Draft, step: Step, words: string, read: ReadAt): Answer | undefined {
  const others = togetherAt(draft, step);
  const [next] = others;
  if (!next || words.includes('?')) return undefined;
  if (step.key === 'standing') return standingAndWho(words, step, next, read, draft.entries);
  if (step.key === 'why') return whyAndConsent(words, step, next, read);
  return accounts(words, step, others, read);
}

/** The sentence that asks all of them. */
export const askTogether = (draft: Draft, step: Step): string | undefined =>
  togetherAt(draft, step).length > 0 ? step.asksAlso?.ask : undefined;
