import type { Entries, Field, Fields, PersonField } from '../policy/fields';
import { isAsked, longest, optionsOf, wordsOf } from '../policy/fields';
import type { Refusal } from '../policy/refusal';
import type { Registers } from '../policy/registers';
import { banner, said, text, type Element } from './card';
import { excerpt, plain, visible } from './escape';
import { personInputs, type Offers } from './personInputs';

/** Characters of JSON a form may carry in its entries, so that the card stays under the 28 KB that it may have. */
const MOST_CARRIED = 3_500;
const LONGEST_PREVIEW = 80;

export interface FormOptions<S> {
  readonly fields: Fields<S>;
  readonly state: S;
  /** What a choice among directory entries is made from. */
  readonly registers?: Registers;
  readonly entries: Entries;
  readonly refusal?: Refusal;
  /** The people listed for each person field, best first. */
  readonly people?: Offers;
}

/** The entries that do not fit on the form: they are kept on the server, and a blank in their place leaves them as they are. */
export function heldBack<S>(fields: Fields<S>, entries: Entries): ReadonlySet<string> {
  const long = Object.keys(fields)
    .filter((name) => typeof entries[name] === 'string')
    .map((name) => ({ name, length: JSON.stringify(entries[name]).length }))
    .sort((a, b) => a.length - b.length);
  let carried = 0;
  return new Set(long.filter(({ length }) => (carried += length) > MOST_CARRIED).map(({ name }) => name));
}

const labelled = <S>(field: Field<S>): string => (field.optional ? `${field.label} (optional)` : field.label);

const choicesOf = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, title]) => ({ title: plain(excerpt(title, 120)), value }));

const FEW = 5;

function input<S>(
  name: string,
  field: Exclude<Field<S>, PersonField>,
  { entries, state, registers }: FormOptions<S>,
  held: boolean,
): Element {
  const entry = entries[name];
  const common = {
    id: name,
    label: labelled(field),
    ...(field.optional || field.onlyIf || held
      ? {}
      : { isRequired: true, errorMessage: 'This needs an answer.' }),
  };
  switch (field.kind) {
    case 'text':
    case 'longText':
      return {
        type: 'Input.Text',
        ...common,
        isMultiline: field.kind === 'longText',
        maxLength: longest[field.kind],
        ...(held ? {} : { value: visible(wordsOf(entry)) }),
        ...(field.hint ? { placeholder: field.hint } : {}),
      };
    case 'date':
      return { type: 'Input.Date', ...common, value: wordsOf(entry) };
    case 'yesNo':
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style: 'expanded',
        value: wordsOf(entry),
        choices: choicesOf({ true: 'Yes', false: 'No' }),
      };
    case 'choice':
    case 'pick': {
      const options = optionsOf(field, state, registers) ?? {};
      const style = Object.keys(options).length <= FEW ? 'expanded' : 'compact';
      return {
        type: 'Input.ChoiceSet',
        ...common,
        style,
        value: wordsOf(entry),
        choices: choicesOf(options),
        ...(style === 'compact' ? { placeholder: 'Choose' } : {}),
      };
    }
    case 'choices':
    case 'picks':
      return {
        type: 'Input.ChoiceSet',
        id: name,
        label: labelled(field),
        isMultiSelect: true,
        style: 'expanded',
        value: wordsOf(entry),
        choices: choicesOf(optionsOf(field, state, registers) ?? {}),
      };
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

function hint<S>(field: Field<S>): Element[] {
  const shownInside = field.kind === 'text' || field.kind === 'longText';
  return field.hint && !shownInside
    ? [text(field.hint, { isSubtle: true, spacing: 'None', size: 'Small' })]
    : [];
}

function condition<S>(field: Field<S>, fields: Fields<S>, entries: Entries): Element[] {
  const other = field.onlyIf && fields[field.onlyIf.field];
  if (!field.onlyIf || !other || isAsked(field, entries)) return [];
  const options =
    other.kind === 'choice' || other.kind === 'choices' ? other.options : { true: 'Yes', false: 'No' };
  const answers = field.onlyIf.is.map((value) => options[String(value)] ?? String(value));
  return [
    text(`Only if “${other.label}” is: ${answers.join(' or ')}`, {
      isSubtle: true,
      size: 'Small',
      spacing: 'Medium',
    }),
  ];
}

const keptLines = (entry: string): readonly Element[] => [
  said(`Kept (${entry.length.toLocaleString('en-GB')} characters)`, entry, LONGEST_PREVIEW),
  text('Leave this empty to keep it as it is.', { isSubtle: true, size: 'Small' }),
];

/** The inputs of a form, from the fields alone. Entries are kept, wrong ones are marked, long ones are held back. */
export function formBody<S>(options: FormOptions<S>): readonly Element[] {
  const { fields, entries, refusal } = options;
  const held = heldBack(fields, entries);
  return [
    ...(refusal
      ? [
          banner(`${refusal.sentence} (${refusal.paragraph})`, 'attention'),
          text(refusal.next, { spacing: 'Small' }),
        ]
      : []),
    ...Object.entries(fields).flatMap(([name, field]) => {
      const problem = refusal?.fields?.[name];
      return [
        ...condition(field, fields, entries),
        ...(problem ? [text(`⚠ ${problem}`, { color: 'Attention', weight: 'Bolder' })] : []),
        ...(held.has(name) ? keptLines(wordsOf(entries[name])) : []),
        ...(field.kind === 'person'
          ? personInputs(name, labelled(field), field, entries[name], options.people?.[name], problem)
          : [input(name, field, options, held.has(name))]),
        ...hint(field),
      ];
    }),
  ];
}
