import { unzipSync } from 'fflate';
import { drawnUp, type LetterKind } from '../../cards/letters/letterKinds';
import { plainText } from '../../cards/letters/plainText';
import type { LetterSource } from '../../cards/letters/source';
import type { Restriction } from '../../policy/streams/restriction/facts';
import type { CaseUnderTest } from './aCase';
import { people } from './people';

/** What a letter is drawn up from, for whoever acts on the case now. */
export const sourceOf = ({ state, context }: CaseUnderTest, restriction?: Restriction): LetterSource => ({
  state,
  context,
  people: new Map(Object.values(people).map((person) => [person.id, person])),
  ...(restriction ? { restriction } : {}),
});

/** A letter’s words. */
export const wordsOf = (kind: LetterKind, on: CaseUnderTest, restriction?: Restriction): string =>
  plainText(drawnUp(kind, sourceOf(on, restriction)));

export const placeholder = '[to be filled in';

/** A Word document opened again: its parts as text, and the words of its body, one paragraph a line. */
export function opened(bytes: Uint8Array): { part(path: string): string; readonly lines: readonly string[] } {
  const parts = unzipSync(bytes);
  const part = (path: string): string => {
    const found = parts[path];
    if (!found) throw new Error(`The document has no part ${path}: ${Object.keys(parts).join(', ')}`);
    return new TextDecoder().decode(found);
  };
  const paragraphs = part('word/document.xml').match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const lines = paragraphs.map((paragraph) =>
    unescaped(
      paragraph
        .replace(/<w:br\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .trim(),
    ),
  );
  return { part, lines };
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
