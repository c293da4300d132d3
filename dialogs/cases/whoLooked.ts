import { buildAccessCard } from '../../cards/accessCard';
import type { Person } from '../../policy/roles';
import { tellUnseen } from './cases';
import type { Desk } from '../port/desk';
import { findNames } from './people';
import { replyCard, type Reply } from '../port/reply';

/** Who looked at a case and who was refused it, a page of people at a time: for the Lead Manager (7.1). */
export async function showAccess(
  desk: Desk,
  person: Person,
  reference: string,
  from = 0,
): Promise<readonly Reply[]> {
  const records = await desk.access(person, reference);
  if (!records) return tellUnseen(undefined);
  const names = await findNames(desk, [...new Set(records.map(({ by }) => by))]);
  return [replyCard(buildAccessCard(reference, records, names, from))];
}
