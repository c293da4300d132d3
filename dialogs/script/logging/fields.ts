import { isLondonDate, longDate } from '../../../policy/calendar/dates';
import { optionsOf, wordsOf, type Entries } from '../../../policy/machine/fields';
import type { AnyField } from '../../../policy/machine/target';
import type { Options } from '../../reading/choices';
import { hearField } from '../../reading/field';
import type { Answer, Asking } from '../step';

export const nothingRead: Answer = { entries: {}, whys: [], left: [] };

/** Reads the words as the answer to one field alone. */
export function readField(words: string, name: string, asking: Asking): Answer {
  const field = asking.fields[name];
  if (!field) return nothingRead;
  const heard = hearField(words, field, asking.words[name] ?? {}, asking);
  switch (heard.is) {
    case 'taken':
      return { entries: { [name]: heard.value }, whys: [], left: heard.left };
    case 'ask':
      return { entries: {}, whys: [heard.why], left: [], offers: sayBetween(heard.between, field, asking) };
    case 'notKnown':
    case 'nothing':
      return { entries: {}, whys: [], left: [words] };
  }
}

/** The answers it may be, as a person reads them. */
export const sayBetween = (
  between: readonly unknown[],
  field: AnyField,
  { state, sources }: Asking,
): readonly string[] => {
  const listed = optionsOf(field, state, sources) ?? {};
  return between.map(wordsOf).flatMap((each) => (isLondonDate(each) ? longDate(each) : (listed[each] ?? [])));
};

export const isTaken = ({ entries }: Answer, name: string): boolean => name in entries;

export const options = ({ fields, state, sources }: Asking, name: string): Options => {
  const field = fields[name];
  return (field && optionsOf(field, state, sources)) ?? {};
};

/** The one field that is asked by itself. */
export const askedAlone = ({ alone, waiting }: Asking): string | undefined =>
  alone ?? (waiting.length === 1 ? waiting[0] : undefined);

export const withEntry = (answer: Answer, entries: Entries): Answer => ({
  ...answer,
  entries: { ...answer.entries, ...entries },
});
