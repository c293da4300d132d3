import type { Context } from '../../policy/machine/command';
import { isAsked, isOnForm, isBlank, isRequired, wordsOf, type Entries } from '../../policy/machine/fields';
import type { AnyFields } from '../../policy/machine/target';
import { commandOf, scriptOf } from '../script/script';
import type { Doubt, Step } from '../script/step';

/** A part of what was typed that found no place yet. */
export interface Kept {
  /** To the letter. */
  readonly said: string;
  /** The step that was asked when it was typed. */
  readonly at: string;
  /** What it says to the questions now shown: to be agreed to. */
  readonly means?: Entries;
  /** Fields for which it was asked what it means: it is used up once they have an answer. */
  readonly asks?: readonly string[];
}

/** A conversation under way: what it is for, what has been answered, where it stands. Kept between turns and restarts. */
export interface Draft {
  readonly id: string;
  readonly command: string;
  readonly reference: string;
  readonly entries: Entries;
  /** Steps that have been answered. */
  readonly done: readonly string[];
  /** The step being asked, or `review`. */
  readonly at: string;
  /** What its case showed when it began (`basisOf`). */
  readonly basis?: string;
  /** The answers are typed, so one thing is asked at a time; otherwise a whole card. */
  readonly typing?: boolean;
  /** The step that was answered last by typing: “no, …” puts it right. */
  readonly last?: string;
  /** Times that the question now open was not understood. */
  readonly tries?: number;
  /** The step has been answered in part, or not understood: the first field still waiting is asked by itself. */
  readonly again?: boolean;
  /** The answers that the last one may have meant: a number picks one. */
  readonly offers?: readonly string[];
  /** Whether it is none of a list was asked by itself. */
  readonly noneAsked?: boolean;
  /** “cancel” has been said once. */
  readonly cancelling?: boolean;
  /** It was begun from words that asked for nothing: “no” drops it, while nothing else has been answered. */
  readonly offered?: boolean;
  /** Words of danger that bring the question about red flags before anything else (2.3). */
  readonly danger?: readonly string[];
  /** Words that may be part of this concern or another one: which has been asked. */
  readonly second?: string;
  /** The words that are waiting may be about a case that is there, not another concern. */
  readonly doubted?: boolean;
  /** What stood where something is being changed, by field. */
  readonly changing?: Entries;
  /** The fields that were changed last. */
  readonly changed?: readonly string[];
  /** What stood before the last turn where it changed something, by field: “undo” puts it back. */
  readonly undo?: Entries;
  /** Steps that nobody could answer yet: they are asked again at the end. */
  readonly later?: readonly string[];
  /** What the words that began it suggest, by field. */
  readonly suggests?: Entries;
  /** Fields for which their words suggest nothing any more: it was refused, or a card with them came back. */
  readonly unsuggested?: readonly string[];
  /** Something that was put right may be any of these, by field: which has been asked. */
  readonly between?: Entries;
  /** Words that would take out what stands: whether it is to go has been asked. */
  readonly clearing?: string;
  /** Doubts that were noted, each about one field: one goes when that has a certain answer. */
  readonly doubts?: readonly Doubt[];
  /** The lines in which staff handed on what they pasted: they suggest how and when it came. */
  readonly framing?: string;
  /** What was not understood of the last thing typed. */
  readonly unread?: readonly string[];
  /** What was typed and found no place yet: offered at the question it answers, and shown on the check. */
  readonly kept?: readonly Kept[];
  /** The field for which it was asked plainly whether what was typed is its answer: once. */
  readonly plainly?: string;
}

export const REVIEW = 'review';
export const FLAGS = 'flags';

export interface Setting {
  readonly state: unknown;
  readonly context: Context;
}

/** Has nothing been answered, and nothing taken from what was said or recorded before? */
export const isUntouched = ({ done, entries, danger = [], unread = [] }: Draft): boolean =>
  done.length + danger.length + unread.length === 0 &&
  Object.values(entries).every((entry) => wordsOf(entry).trim() === '');

/** Is any field of the step asked, given the answers so far? */
function stepIsAsked(step: Step, draft: Draft): boolean {
  const { fields } = commandOf(draft.command);
  return (
    (step.onlyWhen?.(draft.entries) ?? true) &&
    step.fields.some((name) => {
      const field = fields[name];
      return field !== undefined && isAsked(field, draft.entries);
    })
  );
}

export const stepsOf = (draft: Draft): readonly Step[] =>
  scriptOf(draft.command).steps.filter((step) => stepIsAsked(step, draft));

export function currentStep(draft: Draft): Step | undefined {
  return stepsOf(draft).find(({ key }) => key === draft.at);
}

/** The steps of each card, in their order. */
export function cardsOf(draft: Draft): readonly (readonly Step[])[] {
  const { cards } = scriptOf(draft.command);
  const steps = stepsOf(draft);
  if (!cards) return steps.map((step) => [step]);
  return cards
    .map((keys) => keys.flatMap((key) => steps.filter((step) => step.key === key)))
    .filter((card) => card.length > 0);
}

