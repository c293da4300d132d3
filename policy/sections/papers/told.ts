import { unsaid, type CaseTellers } from '../../machine/telling';
import { paperTypes } from './choices';
import type { PapersEvent } from './facts';
import { keepDocument } from './keepDocument';
import { paperOf, partOf } from './questions';
import { withdrawDocument } from './withdrawDocument';

const { kind, readers } = keepDocument.fields;

const KIB = 1024;

/** A size in bytes as people say it. */
export const sayFileSize = (bytes: number): string =>
  bytes < KIB
    ? `${bytes} bytes`
    : bytes < KIB * KIB
      ? `${Math.round(bytes / KIB)} KB`
      : `${(bytes / KIB / KIB).toFixed(1)} MB`;

export const tells: CaseTellers<PapersEvent> = {
  documentKept: {
    title: 'Added a document',
    part: ({ document }) => partOf(document),
    said: {
      document: {
        title: (title) => [{ label: 'Document', words: title }],
        kind: { ...kind, label: 'What it is' },
        ending: { kind: 'choice', label: 'Type', options: paperTypes },
        size: (size) => [{ label: 'Size', words: sayFileSize(size) }],
        sha256: unsaid('proves what is in it, and is nothing to read'),
        readers: { ...readers, label: 'For' },
      },
    },
  },
  documentWithdrawn: {
    title: 'Withdrew a document',
    part: ({ document }, { before }) => partOf(paperOf(before, document)),
    said: {
      document: (document, { before }) => [
        { label: 'Document', words: paperOf(before, document)?.title ?? document },
      ],
      reason: withdrawDocument.fields.reason,
    },
  },
};
