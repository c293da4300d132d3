import { createHash } from 'node:crypto';
import { documentLetters } from '../../storage/documentLetters';
import type { NewLetter } from '../../storage/ports/letters';
import { Database } from '../../storage/sqlite/database';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';

const reference = 'C26-7K4MQ';
const letters = () =>
  documentLetters(sqliteDocuments(new Database(':memory:'), () => '2026-01-05T10:00:00.000Z'));

const letter = (words: string, more: Partial<NewLetter> = {}): NewLetter => ({
  reference,
  kind: 'acknowledgement',
  format: 'standard',
  name: `${reference} acknowledgement.docx`,
  type: 'text/plain',
  bytes: new Uint8Array(Buffer.from(words)),
  at: '2026-01-05T10:00:00.000Z',
  by: 'officer',
  ...more,
});

describe('the letters of a case', () => {
  it('come back as they were handed out, by the hash of their bytes', async () => {
    const kept = letters();
    const { sha256 } = await kept.keep(letter('Dear \u0000 person'));
    expect(sha256).toBe(createHash('sha256').update('Dear \u0000 person').digest('hex'));
    expect(await kept.read(reference, sha256)).toEqual({ ...letter('Dear \u0000 person'), sha256 });
    expect(await kept.read('C26-OTHER', sha256)).toBeUndefined();
    expect(await kept.read(reference, '0'.repeat(64))).toBeUndefined();
  });

  it('are known as unsent by their kind: a person’s own newest first, or else anybody’s', async () => {
    const kept = letters();
    const mine = await kept.keep(letter('mine'));
    const hers = await kept.keep(letter('hers', { by: 'sister' }));
    await kept.keep(letter('other', { kind: 'consent' }));
    expect(await kept.unsent(reference, 'acknowledgement', 'officer')).toBe(mine.sha256);
    expect(await kept.unsent(reference, 'acknowledgement', 'sister')).toBe(hers.sha256);
    expect(await kept.unsent(reference, 'acknowledgement', 'manager')).toBe(hers.sha256);
    expect(await kept.unsent(reference, 'sixMonths', 'officer')).toBeUndefined();
  });

  it('stay once they are sent, and are not sent again', async () => {
    const kept = letters();
    const { sha256 } = await kept.keep(letter('first'));
    await kept.markSent(reference, sha256);
    expect(await kept.unsent(reference, 'acknowledgement', 'officer')).toBeUndefined();
    await kept.keep(letter('second'));
    await kept.keep(letter('first'));
    expect(await kept.read(reference, sha256)).toBeDefined();
    expect(await kept.unsent(reference, 'acknowledgement', 'officer')).not.toBe(sha256);
  });

  it('that nobody sent give way to newer ones of the same kind, format and person', async () => {
    const kept = letters();
    const old = await kept.keep(letter('old'));
    const large = await kept.keep(letter('large', { format: 'largePrint' }));
    const hers = await kept.keep(letter('hers', { by: 'sister' }));
    await kept.keep(letter('new'));
    expect(await kept.read(reference, old.sha256)).toBeUndefined();
    expect(await kept.read(reference, large.sha256)).toBeDefined();
    expect(await kept.read(reference, hers.sha256)).toBeDefined();
  });

  it('are all listed when many are handed out at once', async () => {
    const kept = letters();
    const all = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((by) => kept.keep(letter(by, { by }))));
    for (const { sha256, by } of all)
      expect(await kept.unsent(reference, 'acknowledgement', by)).toBe(sha256);
  });

  it('go with the case when it is disposed of (R7.1b)', async () => {
    const kept = letters();
    const { sha256 } = await kept.keep(letter('sent'));
    await kept.markSent(reference, sha256);
    const other = await kept.keep(letter('other', { reference: 'C26-OTHER' }));
    await kept.forget(reference);
    expect(await kept.read(reference, sha256)).toBeUndefined();
    expect(await kept.read('C26-OTHER', other.sha256)).toBeDefined();
  });
});
