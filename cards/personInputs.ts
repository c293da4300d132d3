import { wordsOf, type Entries, type Field, type Fields, type PersonField } from '../policy/machine/fields';
import type { Element } from './card';
import { excerpt, plain, visible } from './escape';

/** Somebody on the list of a person field: their id, and how they are shown. */
export interface Offered {
  readonly id: string;
  readonly name: string;
}

/** The people listed for each person field, by the field's name. */
export type Offers = Readonly<Record<string, readonly Offered[]>>;

const LONGEST_SHOWN = 120;
const LONGEST_NAME = 100;

const typedId = (name: string): string => `${name}.typed`;

export interface PersonOptions {
  readonly offered?: readonly Offered[] | undefined;
  /** Teams can be asked for its own picker, which finds anybody in the Trust. */
  readonly picker?: boolean | undefined;
  readonly problem?: string | undefined;
}

/** Teams names people by such an id. */
const isId = (words: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(words);

const listOf = (offered: readonly Offered[], chosen: string): Element => ({
  type: 'Input.ChoiceSet',
  style: 'compact',
  value: offered.some(({ id }) => id === chosen) ? chosen : '',
  placeholder: 'Choose a person',
  choices: offered.map(({ id, name: title }) => ({ title: plain(excerpt(title, LONGEST_SHOWN)), value: id })),
});

/** NB: with choices of its own beside them, phones show neither. */
const pickerFor = (chosen: string): Element => ({
  type: 'Input.ChoiceSet',
  value: chosen,
  placeholder: 'Search for a person',
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
});

/**
 * A list or a picker to choose from, and a box for a name; the box alone where there is neither.
 * NB: a name that fitted nobody stays beside the box, not in it, so that choosing a person then counts.
 */
export function personInputs(
  name: string,
  label: string,
  { optional }: PersonField,
  entry: unknown,
  { offered = [], picker = false, problem }: PersonOptions = {},
): readonly Element[] {
  const words = wordsOf(entry);
  const listed = offered.some(({ id }) => id === words);
  const picks = picker && offered.length === 0;
  const picked = picks && isId(words);
  const typed = listed || picked ? '' : visible(words).slice(0, LONGEST_NAME);
  const alone = offered.length === 0 && !picks;
  const box: Element = {
    type: 'Input.Text',
    id: typedId(name),
    label: alone ? label : 'Or type a name',
    maxLength: LONGEST_NAME,
    value: problem ? '' : typed,
    placeholder: problem && typed !== '' ? `You typed: ${typed}` : 'A name, or part of it',
    ...(alone && !optional ? { isRequired: true, errorMessage: 'This needs an answer.' } : {}),
  };
  if (alone) return [box];
  const chooser = picks ? pickerFor(picked && !problem ? words : '') : listOf(offered, words);
  // NB: either of the two will do, so neither can be marked as required by the card itself.
  return [{ ...chooser, id: name, label: optional ? label : `${label} (needed)` }, box];
}

/** What a form's inputs say: a typed name stands for its person, whoever is chosen on the list. */
export function withTypedNames<S>(fields: Fields<S>, entries: Entries): Entries {
  const people = Object.entries<Field<S>>(fields).filter(([, { kind }]) => kind === 'person');
  const boxes = people.map(([name]) => typedId(name));
  const rest = Object.entries(entries).filter(([id]) => !boxes.includes(id));
  const typed = people.flatMap(([name]) => {
    const words = wordsOf(entries[typedId(name)]).trim();
    return words === '' ? [] : [[name, words] as const];
  });
  return Object.fromEntries([...rest, ...typed]);
}