/** Are its words of danger still to be asked about? They come by themselves, whoever types or taps. */
export const isUrgent = ({ danger, done, later = [] }: Draft): boolean =>
  danger !== undefined && !done.includes(FLAGS) && !later.includes(FLAGS);

/** The steps that are shown now: one to somebody who types, those still open of a card to somebody who taps. */
export function shownSteps(draft: Draft): readonly Step[] {
  const step = currentStep(draft);
  if (!step) return [];
  if (draft.typing || draft.changing || isUrgent(draft)) return [step];
  const card = cardsOf(draft).find((steps) => steps.includes(step)) ?? [step];
  return card.filter(({ key }) => !draft.done.includes(key));
}

/**
 * Where it stands among what is shown one after the other, for “2 of 3”. NB: without a total where somebody types what
 * also stands on cards: how many questions there are hangs on the answers, and the number would jump.
 */
export function progress(draft: Draft): { readonly number: number; readonly of?: number } {
  const shown = draft.typing ? typedSteps(draft).map((step) => [step]) : cardsOf(draft);
  const number = shown.findIndex((steps) => steps.some(({ key }) => key === draft.at)) + 1;
  const jumps = isUrgent(draft) || (draft.typing === true && scriptOf(draft.command).cards !== undefined);
  return jumps ? { number } : { number, of: shown.length };
}

/** The steps that can be changed from the review. */
export const changeable = (draft: Draft): readonly Step[] => stepsOf(draft);

/** The fields of these steps that are asked, given the answers so far: what each hangs on has been answered. */
export function fieldsAt(draft: Draft, steps: readonly Step[]): AnyFields {
  const { fields } = commandOf(draft.command);
  return Object.fromEntries(
    steps
      .flatMap(({ fields: names, takes = [] }) => [...names, ...takes])
      .flatMap((name) => {
        const field = fields[name];
        if (!field || !isAsked(field, draft.entries)) return [];
        const { onlyIf: _answered, ...asked } = field;
        return [[name, asked] as const];
      }),
  );
}

/** The fields of a step that an answer is wanted to: what is being changed, or what is needed. */
export const wantedAt = (draft: Draft, step: Step): readonly string[] => {
  const { fields } = commandOf(draft.command);
  return step.fields.filter((name) => {
    const field = fields[name];
    if (!field || !isAsked(field, draft.entries)) return false;
    if (draft.changing) return name in draft.changing;
    const insists = step.insists?.includes(name) ?? false;
    return isRequired(field, draft.entries) || insists || step.fields.length === 1;
  });
};

/** Those of them that have none yet, or of which more is asked. */
export function missingAt(draft: Draft, step: Step): readonly string[] {
  const more = draft.again || draft.changing ? [] : (step.asksMoreOf?.(draft.entries) ?? []);
  return wantedAt(draft, step).filter((name) => isBlank(draft.entries[name]) || more.includes(name));
}

/** The fields of a step that wait for an answer: where all of them have one, it is asked for all of them anew. */
export function waitingFor(draft: Draft, step: Step): readonly string[] {
  const missing = missingAt(draft, step);
  return missing.length > 0 ? missing : wantedAt(draft, step);
}

/** What is asked of somebody who types: on a card of several steps the first of them that is open. */
export function questionOf(draft: Draft): Step | undefined {
  const step = currentStep(draft);
  if (!step || draft.typing || draft.changing || isUrgent(draft)) return step;
  const open = typedSteps(draft).filter(({ key }) => !draft.done.includes(key));
  const shown = shownSteps(draft);
  return open.find((each) => shown.includes(each)) ?? open[0] ?? step;
}

/** What is asked of a step now: all that waits, or one of it where it was answered in part or not understood. */
export function askedAt(draft: Draft, step: Step): readonly string[] {
  const waiting = waitingFor(draft, step);
  if (!draft.again && waiting.length === wantedAt(draft, step).length) return waiting;
  const { fields: pair = [] } = step.together ?? {};
  return pair.length > 0 && pair[0] === waiting[0] && pair.every((name) => waiting.includes(name))
    ? pair
    : waiting.slice(0, 1);
}

/** The names of the fields that the question now open is about. */
export function openFields(draft: Draft): readonly string[] {
  const step = questionOf(draft);
  return step ? askedAt(draft, step) : [];
}

export function startDraft(
  id: string,
  command: string,
  reference: string,
  entries: Entries,
  setting: Setting,
): Draft {
  const { onlyNeeded, steps } = scriptOf(command);
  const { fields, prefill } = commandOf(command);
  const begun: Entries = prefill(setting.state, setting.context);
  // What was said with the request itself is not asked again.
  const said = (name: string): boolean => name in entries;
  const unneeded = (name: string): boolean => {
    const field = fields[name];
    if (!field || field.optional === true || wordsOf(begun[name]) !== '') return field !== undefined;
    return !isOnForm(field, setting.state, setting.context);
  };
  const done = steps
    .filter((step) => step.fields.every((name) => said(name) || (onlyNeeded && unneeded(name))))
    .map(({ key }) => key);
  return moveOn({ id, command, reference, entries: { ...begun, ...entries }, done, at: REVIEW });
}

