import type { Keeping } from '../../dialogs/port/desk';
import { addDays, londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import type { Documents } from '../../storage/ports/documents';

/** Whose it is stands in its id, so that nobody can be given what is somebody else’s. */
const idOf = ({ id }: Person, key?: string): string => (key === undefined ? id : `${id}:${key}`);

export const keepingDesk = (documents: Documents, now: () => Instant): Keeping => ({
  recall: (person, kind, key) => documents.read(kind, idOf(person, key)),
  keep: (person, kind, body, { key, days, ifMatch }) =>
    documents.write(kind, idOf(person, key), body, {
      expiresAt: `${addDays(londonDateOf(now()), days)}T00:00:00.000Z`,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    }),
  discard: (person, kind, key) => documents.remove(kind, idOf(person, key)),
});
