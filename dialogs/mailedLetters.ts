import { button } from '../cards/card';
import { isLetterKind, letterKinds, type LetterKind } from '../cards/letters/letterKinds';
import type { LetterSource } from '../cards/letters/source';
import { buildMailCard } from '../cards/mailCard';
import { buildSayCard } from '../cards/sayCards';
import type { Entries } from '../policy/machine/fields';
import type { Person } from '../policy/roles';
import { caseTarget } from '../policy/machine/targets';
import type { Desk } from './desk';
import { keptFor, letterGone } from './keptLetters';
import { sourceFor } from './letterSource';
import { replyCard, type Reply } from './reply';

/** May this reader send it now? Whoever may record that it went: an answer nobody has signed goes nowhere (8.29). */
export function maySend(kind: LetterKind, { state, context }: Pick<LetterSource, 'state' | 'context'>) {
  const sentBy: readonly string[] = letterKinds[kind].sentBy;
  return caseTarget.available(state, context).some(({ name }) => sentBy.includes(name));
}

/**
 * The answer to “Send by email”. The person has to have agreed to email in writing (regulation 15 of the 2009
 * Regulations); then it is owed to the mailbox. That it went is recorded on the case by whoever sent it, as ever.
 */
export async function letterMailed(
  desk: Desk,
  person: Person,
  { reference, sha256 }: { readonly reference: string; readonly sha256: string },
  { agreed }: Entries,
): Promise<readonly Reply[]> {
  const kept = await keptFor(desk, person, { reference, sha256 });
  const state = kept && (await desk.read(person, reference));
  if (!desk.mail || !state || !kept.mailTo || !isLetterKind(kept.kind)) return [letterGone(reference)];
  if (!maySend(kept.kind, await sourceFor(desk, person, state))) return [letterGone(reference)];
  const { name, mailTo: to } = kept;
  if (agreed !== 'true')
    return [replyCard(buildMailCard({ reference, sha256, name, to, notAgreed: agreed !== undefined }))];
  await desk.exported(person, reference);
  await desk.mail(reference, sha256);
  return [replyCard(onItsWay(reference))];
}

const onItsWay = (reference: string) =>
  buildSayCard({
    title: 'The letter is on its way',
    lines: [
      'It goes by email within a minute, or as soon as the mailbox answers.',
      'Then record on the case that it went. If you draw it up again before it has gone, send the new one instead.',
    ],
    actions: [button('Back to the case', 'open', { case: reference }, { style: 'positive' })],
  });
