import type { Offered, Offers } from '../../cards/personInputs';
import type { Context } from '../../policy/machine/command';
import { wordsOf, type Entries, type PersonField } from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import type { AnyFields } from '../../policy/machine/target';
import { fitterFirst, suitabilityInWords, suitabilityOf } from '../../policy/sections/allocation/suitability';
import { unlessUnavailable, type Availability, type Listed } from '../../storage/ports/directory';
import type { Desk } from '../port/desk';

const MOST_LISTED = 20;

type Directory = Desk['directory'];

const personFields = (fields: AnyFields): readonly (readonly [string, PersonField])[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'person' ? [[name, field] as const] : [],
  );

const once = (people: readonly Listed[]): readonly Listed[] => [
  ...new Map(people.map((each) => [each.id, each])).values(),
];

/** Those a field is meant for; while the directory cannot be asked nobody is listed, and a name can be typed. */
async function findCandidates(directory: Directory, { among }: PersonField): Promise<readonly Listed[]> {
  if (!among) return (await directory.search('', MOST_LISTED)).people;
  const held = await Promise.all(among.map((role) => unlessUnavailable(directory.inRole(role), [])));
  return once(held.flat());
}

async function findKnown(directory: Directory, id: string): Promise<Listed | undefined> {
  const person = await unlessUnavailable(directory.person(id), undefined);
  return person?.outsider ? undefined : person;
}

interface Candidate {
  readonly person: Listed;
  readonly suitability?: ReturnType<typeof suitabilityOf>;
  readonly away: boolean;
}

function inOrder(
  people: readonly Listed[],
  { weighs }: PersonField,
  { registers }: Pick<Context, 'registers'>,
  there: ReadonlyMap<string, Availability>,
): readonly Candidate[] {
  return people
    .map((person) => ({
      person,
      away: there.get(person.id)?.away ?? false,
      ...(weighs ? { suitability: suitabilityOf(registers, person.id, weighs) } : {}),
    }))
    .sort(fitterFirst);
}

function offerOf({ person, suitability, away }: Candidate, there: Availability | undefined): Offered {
  const beside = [
    ...(suitability ? [suitabilityInWords(suitability)] : []),
    ...(there && (suitability ?? away) ? [there.words] : []),
  ];
  return { id: person.id, name: [person.name, ...beside].join(' · ') };
}

/** Would the list hold some of them only? Then Teams’s picker is better, unless people are weighed on it. */
const isPartial = ({ among, weighs }: PersonField, people: readonly Listed[]): boolean =>
  !weighs && (!among || people.length > MOST_LISTED);

/** Whom a form lists for each of its person fields, where Teams cannot find them better: whoever is chosen already, and those it is meant for, fittest first. */
export async function peopleToOffer(
  desk: Pick<Desk, 'directory' | 'picker'>,
  fields: AnyFields,
  entries: Entries,
  context: Pick<Context, 'registers'>,
): Promise<Offers> {
  const { directory, picker } = desk;
  const lists = await Promise.all(
    personFields(fields).map(async ([name, field]) => {
      if (picker && isPartial(field, [])) return { name, field, people: [] };
      const [all, chosen] = await Promise.all([
        findCandidates(directory, field),
        wordsOf(entries[name]) === '' ? undefined : findKnown(directory, wordsOf(entries[name])),
      ]);
      if (picker && isPartial(field, all)) return { name, field, people: [] };
      const first = inOrder(all, field, context, new Map()).map(({ person }) => person);
      const people = once([...(chosen ? [chosen] : []), ...first]).slice(0, MOST_LISTED);
      return { name, field, people };
    }),
  );
  const assigned = lists.filter(({ field }) => field.among).flatMap(({ people }) => people);
  const there = await directory.availability([...new Set(assigned.map(({ id }) => id))]);
  return Object.fromEntries(
    lists.map(({ name, field, people }) => [
      name,
      inOrder(people, field, context, there).map((each) => offerOf(each, there.get(each.person.id))),
    ]),
  );
}

/** What these people are called, by id. */
export async function findNames(
  desk: Pick<Desk, 'directory'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => findKnown(desk.directory, id)));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}

/** The names of the people chosen in these entries. */
export async function findNamesIn(
  desk: Pick<Desk, 'directory'>,
  fields: AnyFields,
  entries: Entries,
): Promise<ReadonlyMap<string, string>> {
  const chosen = personFields(fields).map(([name]) => wordsOf(entries[name]));
  return findNames(desk, chosen.filter(Boolean));
}

const LONGEST_NAME = 100;
const ENOUGH_TO_TELL = 5;

/** The one person an entry means: by id, or by a name that fits nobody else as well. Otherwise why there is none. */
export async function findPersonMeant(directory: Directory, entry: string): Promise<Listed | string> {
  const known = await findKnown(directory, entry);
  if (known) return known;
  const name = entry.slice(0, LONGEST_NAME);
  const { people, unavailable } = await directory.search(name, ENOUGH_TO_TELL);
  const exact = people.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const [found, ...others] = exact.length === 1 ? exact : people;
  if (found && others.length === 0) return found;
  if (found) return 'More than one person fits that name. Write more of it.';
  return unavailable
    ? 'The staff directory does not answer just now, so I cannot look for that name. Choose from the list, or try again in a few minutes.'
    : 'I do not find anybody of that name in the directory.';
}

/**
 * Entries in which every person is one the directory knows. A typed name that fits one person becomes them; any other
 * is refused with the field it was typed in.
 */
export async function resolvePeople(
  desk: Pick<Desk, 'directory'>,
  fields: AnyFields,
  entries: Entries,
  paragraph: string,
): Promise<Entries | Refusal> {
  const known: Record<string, unknown> = { ...entries };
  for (const [name] of personFields(fields)) {
    const entry = wordsOf(entries[name]).trim();
    if (entry === '') continue;
    const person = await findPersonMeant(desk.directory, entry);
    if (typeof person === 'string')
      return {
        refused: 'invalid',
        sentence: person,
        paragraph,
        next: 'Choose or type the name again. Your other answers are kept.',
        fields: { [name]: person },
      };
    known[name] = person.id;
  }
  return known;
}
