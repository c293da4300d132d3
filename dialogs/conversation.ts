import type { AnyFields } from '../policy/machine/target';
import { heldBack } from '../cards/form';
import type { Context } from '../policy/machine/command';
import { isAsked, wordsOf, type Entries } from '../policy/machine/fields';
import { readEntries } from '../policy/machine/entries';
import type { Refusal } from '../policy/machine/refusal';
import { isOptionOf, readAnswer, waitingFor } from './readAnswer';
import { namesCase } from './words';
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

export interface Moved {
  readonly draft: Draft;
  /** Why the step was not accepted. */
  readonly refusal?: Refusal;
}

const stepsOf = (draft: Draft): readonly Step[] =>
  scriptOf(draft.command).steps.filter((step) => stepIsAsked(step, commandOf(draft.command), draft.entries));

export function currentStep(draft: Draft): Step | undefined {
  return stepsOf(draft).find(({ key }) => key === draft.at);
}

const MOST_WORDS_OF_A_COMMAND = 4;

/**
 * Is this an answer to what is asked now, though a command may be called the same? One of the answers listed; or a whole
 * sentence, where it is asked for one.
 */
export function isAnswer(draft: Draft, words: string): boolean {
  const step = currentStep(draft);
  if (!step) return false;
  const { fields } = commandOf(draft.command);
  const asked = step.fields.flatMap((name) => fields[name] ?? []);
  const waiting = waitingFor(step, commandOf(draft.command), draft.entries);
  const isSentence = words.trim().split(/\s+/).length > MOST_WORDS_OF_A_COMMAND && !namesCase(words);
  return (
    asked.some((field) => isOptionOf(field, words)) ||
    (isSentence && waiting.some((name) => fields[name]?.kind === 'longText'))
  );
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
  return onward({
    id,
    command,
    reference,
    entries: { ...begun, ...entries },
    done,
    at: REVIEW,
  });
}

/** To the first step not yet answered, or to the review. */
function onward(draft: Draft): Draft {
  const next = stepsOf(draft).find(({ key }) => !draft.done.includes(key));
  return { ...draft, at: next?.key ?? REVIEW, again: false, cancelling: false };
}

function checked(draft: Draft, step: Step, setting: Setting): Moved {
  const reading = readEntries<unknown, AnyFields>(fieldsAt(draft, step), draft.entries, {
    today: setting.context.today,
    state: setting.state,
    registers: setting.context.registers,
  });
  if ('values' in reading)
    return { draft: onward({ ...draft, done: [...new Set([...draft.done, step.key])] }) };
  const fields = Object.fromEntries(reading.problems.map(({ field, sentence }) => [field, sentence]));
  const wrong = Object.fromEntries(Object.entries(draft.entries).filter(([name]) => !(name in fields)));
  return {
    draft: { ...draft, entries: wrong, again: true, cancelling: false },
    refusal: {
      refused: 'invalid',
      sentence: reading.problems.map(({ sentence }) => sentence).join(' '),
      paragraph: commandOf(draft.command).paragraph,
      next: 'Your other answers are kept.',
      fields,
    },
  };
}

/** A step's card came back. Blank entries leave what was kept as it is. */
export function submitted(draft: Draft, step: Step, entries: Entries, setting: Setting): Moved {
  const held = heldBack(fieldsAt(draft, step), draft.entries);
  const given = Object.fromEntries(
    step.fields.flatMap((name) => {
      const entry = entries[name];
      return entry === undefined || (entry === '' && held.has(name)) ? [] : [[name, entry] as const];
    }),
  );
  return checked({ ...draft, entries: { ...draft.entries, ...given } }, step, setting);
}

export interface Typed extends Moved {
  /** Nothing of what was typed could be read at this step. */
  readonly unread: boolean;
}

/** Something was typed at a step. */
export function typed(draft: Draft, step: Step, words: string, setting: Setting): Typed {
  const command = commandOf(draft.command);
  const waiting = waitingFor(step, command, draft.entries);
  const read = readAnswer(words, draft.entries, waiting, draft.again ?? false, {
    step,
    command,
    state: setting.state,
    registers: setting.context.registers,
    today: setting.context.today,
  });
  const entries = { ...draft.entries, ...read };
  const still = waitingFor(step, command, entries);
  const unread = Object.keys(read).length === 0 && still.length > 0;
  const [next] = still;
  if (next !== undefined && !tooLong(command.fields, read, setting))
    return { draft: { ...draft, entries, again: true, cancelling: false }, unread };
  return { ...checked({ ...draft, entries }, step, setting), unread };
}

function tooLong(fields: AnyFields, read: Entries, setting: Setting): boolean {
  const picked = Object.fromEntries(Object.entries(fields).filter(([name]) => name in read));
  return (
    'problems' in
    readEntries<unknown, AnyFields>(picked, read, {
      today: setting.context.today,
      state: setting.state,
      registers: setting.context.registers,
    })
  );
}

/** One step back; at the first, it stays. */
export function back(draft: Draft): Draft {
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
export function change(draft: Draft, name: string): Draft | undefined {
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
export function stepWith(draft: Draft, fields: readonly string[]): Draft | undefined {
  const step = stepsOf(draft).find((candidate) => candidate.fields.some((name) => fields.includes(name)));
  return step && { ...draft, at: step.key, done: draft.done.filter((key) => key !== step.key), again: true };
}
