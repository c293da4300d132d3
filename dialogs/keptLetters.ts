import { button, type Card } from '../cards/card';
import { isLetterKind, mayHave } from '../cards/letters/letterKinds';
import { buildKeptLetterCard } from '../cards/lettersCard';
import { buildSayCard } from '../cards/sayCards';
import type { Person } from '../policy/roles';
import type { KeptLetter } from '../storage/ports/letters';
import type { Desk } from './desk';
import { sourceFor } from './letterSource';
import { replyCard, type OfferedFile, type Reply } from './reply';

type Wanted = Pick<OfferedFile, 'reference' | 'sha256'>;

/** A kept letter on its way to somebody: on this machine the card has a link, in Teams the file comes after it. */
export function offered(
  desk: Desk,
  person: Person,
  { reference, sha256, name, bytes }: KeptLetter,
  cardWith: (link: string | undefined) => Card,
): readonly Reply[] {
  const file: OfferedFile = { reference, sha256, name, size: bytes.length };
  const link = desk.linkTo?.(person, file);
  const card = replyCard(cardWith(link));
  return link ? [card] : [card, { file }];
}

/** A kept letter, for somebody who may have it now. Nothing is audited but that the case was read. */
export async function keptFor(
  desk: Desk,
  person: Person,
  { reference, sha256 }: Wanted,
): Promise<KeptLetter | undefined> {
  const state = await desk.read(person, reference);
  const kept = state && (await desk.letters.read(reference, sha256));
  if (!kept || !isLetterKind(kept.kind)) return undefined;
  return mayHave(kept.kind, await sourceFor(desk, person, state)) ? kept : undefined;
}

/** A letter that an event refers to, as it was then. */
export async function keptLetterAsked(
  desk: Desk,
  person: Person,
  reference: string,
  sha256: string,
): Promise<readonly Reply[]> {
  const kept = await keptFor(desk, person, { reference, sha256 });
  if (!kept) return [letterGone(reference)];
  return offered(desk, person, kept, (link) => buildKeptLetterCard(reference, kept.name, link));
}

/** A kept letter for somebody who may still have it, audited as exported; undefined for everybody else. */
export async function handedOver(
  desk: Desk,
  person: Person,
  wanted: Wanted,
): Promise<KeptLetter | undefined> {
  const kept = await keptFor(desk, person, wanted);
  if (kept) await desk.exported(person, wanted.reference);
  return kept;
}

/** What is said when a letter is not there any more, or not for this person any more: the two look the same (7.1). */
export const letterGone = (reference: string): Reply =>
  replyCard(
    buildSayCard({
      title: 'That letter is no longer here',
      lines: ['It was drawn up again since, or the case has moved on. Nothing was sent.'],
      actions: [button('Get the letter again', 'letter', { case: reference })],
    }),
  );
