import type { ListedCase } from '../../cards/designs/list';
import type { Person } from '../../policy/roles';
import { findCasesMeant } from './caseMeant';
import type { Desk, FoundCase } from '../port/desk';
import { caseOnList } from '../cases/lists';
import { shownLast } from '../cases/shownLast';

const MOST_SHOWN = 6;

/** The cases something may be for: those it speaks of, the one shown last, then this person’s own on which they may do it. */
export async function casesToChoose(
  desk: Desk,
  person: Person,
  command: string,
  spokenOf: readonly FoundCase[] = [],
): Promise<readonly ListedCase[]> {
  const shown = await shownLast(desk, person);
  const last = shown === undefined ? [] : (await desk.findCases(person, shown)).rows;
  const first = [...new Map([...spokenOf, ...last].map((each) => [each.row.id, each])).values()];
  const firstCases = first.map(({ row, names }) => ({ ...caseOnList(desk, row), names }));
  const own = (await findCasesMeant(desk, person, [command])).cases.map((each) => each.case);
  return [
    ...firstCases,
    ...own.filter(({ reference }) => firstCases.every((each) => each.reference !== reference)),
  ].slice(0, MOST_SHOWN);
}
