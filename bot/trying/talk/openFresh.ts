import { londonTimeOf, type Instant, type LondonDate } from '../../../policy/calendar/dates';
import type { Person } from '../../../policy/roles';
import type { Desk } from '../../../dialogs/port/desk';
import type { CaseStore } from '../../../storage/ports/caseStore';
import type { Environment } from '../../config';
import type { Log } from '../../log';
import { findPerson } from '../local';
import { openDesk } from './openDesk';

/** A desk of one's own, on a store in memory where nothing has happened yet. */
export interface Fresh {
  readonly desk: Desk;
  readonly person: Person;
  readonly store: CaseStore;
  close(): Promise<void>;
}

function noonOn(date: LondonDate): Instant {
  const noon = `${date}T12:00:00.000Z`;
  return londonTimeOf(noon) === '12:00' ? noon : `${date}T11:00:00.000Z`;
}

/** Ids and references by counting, so that the same words are always answered the same. */
function inOrder(year: string): Pick<Desk, 'newId' | 'newReference'> {
  let ids = 0;
  let references = 0;
  return {
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    newReference: () => `C${year.slice(2, 4)}-${String((references += 1)).padStart(5, '0')}`,
  };
}

/** Opens it for one person at noon of one day, where the clock stands still; undefined when there is nobody of that name or role. */
export async function openFresh(
  environment: Environment,
  { as, today, log }: { readonly as: string; readonly today: LondonDate; readonly log: Log },
): Promise<Fresh | undefined> {
  const noon = noonOn(today);
  const inMemory = { ...environment, STORE: 'sqlite', DATA_FILE: ':memory:' } as const;
  const opened = await openDesk(inMemory, { log, now: () => noon, local: false });
  const { directory, store } = opened;
  const found = await findPerson(directory, as);
  const person = found && (await directory.person(found.id));
  if (!person) {
    await opened.close();
    return undefined;
  }
  return {
    desk: { ...opened.desk, ...inOrder(today) },
    person,
    store,
    close: () => opened.close(),
  };
}
