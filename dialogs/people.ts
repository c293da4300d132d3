import type { AnyFields } from '../policy/subject';
import { wordsOf, type Entries } from '../policy/fields';
import type { Refusal } from '../policy/refusal';
import type { Desk } from './desk';

const MOST_OFFERED = 40;

const personFields = (fields: AnyFields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === 'person' ? [name] : []));

/** The people a form offers, when it asks for one. */
export async function peopleToOffer(
  desk: Desk,
  fields: AnyFields,
): Promise<readonly { id: string; name: string }[]> {
  if (personFields(fields).length === 0) return [];
  return (await desk.directory.search('', MOST_OFFERED)).map(({ id, name }) => ({ id, name }));
}

/** What these people are called, by id. */
export async function namesOf(
  desk: Pick<Desk, 'directory'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => desk.directory.person(id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}

/** The names of the people chosen in these entries. */
export async function peopleNamed(
  desk: Desk,
  fields: AnyFields,
  entries: Entries,
): Promise<ReadonlyMap<string, string>> {
  const chosen = personFields(fields).map((name) => wordsOf(entries[name]));
  return namesOf(desk, chosen.filter(Boolean));
}

/**
 * Entries in which every person is one the directory knows. A typed name that fits one person becomes them; any other
 * is refused with the field it was typed in.
 */
export async function withKnownPeople(
  desk: Pick<Desk, 'directory'>,
  fields: AnyFields,
  entries: Entries,
  paragraph: string,
): Promise<Entries | Refusal> {
  const known: Record<string, unknown> = { ...entries };
  for (const name of personFields(fields)) {
    const entry = wordsOf(entries[name]).trim();
    if (entry === '') continue;
    if (await desk.directory.person(entry)) continue;
    const [found, ...others] = await desk.directory.search(entry.slice(0, 100), 2);
    if (!found || others.length > 0) {
      const sentence = found
        ? 'More than one person fits that name. Write more of it.'
        : 'I do not find anybody of that name in the directory.';
      return {
        refused: 'invalid',
        sentence,
        paragraph,
        next: 'Choose or type the name again. Your other answers are kept.',
        fields: { [name]: sentence },
      };
    }
    known[name] = found.id;
  }
  return known;
}
