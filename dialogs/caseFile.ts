import { button, type Action } from '../cards/card';
import { decisionButtons, decisionIn } from '../cards/decision';
import { buildFileCard, buildFilePartCard } from '../cards/designs/file';
import { buildSayCard } from '../cards/sayCards';
import type { FilePart } from '../policy/caseFile/fileParts';
import { caseTarget } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import { tellUnseen } from './cases';
import type { Desk } from './desk';
import { replyCard, type Reply } from './reply';
import { knownIn, readingOf } from './timeline';

/** The case file: its parts to open. */
export async function showFile(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const file = await desk.file(person, reference);
  return file ? [replyCard(buildFileCard(reference, file))] : tellUnseen(undefined);
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

/** The whole of it as a document: on this machine the card has a link, in Teams the file comes after it. */
export async function giveFile(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const file = await desk.drawUpFile(person, reference);
  if (!file) return tellUnseen(undefined);
  const link = desk.linkTo?.(person, file);
  const card = buildSayCard({
    title: `${reference}: the case file`,
    lines: ['It holds what you may read of the case. Keep it where nobody else can read it (7.1).'],
    actions: [
      ...(link ? [{ type: 'Action.OpenUrl', title: 'Download', url: link }] : []),
      button('Back to the file', 'file', { case: reference }),
    ],
  });
  return [replyCard(card), ...(link ? [] : [{ file }])];
}
