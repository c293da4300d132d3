import type { ManyCases } from './manyCases';
import { openReminding, type OpenReminding } from './openReminding';
import { secondsSince } from './statistics';
import { MORNING } from './templates';

/** Puts back what the last morning left, so that the same is due again. */
function putBack({ sqlite }: OpenReminding, dueIds: readonly string[]): void {
  const wake = sqlite.prepare(
    "UPDATE wakes SET wake_at = ?, reminded = '[]', owner = NULL, lease_until = '' WHERE kind = 'case' AND id = ?",
  );
  const duties = sqlite.prepare("DELETE FROM duties WHERE kind = 'case' AND id = ? AND duty LIKE 'wake %'");
  sqlite.transaction(() => {
    for (const id of dueIds) {
      wake.run(MORNING, id);
      duties.run(id);
    }
    sqlite.exec('DELETE FROM documents');
  })();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** Mornings on one file: each decides on all that is due, renders it, and records that it was delivered. */
export function sweepRounds(file: string, { due }: ManyCases) {
  const reminding = openReminding(file);
  reminding.putClock(MORNING);
  const dueIds = reminding.sqlite
    .prepare('SELECT id FROM wakes WHERE wake_at <= ?')
    .pluck()
    .all(MORNING) as string[];
  if (dueIds.length !== due) throw new Error(`${dueIds.length} cases are due, where ${due} ought to be.`);
  return {
    /** Resolves with the seconds one took. Throws where anything due went unsaid. */
    async morning(): Promise<number> {
      const before = reminding.cards;
      const began = performance.now();
      const owed = await reminding.remind();
      const seconds = secondsSince(began);
      if (owed !== due || reminding.cards - before !== due)
        throw new Error(`Of ${due} reminders ${owed} were owed, and ${reminding.cards - before} cards came.`);
      putBack(reminding, dueIds);
      return seconds;
    },
    close: () => reminding.close(),
  };
}
