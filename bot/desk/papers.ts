import type { EmailDesk, PaperDesk, Reading, WantedLetter } from '../../dialogs/port/desk';
import { mayRead } from '../../policy/access/parts';
import type { CaseState } from '../../policy/machine/caseState';
import type { Person } from '../../policy/roles';
import { mediaTypes } from '../../policy/sections/papers/choices';
import type { KeptPaper } from '../../policy/sections/papers/facts';
import { papersFor } from '../../policy/sections/papers/questions';
import { sha256Of } from '../../storage/files/fileKey';
import type { PaperKeeping } from '../filing/papers';

/** A file on its way to somebody. */
export interface FoundFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a document is called as a file: its case and its title. */
export const paperFileName = (reference: string, { title, ending }: KeptPaper): string =>
  `${reference} ${title
    .replace(/[^\p{L}\p{N} ()_-]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()}.${ending}`;

/** Documents of cases, each for those who may read it (7.1), and the files that wait to become some. */
export function paperDesk(
  keeping: PaperKeeping | undefined,
  reading: Reading,
  uploadLink: PaperDesk['uploadLink'],
  emails?: EmailDesk,
): PaperDesk & { findPaper(person: Person, wanted: WantedLetter): Promise<FoundFile | undefined> } {
  const readable = async (person: Person, state: CaseState): Promise<readonly KeptPaper[]> =>
    papersFor(state, mayRead(state, person, await reading.context(person)));

  async function find(person: Person, { reference, sha256 }: WantedLetter): Promise<KeptPaper | undefined> {
    const state = await reading.read(person, reference);
    return state && (await readable(person, state)).find((paper) => paper.sha256 === sha256);
  }

  return {
    uploadLink,
    waitingEmail: async (person, sha256) => emails?.waitingEmail(person, sha256),
    keepEmailWith: async (person, reference, sha256) =>
      (await emails?.keepEmailWith(person, reference, sha256)) ?? { kept: [], refused: [] },
    waiting: async (person, reference) => (await keeping?.tray.waiting(person, reference)) ?? [],
    keepWith: async (person, reference, files) => keeping?.tray.keepWith(person, reference, files),
    wantFor: async (person, reference) => keeping?.tray.want(person, reference),
    wantedFor: async (person) => keeping?.tray.wanted(person),
    async discardWaiting(person, reference) {
      const dropped = (await keeping?.tray.waiting(person, reference)) ?? [];
      await keeping?.tray.drop(person, dropped);
      return dropped.length;
    },
    async documents(person, reference) {
      const state = await reading.read(person, reference);
      return state && readable(person, state);
    },
    async keptDocument(person, wanted) {
      const paper = await find(person, wanted);
      if (!paper) return undefined;
      const { sha256, size } = paper;
      return { reference: wanted.reference, sha256, size, name: paperFileName(wanted.reference, paper) };
    },
    async findPaper(person, wanted) {
      const paper = await find(person, wanted);
      const { sha256, ending } = paper ?? {};
      const bytes = sha256 && ending && (await keeping?.files.read({ of: wanted.reference, sha256, ending }));
      // What is not what was kept is given to nobody; `verify` names it.
      if (!paper || !bytes || sha256Of(bytes) !== sha256) return undefined;
      return { name: paperFileName(wanted.reference, paper), type: mediaTypes[paper.ending], bytes };
    },
  };
}
