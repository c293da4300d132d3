import { isBlank, wordsOf } from '../../policy/machine/fields';
import type { AnyField } from '../../policy/machine/target';
import { stepsOf, type Draft } from '../state/draft';
import { clausesOf } from '../reading/clauses';
import { BESIDE_A_DAY } from '../reading/dateWords';
import { findDates } from '../reading/dates';
import { tokensOf } from '../reading/plain';
import { commandOf } from '../script/script';
import type { Answer, Asking, Step } from '../script/step';

const BECAUSE =
  /(?:^|\s)(because|cos|cuz|due to|as (?=(?:he|she|they|it|the|we|i|her|his|their)\b)|since (?=(?:he|she|they|we|i)\b))/i;

const closed: readonly AnyField['kind'][] = ['date', 'yesNo', 'choice', 'pick', 'number'];

/** Whether somebody agreed, was told or is satisfied may do harm: the whole of what is typed has to be the answer. */
const harmful = /\b(?:agree|agrees|agreed|consent|satisfied|told|danger)\b/i;
const givenAway = /\bpersonal\b/i;

const isReason = ({ label, kind }: AnyField): boolean =>
  (kind === 'longText' || kind === 'text') && /^why\b|\breasons?\b/i.test(label);

interface Part {
  readonly text: string;
  readonly isReason: boolean;
}

/** What is said in one message: its clauses, and what gives a reason with all that follows it in that clause. */
function partsOf(words: string): readonly Part[] {
  return clausesOf(words).flatMap(({ text }) => {
    const at = BECAUSE.exec(text)?.index;
    const parts =
      at === undefined
        ? [{ text, isReason: false }]
        : [
            { text: text.slice(0, at).trim(), isReason: false },
            { text: text.slice(at).trim(), isReason: true },
          ];
    return parts.filter((part) => part.text !== '');
  });
}

const isWhole = ({ entries, whys, left }: Answer): boolean =>
  Object.keys(entries).length > 0 && whys.length === 0 && left.length === 0;

/** What of these words says more than the day in them. */
function besideTheDay(words: string, { today, holidays }: Asking): string | undefined {
  const found = findDates(words, { today, holidays });
  const rest = found.reduce((left, { words: day }) => left.replace(day, ' '), words).trim();
  const says = tokensOf(rest).some((token) => !BESIDE_A_DAY.has(token) && token.length > 1);
  return says ? rest.replace(/\s+/g, ' ') : undefined;
}

/** The first question of why that has no answer yet. */
function reasonOf(draft: Draft, at: Step): string | undefined {
  const { fields } = commandOf(draft.command);
  return stepsOf(draft)
    .filter((step) => step !== at)
    .flatMap((step) => step.fields)
    .find((name) => fields[name] && isReason(fields[name]) && isBlank(draft.entries[name]));
}

/**
 * The answer to a closed question with what is said beside it: a reason is kept for the question of why, to the letter,
 * and anything else is named. Logging a concern reads its own. `readAt` reads words as an answer to this question.
 */
export function withMore(
  draft: Draft,
  at: Step,
  words: string,
  own: Answer,
  { asking, readAt }: { readonly asking: Asking; readonly readAt: (words: string) => Answer },
): Answer {
  const [name = ''] = at.fields;
  const field = commandOf(draft.command).fields[name];
  if (draft.command === 'logConcern' || draft.changing || !field || !closed.includes(field.kind)) return own;
  // Several things were asked, and all of what was said is an answer to them.
  if (isWhole(own) && Object.keys(own.entries).length > 1) return own;
  const parts = partsOf(words);
  const reads = parts.map(({ text }) => readAt(text));
  const values = new Set(reads.filter(isWhole).map(({ entries }) => wordsOf(entries[name])));
  const isSafe = !givenAway.test(field.label) && (field.kind !== 'yesNo' || !harmful.test(field.label));
  const answers = reads.findIndex(isWhole);
  const answer = reads[answers];
  if (!answer || values.size > 1 || (!isWhole(own) && !isSafe)) return own;
  const beside = field.kind === 'date' ? besideTheDay(parts[answers]?.text ?? '', asking) : undefined;
  const others = parts.filter((_, index) => index !== answers && !isWhole(reads[index] ?? own));
  const reasons = others.filter((part) => part.isReason).map(({ text }) => text);
  const why = reasons.length > 0 ? reasonOf(draft, at) : undefined;
  const named = others.filter((part) => why === undefined || !part.isReason).map(({ text }) => text);
  return {
    ...answer,
    entries: { ...answer.entries, ...(why === undefined ? {} : { [why]: reasons.join(' ') }) },
    left: [...(beside === undefined ? [] : [beside]), ...named],
  };
}
