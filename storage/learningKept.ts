import { caseStream } from '../policy/machine/case';
import type { CaseState } from '../policy/machine/caseState';
import type { LearningKept } from '../policy/machine/registers';
import type { Counted } from '../policy/reports/counted';
import { isIn, type Period } from '../policy/reports/period';
import { loadState } from './loadState';
import type { CaseStore } from './ports/caseStore';
import { unlessUnavailable, type Directory } from './ports/directory';

const PAGE = 50;

/** The learning recorded on each case closed in a period, with the names its case holds: of people, and of staff named in it. */
export async function learningKept(
  store: CaseStore,
  directory: Pick<Directory, 'person'>,
  { period, wanted }: { readonly period: Period; readonly wanted: (state: CaseState) => boolean },
): Promise<readonly LearningKept[]> {
  const found: LearningKept[] = [];
  let continuation: string | undefined;
  do {
    const page = await store.counted({ kind: caseStream.kind, pageSize: PAGE, continuation });
    const closed = (page.rows as readonly Counted[]).filter(
      ({ learnt, ending }) => learnt && isIn(period, ending?.on),
    );
    const states = await Promise.all(closed.map(({ reference }) => loadState(store, caseStream, reference)));
    for (const loaded of states)
      if (loaded && wanted(loaded.state)) found.push(...(await learningOf(loaded.state, directory)));
    continuation = page.continuation;
  } while (continuation !== undefined);
  return found;
}

async function learningOf(
  { closing: { learning, on }, people, staffConcerned, allocation, triage }: CaseState,
  directory: Pick<Directory, 'person'>,
): Promise<readonly LearningKept[]> {
  if (!learning || !on) return [];
  const staff = [
    ...staffConcerned.named.map(({ person }) => person),
    allocation.investigator,
    triage.handler,
  ];
  const known = await Promise.all(
    [...new Set(staff.flatMap((id) => id ?? []))].map((id) =>
      unlessUnavailable(directory.person(id), undefined),
    ),
  );
  const names = [
    ...people.items.flatMap(({ name }) => name ?? []),
    ...known.flatMap((each) => each?.name ?? []),
  ];
  return [{ closedOn: on, learning, names }];
}
