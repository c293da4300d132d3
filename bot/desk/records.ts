import type { Lists, Reading } from '../../dialogs/port/desk';
import { findRegister } from '../../policy/machine/targets';
import type { Handling } from '../../storage/handle';
import type { Audit } from './audit';

const PAGE = 10;

/** Lists of the records of a register, each looked at as the person who asks. */
export const recordDesk = (
  { store, registers }: Handling,
  reading: Reading,
  audit: Audit,
): Pick<Lists, 'records' | 'partners'> => ({
  async records(person, kind, continuation) {
    const known = findRegister(kind) !== undefined;
    await audit.noteList(person, known ? kind : 'records', known ? 'listed' : 'refused');
    if (!known) return { rows: [] };
    const page = await store.list({ kind, pageSize: PAGE, continuation });
    const found = await Promise.all(
      page.rows.map(async ({ id }) => ({ id, state: await reading.record(person, kind, id) })),
    );
    const rows = found.filter(({ state }) => state !== undefined);
    return { rows, continuation: page.continuation };
  },
  async partners(person) {
    await audit.noteList(person, 'partner', 'listed');
    return (await registers()).partners();
  },
});
