import { createHash } from 'node:crypto';
import type { FoundCase, FoundCases, Lists } from '../../dialogs/port/desk';
import { findReferences } from '../../dialogs/reading/references';
import { mayRead } from '../../policy/access/parts';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { caseTarget } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import { namesFor } from '../../policy/search/caseWords';
import { foldedWords } from '../../policy/search/fold';
import { hasIt } from '../../policy/search/marks';
import { termsIn, wordsOfName, type Term } from '../../policy/search/words';
import { stages } from '../../policy/stages';
import type { Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { CaseStore, Page, Row } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { Audit } from './audit';

const KIND = caseTarget.kind;
const PAGE = 8;
const MOST_OF_STAFF = 3;
const NAME = 'findCases';

interface FindingParts {
  readonly handling: Handling;
  readonly directory: Directory;
  readonly audit: Audit;
  readonly context: (person: Person) => Promise<Context>;
}

/** Searches cases: whatever fits, each is shown only if this person may see it, and is recorded as listed (7.1, D46). */
export function findingDesk(parts: FindingParts): Pick<Lists, 'findCases' | 'findNamed'> {
  const { audit, context } = parts;
  return {
    async findCases(person, typed, page): Promise<FoundCases> {
      const terms = termsIn(typed);
      const asked = { person, typed, terms, hash: hashOf(terms), around: await context(person) };
      const named = findReferences(typed, true).map(({ value }) => value);
      const { rows, continuation } = await rowsFor(parts, asked, named, page);
      const found = await Promise.all(rows.map(({ id }) => show(parts, id, asked, named.includes(id))));
      const shown = found.flat();
      await audit.noteList(person, NAME, 'listed', {
        words: asked.hash,
        shown: shown.map(({ row }) => row.id),
      });
      return { rows: shown, ofAll: oversees(person), ...(continuation ? { continuation } : {}) };
    },

    async findNamed(person, words): Promise<FoundCases> {
      const terms = words.map((word): Term => [word]);
      const asked = {
        person,
        typed: words.join(' '),
        terms,
        hash: hashOf(terms),
        around: await context(person),
      };
      const named = await casesNamed(parts, asked, words);
      const shown = (await Promise.all(named.map((id) => show(parts, id, asked, false)))).flat();
      // Whoever only said something, and was shown nothing for it, searched for nobody.
      if (shown.length > 0)
        await audit.noteList(person, NAME, 'listed', {
          words: asked.hash,
          shown: shown.map(({ row }) => row.id),
        });
      return { rows: shown, ofAll: oversees(person) };
    },
  };
}

/** The cases with most of these words in the names that this person may read: “Dev Patel” is not every Patel. */
async function casesNamed(
  { handling: { store } }: FindingParts,
  { person, terms, around }: Asked,
  words: readonly string[],
): Promise<readonly string[]> {
  const narrowed = oversees(person) ? {} : { involving: person.id };
  const pages = await Promise.all(
    terms.map((term) => store.find({ kind: KIND, terms: [term], ...narrowed, pageSize: PAGE })),
  );
  const ids = [...new Set(pages.flatMap((page) => page.rows.map(({ id }) => id)))];
  const met = await Promise.all(
    ids.map(async (id) => {
      const loaded = await loadState(store, caseStream, id);
      if (!loaded || !mayRead(loaded.state, person, around).has('personalDetails')) return { id, count: 0 };
      const names = new Set(namesFor(loaded.state, terms).flatMap(wordsOfName));
      return { id, count: words.filter((word) => names.has(word)).length };
    }),
  );
  const most = Math.max(0, ...met.map(({ count }) => count));
  return met.flatMap(({ id, count }) => (count > 0 && count === most ? [id] : [])).slice(0, PAGE);
}

/** The cases that may be meant: one’s own where nothing is typed, those named by reference, or those with these words. */
async function rowsFor(
  { handling: { store }, directory }: FindingParts,
  { person, typed, terms }: Asked,
  named: readonly string[],
  continuation?: string,
): Promise<Page<{ readonly id: string }>> {
  const narrowed = oversees(person) ? {} : { involving: person.id };
  const page = { pageSize: PAGE, ...(continuation ? { continuation } : {}) };
  if (typed.trim() === '') return store.list({ kind: KIND, involving: person.id, openOnly: true, ...page });
  if (named.length > 0) return { rows: [...new Set(named)].map((id) => ({ id })) };
  const found = await store.find({ kind: KIND, terms, ...narrowed, ...page });
  const isFound = found.rows.length > 0 || continuation !== undefined || terms.length === 0;
  return isFound ? found : otherwise(store, directory, typed, narrowed);
}

/** Where no case has those words: a stage, or the staff that were meant and the cases they have. */
async function otherwise(
  store: CaseStore,
  directory: Directory,
  typed: string,
  narrowed: Narrowed,
): Promise<Page<Row>> {
  const words = foldedWords(typed);
  const meant = Object.entries(stages).filter(([, label]) =>
    words.every((word) => foldedWords(label).includes(word)),
  );
  if (meant.length > 0)
    return store.list({ kind: KIND, ...narrowed, stages: meant.map(([stage]) => stage), pageSize: PAGE });
  const { people } = await directory.search(typed, MOST_OF_STAFF);
  const theirs = await Promise.all(
    people.map(({ id }) => store.list({ kind: KIND, ...narrowed, marked: [hasIt(id)], pageSize: PAGE })),
  );
  const rows = theirs.flatMap((page) => page.rows);
  return { rows: [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, PAGE) };
}

/**
 * What this person may see of a case, or nothing. Either is recorded where they typed its reference; whoever typed a name
 * tried nothing on a case that they then may not see.
 */
async function show(
  { handling: { store }, audit }: FindingParts,
  id: string,
  { person, around, terms, hash }: Asked,
  isNamed: boolean,
): Promise<readonly FoundCase[]> {
  const loaded = await loadState(store, caseStream, id);
  const parts = loaded && mayRead(loaded.state, person, around);
  const isSeen = parts?.has('summary') === true;
  if (isSeen || isNamed)
    await audit.note({ kind: KIND, id }, person, {
      command: NAME,
      words: hash,
      ...(isSeen ? { what: 'listed' } : { what: 'refused', why: 'notFound' }),
    });
  if (!loaded || !isSeen) return [];
  const { state, version } = loaded;
  const row: Row = { id, version, promoted: listed(state, around) };
  return [{ row, names: parts.has('personalDetails') ? namesFor(state, terms) : [] }];
}

interface Narrowed {
  readonly involving?: string;
}

interface Asked {
  readonly person: Person;
  readonly typed: string;
  readonly around: Context;
  readonly terms: readonly Term[];
  readonly hash: string;
}

/** Tells two searches for the same from others, and says of neither what it was for. */
const hashOf = (terms: readonly Term[]): string =>
  createHash('sha256')
    .update(
      terms
        .map(([word = '']) => word)
        .sort()
        .join(' '),
    )
    .digest('hex');

function listed(state: CaseState, context: Context): Row['promoted'] {
  const { stage, open, service, team, receivedOn, nextDue } = caseStream.promoted(state, context);
  return { stage, open, service, team, receivedOn, nextDue };
}
