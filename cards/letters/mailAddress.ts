import { hasBlanks, type Letter } from './letter';

const EMAIL = /^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:.]+$/;

/** The email addresses that stand in these words. */
export const emailsIn = (words: string): readonly string[] =>
  words.split(/[\s,;<>()]+/).filter((word) => EMAIL.test(word));

/**
 * Where a letter may go by email: the one email address it is written to, if the person gave that and
 * nothing in the letter is left to be filled in.
 */
export function mailAddressOf(letter: Letter, given = ''): string | undefined {
  if (hasBlanks(letter)) return undefined;
  const lines = letter.blocks.flatMap((block) => (block.is === 'address' ? block.lines : []));
  const [email, ...others] = [...new Set(lines.flatMap(emailsIn))];
  return email && others.length === 0 && emailsIn(given).includes(email) ? email : undefined;
}
