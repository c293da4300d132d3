import { isAsked, wordsOf, type Entries } from '../policy/machine/fields';
import type { Context } from '../policy/machine/command';
import type { AnyFields } from '../policy/machine/target';
import { commandOf, scriptOf, stepIsAsked } from './script';
import type { Step } from './step';

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
  /** The step has been answered in part: the next thing typed answers the first field still waiting. */
  readonly again?: boolean;
  /** “cancel” has been said once. */
  readonly cancelling?: boolean;
}

export const REVIEW = 'review';

export interface Setting {
  readonly state: unknown;
  readonly context: Context;
}

const stepsOf = (draft: Draft): readonly Step[] =>
  scriptOf(draft.command).steps.filter((step) => stepIsAsked(step, commandOf(draft.command), draft.entries));

export function currentStep(draft: Draft): Step | undefined {
  return stepsOf(draft).find(({ key }) => key === draft.at);
}

/** Where the step stands among those asked, for “3 of 6”. */
export function progress(draft: Draft): { readonly number: number; readonly of: number } {
  const steps = stepsOf(draft);
  return { number: steps.findIndex(({ key }) => key === draft.at) + 1, of: steps.length };
}

/** The steps that can be changed from the review. */
export const changeable = (draft: Draft): readonly Step[] => stepsOf(draft);

/** The fields asked at a step, given the answers so far. */
export function fieldsAt(draft: Draft, step: Step): AnyFields {
  const { fields } = commandOf(draft.command);
  return Object.fromEntries(
    step.fields.flatMap((name) => {
      const field = fields[name];
      const within = field?.onlyIf && step.fields.includes(field.onlyIf.field);
      return field && (within || isAsked(field, draft.entries)) ? [[name, field] as const] : [];
    }),
  );
}

export function startDraft(
  id: string,
  command: string,
  reference: string,
  entries: Entries,
  setting: Setting,
): Draft {
  const { defaults, onlyNeeded, steps } = scriptOf(command);
  const { fields, prefill } = commandOf(command);
  const begun = {
    ...prefill?.(setting.state, setting.context),
    ...defaults?.(setting.state, setting.context),
  };
  // What was said with the request itself is not asked again.
  const said = (name: string): boolean => name in entries;
  const unneeded = (name: string): boolean =>
    fields[name]?.optional === true || wordsOf((begun as Entries)[name]) !== '';
  const done = steps
    .filter((step) => step.fields.every((name) => said(name) || (onlyNeeded && unneeded(name))))
    .map(({ key }) => key);
  return moveOn({
    id,
    command,
    reference,
    entries: { ...begun, ...entries },
    done,
    at: REVIEW,
  });
}

/** To the first step not yet answered, or to the review. */
export function moveOn(draft: Draft): Draft {
  const next = stepsOf(draft).find(({ key }) => !draft.done.includes(key));
  return { ...draft, at: next?.key ?? REVIEW, again: false, cancelling: false };
}

/** One step back; at the first, it stays. */
export function goBack(draft: Draft): Draft {
  const steps = stepsOf(draft);
  const at = draft.at === REVIEW ? steps.length : steps.findIndex(({ key }) => key === draft.at);
  const previous = steps[Math.max(0, at - 1)];
  return previous
    ? {
        ...draft,
        at: previous.key,
        done: draft.done.filter((key) => key !== previous.key),
        again: false,
        cancelling: false,
      }
    : draft;
}

/** To the step that is named; undefined when no step or field has that name. */
export function goTo(draft: Draft, name: string): Draft | undefined {
  const wanted = name.toLowerCase().trim();
  const { fields } = commandOf(draft.command);
  const step =
    stepsOf(draft).find(({ key, title }) => key === name || title.toLowerCase() === wanted) ??
    stepsOf(draft).find(
      (candidate) =>
        wanted !== '' &&
        (candidate.title.toLowerCase().includes(wanted) ||
          candidate.fields.some(
            (field) => field.toLowerCase() === wanted || fields[field]?.label.toLowerCase().includes(wanted),
          )),
    );
  return (
    step && {
      ...draft,
      at: step.key,
      done: draft.done.filter((key) => key !== step.key),
      again: false,
      cancelling: false,
    }
  );
}

/** The step with the first of these fields: where a refused save goes back to. */
export function goToFields(draft: Draft, fields: readonly string[]): Draft | undefined {
  const step = stepsOf(draft).find((candidate) => candidate.fields.some((name) => fields.includes(name)));
  return step && { ...draft, at: step.key, done: draft.done.filter((key) => key !== step.key), again: true };
}
