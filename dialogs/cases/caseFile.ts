import { button, type Action } from '../../cards/card';
import { datesAhead } from '../../cards/calendarFile';
import { decisionButtons, decisionIn } from '../../cards/decision';
import { buildFileCard, buildFilePartCard } from '../../cards/designs/file';
import { buildSayCard } from '../../cards/sayCards';
import { count } from '../../policy/calendar/dates';
import type { FilePart } from '../../policy/caseFile/fileParts';
import { caseTarget } from '../../policy/machine/targets';
import type { Person } from '../../policy/roles';
import { tellUnseen } from './cases';
import type { Desk } from '../port/desk';
import { handOver } from './handOver';
import { replyCard, type Reply } from '../port/reply';
import { knownIn, readingOf } from './timeline';

/** The case file: its parts to open. */
export async function showFile(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const file = await desk.file(person, reference);
  if (!file) return tellUnseen(undefined);
  const bundles = (await desk.bundleParts(person, reference)) !== undefined;
  return [replyCard(buildFileCard(reference, file, { bundles }))];
}

/** A part that is not there yet, or not for this person: the two look the same. */
const sayNothingThere = (reference: string): Reply =>
  replyCard(
    buildSayCard({
      title: `${reference}: nothing of that yet`,
      lines: ['The case file has nothing of it that you may read.'],
      actions: [
        button('Read the case file', 'file', { case: reference }),
        button('Back to the case', 'open', { case: reference }),
      ],
    }),
  );

/** One part of it in full, page by page. */
export async function showFilePart(
  desk: Desk,
  person: Person,
  reference: string,
  part: FilePart | (string & {}),
  page = 0,
): Promise<readonly Reply[]> {
  const file = await desk.file(person, reference);
  if (!file) return tellUnseen(undefined);
  const section = file.find(({ name }) => name === part);
  if (!section) return [sayNothingThere(reference)];
  const reading = readingOf(reference, await knownIn(desk, section.entries));
  const decide = await answersTo(desk, person, reference, section.name);
  return [replyCard(buildFilePartCard(section, { ...reading, page, decide }))];
}

/** The answers to the decision that rests on this part, where it waits for this person: at hand on every page of it. */
async function answersTo(
  desk: Desk,
  person: Person,
  reference: string,
  part: FilePart,
): Promise<readonly Action[]> {
  const state = await desk.read(person, reference);
  if (!state) return [];
  const context = await desk.context(person);
  const decision = decisionIn(caseTarget.available(state, context), state, context);
  if (decision?.command.inFull !== part) return [];
  const card = desk.newId();
  return [
    ...decisionButtons(decision, (command) => ({
      case: reference,
      card,
      basis: caseTarget.basisOf(state, command),
    })),
    button('Get the letter', 'letter', { case: reference, letter: 'response' }, { withoutInputs: true }),
  ];
}

/** The whole of it as a document. */
export async function giveFile(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const file = await desk.drawUpFile(person, reference);
  if (!file) return tellUnseen(undefined);
  return handOver(desk, person, file, {
    title: `${reference}: the case file`,
    lines: ['It holds what you may read of the case. Keep it where nobody else can read it (7.1).'],
    back: button('Back to the file', 'file', { case: reference }),
  });
}

/** The dates of a case for this person’s own calendar. Throws `BeyondCalendar`. */
export async function giveDates(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const clocks = await desk.clocks(person, reference);
  if (!clocks) return tellUnseen(undefined);
  const back = button('Back to the case', 'open', { case: reference });
  const title = `${reference}: dates for your calendar`;
  const ahead = datesAhead(clocks);
  if (ahead.length === 0)
    return [
      replyCard(
        buildSayCard({ title, lines: ['No date of this case waits for anybody now.'], actions: [back] }),
      ),
    ];
  const file = await desk.drawUpDates(person, reference);
  if (!file) return tellUnseen(undefined);
  return handOver(desk, person, file, {
    title,
    lines: [
      `Open the file and your calendar takes ${count(ahead.length, 'date')}, marked private. When a date changes, ask again: it replaces the old one.`,
    ],
    back,
  });
}
