import { readTold } from '../access/readTold';
import type { Part } from '../machine/partsOfCase';
import { sections } from '../machine/caseSections';
import type { CaseState, SectionName } from '../machine/caseState';
import type { ClockContext } from '../machine/clock';
import { everyClock, lettersBefore, ownPart, theLetter, whoIsWho } from './asItStands';
import { fileParts, filePartOf, type FileEntry, type FilePart, type FileSection } from './fileParts';
import { issueMatrix } from './issueMatrix';

const sectionOf = new Map<string, SectionName>(
  sections.flatMap(({ name, tells }) => Object.keys(tells).map((type) => [type, name] as const)),
);

/** Where an event of a case stands in its file. */
export const placeOf = (type: string): FilePart | undefined => {
  const section = sectionOf.get(type);
  return section && filePartOf(section, type);
};

/** What is looked up there is mostly what came last. */
const newestFirst: readonly FilePart[] = ['contacts'];

/** How the case stands now, by the part of the file that it opens. */
const asItStands = (
  state: CaseState,
  context: ClockContext,
  readerId: string,
): Readonly<Partial<Record<FilePart, readonly FileEntry[]>>> => ({
  people: whoIsWho(state),
  issues: issueMatrix(state),
  response: theLetter(state),
  time: everyClock(state, context),
  own: ownPart(state, readerId),
});

/** The whole case in parts, each entry only as far as somebody with these parts may read it (7.1). Empty parts are left out. */
export function caseFile(
  state: CaseState,
  told: readonly (FileEntry & { readonly type: string })[],
  reader: { readonly id: string; readonly parts: ReadonlySet<Part> },
  context: ClockContext,
): readonly FileSection[] {
  const standing = asItStands(state, context, reader.id);
  return (Object.keys(fileParts) as FilePart[]).flatMap((name) => {
    const before = name === 'response' ? lettersBefore(told) : [];
    const own = told.filter(({ type }) => placeOf(type) === name);
    const recorded = newestFirst.includes(name) ? [...own].reverse() : own;
    const all = [...(standing[name] ?? []), ...before, ...recorded];
    const entries = all
      .flatMap((entry) => readTold<FileEntry>(entry, reader.parts, reader.id) ?? [])
      .filter(({ said, meta }) => said.length > 0 || meta !== undefined);
    return entries.length > 0 ? [{ name, title: fileParts[name], entries }] : [];
  });
}