/** What stands where somebody who types is not asked, by field. */
const unaskedAt = ({ typing, entries }: Draft, { unasked, fields }: Step): Entries | undefined =>
  typing && fields.every((name) => isBlank(entries[name])) ? unasked?.(entries) : undefined;

const typedSteps = (draft: Draft): readonly Step[] =>
  stepsOf(draft).filter((step) => !step.onCardsAlone && unaskedAt(draft, step) === undefined);

/** The questions that have no answer yet, of those that are asked. */
export const openSteps = (draft: Draft): readonly Step[] =>
  typedSteps(draft).filter(({ key }) => !draft.done.includes(key));

/** Those of them without whose answer nothing can be saved. */
export const neededSteps = (draft: Draft): readonly Step[] => {
  const { fields } = commandOf(draft.command);
  return openSteps(draft).filter((step) =>
    step.fields.some((name) => {
      const field = fields[name];
      const isInsisted = step.insists?.includes(name) ?? false;
      return field && isBlank(draft.entries[name]) && (isInsisted || isRequired(field, draft.entries));
    }),
  );
};

/** To the review, with what need not be answered left open. */
export const leaveOptional = (draft: Draft): Draft =>
  moveOn({ ...draft, done: [...draft.done, ...openSteps(draft).map(({ key }) => key)] });

/** All that is saved: the answers, and what stands where nobody was asked. */
export const entriesToSave = (draft: Draft): Entries =>
  Object.assign(
    {},
    ...stepsOf(draft).map((step) => (draft.done.includes(step.key) ? {} : unaskedAt(draft, step))),
    draft.entries,
  ) as Entries;

const cleared = {
  again: false,
  tries: 0,
  offers: undefined,
  noneAsked: undefined,
  cancelling: false,
  second: undefined,
  clearing: undefined,
  changing: undefined,
  plainly: undefined,
} as const;

/** To the first step not yet answered, or to the review. Words of danger are asked about first (2.3). */
export function moveOn(draft: Draft): Draft {
  const ahead = draft.typing ? typedSteps(draft) : cardsOf(draft).flat();
  const order = isUrgent(draft) ? [...ahead.filter(({ key }) => key === FLAGS), ...ahead] : ahead;
  const open = order.filter(({ key }) => !draft.done.includes(key));
  const next = open.find(({ key }) => !draft.later?.includes(key)) ?? open[0];
  return { ...draft, ...cleared, at: next?.key ?? REVIEW };
}

/** What was being changed stands again as it was; what had no answer before is still open. */
export function unchanged(draft: Draft): Draft {
  if (!draft.changing) return draft;
  const put = {
    ...draft,
    entries: { ...draft.entries, ...draft.changing },
    changing: undefined,
    again: true,
  };
  const step = currentStep(put);
  const isOpen = step !== undefined && missingAt(put, step).length > 0;
  return moveOn({ ...put, done: isOpen ? put.done : [...new Set([...put.done, put.at])] });
}

/** One step or card back; at the first, it stays. What was being changed stays as it was. */
export function goBack(draft: Draft): Draft {
  if (draft.changing) return unchanged(draft);
  const shown = draft.typing ? typedSteps(draft).map((step) => [step]) : cardsOf(draft);
  const at =
    draft.at === REVIEW
      ? shown.length
      : shown.findIndex((steps) => steps.some(({ key }) => key === draft.at));
  const previous = (shown[Math.max(0, at - 1)] ?? []).map(({ key }) => key);
  const [first] = previous;
  if (first === undefined) return draft;
  return { ...draft, ...cleared, at: first, done: draft.done.filter((key) => !previous.includes(key)) };
}

/** To a step, to be asked again: `names` are the fields whose answers are being changed. */
export function goToStep(draft: Draft, step: Step, names: readonly string[] = step.fields): Draft {
  const { fields } = commandOf(draft.command);
  const changing = Object.fromEntries(
    names.flatMap((name) =>
      fields[name] && isAsked(fields[name], draft.entries) ? [[name, draft.entries[name] ?? '']] : [],
    ),
  );
  const kept = Object.fromEntries(Object.entries(draft.entries).filter(([name]) => !(name in changing)));
  return {
    ...draft,
    ...cleared,
    entries: kept,
    changing,
    again: names.length < step.fields.length,
    at: step.key,
    done: draft.done.filter((key) => key !== step.key),
  };
}

/** The step with the first of these fields: where a refused save goes back to. */
export function goToFields(draft: Draft, fields: readonly string[]): Draft | undefined {
  const step = stepsOf(draft).find((candidate) => candidate.fields.some((name) => fields.includes(name)));
  return step && { ...draft, at: step.key, done: draft.done.filter((key) => key !== step.key), again: true };
}
