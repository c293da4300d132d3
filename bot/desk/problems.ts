import type { Problems } from '../../dialogs/port/desk';
import type { Person } from '../../policy/roles';
import type { Handling } from '../../storage/handle';
import type { Audit } from './audit';

const PAGE = 8;

const isTheirs = ({ roles }: Person): boolean => roles.includes('leadManager');

/** Messages that were given up, for the Lead Manager alone. `owed`: one is owed again. */
export const problemDesk = ({ store, now }: Handling, audit: Audit, owed: () => void): Problems => ({
  async problems(person, continuation) {
    await audit.noteList(person, 'deliveryProblems', isTheirs(person) ? 'listed' : 'refused');
    if (!isTheirs(person)) return undefined;
    return store.deadDuties({ pageSize: PAGE, continuation });
  },
  async sendAgain(person, stream, duty) {
    await audit.noteList(person, 'sendAgain', isTheirs(person) ? 'did' : 'refused');
    if (!isTheirs(person)) return undefined;
    const revived = await store.reviveDuty(stream, duty, now());
    if (revived) owed();
    return revived;
  },
});
