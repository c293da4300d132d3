import type { z } from 'zod';
import { trustSchema, type Trust } from './trust';

type Path = readonly PropertyKey[];

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((thing, step) => (thing as Record<PropertyKey, unknown> | undefined)?.[step], data);

/** `services[3].area`, as people point at it. */
const placeOf = (path: Path): string =>
  path.reduce<string>(
    (words, step) =>
      typeof step === 'number'
        ? `${words}[${step}]`
        : words === ''
          ? String(step)
          : `${words}.${String(step)}`,
    '',
  ) || 'The file';

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `“${value.slice(0, 60)}”`;
  return typeof value === 'object' && value !== null ? 'a group of entries' : String(value);
}

function sentencesFor(issue: z.core.$ZodIssue, data: unknown): readonly string[] {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (name) => `${placeOf([...issue.path, name])} is nothing I know. Check its spelling.`,
    );
  const value = at(data, issue.path);
  if (value === undefined) return [`${place} is missing.`];
  const wanted =
    issue.code === 'invalid_value' && issue.values.length > 1
      ? `one of ${issue.values.map(String).join(', ')}`
      : issue.message;
  return [`${place} has to be ${wanted}, and is ${shown(value)}.`];
}

/** The entries of a list, as far as they can be read. */
function entriesOf(data: unknown, list: string): readonly Readonly<Record<string, unknown>>[] {
  const entries = at(data, [list]);
  return Array.isArray(entries)
    ? entries.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {},
      )
    : [];
}

/** Keys mean something by themselves to a joint case: us, and one that is not listed. */
const taken: readonly unknown[] = ['us', 'another'];

function* keyFaults(data: unknown, list: string): Iterable<string> {
  const keys = entriesOf(data, list).map(({ key }) => key);
  for (const [index, key] of keys.entries()) {
    const first = keys.indexOf(key);
    if (typeof key === 'string' && first < index)
      yield `${list}[${index}].key is “${key}”, and so is ${list}[${first}].key. Each has to be its own.`;
    if (taken.includes(key))
      yield `${list}[${index}].key cannot be “${String(key)}”: that means something else.`;
  }
}

function* countFaults(data: unknown): Iterable<string> {
  const notKnown = entriesOf(data, 'services').filter(({ is }) => is === 'notKnown').length;
  if (Array.isArray(at(data, ['services'])) && notKnown !== 1)
    yield `services has to have one entry that is “notKnown”, and has ${notKnown}.`;
  const ours = entriesOf(data, 'partnerBodies').filter(({ us }) => us === true).length;
  if (ours > 1) yield `partnerBodies can have one entry that is us, and has ${ours}.`;
}

/** Reads what is the Trust’s own, or says in a sentence each what is wrong with it, all at once. */
export function readTrust(data: unknown): { readonly trust: Trust } | { readonly faults: readonly string[] } {
  const read = trustSchema.safeParse(data);
  const faults = [
    ...(read.error?.issues ?? []).flatMap((issue) => sentencesFor(issue, data)),
    ...keyFaults(data, 'services'),
    ...keyFaults(data, 'partnerBodies'),
    ...countFaults(data),
  ];
  return read.success && faults.length === 0 ? { trust: read.data } : { faults: [...new Set(faults)] };
}
