import { lettersSentBy } from '../../cards/letters/letterKinds';
import type { Instant } from '../../policy/calendar/dates';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Letters } from '../../storage/ports/letters';

interface Recording {
  readonly kind: string;
  readonly command: string;
  readonly reference: string;
  readonly by: string;
}

export interface LettersSentParts {
  readonly letters: Letters;
  readonly store: Pick<CaseStore, 'events'>;
  readonly now: () => Instant;
}

/** No decision takes this long: a letter that no event names by then did not go. */
const DECIDED_WITHIN_MILLISECONDS = 10 * 60_000;

/**
 * The letters that go when somebody records this, by their hashes: the newest of each kind that waits. Until it is
 * settled whether they went nothing takes their place, so that what an event names is there, whatever stops in between.
 */
export async function lettersThatGo(
  parts: LettersSentParts,
  recording: Recording,
): Promise<readonly string[]> {
  const kinds = lettersSentBy(recording.command);
  if (kinds.length === 0) return [];
  await settleWhatStopped(parts, recording);
  const found = await Promise.all(kinds.map((kind) => takeAlong(parts, recording, kind)));
  return found.filter((sha256) => sha256 !== undefined);
}

/** A newer one may take the place of what was found, before it is marked: then that one goes. */
async function takeAlong(
  { letters, now }: LettersSentParts,
  { reference, by }: Recording,
  kind: string,
): Promise<string | undefined> {
  for (;;) {
    const sha256 = await letters.unsent(reference, kind, by);
    if (sha256 === undefined || (await letters.markGoing(reference, sha256, now()))) return sha256;
  }
}

/** What a process that stopped left unsettled: the events say which letters went. */
async function settleWhatStopped(
  { letters, store, now }: LettersSentParts,
  { kind, reference }: Recording,
): Promise<void> {
  const going = await letters.going(reference);
  if (going.length === 0) return;
  const named = new Set(
    (await store.events({ kind, id: reference })).flatMap(({ meta }) => meta.letters ?? []),
  );
  for (const { sha256, since } of going)
    if (named.has(sha256)) await letters.markSent(reference, sha256);
    else if (Date.parse(now()) - Date.parse(since) > DECIDED_WITHIN_MILLISECONDS)
      await letters.markWaiting(reference, sha256);
}

/** Once it is known whether the command was done, the letters that went with it stay, and those that did not wait again. */
export async function settleLetters(
  { letters }: Pick<LettersSentParts, 'letters'>,
  { reference }: Pick<Recording, 'reference'>,
  { letters: going, went }: { readonly letters: readonly string[]; readonly went: boolean },
): Promise<void> {
  for (const sha256 of going)
    if (went) await letters.markSent(reference, sha256);
    else await letters.markWaiting(reference, sha256);
}
