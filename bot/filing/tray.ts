import { addDays, londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import type { PaperEnding, WaitingFile } from '../../policy/sections/papers/facts';
import { sha256Of } from '../../storage/files/fileKey';
import { changeDocument, type Documents } from '../../storage/ports/documents';
import type { FileKey, Files } from '../../storage/ports/files';

const KIND = 'tray';
const DAYS_KEPT = 7;
/** Milliseconds in which files come that somebody said they would send. */
const WANTED_WITHIN = 15 * 60_000;
const PLACE = 'waiting-';
const LONGEST_PLACE = 32;

interface OnTray extends WaitingFile {
  /** The reference of the concern that is being logged, where it was sent with one. */
  readonly with?: string;
}

interface Body {
  readonly files: readonly OnTray[];
  /** The case that it was said they are for, before they came, and until when that counts. */
  readonly wanted?: { readonly reference: string; readonly until: Instant };
}

/** Is this where files wait, and what is in it old enough to be given up? Instants in milliseconds since the epoch. */
export const isGivenUp = (place: string): boolean => place.startsWith(PLACE);
export const GIVEN_UP_AFTER = (DAYS_KEPT + 1) * 86_400_000;

/** Files that people have sent and that wait to be kept on a case: each person’s own, for a week. */
export interface Tray {
  put(
    person: Person,
    file: { readonly name: string; readonly ending: PaperEnding },
    content: Uint8Array,
  ): Promise<WaitingFile>;
  /** What was sent while this concern was logged; where nothing was, or none is named, what waits for any case. */
  waiting(person: Person, reference?: string): Promise<readonly WaitingFile[]>;
  /** These go with the concern that will have this reference. */
  keepWith(person: Person, reference: string, files: readonly WaitingFile[]): Promise<void>;
  wanted(person: Person): Promise<string | undefined>;
  want(person: Person, reference: string): Promise<void>;
  read(person: Person, file: WaitingFile): Promise<Uint8Array | undefined>;
  /** They are kept elsewhere now, or not wanted. */
  drop(person: Person, files: readonly WaitingFile[]): Promise<void>;
}

export function trayIn(documents: Documents, files: Files, now: () => Instant): Tray {
  const keyOf = ({ id }: Person, { sha256, ending }: Pick<WaitingFile, 'sha256' | 'ending'>): FileKey => ({
    of: `${PLACE}${sha256Of(Buffer.from(id)).slice(0, LONGEST_PLACE)}`,
    sha256,
    ending,
  });

  async function change({ id }: Person, to: (before: Body) => Body): Promise<void> {
    const expiresAt = `${addDays(londonDateOf(now()), DAYS_KEPT)}T00:00:00.000Z`;
    await changeDocument<Body>(documents, { kind: KIND, id, expiresAt }, (before = { files: [] }) =>
      to(before),
    );
  }

  const bodyOf = async ({ id }: Person): Promise<Body> =>
    (await documents.read<Body>(KIND, id))?.body ?? { files: [] };

  return {
    async put(person, { name, ending }, content) {
      const file = { sha256: sha256Of(content), ending, size: content.length, name };
      await files.keep(keyOf(person, file), content);
      await change(person, (before) => ({
        ...before,
        files: [...before.files.filter(({ sha256 }) => sha256 !== file.sha256), file],
      }));
      return file;
    },
    async waiting(person, reference) {
      const all = (await bodyOf(person)).files;
      const sentWith = (one?: string): readonly WaitingFile[] =>
        all.flatMap(({ with: with_, ...file }) => (with_ === one ? [file] : []));
      const own = reference === undefined ? [] : sentWith(reference);
      return own.length > 0 ? own : sentWith();
    },
    keepWith: (person, reference, sent) =>
      change(person, (before) => ({
        ...before,
        files: before.files.map((file) =>
          sent.some(({ sha256 }) => sha256 === file.sha256) ? { ...file, with: reference } : file,
        ),
      })),
    async wanted(person) {
      const { reference, until = '' } = (await bodyOf(person)).wanted ?? {};
      return until > now() ? reference : undefined;
    },
    want: (person, reference) =>
      change(person, (before) => ({
        ...before,
        wanted: { reference, until: new Date(Date.parse(now()) + WANTED_WITHIN).toISOString() },
      })),
    read: (person, file) => files.read(keyOf(person, file)),
    async drop(person, dropped) {
      const gone = new Set(dropped.map(({ sha256 }) => sha256));
      await change(person, ({ files: all }) => ({ files: all.filter(({ sha256 }) => !gone.has(sha256)) }));
      for (const file of dropped) await files.remove(keyOf(person, file));
    },
  };
}
