import type { Desk } from '../../dialogs/desk';
import type { Person } from '../../policy/roles';
import type { Handling } from '../../storage/handle';

const PAGE = 8;
const LIST = { kind: 'list', id: 'delivery' };

const isTheirs = ({ roles }: Person): boolean => roles.includes('leadManager');

/** Messages that were given up, for the Lead Manager alone. `owed`: one is owed again. */
export function problemDesk(
  { store, now }: Handling,
  owed: () => void,
): Pick<Desk, 'problems' | 'sendAgain'> {
  const audit = (person: Person, what: 'listed' | 'did' | 'refused'): Promise<void> =>
    store.recordAccess(LIST, [
      { at: now(), by: person.id, what, ...(what === 'refused' ? { why: 'notYours' } : {}) },
    ]);
  return {
    async problems(person, continuation) {
      await audit(person, isTheirs(person) ? 'listed' : 'refused');
      if (!isTheirs(person)) return undefined;
      return store.deadDuties({ pageSize: PAGE, ...(continuation ? { continuation } : {}) });
    },
    async sendAgain(person, stream, duty) {
      await audit(person, isTheirs(person) ? 'did' : 'refused');
      if (!isTheirs(person)) return undefined;
      const revived = await store.reviveDuty(stream, duty, now());
      if (revived) owed();
      return revived;
    },
  };
}
