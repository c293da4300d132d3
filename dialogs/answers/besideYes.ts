import { wordsOf } from '../../policy/machine/fields';
import type { Draft } from '../state/draft';
import { withWishes } from '../reading/wishes';
import { commandOf, scriptOf } from '../script/script';
import type { Answer, Step } from '../script/step';

const BEHIND = /^(?:yes|yeah|yep|yup|yh|y|no|nope|nah|not yet)[\s,.;:–-]{1,3}(\S.{0,200})$/i;
/** When and how something was done or is wanted, which the yes does not say. */
const SAYS_MORE =
  /\b(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|last (?:night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:phone|e-?mail|letter|text|post)|(?:on|over) the (?:phone|ward|visit)|in (?:person|writing)|face to face|phoned|rang|texted|e-?mailed|wrote)\b/i;

/** “Yes, today, by phone”: the yes is the answer, and when and how are kept as they were said, beside it. */
export function keepBesideYes(
  draft: Draft,
  { fields: [name = ''] }: Step,
  words: string,
  answer: Answer,
): Answer {
  const field = commandOf(draft.command).fields[name];
  const isAnswered = name in answer.entries && answer.whys.length === 0 && answer.left.length === 0;
  if (draft.command !== 'logConcern' || field?.kind !== 'yesNo' || !isAnswered || answer.wishes)
    return answer;
  const more = BEHIND.exec(words.trim())?.[1] ?? '';
  if (Object.keys(answer.entries).length > 1 || !SAYS_MORE.test(more)) return answer;
  const called = scriptOf(draft.command).questions?.[name]?.called ?? '';
  const staffNote = withWishes(wordsOf(draft.entries.staffNote), [`${called}: ${words.trim()}`]);
  return { ...answer, entries: { ...answer.entries, staffNote } };
}
