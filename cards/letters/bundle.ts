import { londonDateOf, londonTimeOf, longDate, shortDate, type Instant } from '../../policy/calendar/dates';
import type { FileEntry, FileSection } from '../../policy/caseFile/fileParts';
import { saidOfAccess, type Access } from '../accessCard';
import type { Reading } from '../designs/file';
import { blocksOf } from './caseFileDocument';
import { part, points, say, type Block, type Letter } from './letter';

/** What a bundle is for. */
export const bundlePurposes = {
  subjectAccess: 'A subject access request',
  ombudsman: 'The Ombudsman',
  commission: 'The Care Quality Commission',
  other: 'Something else',
} as const;

export type BundlePurpose = keyof typeof bundlePurposes;

/** What of a case goes into one besides its file, and may be left out. */
export const bundleParts = {
  history: 'The history',
  letters: 'Letters that went',
  documents: 'Documents kept with it',
  access: 'Who has looked at it',
} as const;

export type BundlePart = keyof typeof bundleParts;

export const isBundlePart = (word: string): word is BundlePart => Object.hasOwn(bundleParts, word);
export const isBundlePurpose = (word: string): word is BundlePurpose => Object.hasOwn(bundlePurposes, word);

export interface BundleContent {
  readonly file: readonly FileSection[];
  /** Each undefined where it is left out. */
  readonly history?: readonly FileEntry[] | undefined;
  readonly access?: readonly Access[] | undefined;
  /** The names of the files beside it, in their folders. */
  readonly beside: readonly string[];
  readonly leftOut: readonly BundlePart[];
}

interface BundleOptions extends Reading {
  readonly at: Instant;
  readonly reader: string;
  readonly purpose: BundlePurpose;
  /** Names that are taken out wherever they stand. Undefined where all stay in. */
  readonly withheld?: readonly string[] | undefined;
}

export const NAME_WITHHELD = '[name withheld]';

/** As a pattern, whichever apostrophes and hyphens it is written with. */
const escaped = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/[-‐‑–]/g, '[-‐‑–]');

/** The words without these names, wherever a name stands as words of its own, the longest first. */
export function withoutNames(words: string, names: readonly string[]): string {
  const sought = names
    .map((name) => name.normalize('NFC').trim().split(/\s+/).map(escaped).join('\\s+'))
    .filter((name) => name !== '')
    .sort((one, other) => other.length - one.length);
  if (sought.length === 0) return words;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return words.normalize('NFC').replace(pattern, NAME_WITHHELD);
}

function without(block: Block, names: readonly string[]): Block {
  const bare = (words: string): string => withoutNames(words, names);
  if ('text' in block) return { ...block, text: bare(block.text) };
  if (block.is === 'list') return { ...block, items: block.items.map(bare) };
  return block;
}

const lineOfAccess = ({ at, by, what }: Access, { names }: Reading): string =>
  `${shortDate(londonDateOf(at))} ${londonTimeOf(at)}: ${names.get(by) ?? 'Somebody who has left'}. ${saidOfAccess[what]}.`;

const listed = (title: string, lines: readonly string[], none: string): readonly Block[] => [
  part(title),
  lines.length > 0 ? points(...lines) : say(none),
];

/** One case as one document: its file, its history and who has looked at it, with what stands beside it in the archive and what was left out (7.1). */
export function buildBundle(
  { file, history, access, beside, leftOut }: BundleContent,
  { at, reader, purpose, withheld, ...reading }: BundleOptions,
): Letter {
  const { reference } = reading;
  const title = `Bundle of ${reference}`;
  const entriesOf = (entries: readonly FileEntry[]): readonly Block[] =>
    entries.flatMap((entry) => blocksOf(entry, reading));
  const told = [
    ...file.flatMap(({ title: heading, entries }) => [part(heading), ...entriesOf(entries)]),
    ...(history ? [part('The history'), ...entriesOf(history)] : []),
    ...(access
      ? listed(
          'Who has looked at it',
          access.map((each) => lineOfAccess(each, reading)),
          'Nobody.',
        )
      : []),
  ];
  return {
    title,
    reference,
    at,
    blocks: [
      { is: 'heading', level: 1, text: title },
      say(
        `Made on ${longDate(londonDateOf(at))} by ${reader}, for: ${bundlePurposes[purpose]}. It holds what they may read of the case (7.1).`,
      ),
      ...(withheld
        ? [
            say(
              'Names of staff and of other people were taken out. Read it through before it goes: a name may be written in another way.',
            ),
          ]
        : []),
      ...listed('Beside this document', beside, 'No letters or documents.'),
      ...listed(
        'Left out',
        leftOut.map((each) => bundleParts[each]),
        'Nothing.',
      ),
      ...(withheld ? told.map((block) => without(block, withheld)) : told),
    ],
  };
}
