import { lettersSentBy } from '../../cards/letters/letterKinds';
import type { Letters } from '../../storage/ports/letters';

interface Recording {
  readonly command: string;
  readonly reference: string;
  readonly by: string;
}

/** The letters that went when somebody records this, by their hashes: the newest of each kind that is not recorded yet. */
export async function lettersThatGo(
  letters: Letters,
  { command, reference, by }: Recording,
): Promise<readonly string[]> {
  const found = await Promise.all(lettersSentBy(command).map((kind) => letters.unsent(reference, kind, by)));
  return found.filter((sha256) => sha256 !== undefined);
}

/** Once a command was done, the letters that went with it stay. */
export async function settleLetters(
  letters: Letters,
  { reference }: Pick<Recording, 'reference'>,
  sent: readonly string[],
): Promise<void> {
  for (const sha256 of sent) await letters.markSent(reference, sha256);
}
