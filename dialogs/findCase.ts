import { unlessUnavailable } from '../storage/ports/directory';
import { caseStream } from '../policy/machine/case';
import type { Person } from '../policy/roles';
import { services } from '../policy/services';
import { stages, type Stage } from '../policy/stages';
import type { ListQuery, Row } from '../storage/ports/caseStore';
import { inTeam } from './cases';
import type { Desk } from './desk';
import { tidyReference } from './words';

/** A case as a search shows it: nothing that tells of a person. */
export interface Found {
  readonly reference: string;
  readonly stage: Stage;
  readonly service?: string;
  readonly nextDue?: string;
}

const MOST_FOUND = 8;
const PAGE = 50;
const MOST_PAGES = 4;

type Fits = (row: Row) => boolean;
type Words = Readonly<Record<string, string>>;

/** The keys whose words hold what was typed. */
const keysWith = (words: Words, typed: string): readonly string[] =>
  Object.entries(words).flatMap(([key, label]) => (label.toLowerCase().includes(typed) ? [key] : []));

/** Rows of a list that fit, page after page, not past what a person can take in. */
async function rowsThatFit(
  desk: Desk,
  person: Person,
  query: Omit<ListQuery, 'kind' | 'pageSize'>,
  fits: Fits,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let continuation: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < MOST_FOUND; page += 1) {
    const listed = await desk.list(person, {
      ...query,
      pageSize: PAGE,
      ...(continuation ? { continuation } : {}),
    });
    found.push(...listed.rows.filter(fits));
    ({ continuation } = listed);
    if (!continuation) break;
  }
  return found;
}

/** The cases each investigator of that name is on: narrowed to this person's own for whoever does not oversee them. */
async function ofInvestigators(desk: Desk, person: Person, typed: string): Promise<readonly Row[]> {
  const [named, all] = await Promise.all([
    desk.directory.search(typed, MOST_FOUND),
    unlessUnavailable(desk.directory.inRole('investigator'), []),
  ]);
  const investigators = all.filter(({ id }) => named.people.some((each) => each.id === id));
  const lists = await Promise.all(
    investigators.map(({ id }) => rowsThatFit(desk, person, { involving: id }, () => true)),
  );
  return lists.flat();
}

async function candidates(desk: Desk, person: Person, typed: string): Promise<readonly Row[]> {
  const own = inTeam(person) ? {} : { involving: person.id };
  if (typed === '') return rowsThatFit(desk, person, { involving: person.id, openOnly: true }, () => true);
  const [inStages, inServices] = [keysWith(stages, typed), keysWith(services, typed)];
  const byWords =
    inStages.length + inServices.length > 0
      ? await rowsThatFit(
          desk,
          person,
          own,
          ({ promoted }) => inStages.includes(promoted.stage) || inServices.includes(promoted.service ?? ''),
        )
      : [];
  return [...byWords, ...(await ofInvestigators(desk, person, typed))];
}

const foundIn = ({ id, promoted: { stage, service, nextDue } }: Row): Found => ({
  reference: id,
  stage: stage as Stage,
  ...(service ? { service } : {}),
  ...(nextDue ? { nextDue } : {}),
});

/** By reference, service, stage or an investigator's name: only cases this person may see, each looked up as them. */
export async function foundCases(desk: Desk, person: Person, typed: string): Promise<readonly Found[]> {
  const reference = tidyReference(typed);
  if (reference) {
    const state = await desk.read(person, reference);
    if (!state) return [];
    const promoted = caseStream.promoted(state, await desk.context(person));
    return [foundIn({ id: reference, version: state.version, promoted })];
  }
  const rows = await candidates(desk, person, typed.trim().toLowerCase());
  const found: Found[] = [];
  for (const row of new Map(rows.map((each) => [each.id, each])).values()) {
    if (found.length === MOST_FOUND) break;
    if (await desk.read(person, row.id)) found.push(foundIn(row));
  }
  return found;
}
