import { extname } from 'node:path';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { DocumentLibrary } from '../../storage/ports/letterPost';
import type { Letters } from '../../storage/ports/letters';
import { backlog, type Backlog, type BacklogWorld } from './backlog';
import type { OwedLetter } from './owedLetters';

export interface FilingParts extends BacklogWorld {
  readonly store: Pick<CaseStore, 'events'>;
  readonly letters: Letters;
  readonly library: DocumentLibrary;
}

const MINUTE = 60_000;
/** No decision takes this long: what no event tells of by then did not go. */
const DECIDED_WITHIN = 10 * MINUTE;

/**
 * Keeps letters that went in the Trust's library, under the reference of their case. Owe them before the decision that
 * they went: if it is not made after all, nothing is kept.
 */
export function filing(parts: FilingParts): Backlog {
  const { store, letters, library, now } = parts;

  /** NB: a letter that is gone belonged to a case that was disposed of (7.1), and is owed no more. */
  async function keep({ stream, sha256 }: OwedLetter): Promise<void> {
    const letter = await letters.read(stream.id, sha256);
    if (!letter) return;
    const { reference, kind, name, bytes } = letter;
    await library.keep({
      key: sha256,
      folder: [reference],
      name: `${reference} ${kind}${extname(name)}`,
      content: Buffer.from(bytes),
    });
  }

  return backlog(parts, {
    kind: 'owedFilings',
    firstRetry: MINUTE,
    async attempt(owed) {
      const events = await store.events(owed.stream);
      const went = events.some(({ meta }) => meta.letters?.includes(owed.sha256));
      if (went) await keep(owed);
      return went || Date.parse(now()) - Date.parse(owed.since) > DECIDED_WITHIN;
    },
  });
}
