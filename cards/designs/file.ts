import { count, daysBetween, longDate, type LondonDate } from '../../policy/calendar/dates';
import type { FileEntry, FileSection } from '../../policy/caseFile/fileParts';
import { button, writeLine, type Action, type Card, type WrittenLine } from '../card';
import type { Names } from '../decision';
import { drawList } from './list';
import { parseDesign } from '../template';
import { sayTold } from '../toldWords';
import design from './file.json';

/** What is recorded on a case, to read: a page of its history, a part of its file, or one entry in full. */
export interface FileView {
  readonly title: string;
  readonly about?: string;
  readonly entries: readonly EntryView[];
  readonly note?: string;
  readonly actions: readonly Action[];
}

interface EntryView {
  readonly title: string;
  /** When, and by whom in which role. */
  readonly who?: string;
  /** That it was recorded later than it happened. */
  readonly late?: string;
  readonly lines: readonly WrittenLine[];
  readonly buttons: readonly Action[];
}

export const drawFile = parseDesign<FileView>(design);

/** Somebody as an entry names them: “Jean Cole, Complaint Investigator”. */
type Signatures = (entry: FileEntry) => string;

export interface Reading {
  readonly reference: string;
  readonly names: Names;
  readonly signed: Signatures;
}

/** In characters, of the 14,000 or so that a card may have. */
const LARGEST_PAGE = 10_000;
/** As many as Teams shows below a card. */
const MOST_ACTIONS = 5;
/** What a heading and a line take besides their words. */
const HEADING = 450;
const LINE = 150;
const MOST_ENTRIES = 8;
const LONGEST_CUT = 240;
const MOST_LINES_CUT = 6;
/** As much of a long text as one line of a page holds; the rest stands on the next. */
const LONGEST_PIECE = 3_000;

const sizeOf = (view: unknown): number => JSON.stringify(view).length;

function headOf(entry: FileEntry, { signed }: Reading): Omit<EntryView, 'lines' | 'buttons'> {
  const { title, meta, on } = entry;
  if (!meta) return { title };
  const days = on ? daysBetween(on, meta.on) : 0;
  return {
    title,
    who: `${longDate(meta.on)}. ${signed(entry)}`,
    ...(on && days > 0 ? { late: `Of ${longDate(on)}, recorded ${count(days, 'day')} later.` } : {}),
  };
}

/** An entry of the history, short: what is long or much is read in full. */
function shortEntry(entry: FileEntry, reading: Reading): EntryView {
  const { reference, names } = reading;
  const said = entry.said.map(({ label, ...line }) => ({ label, words: sayTold({ label, ...line }, names) }));
  const isCut = said.length > MOST_LINES_CUT || said.some(({ words }) => words.length > LONGEST_CUT);
  return {
    ...headOf(entry, reading),
    lines: said.slice(0, MOST_LINES_CUT).map(({ label, words }) => writeLine(label, words, LONGEST_CUT)),
    buttons:
      isCut && entry.meta
        ? [
            button(
              'Read in full',
              'file.entry',
              { case: reference, seq: entry.meta.seq },
              { withoutInputs: true },
            ),
          ]
        : [],
  };
}

/** Long words in pieces, each a line of its own, cut where a paragraph or a word ends. */
function piecesOf(label: string, words: string): readonly WrittenLine[] {
  const pieces: WrittenLine[] = [];
  let rest = words;
  while (rest.length > LONGEST_PIECE) {
    const head = rest.slice(0, LONGEST_PIECE);
    const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const cut = at > LONGEST_PIECE / 2 ? at + 1 : head.replace(/[\uD800-\uDBFF]$/, '').length;
    pieces.push(writeLine(pieces.length === 0 ? label : '…', rest.slice(0, cut), LONGEST_PIECE + 1));
    rest = rest.slice(cut);
  }
  return [...pieces, writeLine(pieces.length === 0 ? label : '…', rest, LONGEST_PIECE + 1)];
}

/** One line of an entry, or an entry without any. */
interface Piece {
  readonly entry: FileEntry;
  readonly line?: WrittenLine;
}

/** Entries in full, over as many pages as they need. */
function pagesOf(entries: readonly FileEntry[], { names }: Reading): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    const lines = entry.said.flatMap((line) => piecesOf(line.label, sayTold(line, names)));
    for (const piece of lines.length > 0 ? lines.map((line): Piece => ({ entry, line })) : [{ entry }]) {
      const added = LINE + sizeOf(piece.line ?? '') + (pages.at(-1)?.at(-1)?.entry === entry ? 0 : HEADING);
      if (size > 0 && size + added > LARGEST_PAGE) {
        pages.push([]);
        size = 0;
      }
      pages.at(-1)?.push(piece);
      size += added;
    }
  }
  return pages;
}

