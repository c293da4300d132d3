import { isBlank, notKnown, wordsOf } from '../../policy/machine/fields';
import type { Draft } from '../state/draft';
import { isPrivate, isWish, splitWishes, withWishes } from '../reading/wishes';
import type { Answer } from '../script/step';

const NONE_NEEDED = /^None needed$/;

/** A wish that was told before stands beside what they need, also where that is nothing else. */
function besideWish({ entries, changing }: Draft, answer: Answer): Answer {
  const [before, said] = [wordsOf(entries.adjustments), wordsOf(answer.entries.adjustments)];
  if (changing || said === '' || before === '' || NONE_NEEDED.test(before)) return answer;
  const adjustments = /^none\b/i.test(said) || said === notKnown ? before : withWishes(before, [said]);
  return { ...answer, entries: { ...answer.entries, adjustments } };
}

/** Wishes said beside an answer, or in place of one, are kept where it is asked how to reach them. */
export function keepWishes(draft: Draft, words: string, given: Answer): Answer {
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
