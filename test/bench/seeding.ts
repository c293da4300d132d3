import { randomUUID } from 'node:crypto';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { caseStream } from '../../policy/machine/case';
import type { Entries } from '../../policy/machine/fields';
import { emptyRegisters } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { handle, type Handling } from '../../storage/handle';
import type { CaseStore } from '../../storage/ports/caseStore';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { plainConcern } from '../doors/aCase';
import type { TeamsPerson } from '../doors/teamsPerson';

/** The moment at which the bench's clock stands: a Monday morning. */
export const now = (): string => '2026-01-05T10:00:00.000Z';

export const handlingOf = (store: CaseStore): Handling => ({
  store,
  now,
  calendar: englandAndWales,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: () => Promise.resolve(emptyRegisters),
});

export const everybody = (count: number, of: string): readonly TeamsPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-9000-${of}${String(index).padStart(8, '0')}`,
    name: `Sample member of staff ${index}`,
    email: '',
  }));

export const frontline = ({ id, name }: TeamsPerson): Person => ({ id, name, roles: ['frontline'] });

/** Does one command, and throws when it is refused. */
export async function does(
  handling: Handling,
  id: string,
  actor: Person,
  command: string,
  entries: Entries,
): Promise<void> {
  const answer = await handle(handling, caseStream, {
    id,
    actor,
    request: { command, entries },
    key: randomUUID(),
  });
  if ('refusal' in answer) throw new Error(`“${command}” was refused: ${answer.refusal.sentence}`);
}

const reference = (number: number): string => `C26-${number.toString(32).toUpperCase().padStart(5, '0')}`;

/** A file in which each of these people has logged so many concerns, all of them still open. */
export async function seeded(file: string, people: readonly TeamsPerson[], each: number): Promise<void> {
  const database = new Database(file);
  const handling = handlingOf(sqliteCaseStore(database));
  await Promise.all(
    people.map(async (person, index) => {
      for (let number = 0; number < each; number += 1)
        await does(handling, reference(index * each + number), frontline(person), 'logConcern', plainConcern);
    }),
  );
  database.close();
}