/** A page as it is drawn; an entry that began on an earlier one says so. */
function drawPage(pages: readonly (readonly Piece[])[], at: number, reading: Reading): readonly EntryView[] {
  const begun = new Set(pages.slice(0, at).flatMap((page) => page.map(({ entry }) => entry)));
  const page = pages[at] ?? [];
  return [...new Set(page.map(({ entry }) => entry))].map((entry) => ({
    ...(begun.has(entry) ? { title: `${entry.title}, continued` } : headOf(entry, reading)),
    lines: page.flatMap((piece) => (piece.entry === entry && piece.line ? [piece.line] : [])),
    buttons: [],
  }));
}

interface HistoryPage extends Reading {
  /** Newest first, from where the page begins. */
  readonly entries: readonly (FileEntry & Required<Pick<FileEntry, 'meta'>>)[];
  /** Only from this day on. */
  readonly from?: LondonDate;
  /** How many others may not be read. */
  readonly hidden: number;
}

/** What was recorded, newest first, by whom and when. As many entries as fit; “More” goes on from there. */
export function buildHistoryCard({ entries, hidden, from, ...reading }: HistoryPage): Card {
  const { reference } = reading;
  const shown: EntryView[] = [];
  let size = 0;
  for (const entry of entries) {
    const view = shortEntry(entry, reading);
    size += sizeOf(view) + HEADING + LINE * view.lines.length;
    if (shown.length > 0 && (size > LARGEST_PAGE || shown.length >= MOST_ENTRIES)) break;
    shown.push(view);
  }
  const last = entries[shown.length - 1];
  const more = last && shown.length < entries.length;
  return drawFile({
    title: `${reference}: history${from ? ` since ${longDate(from)}` : ''}`,
    ...(entries.length === 0
      ? { about: `Nothing that you may read has been recorded ${from ? 'since then' : 'yet'}.` }
      : {}),
    entries: shown,
    ...(hidden > 0 ? { note: `${count(hidden, 'other record')}, for other people to read (7.1).` } : {}),
    actions: [
      ...(more
        ? [
            button(
              'More',
              'timeline',
              { case: reference, before: last.meta.seq, ...(from ? { from } : {}) },
              { withoutInputs: true },
            ),
          ]
        : []),
      ...waysOut(reference),
    ],
  });
}

const waysOut = (reference: string): readonly Action[] => [
  button('Read the case file', 'file', { case: reference }, { withoutInputs: true }),
  button('Back to the case', 'open', { case: reference }, { withoutInputs: true }),
];

interface InFull extends Reading {
  /** The page wanted, from 0. */
  readonly page: number;
  /** What may be answered to it, where it waits for this reader’s decision. */
  readonly decide?: readonly Action[];
}

function inFull(
  title: string,
  entries: readonly FileEntry[],
  { page, decide = [], ...reading }: InFull,
  next: (page: number) => Action,
): Card {
  const pages = pagesOf(entries, reading);
  const at = Math.min(Math.max(0, page), pages.length - 1);
  return drawFile({
    title,
    ...(pages.length > 1 ? { about: `Page ${at + 1} of ${pages.length}` } : {}),
    entries: drawPage(pages, at, reading),
    actions: [
      ...(at + 1 < pages.length ? [next(at + 1)] : []),
      ...decide,
      ...waysOut(reading.reference),
    ].slice(0, MOST_ACTIONS),
  });
}

/** One entry of the history with every word of it. */
export const buildEntryCard = (entry: FileEntry & Required<Pick<FileEntry, 'meta'>>, options: InFull): Card =>
  inFull(`${options.reference}: history`, [entry], options, (page) =>
    button(
      'More',
      'file.entry',
      { case: options.reference, seq: entry.meta.seq, page },
      { withoutInputs: true },
    ),
  );

/** One part of the case file with every word of it. */
export const buildFilePartCard = ({ name, title, entries }: FileSection, options: InFull): Card =>
  inFull(
    `${options.reference}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    entries,
    options,
    (page) =>
      button('More', 'file.part', { case: options.reference, part: name, page }, { withoutInputs: true }),
  );

/** The parts of the case file that this person may read, each a row to open. */
export const buildFileCard = (
  reference: string,
  sections: readonly FileSection[],
  { bundles = false }: { readonly bundles?: boolean } = {},
): Card =>
  drawList({
    title: `${reference}: the case file`,
    none: 'There is nothing in it that you may read.',
    rows: sections.map(({ name, title, entries }) => ({
      title,
      line: count(entries.length, 'record'),
      open: button(title, 'file.part', { case: reference, part: name }),
    })),
    actions: [
      ...(sections.length > 0 ? [button('Get it as a document', 'file.document', { case: reference })] : []),
      ...(bundles ? [button('Make a bundle', 'bundle', { case: reference })] : []),
      button('See the history', 'timeline', { case: reference }),
      button('Back to the case', 'open', { case: reference }),
    ],
  });
