import { isLondonDate } from '../policy/calendar/dates';
import {
  mostOf,
  notKnownYet,
  optionsOf,
  saysNotKnown,
  wordsOf,
  type Field,
  type PersonField,
  type Sources,
  type TextField,
} from '../policy/machine/fields';
import { text, type Element } from './card';
import { excerpt, plain, visible } from './escape';

export interface InputOptions<S> {
  readonly state: S;
  /** What a choice is made from besides the state. */
  readonly sources: Sources;
  /** The entry is kept on the server, and a blank leaves it as it is. */
  readonly held: boolean;
  readonly label?: string;
  /** Its answers have numbers, so that one can be typed. */
  readonly numbered?: boolean;
}

const FEW = 5;
/** Answers too long for the one line of a closed list on a phone are laid open, if there are not many. */
const FEW_LONG = 8;
const ONE_LINE = 36;

export const labelled = <S>(field: Field<S>): string =>
  field.optional ? `${field.label} (optional)` : field.label;

const choicesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, title]) => ({ title: plain(excerpt(title, 120)), value }));

const startWith = (words: string) => (words === '' ? {} : { value: words });

type Asked<S> = Exclude<Field<S>, PersonField>;

/** What every input has: its id and label, and that it needs an answer where it does. */
const describe = <S>(name: string, field: Asked<S>, held: boolean, label = labelled(field)) => ({
  id: name,
  label,
  ...(field.optional || field.unless || held
    ? {}
    : { isRequired: true, errorMessage: 'This needs an answer.' }),
});

type Common = ReturnType<typeof describe>;

/** What was entered, as a person reads it: no key stands in a box. */
function written(field: TextField, entry: unknown): string {
  const words = wordsOf(entry);
  if (saysNotKnown(field, entry)) return notKnownYet;
  return field.usual && Object.hasOwn(field.usual, words) ? (field.usual[words] ?? words) : words;
}

function buildTextInput(its: Common, field: TextField, entry: unknown, held: boolean): Element {
  const { kind, hint } = field;
  const placeholder = held ? 'Leave this empty to keep it as it is' : hint;
  return {
    type: 'Input.Text',
    ...its,
    maxLength: mostOf(field),
    ...(kind === 'longText' ? { isMultiline: true } : {}),
    ...(held ? {} : startWith(visible(written(field, entry)))),
    ...(placeholder ? { placeholder } : {}),
  };
}

const buildYesNoInput = (its: Common, entry: unknown, numbered = false): Element => ({
  type: 'Input.ChoiceSet',
  ...its,
  style: 'expanded',
  ...startWith(wordsOf(entry)),
  choices: choicesOf(numbered ? { true: '1. Yes', false: '2. No' } : { true: 'Yes', false: 'No' }),
});

/** Laid open where there are few to choose from. */
const isShort = (titles: readonly string[]): boolean =>
  titles.length <= (titles.some((title) => title.length > ONE_LINE) ? FEW_LONG : FEW);

/** The answers that stand laid open on the input of this field: none where it is a closed list, or no list. */
export function laidOpen<S>(field: Field<S>, state: S, sources: Sources): readonly string[] {
  if (field.kind === 'yesNo') return ['Yes', 'No'];
  const titles = Object.values(optionsOf(field, state, sources) ?? {});
  return field.kind === 'choices' || field.kind === 'picks' || isShort(titles) ? titles : [];
}

function buildChoiceInput(its: Common, choices: ReturnType<typeof choicesOf>, entry: unknown): Element {
  return {
    type: 'Input.ChoiceSet',
    ...its,
    ...(!isShort(choices.map(({ title }) => title))
      ? { style: 'compact', placeholder: 'Choose' }
      : { style: 'expanded', wrap: true }),
    ...startWith(wordsOf(entry)),
    choices,
  };
}

const buildChoicesInput = (its: object, choices: ReturnType<typeof choicesOf>, entry: unknown): Element => ({
  type: 'Input.ChoiceSet',
  ...its,
  isMultiSelect: true,
  style: 'expanded',
  wrap: true,
  ...startWith(wordsOf(entry)),
  choices,
});

/** Must one of its answers be given? Where none of them is not an answer of its own, leaving it empty says it. */
const isClosed = <S>(field: Field<S>): boolean => field.kind === 'choices' && field.noneLabel !== undefined;

/** Where nothing can be chosen an empty list would not be a valid card, nor tell why. */
const nothingToChoose = <S>(field: Field<S>): Element =>
  text(`${field.label} There is nothing to choose from here yet.`, { isSubtle: true });

/** The input of one field, with what was entered so far. */
export function buildInput<S>(
  name: string,
  field: Asked<S>,
  entry: unknown,
  { state, sources, held, label, numbered }: InputOptions<S>,
): Element {
  const its = describe(name, field, held, label);
  switch (field.kind) {
    case 'text':
    case 'longText':
      return buildTextInput(its, field, entry, held);
    case 'date':
      return { type: 'Input.Date', ...its, ...startWith(isLondonDate(wordsOf(entry)) ? wordsOf(entry) : '') };
    case 'yesNo':
      return buildYesNoInput(its, entry, numbered);
    case 'number': {
      const value = wordsOf(entry) === '' ? {} : { value: Number(entry) };
      return { type: 'Input.Number', ...its, min: field.least, max: field.most, ...value };
    }
    case 'choice':
    case 'pick':
    case 'choices':
    case 'picks': {
      const own = choicesOf(optionsOf(field, state, sources) ?? {});
      const choices = numbered
        ? own.map(({ title, value }, index) => ({ title: `${index + 1}. ${title}`, value }))
        : own;
      if (choices.length === 0) return nothingToChoose(field);
      return field.kind === 'choices' || field.kind === 'picks'
        ? buildChoicesInput(isClosed(field) ? its : { id: its.id, label: its.label }, choices, entry)
        : buildChoiceInput(its, choices, entry);
    }
  }
}
