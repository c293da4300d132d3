import { heldBack } from '../cards/form';
import { readEntries } from '../policy/machine/entries';
import type { Entries } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { AnyFields } from '../policy/machine/target';
import type { Trust } from '../policy/trust/trust';
import { currentStep, fieldsAt, moveOn, type Draft, type Setting } from './draft';
import { isOptionOf, readAnswer, waitingFor } from './readAnswer';
import { namesCase } from './reference';
import { commandOf } from './script';
import type { Step } from './step';

export interface Moved {
  readonly draft: Draft;
  /** Why the step was not accepted. */
  readonly refusal?: Refusal;
}

const MOST_WORDS_OF_A_COMMAND = 4;

/**
 * Is this an answer to what is asked now, though a command may be called the same? One of the answers listed; or a whole
 * sentence, where it is asked for one.
 */
export function isAnswer(draft: Draft, words: string, trust: Trust): boolean {
  const step = currentStep(draft);
  if (!step) return false;
  const { fields } = commandOf(draft.command);
  const asked = step.fields.flatMap((name) => fields[name] ?? []);
  const isSentence = words.trim().split(/\s+/).length > MOST_WORDS_OF_A_COMMAND && !namesCase(words);
  return asked.some((field) => isOptionOf(field, words, trust)) || (isSentence && asksForNarrative(draft));
}

/** Is what is asked now to be told at length? */
export function asksForNarrative(draft: Draft): boolean {
  const step = currentStep(draft);
  const { fields } = commandOf(draft.command);
  const waiting = step ? waitingFor(step, commandOf(draft.command), draft.entries) : [];
  return waiting.some((name) => fields[name]?.kind === 'longText');
}

function check(draft: Draft, step: Step, setting: Setting): Moved {
  const reading = readEntries<unknown, AnyFields>(fieldsAt(draft, step), draft.entries, {
    ...setting.context,
    state: setting.state,
  });
  if ('values' in reading)
    return { draft: moveOn({ ...draft, done: [...new Set([...draft.done, step.key])] }) };
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
export function takeCard(draft: Draft, step: Step, entries: Entries, setting: Setting): Moved {
  const held = heldBack(fieldsAt(draft, step), draft.entries);
  const given = Object.fromEntries(
    step.fields.flatMap((name) => {
      const entry = entries[name];
      return entry === undefined || (entry === '' && held.has(name)) ? [] : [[name, entry] as const];
    }),
  );
  return check({ ...draft, entries: { ...draft.entries, ...given } }, step, setting);
}

export interface Typed extends Moved {
  /** Nothing of what was typed could be read at this step. */
  readonly unread: boolean;
}

/** Something was typed at a step. */
export function takeWords(draft: Draft, step: Step, words: string, setting: Setting): Typed {
  const command = commandOf(draft.command);
  const waiting = waitingFor(step, command, draft.entries);
  const read = readAnswer(words, draft.entries, waiting, draft.again ?? false, {
    step,
    command,
    state: setting.state,
    sources: setting.context,
    today: setting.context.today,
  });
  const entries = { ...draft.entries, ...read };
  const still = waitingFor(step, command, entries);
  const unread = Object.keys(read).length === 0 && still.length > 0;
  const [next] = still;
  if (next !== undefined && !tooLong(command.fields, read, setting))
    return { draft: { ...draft, entries, again: true, cancelling: false }, unread };
  return { ...check({ ...draft, entries }, step, setting), unread };
}

function tooLong(fields: AnyFields, read: Entries, setting: Setting): boolean {
  const picked = Object.fromEntries(Object.entries(fields).filter(([name]) => name in read));
  return (
    'problems' in readEntries<unknown, AnyFields>(picked, read, { ...setting.context, state: setting.state })
  );
}
