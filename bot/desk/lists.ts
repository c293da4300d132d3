import { soonFrom, type Lists } from '../../dialogs/desk';
import { waitsFor } from '../../policy/machine/awaited';
import { caseTarget } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import { contextFor, type Handling } from '../../storage/handle';
import { everyRow, type ListQuery, type Page, type Row } from '../../storage/ports/caseStore';
import type { Audit } from './audit';

const KIND = caseTarget.kind;
const PAGE = 10;
/** Cases looked at for one card: enough for anybody’s day, and few enough to be quick. */
const MOST_LOOKED_AT = 25;
const COUNTED_AT_ONCE = 200;
const MOST_COUNTED = 2000;

type CaseLists = Pick<
  Lists,
  'myCases' | 'teamQueue' | 'atRisk' | 'countOpen' | 'myDay' | 'limitsToDecide' | 'casesIn'
>;

const each = (rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Several pages as one, each row once; there is more where one of them has more. */
const together = (pages: readonly Page<Row>[]): Page<Row> => {
  const continuation = pages.find((one) => one.continuation !== undefined)?.continuation;
  return { rows: each(pages.flatMap(({ rows }) => rows)), ...(continuation ? { continuation } : {}) };
};

/** Lists of cases: everybody’s own, and those of the whole Trust for whoever oversees cases (2.4, 7.1). */
export function listDesk(handling: Handling, audit: Audit): CaseLists {
  const { store } = handling;
  const page = (query: Partial<ListQuery>, continuation?: string) =>
    store.list({ kind: KIND, pageSize: PAGE, ...query, continuation });

  async function isForTeam(person: Person, list: string): Promise<boolean> {
    await audit.noteList(person, list, oversees(person) ? 'listed' : 'refused');
    return oversees(person);
  }

  /** What waits for this person: asked of them by name, or of a role they hold. */
  async function listWaiting(person: Person, kind: string): Promise<Page<Row>> {
    const asked = [person.id, ...person.roles.map(waitsFor)];
    const pages = await Promise.all(
      asked.map((involving) => page({ kind, involving, openOnly: true, pageSize: MOST_LOOKED_AT })),
    );
    return together(pages);
  }

  /** What presses anywhere in the Trust, for those who oversee it (2.4). */
  async function listPressing(person: Person): Promise<Page<Row>> {
    if (!oversees(person)) return { rows: [] };
    return page({ openOnly: true, dueBy: soonFrom(await contextFor(handling, person)) });
  }

  return {
    async myCases(person, continuation) {
      await audit.noteList(person, 'myCases', 'listed');
      return page({ involving: person.id, openOnly: true }, continuation);
    },
    async teamQueue(person, continuation) {
      if (!(await isForTeam(person, 'teamQueue'))) return undefined;
      return page({ stages: ['toTriage'] }, continuation);
    },
    async atRisk(person, continuation) {
      if (!(await isForTeam(person, 'atRisk'))) return undefined;
      const dueBy = soonFrom(await contextFor(handling, person));
      return page({ openOnly: true, dueBy }, continuation);
    },
    async countOpen(person) {
      await audit.noteList(person, 'countOpen', 'listed');
      const context = await contextFor(handling, person);
      const [soon, ofAll] = [soonFrom(context), oversees(person)];
      const count = { open: 0, toTriage: 0, overdue: 0, dueSoon: 0 };
      const pages = everyRow((continuation) =>
        page(
          { openOnly: true, pageSize: COUNTED_AT_ONCE, ...(ofAll ? {} : { involving: person.id }) },
          continuation,
        ),
      );
      for await (const { promoted } of pages) {
        if (count.open === MOST_COUNTED) return { ...count, ofAll, isAll: false };
        const due = promoted.nextDue;
        count.open += 1;
        if (promoted.stage === 'toTriage') count.toTriage += 1;
        if (due !== undefined && due < context.today) count.overdue += 1;
        else if (due !== undefined && due <= soon) count.dueSoon += 1;
      }
      return { ...count, ofAll, isAll: true };
    },
    async myDay(person) {
      await audit.noteList(person, 'myDay', 'listed');
      const { rows, continuation } = together([await listWaiting(person, KIND), await listPressing(person)]);
      return {
        rows: rows.slice(0, 2 * MOST_LOOKED_AT),
        more: continuation !== undefined || rows.length > 2 * MOST_LOOKED_AT,
      };
    },
    async limitsToDecide(person) {
      await audit.noteList(person, 'limitsToDecide', 'listed');
      return (await listWaiting(person, 'restriction')).rows.map(({ id }) => id);
    },
    async casesIn(person, stages) {
      await audit.noteList(person, 'casesIn', 'listed');
      const overseen = oversees(person) ? stages : [];
      const pages = await Promise.all([
        page({ involving: person.id, openOnly: true }),
        ...overseen.map((stage) => page({ stages: [stage] })),
      ]);
      const rows = each(pages.flatMap((one) => one.rows)).filter(({ promoted: { stage } }) =>
        stages.includes(stage),
      );
      const more = rows.length > 2 * PAGE || pages.some(({ continuation }) => continuation !== undefined);
      return { rows: rows.slice(0, 2 * PAGE), more };
    },
  };
}
