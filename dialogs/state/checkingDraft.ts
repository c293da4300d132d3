import { readEntries, type Problem } from '../../policy/machine/entries';
import { isBlank, type Entries } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import { fieldsAt, missingAt, moveOn, stepsOf, type Draft, type Setting } from './draft';
import { commandOf } from '../script/script';
import type { Step } from '../script/step';

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

export const without = (entries: Entries, names: readonly string[]): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));

const WHO = 'who';

/** Was all of it told before it was known that it is asked: “wife, Ann Lee, 07700 900123”? */
const isTold = ({ entries, typing }: Draft, { fields: [name = '', ...ways] }: Step): boolean =>
  typing === true && !isBlank(entries[name]) && ways.some((way) => !isBlank(entries[way]));

/** The steps answered by these entries, and those that are open again because of them. */
export function settle(draft: Draft, steps: readonly Step[], given: Entries): Draft {
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

export const problemsIn = (
  draft: Draft,
  steps: readonly Step[],
  { context, state }: Setting,
): readonly Problem[] => {
  const reading = readEntries(fieldsAt(draft, steps), draft.entries, { ...context, state });
  return 'problems' in reading ? reading.problems : [];
};

export const refusalOf = ({ command }: Draft, problems: readonly Problem[]): Refusal | undefined =>
  problems.length === 0
    ? undefined
    : {
        refused: 'invalid',
        sentence: problems.map(({ sentence }) => sentence).join(' '),
        paragraph: commandOf(command).paragraph,
        next: 'Your other answers are kept.',
        fields: Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence])),
      };

/** Is what was being changed right, and only something else still without an answer? The change stands, and that is asked on. */
const isChangedAlone = (
  { changing, entries }: Draft,
  { fields }: Refusal,
  wrong: readonly string[],
): boolean =>
  changing !== undefined &&
  fields !== undefined &&
  wrong.every((name) => !(name in changing) && isBlank(entries[name]));

/** Holds these steps against the policy: what is right is kept and the conversation goes on, what is not is asked again. */
export function check(
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
