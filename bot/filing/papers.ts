import type { CaseEvent } from '../../policy/machine/caseState';
import { caseStream } from '../../policy/machine/case';
import type { Recorded } from '../../policy/machine/stream';
import type { Person } from '../../policy/roles';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import { isUnfinished } from '../../storage/files/folderFiles';
import type { KeptFiles } from '../../storage/files/keptFiles';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { FileKey, Files } from '../../storage/ports/files';
import { backlog, type BacklogWorld } from './backlog';
import { GIVEN_UP_AFTER, isGivenUp, trayIn, type Tray } from './tray';

/** What the desk needs to keep documents with. */
export interface PaperKeeping {
  readonly papers: Papers;
  readonly tray: Tray;
  readonly files: Files;
  /** Bundles of cases, each where the documents of its case are, on this machine alone and for a day. */
  readonly bundles: Pick<Files, 'keep' | 'read' | 'remove'>;
}

export interface PapersParts extends BacklogWorld, KeptFiles {
  readonly store: Pick<CaseStore, 'events'>;
  /** Milliseconds since the epoch, by the machine’s own clock, which files are dated by. */
  readonly time: () => number;
}

/** What becomes of what is in documents, around the decisions that name them. */
export interface Papers {
  /** What of this person’s waits, put where the case’s are kept: before the decision, which says only what is there. */
  take(person: Person, reference: string): Promise<readonly WaitingFile[]>;
  /** The decision was made. */
  taken(person: Person, files: readonly WaitingFile[]): Promise<void>;
  /** A decision is about to be made, or was, after which what is in this document may have to go. */
  owe(reference: string, key: Pick<FileKey, 'sha256' | 'ending'>): Promise<void>;
  /** Takes it away at once, as far as that can be done now. */
  dropNow(reference: string, key: Pick<FileKey, 'sha256' | 'ending'>): Promise<void>;
  /** Does what is due. A fault is logged, never thrown. */
  work(): Promise<void>;
}

const MINUTE = 60_000;
/** No decision takes this long: what no event names by then was not decided. */
const DECIDED_WITHIN = 10 * MINUTE;
/** Half written for as long as this, whoever wrote it is gone. */
const WRITTEN_WITHIN = 60 * MINUTE;
/** How long a bundle waits, and the ending of its name: no document of a case has it. */
const DAY = 24 * 60 * MINUTE;
const BUNDLE = '.zip';

type Said = 'kept' | 'withdrawn' | 'nothing';

/** What the record says of this content last. Of a case that is disposed of it says nothing. */
function saidOf(sha256: string, events: readonly Recorded[]): Said {
  let said: Said = 'nothing';
  for (const { event } of events as readonly Recorded<CaseEvent>[]) {
    if (event.type === 'documentKept' && event.document.sha256 === sha256) said = 'kept';
    if (event.type === 'documentWithdrawn' && event.document === sha256) said = 'withdrawn';
  }
  return said;
}

const nameOf = ({ sha256, ending }: Pick<FileKey, 'sha256' | 'ending'>): string => `${sha256}.${ending}`;

/**
 * Keeps the content of documents as the record has it: what is named is moved up to the library where there is one, what
 * was withdrawn goes, and so does what no decision came to name.
 */
export function openPapers(parts: PapersParts): PaperKeeping {
  const { documents, store, files, folder, moveUp, now, time } = parts;
  // NB: what waits is on this machine alone, so that nobody waits for a library.
  const tray = trayIn(documents, folder, now);

  const said = async (of: string, sha256: string): Promise<Said> =>
    saidOf(sha256, await store.events({ kind: caseStream.kind, id: of }));

  async function settle(key: FileKey, since: string): Promise<boolean> {
    switch (await said(key.of, key.sha256)) {
      case 'kept':
        await moveUp?.(key);
        // NB: it may have been withdrawn while it went.
        if ((await said(key.of, key.sha256)) !== 'kept') await files.remove(key);
        return true;
      case 'withdrawn':
        await files.remove(key);
        return true;
      case 'nothing':
        if (Date.parse(now()) - Date.parse(since) <= DECIDED_WITHIN) return false;
        await files.remove(key);
        return true;
    }
  }

  const owed = backlog(parts, {
    kind: 'owedPapers',
    firstRetry: MINUTE,
    attempt({ stream: { id: of }, sha256: name, since }) {
      const [sha256 = '', ending = ''] = name.split('.');
      return settle({ of, sha256, ending }, since);
    },
  });

  const owe = (reference: string, names: readonly string[]): Promise<void> =>
    owed.owe({ kind: caseStream.kind, id: reference }, names);

  const papers: Papers = {
    async take(person, reference) {
      const waiting = await tray.waiting(person, reference);
      if (waiting.length > 0) await owe(reference, waiting.map(nameOf));
      const taken: WaitingFile[] = [];
      for (const file of waiting) {
        const content = await tray.read(person, file);
        if (!content) continue;
        await files.keep({ of: reference, ...file }, content);
        taken.push(file);
      }
      return taken;
    },
    taken: (person, kept) => tray.drop(person, kept),
    owe: (reference, key) => owe(reference, [nameOf(key)]),
    dropNow: async (reference, key) => {
      if ((await said(reference, key.sha256)) !== 'kept')
        await files.remove({ of: reference, ...key }).catch(() => undefined);
    },
    async work() {
      await owed.work();
      await folder
        .dropOlder(time() - WRITTEN_WITHIN, (_of, name) => isUnfinished(name))
        .catch(() => undefined);
      await folder.dropOlder(time() - GIVEN_UP_AFTER, isGivenUp).catch(() => undefined);
      await folder.dropOlder(time() - DAY, (_of, name) => name.endsWith(BUNDLE)).catch(() => undefined);
    },
  };
  return { papers, tray, files, bundles: folder };
}
