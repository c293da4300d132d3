import { longDate, londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { FileEntry, FileSection } from '../../policy/caseFile/fileParts';
import type { Reading } from '../designs/file';
import { sayTold } from '../toldWords';
import { part, points, say, type Block, type Letter } from './letter';

/** What kept documents of this kind are called: no letter is. */
export const CASE_FILE = 'caseFile';

interface FileDocumentOptions extends Reading {
  readonly at: Instant;
  /** Whoever it was drawn up for: it holds what they may read, and no more. */
  readonly reader: string;
}

/** One entry: what it is, and all that was recorded with it. */
export function blocksOf(entry: FileEntry, { names, signed }: Reading): readonly Block[] {
  const { title, meta, said } = entry;
  const head = meta ? `${title}. ${longDate(meta.on)}, ${signed(entry)}` : title;
  const lines = said.map(
    (line) => `${line.label.replace(/:$/, '')}${/[?…]$/.test(line.label) ? '' : ':'} ${sayTold(line, names)}`,
  );
  return [say(head), ...(lines.length > 0 ? [points(...lines)] : [])];
}

/** The case file as a document: every part of it that its reader may read, with every word (7.1). */
export function buildFileDocument(
  sections: readonly FileSection[],
  { at, reader, ...reading }: FileDocumentOptions,
): Letter {
  const { reference } = reading;
  const title = `Case file ${reference}`;
  return {
    title,
    reference,
    at,
    blocks: [
      { is: 'heading', level: 1, text: title },
      say(
        `Drawn up on ${longDate(londonDateOf(at))} for ${reader}. It holds what they may read of the case, and is not for anybody else (7.1).`,
      ),
      ...sections.flatMap(({ title: heading, entries }) => [
        part(heading),
        ...entries.flatMap((entry) => blocksOf(entry, reading)),
      ]),
    ],
  };
}
