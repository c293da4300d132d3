import { createHash } from 'node:crypto';
import type { Instant } from '../policy/calendar/dates';
import { changeDocument, type Documents } from './ports/documents';
import type { KeptLetter, Letters, NewLetter } from './ports/letters';

const KIND = 'letter';

type Body = Omit<KeptLetter, 'bytes'> & { readonly base64: string };

interface Entry extends Pick<KeptLetter, 'sha256' | 'kind' | 'format' | 'by'> {
  readonly sent?: true;
  readonly going?: Instant;
}

/** What there is of one case, the oldest first. */
type Index = readonly Entry[];

const idOf = (reference: string, sha256: string): string => `${reference}:${sha256}`;

/** It went, or is about to. */
const isKeptForGood = ({ sent, going }: Entry): boolean => sent === true || going !== undefined;

const isSuperseded = (entry: Entry, letter: NewLetter): boolean =>
  !entry.sent &&
  entry.going === undefined &&
  entry.kind === letter.kind &&
  entry.format === letter.format &&
  entry.by === letter.by;

/** The letters of each case, listed in one document of its own. A change throws when that stays contended. */
function indexesIn(documents: Documents) {
  const read = async (reference: string): Promise<Index> =>
    (await documents.read<Index>(KIND, reference))?.body ?? [];

  /** Resolves with what stood there before. */
  async function change(reference: string, edit: (before: Index) => Index): Promise<Index> {
    const place = { kind: KIND, id: reference };
    const { before = [] } = await changeDocument<Index>(documents, place, (index = []) => edit(index));
    return before;
  }

  const changeEntry = (reference: string, sha256: string, edit: (entry: Entry) => Entry): Promise<Index> =>
    change(reference, (index) => index.map((entry) => (entry.sha256 === sha256 ? edit(entry) : entry)));

  return { read, change, changeEntry };
}

/** Letters kept among the small documents, with one more document a case that lists them. Throws when that stays contended. */
export function documentLetters(documents: Documents): Letters {
  const indexes = indexesIn(documents);
  return {
    async keep(letter) {
      const { bytes, ...facts } = letter;
      const { reference, kind, format, by } = facts;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const body: Body = { ...facts, sha256, base64: Buffer.from(bytes).toString('base64') };
      await documents.write(KIND, idOf(reference, sha256), body, { ifMatch: 'absent' });
      const before = await indexes.change(reference, (index) => {
        const same = index.find((entry) => entry.sha256 === sha256 && (entry.sent ?? entry.going));
        const others = index.filter((entry) => entry.sha256 !== sha256 && !isSuperseded(entry, letter));
        return [...others, same ?? { sha256, kind, format, by }];
      });
      for (const entry of before)
        if (entry.sha256 !== sha256 && isSuperseded(entry, letter))
          await documents.remove(KIND, idOf(reference, entry.sha256));
      return { ...letter, sha256 };
    },
    async read(reference, sha256) {
      const kept = await documents.read<Body>(KIND, idOf(reference, sha256));
      if (!kept) return undefined;
      const { base64, ...facts } = kept.body;
      return { ...facts, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
    },
    async unsent(reference, kind, by) {
      const waiting = (await indexes.read(reference)).filter(
        (entry) => entry.kind === kind && !entry.sent && entry.going === undefined,
      );
      return (waiting.filter((entry) => entry.by === by).at(-1) ?? waiting.at(-1))?.sha256;
    },
    async markGoing(reference, sha256, at) {
      const before = await indexes.changeEntry(reference, sha256, (entry) => ({ ...entry, going: at }));
      return before.some((entry) => entry.sha256 === sha256);
    },
    async going(reference) {
      const index = await indexes.read(reference);
      return index.flatMap(({ sha256, going }) => (going === undefined ? [] : [{ sha256, since: going }]));
    },
    async markWaiting(reference, sha256) {
      await indexes.changeEntry(reference, sha256, ({ going: _notAfterAll, ...entry }) => entry);
    },
    async markSent(reference, sha256) {
      await indexes.changeEntry(reference, sha256, ({ going: _gone, ...entry }) => ({
        ...entry,
        sent: true,
      }));
    },
    async withhold(reference, change) {
      const before = await indexes.change(reference, (index) => index.filter(isKeptForGood));
      for (const { sha256 } of before.filter((entry) => !isKeptForGood(entry)))
        await documents.remove(KIND, idOf(reference, sha256));
      for (const { sha256 } of before.filter(isKeptForGood)) {
        const id = idOf(reference, sha256);
        const kept = await documents.read<Body>(KIND, id);
        if (!kept) continue;
        const { base64, ...facts } = kept.body;
        const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
        const left = change({ ...facts, bytes });
        if (left === bytes) continue;
        if (left)
          await documents.write(KIND, id, { ...facts, base64: Buffer.from(left).toString('base64') }, {});
        else await documents.remove(KIND, id);
      }
    },
    async forget(reference) {
      for (const { sha256 } of await indexes.read(reference))
        await documents.remove(KIND, idOf(reference, sha256));
      await documents.remove(KIND, reference);
    },
  };
}
