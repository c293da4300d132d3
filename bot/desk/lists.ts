import { soonFrom, type CaseFilter, type ListedRow, type Lists } from '../../dialogs/port/desk';
import { mayRead } from '../../policy/access/parts';
import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { waitsFor } from '../../policy/machine/awaited';
import { caseStream } from '../../policy/machine/case';
import type { Context } from '../../policy/machine/command';
import { caseTarget } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import {
  aboutMark,
  flagMark,
  hasIt,
  heldMark,
  lateMark,
  notedWhenClosed,
  noteMark,
  waitsForIt,
} from '../../policy/search/marks';
import { namesFor } from '../../policy/search/caseWords';
import { contextFor, type Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { ListQuery, Page, Row, RowFilter } from '../../storage/ports/caseStore';
import type { Audit } from './audit';

const KIND = caseTarget.kind;
const PAGE = 10;
/** Cases looked at for one card: enough for anybody’s day, and few enough to be quick. */
const MOST_LOOKED_AT = 25;

type CaseLists = Pick<
  Lists,
  | 'myCases'
  | 'teamQueue'
  | 'atRisk'
  | 'openCases'
  | 'countCases'
  | 'countOpen'
  | 'myDay'
  | 'limitsToDecide'
  | 'lateEntries'
  | 'countLate'
  | 'casesIn'
>;

const each = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Several pages as one, each row once; there is more where one of them has more. */
const together = (pages: readonly Page<Row>[]): Page<Row> => {
  const continuation = pages.find((one) => one.continuation !== undefined)?.continuation;
  return { rows: each(pages.flatMap(({ rows }) => rows)), ...(continuation ? { continuation } : {}) };
};

/** The first so many of several pages, and whether there are more. */
function atMost(most: number, pages: readonly Page<Row>[]) {
  const { rows, continuation } = together(pages);
  return { rows: rows.slice(0, most), more: continuation !== undefined || rows.length > most };
}

/** Lists of cases: everybody’s own, and those of the whole Trust for whoever oversees cases (2.4, 7.1). */
export function listDesk(handling: Handling, audit: Audit): CaseLists {
  const { store } = handling;
  const page = (query: Partial<ListQuery>, continuation?: string) =>
    store.list({ kind: KIND, pageSize: PAGE, ...query, continuation });

  /** The page with whose each case is, recorded with what stands on it. */
  async function named(person: Person, list: string, shown: Page<Row>): Promise<Page<ListedRow>> {
    const context = await contextFor(handling, person);
    const rows = await Promise.all(shown.rows.map((row) => withNames(handling, person, row, context)));
    return noted(person, list, { ...shown, rows });
  }

  /** The page, recorded with what stands on it. */
  async function noted<P extends { readonly rows: readonly Row[] }>(
    person: Person,
    list: string,
    shown: P,
  ): Promise<P> {
    await audit.noteList(person, list, 'listed', { shown: shown.rows.map(({ id }) => id) });
    return shown;
  }

  async function isForTeam(person: Person, list: string): Promise<boolean> {
    if (!oversees(person)) await audit.noteList(person, list, 'refused');
    return oversees(person);
  }

  return {
    async myCases(person, continuation) {
      return named(person, 'myCases', await page({ involving: person.id, openOnly: true }, continuation));
    },
    async teamQueue(person, continuation) {
      if (!(await isForTeam(person, 'teamQueue'))) return undefined;
      return named(person, 'teamQueue', await page({ stages: ['toTriage'] }, continuation));
    },
    async atRisk(person, continuation) {
      if (!(await isForTeam(person, 'atRisk'))) return undefined;
      const dueBy = soonFrom(await contextFor(handling, person));
      return named(person, 'atRisk', await page({ openOnly: true, dueBy }, continuation));
    },
    async openCases(person, filter, continuation) {
      const { today } = await contextFor(handling, person);
      const listed = await page({ ...rowsOf(filter, person, today), sortBy: sortedBy(filter) }, continuation);
      return { ...(await named(person, 'openCases', listed)), ofAll: oversees(person) };
    },
    async countCases(person, filters) {
      await audit.noteList(person, 'countCases', 'listed');
      const { today } = await contextFor(handling, person);
      const counts = filters.map((filter) => store.count({ kind: KIND, ...rowsOf(filter, person, today) }));
      return { ofAll: oversees(person), counts: await Promise.all(counts) };
    },
    async countOpen(person) {
      await audit.noteList(person, 'countOpen', 'listed');
      return countOpen(handling, person);
    },
    async myDay(person) {
      const waiting = await listWaiting(handling, person, KIND);
      return noted(
        person,
        'myDay',
        atMost(2 * MOST_LOOKED_AT, [
          waiting,
          await page({ marked: [aboutMark(person.id)], openOnly: true }),
          await listPressing(handling, person),
        ]),
      );
    },
    async lateEntries(person) {
      const filters = lateOf(person);
      if (filters.length === 0) {
        await audit.noteList(person, 'lateEntries', 'refused');
        return undefined;
      }
      const pages = await Promise.all(
        filters.map((filter) => store.list({ ...filter, pageSize: MOST_LOOKED_AT })),
      );
      const { rows } = await noted(person, 'lateEntries', together(pages));
      // What waits for two roles of theirs is one case.
      const twice = pages.reduce((total, page) => total + page.rows.length, 0) - rows.length;
      return { rows, cases: (await countAll(store, filters)) - twice };
    },
    async countLate(person) {
      const filters = lateOf(person);
      if (filters.length === 0) return 0;
      await audit.noteList(person, 'countLate', 'listed');
      return countAll(store, filters);
    },
    async limitsToDecide(person) {
      await audit.noteList(person, 'limitsToDecide', 'listed');
      return (await listWaiting(handling, person, 'restriction')).rows.map(({ id }) => id);
    },
    async casesIn(person, stages) {
      return noted(person, 'casesIn', atMost(2 * PAGE, await listIn(handling, person, stages)));
    },
  };
}

async function withNames(
  { store }: Handling,
  person: Person,
  row: Row,
  context: Context,
): Promise<ListedRow> {
  const loaded = await loadState(store, caseStream, row.id);
  const isRead = loaded !== undefined && mayRead(loaded.state, person, context).has('personalDetails');
  return { ...row, names: isRead ? namesFor(loaded.state, []) : [] };
}

/** The cases with late entries that each of their roles decides on, closed ones too. */
const lateOf = ({ roles }: Person): readonly RowFilter[] =>
  (['leadManager', 'headOfCorporateAffairs', 'chiefExecutive'] as const)
    .filter((role) => roles.includes(role))
    .map((role) => ({ kind: KIND, marked: [lateMark(role)] }));

async function countAll(store: Handling['store'], filters: readonly RowFilter[]): Promise<number> {
  const counts = await Promise.all(filters.map((filter) => store.count(filter)));
  return counts.reduce((total, each) => total + each, 0);
}

/** What waits for this person: asked of them by name, or of a role they hold. */
async function listWaiting(handling: Handling, person: Person, kind: string): Promise<Page<Row>> {
  const { store } = handling;
  const { registers, today } = await contextFor(handling, person);
  const covered = registers.coveredBy(person.id, today).map((cover) => cover.person);
  const asked = [...new Set([person, ...covered].flatMap(({ id, roles }) => [id, ...roles.map(waitsFor)]))];
  const pages = await Promise.all(
    asked.map((involving) => store.list({ kind, involving, openOnly: true, pageSize: MOST_LOOKED_AT })),
  );
  return together(pages);
}

/** What presses anywhere in the Trust, for those who oversee it (2.4). */
async function listPressing(handling: Handling, person: Person): Promise<Page<Row>> {
  if (!oversees(person)) return { rows: [] };
  const dueBy = soonFrom(await contextFor(handling, person));
  return handling.store.list({ kind: KIND, pageSize: PAGE, openOnly: true, dueBy });
}

/** Cases at these stages: the person’s own, what waits for a role of theirs, and everybody’s for those who oversee them. */
async function listIn({ store }: Handling, person: Person, stages: readonly string[]) {
  const page = (query: Partial<ListQuery>) => store.list({ kind: KIND, pageSize: PAGE, ...query });
  const overseen = oversees(person) ? stages : [];
  const pages = await Promise.all([
    ...[person.id, ...person.roles.map(waitsFor)].map((involving) => page({ involving, openOnly: true })),
    ...overseen.map((stage) => page({ stages: [stage] })),
  ]);
  return pages.map(({ rows, ...more }) => ({
    rows: rows.filter(({ promoted: { stage } }) => stages.includes(stage)),
    ...more,
  }));
}

/** How many are open, and how many of them press. */
async function countOpen(handling: Handling, person: Person) {
  const context = await contextFor(handling, person);
  const { today } = context;
  const filters = [
    {},
    { stages: ['toTriage'] },
    { dueBy: addDays(today, -1) },
    { dueBy: soonFrom(context) },
  ] as const;
  const [open = 0, toTriage = 0, overdue = 0, bySoon = 0] = await Promise.all(
    filters.map((filter) => handling.store.count({ kind: KIND, ...rowsOf(filter, person, today) })),
  );
  return { ofAll: oversees(person), open, toTriage, overdue, dueSoon: bySoon - overdue };
}

/** What of all cases, or of this person's own, a list asks for. */
function rowsOf(filter: CaseFilter, person: Person, today: LondonDate): Omit<RowFilter, 'kind'> {
  const { who, waitsFor: awaited, kept, noted = [], flag, oldest: _, closedToo, ...others } = filter;
  const isOpen = kept === undefined && !closedToo && !noted.some((each) => notedWhenClosed.includes(each));
  const marked = [
    ...(who === undefined ? [] : [hasIt(who)]),
    ...(awaited === undefined ? [] : [waitsForIt(awaited)]),
    ...(kept === 'held' ? [heldMark] : []),
    ...noted.map(noteMark),
    ...(flag === undefined ? [] : [flagMark(flag)]),
  ];
  return {
    ...others,
    ...(oversees(person) ? {} : { involving: person.id }),
    ...(marked.length > 0 ? { marked } : {}),
    ...(isOpen ? { openOnly: true } : {}),
    ...(kept === 'tooLong' ? { keptBy: addDays(today, -1) } : {}),
  };
}

/** The oldest first where age is asked for, and nothing that rows are found along by their due dates. */
function sortedBy({ receivedFrom, receivedBy, oldest, kept, ...others }: CaseFilter): ListQuery['sortBy'] {
  if (kept === 'tooLong') return 'keptUntil';
  const isByAge = (oldest ?? receivedFrom ?? receivedBy) !== undefined;
  return isByAge && (others.noted ?? others.flag) === undefined ? 'receivedOn' : 'nextDue';
}
