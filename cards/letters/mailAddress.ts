import { hasBlanks, type Letter } from './letter';

const EMAIL = /^[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:.]+$/;

const emailsIn = (words: string): readonly string[] =>
  words.split(/[\s,;<>()]+/).filter((word) => EMAIL.test(word));

/**
 * Where a letter may go by email: the one email address it is written to, if the person gave that as how to reach
 * them and nothing in the letter is left to be filled in.
 */
export function mailAddressOf(letter: Letter, contact = ''): string | undefined {
  if (hasBlanks(letter)) return undefined;
  const lines = letter.blocks.flatMap((block) => (block.is === 'address' ? block.lines : []));
  const [email, ...others] = [...new Set(lines.flatMap(emailsIn))];
  return email && others.length === 0 && emailsIn(contact).includes(email) ? email : undefined;
}
