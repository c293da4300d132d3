import { longest, optionsOf, wordsOf, type Field, type PersonField } from '../policy/machine/fields';
import type { Registers } from '../policy/machine/registers';
import { text, type Element } from './card';
import { excerpt, plain, visible } from './escape';

export interface InputOptions<S> {
  readonly state: S;
  /** What a choice among directory entries is made from. */
  readonly registers?: Registers;
  /** The entry is kept on the server, and a blank leaves it as it is. */
  readonly held: boolean;
}

const FEW = 5;
/** Answers too long for the one line of a closed list on a phone are laid open, if there are not many. */
const FEW_LONG = 8;
const ONE_LINE = 36;

export const labelled = <S>(field: Field<S>): string =>
  field.optional ? `${field.label} (optional)` : field.label;

const choicesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, title]) => ({ title: plain(excerpt(title, 120)), value }));

const starting = (words: string) => (words === '' ? {} : { value: words });

/** Where nothing can be chosen an empty list would not be a valid card, nor tell why. */
const nothingToChoose = <S>(field: Field<S>): Element =>
  text(`${field.label} There is nothing to choose from here yet.`, { isSubtle: true });

/** The input of one field, with what was entered so far. */
export function input<S>(
  name: string,
  field: Exclude<Field<S>, PersonField>,
  entry: unknown,
  options: InputOptions<S>,
): Element {
  const { state, registers, held } = options;
  const common = {
    id: name,
    label: labelled(field),
    ...(field.optional || field.onlyIf || held
      ? {}
      : { isRequired: true, errorMessage: 'This needs an answer.' }),
  };
  const value = starting(wordsOf(entry));
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const placeholder = held ? 'Leave this empty to keep what you wrote' : field.hint;
      return {
        type: 'Input.Text',
        ...common,
        maxLength: longest[field.kind],
        ...(field.kind === 'longText' ? { isMultiline: true } : {}),
        ...(held ? {} : starting(visible(wordsOf(entry)))),
        ...(placeholder ? { placeholder } : {}),
      };
    }
    case 'date':
      return { type: 'Input.Date', ...common, ...value };
    case 'yesNo':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: 'expanded',
        ...value,
        choices: choicesOf({ true: 'Yes', false: 'No' }),
      };
    case 'choice':
    case 'pick': {
      const choices = choicesOf(optionsOf(field, state, registers) ?? {});
      if (choices.length === 0) return nothingToChoose(field);
      const compact =
        choices.length > (choices.some(({ title }) => title.length > ONE_LINE) ? FEW_LONG : FEW);
      return {
        type: 'Input.ChoiceSet',
        ...common,
        ...(compact ? { style: 'compact', placeholder: 'Choose' } : { style: 'expanded', wrap: true }),
        ...value,
        choices,
      };
    }
    case 'choices':
    case 'picks': {
      const choices = choicesOf(optionsOf(field, state, registers) ?? {});
      if (choices.length === 0) return nothingToChoose(field);
      return {
        type: 'Input.ChoiceSet',
        id: name,
        label: labelled(field),
        isMultiSelect: true,
        style: 'expanded',
        wrap: true,
        ...value,
        choices,
      };
    }
    case 'number':
      return {
        type: 'Input.Number',
        ...common,
        min: field.least,
        max: field.most,
        ...(wordsOf(entry) === '' ? {} : { value: Number(entry) }),
      };
  }
}
