import {
  isOnForm,
  wordsOf,
  type Entries,
  type Field,
  type Fields,
  type Sources,
} from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import { listed } from '../policy/machine/sentences';
import { banner, said, text, type Element } from './card';
import { buildInput, labelled } from './inputs';
import { personInputs, type Offers } from './personInputs';

/** Characters of JSON a form may carry in its entries, so that the card stays under the 28 KB that it may have: the more it asks, the fewer. */
const roomFor = (fields: number): number => Math.max(500, 4_500 - 140 * fields);
const LONGEST_PREVIEW = 80;

/** What a person’s own words suggest, by field: as it would be entered, and as it is read. */
export type Suggestions = Readonly<Record<string, { readonly entry: string; readonly said: string }>>;

export interface FormOptions<S> {
  readonly fields: Fields<S>;
  readonly state: S;
  /** What a choice is made from besides the state. */
  readonly sources: Sources;
  readonly entries: Entries;
  readonly refusal?: Refusal;
  /** The people listed for each person field, best first. */
  readonly people?: Offers;
  /** Fields that start from what was recorded before. */
  readonly kept?: readonly string[];
  /** They start a text box; anything else they say stands as words above, its input behind “Change”: nothing is chosen by them. */
  readonly suggested?: Suggestions;
  /** Fields that stand behind “Add more”. */
  readonly folded?: readonly string[];
  /** The answers of its one question have numbers. */
  readonly numberedChoices?: boolean;
  /** Teams can be asked for its people picker, where nobody is listed. */
  readonly picker?: boolean;
}

const isText = (kind: string): boolean => kind === 'text' || kind === 'longText';

/**
 * The entries that do not fit on the form: they are kept on the server, and a blank in their place leaves them as they
 * are. What has to be put right is carried before anything else.
 */
export function heldBack<S>(fields: Fields<S>, entries: Entries, refusal?: Refusal): ReadonlySet<string> {
  const isRight = (name: string): number => (refusal?.fields?.[name] === undefined ? 1 : 0);
  const long = Object.entries(fields)
    .filter(([name, { kind }]) => isText(kind) && typeof entries[name] === 'string')
    .map(([name]) => ({ name, length: JSON.stringify(entries[name]).length }))
    .sort((a, b) => isRight(a.name) - isRight(b.name) || a.length - b.length);
  const room = roomFor(Object.keys(fields).length);
  let carried = 0;
  return new Set(long.filter(({ length }) => (carried += length) > room).map(({ name }) => name));
}

/** Characters of JSON the lists of people may take; past that, names are typed. */
const MOST_IN_PEOPLE = 5_000;

const fit = (people: Offers): boolean => JSON.stringify(people).length <= MOST_IN_PEOPLE;

/** Longer lists leave no room for the rest of the form: then only those that weigh people stay, or names are typed. */
function listedWithin<S>(fields: Fields<S>, people: Offers): Offers {
  if (fit(people)) return people;
  const weighed = Object.fromEntries(
    Object.entries(people).filter(([name]) => {
      const field = fields[name];
      return field?.kind === 'person' && field.weighs !== undefined;
    }),
  );
  return fit(weighed) ? weighed : {};
}

function hint<S>(field: Field<S>): Element[] {
  return field.hint && !isText(field.kind)
    ? [text(field.hint, { isSubtle: true, spacing: 'None', size: 'Small' })]
    : [];
}

const recordedBefore = text('As recorded before. Change it if it is no longer right.', {
  isSubtle: true,
  spacing: 'None',
  size: 'Small',
});

const fromWords = text('From your words. Change it if it is not right.', {
  isSubtle: true,
  spacing: 'None',
  size: 'Small',
});

/** Does it stand as words above the form, unless somebody changes it? */
export const isFact = <S>(
  { kind }: Field<S>,
  entry: unknown,
  own: Suggestions[string] | undefined,
): boolean => own !== undefined && !isText(kind) && wordsOf(entry) === '';

const kept = (entry: string): Element =>
  said(`Kept (${entry.length.toLocaleString('en-GB')} characters)`, entry, LONGEST_PREVIEW);

