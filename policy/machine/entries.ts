import { schemaFor, type EntryContext } from './fieldSchema';
import {
  isAsked,
  isBlank,
  isOnForm,
  isRequired,
  saysNotKnown,
  type Entries,
  type Field,
  type Fields,
  type Values,
} from './fields';

export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

export type Reading<F> = { readonly values: Values<F> } | { readonly problems: readonly Problem[] };

/** A list that says nothing by being empty: where none is an answer, it is given. */
const mayBeEmpty = <S>(field: Field<S>): boolean =>
  field.kind === 'picks' || (field.kind === 'choices' && field.noneLabel === undefined);

/** Reads untrusted entries against the fields: unknown ones are dropped, and unasked ones with all that hangs on them. */
export function readEntries<S, F extends Fields<S>>(
  fields: F,
  entries: Entries,
  context: EntryContext<S>,
): Reading<F> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const asked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const entry = entries[name];
    if (!isAsked(field, asked) || !isOnForm(field, context.state, context)) continue;
    asked[name] = entry;
    if (saysNotKnown(field, entry)) continue;
    if (isBlank(entry)) {
      if (!isRequired(field, entries)) continue;
      if (mayBeEmpty(field)) values[name] = [];
      else
        problems.push({
          field: name,
          sentence: field.unless?.sentence ?? `“${field.label}” needs an answer.`,
        });
      continue;
    }
    const read = schemaFor(field, context).safeParse(entry);
    if (read.success) values[name] = read.data;
    else problems.push({ field: name, sentence: read.error.issues[0]?.message ?? 'That cannot be read.' });
  }
  return problems.length > 0 ? { problems } : { values: values as Values<F> };
}
