import type { Lists, Reading } from '../../dialogs/desk';
import { hearReference } from '../../dialogs/reading/references';
import { caseStream } from '../../policy/machine/case';
import { caseTarget } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import { stages } from '../../policy/stages';
import { serviceOptions } from '../../policy/trust/services';
import type { Trust } from '../../policy/trust/trust';
import type { CaseStore, ListQuery, Row } from '../../storage/ports/caseStore';
import { unlessUnavailable, type Directory } from '../../storage/ports/directory';
import type { Audit } from './audit';

const MOST_FOUND = 8;
const PAGE = 50;
const MOST_PAGES = 4;

type Fits = (row: Row) => boolean;

interface FindingParts {
  readonly store: CaseStore;
  readonly directory: Directory;
  readonly trust: Trust;
}

/** The keys whose words hold what was typed. */
const keysWith = (words: Readonly<Record<string, string>>, typed: string): readonly string[] =>
  Object.entries(words).flatMap(([key, label]) => (label.toLowerCase().includes(typed) ? [key] : []));

/** Rows that fit, page after page, not past what a person can take in. */
async function rowsThatFit(
  store: CaseStore,
  query: Pick<ListQuery, 'involving' | 'openOnly'>,
  fits: Fits = () => true,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let continuation: string | undefined;
  for (let page = 0; page < MOST_PAGES && found.length < MOST_FOUND; page += 1) {
    const { kind } = caseTarget;
    const listed = await store.list({
      ...query,
      kind,
      pageSize: PAGE,
      ...(continuation && { continuation }),
    });
    found.push(...listed.rows.filter(fits));
    ({ continuation } = listed);
    if (!continuation) break;
  }
  return found;
}

/** The cases each investigator of that name is on. */
async function casesOfInvestigators(store: CaseStore, directory: Directory, typed: string) {
  const [named, all] = await Promise.all([
    directory.search(typed, MOST_FOUND),
    unlessUnavailable(directory.inRole('investigator'), []),
  ]);
  const investigators = all.filter(({ id }) => named.people.some((each) => each.id === id));
  const lists = await Promise.all(investigators.map(({ id }) => rowsThatFit(store, { involving: id })));
  return lists.flat();
}

async function findCandidates({ store, directory, trust }: FindingParts, person: Person, typed: string) {
  if (typed === '') return rowsThatFit(store, { involving: person.id, openOnly: true });
  const [inStages, inServices] = [keysWith(stages, typed), keysWith(serviceOptions(trust), typed)];
  const fits: Fits = ({ promoted }) =>
    inStages.includes(promoted.stage) || inServices.includes(promoted.service ?? '');
  const byWords =
    inStages.length + inServices.length > 0
      ? await rowsThatFit(store, oversees(person) ? {} : { involving: person.id }, fits)
      : [];
  return [...byWords, ...(await casesOfInvestigators(store, directory, typed))];
}

/** Finds cases: whatever fits the words, each is shown only if this person may see it. */
export const findingDesk = (
  parts: FindingParts,
  reading: Reading,
  audit: Audit,
): Pick<Lists, 'findCases'> => ({
  async findCases(person, words) {
    await audit.noteList(person, 'findCases', 'listed');
    const reference = hearReference(words);
    if (reference) {
      const state = await reading.read(person, reference);
      if (!state) return [];
      const promoted = caseStream.promoted(state, await reading.context(person));
      return [{ id: reference, version: state.version, promoted }];
    }
    const rows = await findCandidates(parts, person, words.trim().toLowerCase());
    const found: Row[] = [];
    for (const row of new Map(rows.map((each) => [each.id, each])).values()) {
      if (found.length === MOST_FOUND) break;
      if (await reading.read(person, row.id)) found.push(row);
    }
    return found;
  },
});
