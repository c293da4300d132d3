import type { ListedCase } from '../../cards/designs/list';
import type { Person } from '../../policy/roles';
import { findCasesMeant } from './caseMeant';
import type { Desk } from '../port/desk';
import { caseOnList } from '../cases/lists';
import { shownLast } from '../cases/shownLast';

const MOST_SHOWN = 6;

/** The cases something may be for: the one that was shown last first, then this person’s own on which they may do it. */
export async function casesToChoose(
  desk: Desk,
  person: Person,
  command: string,
): Promise<readonly ListedCase[]> {
  const shown = await shownLast(desk, person);
  const last = shown === undefined ? [] : (await desk.findCases(person, shown)).rows;
  const lastCases = last.map(({ row, names }) => ({ ...caseOnList(desk, row), names }));
  const own = (await findCasesMeant(desk, person, [command])).cases.map((each) => each.case);
  return [
    ...lastCases,
    ...own.filter(({ reference }) => lastCases.every((each) => each.reference !== reference)),
  ].slice(0, MOST_SHOWN);
}
