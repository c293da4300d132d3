import {
  bytesOf,
  fileNameOf,
  isLetterFormat,
  letterFormats,
  usualFormat,
} from '../../cards/letters/letterFile';
import { drawnUp, isLetterKind, letterKinds, lettersOf, lettersOn } from '../../cards/letters/letterKinds';
import { mailAddressOf } from '../../cards/letters/mailAddress';
import type { LetterSource } from '../../cards/letters/source';
import type { FileDesk, LetterDesk, Reading } from '../../dialogs/port/desk';
import { LEAFLET_FILE, REPORT_FILE } from '../../dialogs/port/reply';
import { withinCalendar } from '../../policy/calendar/calendar';
import { refusalNotFound } from '../../policy/machine/casePermission';
import { isRefusal, type Refusal } from '../../policy/machine/refusal';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { concernOf } from '../../policy/sections/intake/questions';
import type { Audit } from './audit';
import type { bundleDesk } from './bundle';
import { fileDesk } from './fileDocument';
import { letterFinder, type LetterParts } from './findLetters';
import type { LeafletDesk } from './leaflets';
import type { paperDesk } from './papers';
import type { ReportDesk } from './reports';

const noSuchLetter = (reference: string): Refusal => ({
  refused: 'notFound',
  sentence: `There is no such letter on ${reference} that you may have.`,
  paragraph: '7.1',
  next: `Say “letter ${reference}” to see which there are.`,
});

/** Letters, for those who may read all that is in them, and the limit they are about (7.1). */
export function letterDesk(
  parts: LetterParts,
  reading: Reading,
  audit: Audit,
  papers: Pick<ReturnType<typeof paperDesk>, 'findPaper'> & Pick<ReturnType<typeof bundleDesk>, 'findBundle'>,
  ofNoCase: Pick<ReportDesk, 'findReport'> & Pick<LeafletDesk, 'findLeaflet'>,
): LetterDesk & FileDesk {
  const { letters, mail } = parts;
  const finder = letterFinder(parts, reading, audit);
  const file = fileDesk(parts, reading);

  const leave = (person: Person, id: string): Promise<void> =>
    audit.note({ kind: caseTarget.kind, id }, person, { what: 'exported' });

  return {
    drawUpFile: (...given) => file.drawUpFile(...given),
    drawUpDates: (...given) => file.drawUpDates(...given),

    async listLetters(person, reference) {
      const state = await reading.read(person, reference);
      return state && lettersOf(await finder.gather(person, state));
    },

    async draftLetters(person, state, command) {
      const goesWith = Object.values(letterKinds).some(({ on }) =>
        (on as readonly string[]).includes(command),
      );
      return goesWith ? draftsOn(command, await finder.gather(person, state)) : [];
    },

    async drawUpLetter(person, wanted) {
      const state = await reading.read(person, wanted.reference);
      if (!state) return refusalNotFound();
      const source = await finder.gather(person, state);
      const drawn = await drawUp(source, wanted);
      if (isRefusal(drawn)) return drawn;
      const { kind, format } = drawn;
      const kept = await letters.keep({ ...drawn, at: source.context.now, by: person.id });
      return { offer: finder.offer({ kept, kind, source }), kind, format, state };
    },

    async keptLetter(person, wanted) {
      const found = await finder.find(person, wanted);
      return found && finder.offer(found);
    },

    async handOverLetter(person, wanted) {
      // A report was recorded as it was drawn up, and there is no case to record either on.
      if (wanted.reference === REPORT_FILE) return ofNoCase.findReport(person, wanted);
      if (wanted.reference === LEAFLET_FILE) return ofNoCase.findLeaflet(person, wanted);
      const found =
        (await finder.find(person, wanted))?.kept ??
        (await file.findFile(person, wanted)) ??
        (await papers.findPaper(person, wanted)) ??
        (await papers.findBundle(person, wanted));
      if (found) await leave(person, wanted.reference);
      return found;
    },

    async mailLetter(person, wanted) {
      const found = await finder.find(person, wanted);
      if (!mail || !found || !finder.offer(found).mailTo) return false;
      await leave(person, wanted.reference);
      await mail(wanted.reference, wanted.sha256);
      return true;
    },
  };
}

/** The letters that go with a command; none where the bank-holiday list is too short for what they say. */
function draftsOn(command: string, source: LetterSource) {
  const drafts = withinCalendar(() =>
    lettersOn(command, source).map((kind) => ({ kind, letter: drawnUp(kind, source) })),
  );
  return isRefusal(drafts) ? [] : drafts;
}

/** A letter as a file, in the format that is wanted or is usual for the person it goes to. */
async function drawUp(
  source: LetterSource,
  { reference, kind, format: wanted }: Parameters<LetterDesk['drawUpLetter']>[1],
) {
  if (!isLetterKind(kind) || !lettersOf(source).includes(kind)) return noSuchLetter(reference);
  const letter = withinCalendar(() => drawnUp(kind, source));
  if (isRefusal(letter)) return letter;
  const { format: usual, email } = concernOf(source.state);
  const format = isLetterFormat(wanted) ? wanted : usualFormat(usual);
  return {
    reference,
    kind,
    format,
    name: fileNameOf(reference, kind, format),
    type: letterFormats[format].type,
    bytes: await bytesOf(letter, format),
    mailTo: mailAddressOf(letter, email),
  };
}
