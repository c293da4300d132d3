import {
  isAsked,
  isBlank,
  isOnForm,
  type Entries,
  type Field,
  type Fields,
  type Sources,
} from '../policy/machine/fields';

/** Inputs that a card asks at most. A person is two: a list, and a box for a name. */
const MOST_INPUTS = 12;

/** Of them those that have to be answered: what is optional is folded away where there is much. */
export const MOST_NEEDED = 9;

/** A card with more inputs folds away what may be left out. */
const MANY = 7;

type Names = readonly string[];

const inputsFor = <S>(field: Field<S> | undefined): number => (field?.kind === 'person' ? 2 : 1);

function fitting<S>(fields: Fields<S>, names: Names): Names {
  let [inputs, needed] = [0, 0];
  return names.filter((name) => {
    inputs += inputsFor(fields[name]);
    needed += fields[name]?.optional ? 0 : inputsFor(fields[name]);
    return inputs <= MOST_INPUTS && needed <= MOST_NEEDED;
  });
}

/** What a form folds away: of many questions those that may be left out and were, where any other is asked. */
export function foldable<S>(fields: Fields<S>, entries: Entries): Names {
  const all = Object.entries(fields);
  const names = all.flatMap(([name, { optional, staysOpen }]) =>
    optional && !staysOpen && isBlank(entries[name]) ? [name] : [],
  );
  const inputs = all.reduce((sum, [, field]) => sum + inputsFor(field), 0);
  return inputs > MANY && names.length < all.length ? names : [];
}

/**
 * What a form asks next, `asked` being what it has asked so far: first what hangs on nothing, then what hangs on the
 * answers. Nothing, when all of it has been asked.
 */
export const nextPart = <S>(fields: Fields<S>, entries: Entries, asked: Names): Names =>
  fitting(
    fields,
    Object.entries(fields).flatMap(([name, field]) => {
      const hangsOn = field.onlyIf?.field;
      const isNext = hangsOn === undefined || (asked.includes(hangsOn) && isAsked(field, entries));
      return isNext && !asked.includes(name) ? [name] : [];
    }),
  );

/** What a form that was sent back shows: all that it asked, or where that is too much, what has to be put right. */
export const partToMend = <S>(fields: Fields<S>, asked: Names, marked: Names): Names =>
  fitting(fields, asked).length === asked.length
    ? asked
    : fitting(
        fields,
        asked.filter((name) => marked.length === 0 || marked.includes(name)),
      );

/** The fields that stand on a form of this state. */
export const onForm = <S>(fields: Fields<S>, state: S, sources: Sources): Fields<S> =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => isOnForm(field, state, sources)));

/** Fields whose turn it is: what each hangs on has been answered, so it is asked like any other. */
export const asAsked = <S>(fields: Fields<S>): Fields<S> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { onlyIf: _answered, ...field }]) => [name, field as Field<S>]),
  );

/** These fields of a form, in its order. */
export const only = <S>(fields: Fields<S>, names: Names): Fields<S> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
