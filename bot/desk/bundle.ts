import { zipSync, type Zippable } from 'fflate';
import { buildBundle, bundleParts, isBundlePart, type BundlePart } from '../../cards/letters/bundle';
import { bytesOf } from '../../cards/letters/letterFile';
import type { BundleDesk, BundleWish, Reading, WantedLetter } from '../../dialogs/port/desk';
import { knownIn, readingOf } from '../../dialogs/cases/timeline';
import { mayRead } from '../../policy/access/parts';
import { addDays, londonDateOf } from '../../policy/calendar/dates';
import type { CaseState } from '../../policy/machine/caseState';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { papersFor } from '../../policy/sections/papers/questions';
import { sha256Of } from '../../storage/files/fileKey';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import type { Letters } from '../../storage/ports/letters';
import type { PaperKeeping } from '../filing/papers';
import type { Audit } from './audit';
import { paperFileName, type FoundFile } from './papers';

export interface BundleDeskParts {
  readonly store: Pick<CaseStore, 'events'>;
  readonly directory: Directory;
  readonly letters: Letters;
  readonly documents: Documents;
  readonly keeping?: PaperKeeping;
}

const KIND = 'bundle';
const TYPE = 'application/zip';
/** Bytes of letters and documents: more than this is held in memory twice while it is packed. */
const MOST = 150 * 1024 * 1024;

/** What is known of one that was made: the archive itself is a file. */
interface Made {
  readonly name: string;
  /** The parts of the case it was made from: whoever may read less by now does not get it. */
  readonly parts: readonly string[];
}

/** Those who answer to others for complaints, of a case that they work on and that is not about them (7.1). */
const mayBundle = ({ roles }: Person): boolean =>
  roles.includes('leadManager') || roles.includes('complaintsTeam');

const idOf = ({ id }: Person, sha256: string): string => `${id}:${sha256}`;

/** One case as one archive: a document of all that is recorded, with the letters that went and the documents kept beside it (7.1). */
export function bundleDesk(
  { store, directory, letters, documents, keeping }: BundleDeskParts,
  reading: Reading,
  audit: Audit,
): Omit<BundleDesk, 'later'> & {
  findBundle(person: Person, wanted: WantedLetter): Promise<FoundFile | undefined>;
} {
  async function find(person: Person, reference: string) {
    if (!keeping || !mayBundle(person)) return undefined;
    const state = await reading.read(person, reference);
    if (!state) return undefined;
    const parts = mayRead(state, person, await reading.context(person));
    return parts.has('summary') ? { state, parts, keeping } : undefined;
  }

  type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

  async function lettersThatWent({ reference }: CaseState): Promise<readonly FoundFile[]> {
    const events = await store.events({ kind: caseTarget.kind, id: reference });
    const went = [...new Set(events.flatMap(({ meta }) => meta.letters ?? []))];
    const found: FoundFile[] = [];
    for (const sha256 of went) {
      const kept = await letters.read(reference, sha256);
      if (kept) found.push(kept);
    }
    return found;
  }

  /** Undefined where they are too large together. One after the other: each is held whole. */
  async function papersOf({
    state,
    parts,
    keeping: { files },
  }: Found): Promise<readonly FoundFile[] | undefined> {
    const { reference } = state;
    const found: FoundFile[] = [];
    let size = 0;
    for (const paper of papersFor(state, parts)) {
      size += paper.size;
      if (size > MOST) return undefined;
      const bytes = await files.read({ of: reference, ...paper });
      // What is not what was kept is given to nobody; `verify` names it.
      if (bytes && sha256Of(bytes) === paper.sha256)
        found.push({ name: paperFileName(reference, paper), type: '', bytes });
    }
    return found;
  }

  async function textOf(
    person: Person,
    found: Found,
    wish: BundleWish,
    beside: readonly string[],
  ): Promise<Uint8Array> {
    const { reference } = found.state;
    const wants = (each: BundlePart): boolean => !wish.leftOut.includes(each);
    const file = (await reading.file(person, reference)) ?? [];
    const history = wants('history') ? (await reading.history(person, reference))?.entries : undefined;
    const access =
      wants('access') && person.roles.includes('leadManager')
        ? await reading.access(person, reference)
        : undefined;
    const entries = [...file.flatMap((section) => section.entries), ...(history ?? [])];
    const known = new Map(await knownIn({ directory }, entries));
    for (const { by } of access ?? []) {
      const looked = known.has(by) ? undefined : await directory.person(by);
      if (looked) known.set(by, looked);
    }
    const names = [...known.values()].map(({ name }) => name);
    const shown = wish.withheld
      ? new Map([...known].map(([id, each]) => [id, { ...each, name: 'A member of staff' }]))
      : known;
    const { now: at } = await reading.context(person);
    const bundle = buildBundle(
      { file, history, access, beside, leftOut: wish.leftOut },
      {
        ...readingOf(reference, shown),
        at,
        reader: wish.withheld ? 'the Complaints Team' : person.name,
        purpose: wish.purpose,
        withheld: wish.withheld && [...names, ...wish.withheld],
      },
    );
    return bytesOf(bundle, 'standard');
  }

  return {
    async bundleParts(person, reference) {
      const found = await find(person, reference);
      if (!found) return undefined;
      const all = Object.keys(bundleParts).filter(isBundlePart);
      return all.filter((each) => each !== 'access' || person.roles.includes('leadManager'));
    },

    async drawUpBundle(person, reference, wish) {
      const found = await find(person, reference);
      if (!found) return undefined;
      // NB: names cannot be taken out of a letter or a file, so with names withheld neither goes along.
      const leftOut = wish.withheld
        ? [...new Set([...wish.leftOut, 'letters', 'documents'] as const)]
        : wish.leftOut;
      const went = leftOut.includes('letters') ? [] : await lettersThatWent(found.state);
      const papers = leftOut.includes('documents') ? [] : await papersOf(found);
      if (!papers) return 'tooLarge';
      const packed: Zippable = {};
      const put = (folder: string, files: readonly FoundFile[]): readonly string[] =>
        files.map(({ name, bytes }, index) => {
          const path = `${folder}/${String(index + 1).padStart(2, '0')} ${name}`;
          packed[path] = [bytes, { level: 0 }];
          return path;
        });
      const beside = [...put('letters', went), ...put('documents', papers)];
      packed[`${reference} bundle.docx`] = [
        await textOf(person, found, { ...wish, leftOut }, beside),
        { level: 0 },
      ];
      const { now } = await reading.context(person);
      const archive = zipSync(packed, { mtime: new Date(now) });
      const sha256 = sha256Of(archive);
      await found.keeping.bundles.keep({ of: reference, sha256, ending: 'zip' }, archive);
      const name = `${reference} bundle.zip`;
      const made: Made = { name, parts: [...found.parts] };
      const expiresAt = `${addDays(londonDateOf(now), 2)}T00:00:00.000Z`;
      await documents.write(KIND, idOf(person, sha256), made, { expiresAt });
      await audit.note({ kind: caseTarget.kind, id: reference }, person, { what: 'exported', command: KIND });
      return { reference, sha256, name, size: archive.length };
    },

    async findBundle(person, { reference, sha256 }) {
      const made = (await documents.read<Made>(KIND, idOf(person, sha256)))?.body;
      const found = made && (await find(person, reference));
      const may: ReadonlySet<string> = found?.parts ?? new Set();
      if (!found || !made.parts.every((part) => may.has(part))) return undefined;
      const bytes = await found.keeping.bundles.read({ of: reference, sha256, ending: 'zip' });
      return bytes && { name: made.name, type: TYPE, bytes };
    },
  };
}
