import { isBlank, notKnown, wordsOf, type Entries } from '../../policy/machine/fields';
import type { AnyField, AnyFields } from '../../policy/machine/target';
import type { Problem } from '../../policy/machine/entries';
import { fieldsAt, type Draft } from '../state/draft';
import { scriptOf } from '../script/script';
import type { Step } from '../script/step';

/** Inputs that a card shows at once where it has any to fold away. */
const MOST_AT_ONCE = 5;

const isFolded = (draft: Draft, { key }: Step): boolean =>
  scriptOf(draft.command).folds?.includes(key) ?? false;

const mayBeUnknown = 'Or write “not known”.';
const emptyIsUnknown = 'Left empty, it is not known yet.';

/** Left empty on a card of several steps, it is not known yet: it need not be answered there. */
const unpressed = (field: AnyField): AnyField =>
  field.mayBeUnknown && !field.optional ? { ...field, optional: true, hint: emptyIsUnknown } : field;

const boxed = ({ unless: _another, ...field }: AnyField, label: string): AnyField => ({
  ...field,
  label,
  hint: mayBeUnknown,
});

/** The inputs of one step on a card: one list stands for whole answers, one box for what is told apart. */
function inputsAt(draft: Draft, step: Step): AnyFields {
  const { key, ask, answers, box, takes = [] } = step;
  if (answers) {
    const options = Object.fromEntries(Object.entries(answers).map(([name, { label }]) => [name, label]));
    return { [key]: { kind: 'choice', label: ask, options } };
  }
  const asked = Object.entries(fieldsAt(draft, [step])).filter(([name]) => !takes.includes(name));
  if (!box) return Object.fromEntries(asked);
  return Object.fromEntries(
    asked.flatMap(([name, field]) => {
      if (name === box.name) return [[name, boxed(field, box.label)] as const];
      return box.of.includes(name) ? [] : [[name, field] as const];
    }),
  );
}

/** The inputs of these steps. */
export function inputsOf(draft: Draft, steps: readonly Step[]): AnyFields {
  return Object.assign(
    {},
    ...steps.map((step): AnyFields => {
      const inputs = inputsAt(draft, step);
      if (steps.length === 1 || !isFolded(draft, step)) return inputs;
      return Object.fromEntries(Object.entries(inputs).map(([name, field]) => [name, unpressed(field)]));
    }),
  ) as AnyFields;
}

/** Which of them are folded away: those that can wait, as far as the card is full without. `said` stand as words. */
export function foldedOf(
  draft: Draft,
  steps: readonly Step[],
  said: readonly string[] = [],
): readonly string[] {
  if (steps.length === 1) return [];
  const namesAt = (step: Step): readonly string[] =>
    Object.keys(inputsAt(draft, step)).filter((name) => !said.includes(name));
  const first = steps.filter((step) => !isFolded(draft, step)).flatMap(namesAt);
  let room = MOST_AT_ONCE - first.length;
  return steps
    .filter((step) => isFolded(draft, step))
    .flatMap((step) => {
      const names = namesAt(step);
      room -= names.length;
      return room >= 0 ? [] : names;
    });
}

/** What a card shows as entered: what one box stands for is put together in it. */
export function entriesIn(steps: readonly Step[], entries: Entries): Entries {
  const boxed = steps.flatMap(({ box }) => {
    if (!box) return [];
    const words = box.of.map((name) => entries[name]).filter((entry) => !isBlank(entry));
    const known = words.filter((entry) => entry !== notKnown);
    return words.length > 0 ? [[box.name, (known.length > 0 ? known : words).map(wordsOf).join(', ')]] : [];
  });
  return { ...entries, ...(Object.fromEntries(boxed) as Entries) };
}

/** What was typed in one box, as the fields it stands for; a problem where it cannot stand. */
export function unbox(
  steps: readonly Step[],
  entries: Entries,
): { readonly entries: Entries; readonly problems: readonly Problem[] } {
  const boxed = steps.flatMap(({ box }) => {
    const words = box && wordsOf(entries[box.name]).trim();
    return box && words !== undefined && words !== '' ? [{ box, heard: box.read(words) }] : [];
  });
  return {
    entries: Object.assign(
      {},
      entries,
      ...boxed.map(({ box, heard }): Entries => {
        if (!('entries' in heard)) return {};
        return { ...Object.fromEntries(box.of.map((name) => [name, ''])), ...heard.entries };
      }),
    ) as Entries,
    problems: boxed.flatMap(({ box, heard }) =>
      'why' in heard ? [{ field: box.name, sentence: heard.why }] : [],
    ),
  };
}

/** What was left empty of what a card folds away, as not known yet. */
export function leaveUnknown(draft: Draft, steps: readonly Step[], entries: Entries): Entries {
  if (steps.length === 1) return {};
  const asked = fieldsAt(
    draft,
    steps.filter((step) => isFolded(draft, step)),
  );
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, { mayBeUnknown, optional }]) =>
      mayBeUnknown && !optional && isBlank(entries[name]) ? [[name, notKnown]] : [],
    ),
  );
}
