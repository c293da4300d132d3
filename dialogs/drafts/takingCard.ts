import { heldBack } from '../../cards/form';
import { isBlank, wordsOf, type Entries } from '../../policy/machine/fields';
import { leaveUnknown, unbox } from './cardInputs';
import { bringDanger } from '../state/dangerWords';
import { fieldsAt, type Draft, type Setting } from '../state/draft';
import type { Step } from '../script/step';
import { type Moved, check } from '../state/checkingDraft';

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
