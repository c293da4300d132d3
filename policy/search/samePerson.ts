import { notKnown } from '../machine/fields';
import type { Identified } from '../machine/registers';
import { wordsOfEmail, wordsOfName, wordsOfPhone } from './words';

const known = (said: string | undefined, words: (said: string) => readonly string[]): readonly string[] =>
  said === undefined || said === notKnown ? [] : words(said);

const nameOf = ({ personName }: Identified): string => [...known(personName, wordsOfName)].sort().join(' ');

const contactsOf = ({ phone, email }: Identified): readonly string[] =>
  [known(phone, wordsOfPhone)[0], known(email, wordsOfEmail)[0]].flatMap((word) => word ?? []);

/** May they be the same person? The same name, folded, and a phone number or address in common: a person decides (D48). */
export function areAlike(one: Identified, other: Identified): boolean {
  const name = nameOf(one);
  if (name === '' || name !== nameOf(other)) return false;
  const contacts = contactsOf(one);
  return contactsOf(other).some((contact) => contacts.includes(contact));
}
