import { button } from '../../cards/card';
import { buildDocumentsCard } from '../../cards/documentsCard';
import { buildKeptLetterCard } from '../../cards/lettersCard';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import { tellUnseen } from './cases';
import type { Click } from '../state/click';
import type { Desk } from '../port/desk';
import { letterGone } from './letters';
import { hearReference } from '../reading/references';
import { replyCard, type Reply } from '../port/reply';

/** Asks for the file, where a document is to be added and none has come. */
export async function askForFile(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  await desk.wantFor(person, reference);
  const link = desk.uploadLink?.(person);
  const actions = [
    ...(link ? [{ type: 'Action.OpenUrl', title: 'Choose files', url: link }] : []),
    button('Back to the case', 'open', { case: reference }),
  ];
  const how = link
    ? 'Choose it on the page that opens.'
    : 'Drag it into this chat, or attach it below. A picture can be pasted.';
  const title = `Send me the file for ${reference}`;
  return [replyCard(buildSayCard({ title, lines: [how, 'Then I ask what it is.'], actions }))];
}

/** A concern was saved: the files that came while it was logged are kept with it. What is said of them. */
export async function keepWithConcern(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<string | undefined> {
  const [any, sent] = [await desk.waiting(person), await desk.waiting(person, reference)];
  if (sent.length === 0 || sent.every(({ sha256 }) => any.some((each) => each.sha256 === sha256)))
    return undefined;
  const pictures = sent.every(({ ending }) => ['jpg', 'png', 'heic'].includes(ending));
  const entries = { kind: pictures ? 'photo' : 'other', readers: 'everybody' };
  const acted = await desk.act(
    person,
    reference,
    { command: 'keepDocument', entries },
    `files with ${reference} ${sent.map(({ sha256 }) => sha256.slice(0, 12)).join(' ')}`,
  );
  return 'refusal' in acted ? acted.refusal.sentence : acted.sentence;
}

/** The documents of a case, to fetch one. */
export async function showDocuments(
  desk: Desk,
  person: Person,
  reference: string,
): Promise<readonly Reply[]> {
  const papers = await desk.documents(person, reference);
  return papers ? [replyCard(buildDocumentsCard(reference, papers))] : tellUnseen(undefined);
}

/** One of them as a file: on this machine the card has a link, in Teams the file comes after it. */
export async function giveDocument(
  desk: Desk,
  person: Person,
  { data, entries }: Click,
): Promise<readonly Reply[]> {
  const reference = hearReference(typeof data.case === 'string' ? data.case.slice(0, 40) : '') ?? '';
  const { document: sha256 } = entries;
  const file =
    typeof sha256 === 'string' ? await desk.keptDocument(person, { reference, sha256 }) : undefined;
  if (!file) return [letterGone(reference)];
  const link = desk.linkTo?.(person, file);
  return [replyCard(buildKeptLetterCard(reference, file.name, link)), ...(link ? [] : [{ file }])];
}
