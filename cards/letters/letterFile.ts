import { letterKinds, type LetterKind } from './letterKinds';
import { easyReadPrint, largePrint, standardPrint } from './documentStyles';
import type { Letter } from './letter';
import { inForm } from './letterForms';
import { plainText } from './plainText';
import { wordDocument } from './wordDocument';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a letter can be had. */
export const letterFormats = {
  standard: { label: 'Word document', type: WORD, ending: 'docx' },
  largePrint: { label: 'Large print', type: WORD, ending: 'docx' },
  easyRead: { label: 'Easy read', type: WORD, ending: 'docx' },
  plainText: { label: 'Plain text', type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const;

export type LetterFormat = keyof typeof letterFormats;

export const isLetterFormat = (word: string): word is LetterFormat => Object.hasOwn(letterFormats, word);

/** The format a letter usually has for somebody who asked for this: what we can make ourselves. */
export const usualFormat = (asked: string | undefined): LetterFormat =>
  asked === 'largePrint' || asked === 'easyRead' ? asked : 'standard';

/** What a letter is called as a file: its case and its kind, never a person. */
export function fileNameOf(reference: string, kind: LetterKind, format: LetterFormat): string {
  const { ending, label } = letterFormats[format];
  const print = format === 'largePrint' || format === 'easyRead' ? ` ${label.toLowerCase()}` : '';
  return `${reference} ${letterKinds[kind].label.toLowerCase()}${print}.${ending}`;
}

const prints = { standard: standardPrint, largePrint, easyRead: easyReadPrint } as const;

/** The bytes of a letter in one format. */
export async function bytesOf(letter: Letter, format: LetterFormat): Promise<Uint8Array> {
  const formed = inForm(letter, format === 'standard' ? undefined : format);
  return format === 'plainText'
    ? new TextEncoder().encode(plainText(formed))
    : wordDocument(formed, prints[format]);
}
