import { button, card, heading, text, type Action, type Card, type Element } from './card';
import type { DraftLetter } from './commandForm';
import { plain } from './escape';
import { letterKinds } from './letters/letterKinds';
import { plainText } from './letters/plainText';

/** Characters of a letter on one page: with its headings and buttons it keeps within what a card may have. */
const LARGEST_PAGE = 6_000;

interface Piece {
  readonly words: string;
  readonly isHeading: boolean;
}

/** A paragraph in pieces that a page holds, cut where a word ends. Nothing is left out. */
function piecesOf(words: string): readonly string[] {
  if (words.length <= LARGEST_PAGE) return [words];
  const head = words.slice(0, LARGEST_PAGE);
  const at = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
  const cut = at > LARGEST_PAGE / 2 ? at + 1 : head.replace(/[\uD800-\uDBFF]$/, '').length;
  return [words.slice(0, cut), ...piecesOf(words.slice(cut))];
}

function pagesOf(letters: readonly DraftLetter[]): readonly (readonly Piece[])[] {
  const pieces = letters.flatMap(({ kind, letter }): readonly Piece[] => [
    ...(letters.length > 1 ? [{ words: letterKinds[kind].label, isHeading: true }] : []),
    ...plainText(letter)
      .split('\n\n')
      .filter((words) => words.trim() !== '')
      .flatMap(piecesOf)
      .map((words) => ({ words, isHeading: false })),
  ]);
  const pages: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    // What stands around each paragraph on a card counts too.
    const added = piece.words.length + 100;
    if (size > 0 && size + added > LARGEST_PAGE + 100) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(piece);
    size += added;
  }
  return pages;
}

const draw = ({ words, isHeading }: Piece): Element =>
  isHeading ? heading(words) : { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: plain(words) }] };

/** The very letters, page by page with nothing cut; the answers to them stand below the last page. */
export function buildReadLetterCard({
  reference,
  letters,
  command,
  page,
  decide,
}: {
  readonly reference: string;
  readonly letters: readonly DraftLetter[];
  /** The form it was read from, if any. */
  readonly command: string;
  /** From 0. */
  readonly page: number;
  readonly decide: readonly Action[];
}): Card {
  const pages = pagesOf(letters);
  const at = Math.min(page, pages.length - 1);
  const isLast = at + 1 >= pages.length;
  const about = { case: reference, ...(command ? { command } : {}) };
  const title = `${reference}: the letter, page ${at + 1} of ${pages.length}`;
  const quiet = { withoutInputs: true } as const;
  return card(
    title,
    [
      text(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...(letters.length === 0 ? [text('There is no letter on it that you may read now.')] : []),
      ...(pages[at] ?? []).map(draw),
    ],
    [
      ...(isLast ? decide : [button('More', 'letter.read', { ...about, page: at + 1 }, quiet)]),
      ...letters.map(({ kind }) =>
        button(
          letters.length > 1
            ? `Get the document: ${letterKinds[kind].label.toLowerCase()}`
            : 'Get it as a document',
          'letter',
          { case: reference, letter: kind },
          quiet,
        ),
      ),
      button('Back to the case', 'open', { case: reference }, quiet),
    ],
  );
}