/** Above the input that it is about, a sentence need not name it again. */
function mark<S>({ label }: Field<S>, problem: string): Element {
  const words = problem === `“${label}” needs an answer.` ? 'This needs an answer.' : problem;
  return text(`⚠ ${words}`, { color: 'Attention', weight: 'Bolder' });
}

/** What was wrong, above the form: the sentence itself, or what is missing, by name. */
function refused<S>(
  { sentence, paragraph, next, fields: marked = {} }: Refusal,
  fields: Fields<S>,
): readonly Element[] {
  const names = Object.keys(marked).flatMap((name) => (fields[name] ? [`“${fields[name].label}”`] : []));
  const words = names.length > 1 ? `These are missing or need a change: ${listed(names, 'and')}.` : sentence;
  return [banner(`${words} (${paragraph})`, 'attention'), text(next, { spacing: 'Small' })];
}

const leftEmpty = [
  text('What you leave empty stays as it is said above.', { isSubtle: true, size: 'Small' }),
];

/** What is folded away until it is wanted, behind a button of these words. */
export function fold(
  id: string,
  title: string,
  items: readonly Element[],
  above: readonly Element[] = [],
): readonly Element[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, items: [...above, ...items] },
  ];
}

/**
 * The inputs of a form, from the fields alone. Entries are kept, wrong ones are marked, long ones are held back. Sent
 * back, it shows what has to be put right, next to its button, and folds the rest away as it was filled in.
 */
export function formBody<S>(options: FormOptions<S>): readonly Element[] {
  const { fields, entries, refusal, state, sources, picker, suggested = {}, folded = [] } = options;
  const held = heldBack(fields, entries, refusal);
  const people = listedWithin(fields, options.people ?? {});
  const marked = Object.keys(refusal?.fields ?? {}).filter((name) => fields[name]);
  const asked = ([name, field]: readonly [string, Field<S>]): readonly Element[] => {
    const problem = refusal?.fields?.[name];
    const own = suggested[name];
    const isKept = held.has(name);
    const begun = isText(field.kind) ? own?.entry : undefined;
    const label = problem ? field.label : labelled(field);
    return [
      ...(problem && !(marked.length === 1 && problem === refusal.sentence) ? [mark(field, problem)] : []),
      ...(isKept ? [kept(wordsOf(entries[name]))] : []),
      ...(field.kind === 'person'
        ? personInputs(name, label, field, entries[name], {
            offered: people[name],
            picker,
            problem,
          })
        : [
            buildInput(name, field, entries[name] ?? begun, {
              state,
              sources,
              held: isKept || isFact(field, entries[name], own),
              label,
              ...(options.numberedChoices ? { numbered: true } : {}),
            }),
          ]),
      ...(begun !== undefined && wordsOf(entries[name]) === '' ? [fromWords] : []),
      ...(isFact(field, entries[name], own) ? [] : hint(field)),
      ...(options.kept?.includes(name) ? [recordedBefore] : []),
    ];
  };
  const all = Object.entries(fields).filter(([, field]) => isOnForm(field, state, sources));
  const isMarked = ([name]: readonly [string, Field<S>]): boolean => marked.includes(name);
  const isSaid = (each: readonly [string, Field<S>]): boolean =>
    !isMarked(each) && isFact(each[1], entries[each[0]], suggested[each[0]]);
  const isBehind = (each: readonly [string, Field<S>]): boolean =>
    !isMarked(each) && !isSaid(each) && (marked.length > 0 || folded.includes(each[0]));
  const shown = all.filter((each) => !isSaid(each) && !isBehind(each));
  return [
    ...(refusal ? refused(refusal, fields) : []),
    ...fold('said', 'Change', all.filter(isSaid).flatMap(asked), leftEmpty),
    ...shown.flatMap(asked),
    ...fold(
      'more',
      marked.length > 0 ? 'See my other answers' : 'Add more',
      all.filter(isBehind).flatMap(asked),
    ),
  ];
}
