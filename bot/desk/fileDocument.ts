import { CASE_DATES, writeCalendarFile } from '../../cards/calendarFile';
import { CASE_FILE, buildFileDocument } from '../../cards/letters/caseFileDocument';
import { bytesOf, letterFormats } from '../../cards/letters/letterFile';
import type { FileDesk, Reading, WantedLetter } from '../../dialogs/port/desk';
import { knownIn, readingOf } from '../../dialogs/cases/timeline';
import { mayRead } from '../../policy/access/parts';
import type { CaseState } from '../../policy/machine/caseState';
import type { Person } from '../../policy/roles';
import type { KeptLetter } from '../../storage/ports/letters';
import type { LetterParts } from './findLetters';

const { type, ending } = letterFormats.standard;
const drawnKinds: readonly string[] = [CASE_FILE, CASE_DATES];

/** The case file and the dates of a case as files, each kept for whoever it was drawn up for, and for nobody else. */
export function fileDesk(
  { directory, letters }: Pick<LetterParts, 'directory' | 'letters'>,
  reading: Reading,
): FileDesk & { findFile(person: Person, wanted: WantedLetter): Promise<KeptLetter | undefined> } {
  /** What it was drawn from: whoever may read less by now does not get it. */
  async function partsFor(person: Person, state: CaseState): Promise<readonly string[]> {
    return [...mayRead(state, person, await reading.context(person))].sort();
  }

  async function keepFor(
    person: Person,
    state: CaseState,
    drawn: Pick<KeptLetter, 'kind' | 'name' | 'type' | 'bytes' | 'at'>,
  ) {
    const { reference } = state;
    const format = (await partsFor(person, state)).join(' ');
    const { sha256, name, bytes } = await letters.keep({ ...drawn, reference, format, by: person.id });
    return { reference, sha256, name, size: bytes.length };
  }

  return {
    async drawUpFile(person, reference) {
      const [state, file] = [await reading.read(person, reference), await reading.file(person, reference)];
      if (!state || !file) return undefined;
      const { now: at } = await reading.context(person);
      const known = await knownIn(
        { directory },
        file.flatMap(({ entries }) => entries),
      );
      const document = buildFileDocument(file, { ...readingOf(reference, known), at, reader: person.name });
      return keepFor(person, state, {
        kind: CASE_FILE,
        name: `${reference} case file.${ending}`,
        type,
        bytes: await bytesOf(document, 'standard'),
        at,
      });
    },
    async drawUpDates(person, reference) {
      const state = await reading.read(person, reference);
      const clocks = state && (await reading.clocks(person, reference));
      if (!clocks) return undefined;
      const { now: at } = await reading.context(person);
      return keepFor(person, state, {
        kind: CASE_DATES,
        name: `${reference} dates.ics`,
        type: 'text/calendar; charset=utf-8',
        bytes: new TextEncoder().encode(writeCalendarFile(reference, clocks, at)),
        at,
      });
    },
    async findFile(person, { reference, sha256 }) {
      const state = await reading.read(person, reference);
      if (!state) return undefined;
      const kept = await letters.read(reference, sha256);
      if (!kept || !drawnKinds.includes(kept.kind) || kept.by !== person.id) return undefined;
      const may = await partsFor(person, state);
      return kept.format.split(' ').every((part) => may.includes(part)) ? kept : undefined;
    },
  };
}
