import { readFileName } from './fileNames';
import { download, type Fetching } from './download';
import { isPaperEnding, typeOf } from './fileTypes';
import { sayNotKept, type WhyNot } from './refusals';
import type { ArrivedFiles } from '../../dialogs/port/desk';
import type { PaperEnding, WaitingFile } from '../../policy/sections/papers/facts';
import type { Person } from '../../policy/roles';
import type { Tray } from '../filing/tray';

/** A file as somebody sent it. Its name is untrusted; a pasted picture has none. */
export interface SentFile {
  readonly name?: string;
  readonly fetch: (signal: AbortSignal) => Promise<Uint8Array | WhyNot>;
}

/** Files somebody sent, each looked at and put on their tray, where it waits to be kept on a case. */
export interface Receiving {
  /** Those that Teams says are at these addresses. `since` is the reference of the concern they are sent with. */
  receive(person: Person, files: readonly SentFile[]): Promise<ArrivedFiles>;
  /** One that has to be fetched. */
  at(address: string, name?: string): SentFile;
  /** The most bytes one may have. */
  readonly most: number;
}

const MOST_AT_ONCE = 20;
/** Milliseconds for all of them: Teams waits no longer for the turn. */
const WITHIN = 18_000;
const MEGABYTE = 1024 * 1024;

const isRefused = (found: Uint8Array | WhyNot): found is WhyNot => typeof found === 'string';

/** What a file is, by its name and by what is in it; or why it is not kept. */
export function lookAt(
  sent: string,
  content: Uint8Array,
): { readonly name: string; readonly ending: PaperEnding } | WhyNot {
  const { name, ending, hidden } = readFileName(sent);
  if (hidden) return 'hiddenEnding';
  const type = typeOf(content, ending);
  return isPaperEnding(type) ? { name, ending: type } : type;
}

export function receiving(tray: Tray, fetching: Fetching): Receiving {
  const { most } = fetching;

  async function take(
    person: Person,
    { name: sent, fetch }: SentFile,
    signal: AbortSignal,
  ): Promise<WaitingFile | string> {
    const { name, hidden } = readFileName(sent ?? 'Picture');
    const refuse = (why: WhyNot): string => sayNotKept(name, why, most / MEGABYTE);
    if (hidden) return refuse('hiddenEnding');
    const content = await fetch(signal);
    if (isRefused(content)) return refuse(content);
    if (content.length > most) return refuse('tooLarge');
    const looked = lookAt(sent ?? 'Picture', content);
    return typeof looked === 'string' ? refuse(looked) : tray.put(person, looked, content);
  }

  return {
    most,
    at: (address, name) => ({
      ...(name === undefined ? {} : { name }),
      fetch: (signal) => download(address, fetching, signal),
    }),
    async receive(person, files) {
      const signal = AbortSignal.timeout(WITHIN);
      const kept: WaitingFile[] = [];
      const refused: string[] = [];
      // One after the other: each is held whole while it is looked at.
      for (const [at, file] of files.entries()) {
        const { name } = readFileName(file.name ?? 'Picture');
        const taken =
          at < MOST_AT_ONCE ? await take(person, file, signal) : sayNotKept(name, 'tooMany', most / MEGABYTE);
        if (typeof taken === 'string') refused.push(taken);
        else kept.push(taken);
      }
      return { kept, refused };
    },
  };
}
