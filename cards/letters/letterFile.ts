import { letterKinds, type LetterKind } from './letterKinds';
import { largePrint, standardPrint } from './documentStyles';
import type { Letter } from './letter';
import { plainText } from './plainText';
import { wordDocument } from './wordDocument';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a letter can be had. */
export const letterFormats = {
  standard: { label: 'Word document', type: WORD, ending: 'docx' },
  largePrint: { label: 'Large print', type: WORD, ending: 'docx' },
  plainText: { label: 'Plain text', type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const;

export type LetterFormat = keyof typeof letterFormats;

export const isLetterFormat = (word: string): word is LetterFormat => Object.hasOwn(letterFormats, word);

/** What a letter is called as a file: its case and its kind, never a person. */
export function fileNameOf(reference: string, kind: LetterKind, format: LetterFormat): string {
  const { ending } = letterFormats[format];
  const print = format === 'largePrint' ? ' large print' : '';
  return `${reference} ${letterKinds[kind].label.toLowerCase()}${print}.${ending}`;
}

/** The bytes of a letter in one format. */
export async function bytesOf(letter: Letter, format: LetterFormat): Promise<Uint8Array> {
  if (format === 'plainText') return new TextEncoder().encode(plainText(letter));
  return wordDocument(letter, format === 'largePrint' ? largePrint : standardPrint);
}
