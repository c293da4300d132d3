import { caseStream } from '../../policy/machine/case';
import type { CaseEvent } from '../../policy/machine/caseState';
import type { Recorded } from '../../policy/machine/stream';
import { sha256Of } from '../../storage/files/fileKey';
import type { StreamId } from '../../storage/ports/caseStore';
import type { FileKey, Files } from '../../storage/ports/files';

/** What is in a document, by the number of the event that names it, and its size in bytes. */
interface NamedContent {
  readonly key: FileKey;
  readonly event: number;
  readonly size: number;
}

/** What the record of a case says is kept: not what was withdrawn, and nothing of what is disposed of. */
export function contentsNamed({ kind, id }: StreamId, events: readonly Recorded[]): readonly NamedContent[] {
  if (kind !== caseStream.kind) return [];
  const named = new Map<string, NamedContent>();
  for (const { event, meta } of events as readonly Recorded<CaseEvent>[]) {
    if (event.type === 'documentKept') {
      const { sha256, ending, size } = event.document;
      named.set(sha256, { key: { of: id, sha256, ending }, event: meta.seq, size });
    }
    if (event.type === 'documentWithdrawn') named.delete(event.document);
  }
  return [...named.values()];
}

/** Which documents are gone or are not what was kept, in words that hold nothing of what is in them. */
export async function faultsOfContents(
  files: Pick<Files, 'read'>,
  stream: StreamId,
  events: readonly Recorded[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { key, event } of contentsNamed(stream, events)) {
    const content = await files.read(key).catch(() => 'unread' as const);
    if (content === 'unread') faults.push(`the document of event ${event} cannot be read`);
    else if (!content) faults.push(`the document of event ${event} is missing`);
    else if (sha256Of(content) !== key.sha256) faults.push(`the document of event ${event} was changed`);
  }
  return faults;
}
