import { inTexts } from '../../policy/machine/freeText';
import { leaving } from '../integrity/chain';
import type { StreamId, Withheld } from '../ports/caseStore';
import type { Link } from '../ports/proving';
import type { Database } from './database';

interface Row {
  key: string;
  body: string;
}

/** Takes words out of what stands of a stream. Runs inside a transaction of the caller's. */
export function sqliteWithholding({ sqlite }: Database) {
  const link = sqlite.prepare('SELECT link FROM events WHERE kind = ? AND id = ? AND seq = ?').pluck();
  const leave = sqlite.prepare('UPDATE events SET body = ?, link = ? WHERE kind = ? AND id = ? AND seq = ?');
  const answers = sqlite.prepare('SELECT key, sentence AS body FROM operations WHERE kind = ? AND id = ?');
  const answer = sqlite.prepare('UPDATE operations SET sentence = ? WHERE kind = ? AND id = ? AND key = ?');
  const messages = sqlite.prepare('SELECT duty AS key, body FROM duties WHERE kind = ? AND id = ?');
  const message = sqlite.prepare('UPDATE duties SET body = ? WHERE kind = ? AND id = ? AND duty = ?');

  return ({ kind, id }: StreamId, { events, rid }: Withheld): void => {
    for (const { recorded, left } of events) {
      const { seq } = recorded.meta;
      const proven = JSON.parse(String(link.get(kind, id, seq))) as Link;
      leave.run(JSON.stringify(recorded), JSON.stringify(leaving(proven, left)), kind, id, seq);
    }
    for (const [all, change] of [
      [answers, answer],
      [messages, message],
    ] as const)
      for (const { key, body } of all.all(kind, id) as Row[]) {
        const without = JSON.stringify(inTexts(JSON.parse(body), rid));
        if (without !== body) change.run(without, kind, id, key);
      }
  };
}
