import { schemaFor, type EntryContext } from './fieldSchema';
import { isAsked, type Entries, type Fields, type Values } from './fields';

export interface Problem {
  readonly field: string;
  readonly sentence: string;
}

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

export type Reading<F> = { readonly values: Values<F> } | { readonly problems: readonly Problem[] };

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
    if (!isAsked(field, asked)) continue;
    asked[name] = entry;
    if (isBlank(entry)) {
      if (!field.optional && field.kind !== 'choices' && field.kind !== 'picks')
        problems.push({ field: name, sentence: `“${field.label}” needs an answer.` });
      else if (!field.optional) values[name] = [];
      continue;
    }
    const read = schemaFor(field, context).safeParse(entry);
    if (read.success) values[name] = read.data;
    else problems.push({ field: name, sentence: read.error.issues[0]?.message ?? 'That cannot be read.' });
  }
  return problems.length > 0 ? { problems } : { values: values as Values<F> };
}
