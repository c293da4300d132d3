import type { Identified } from '../machine/registers';
import { ifKnown, wordsOfEmail, wordsOfName, wordsOfPhone } from './words';

const nameOf = ({ personName }: Identified): string => [...ifKnown(personName, wordsOfName)].sort().join(' ');

const contactsOf = ({ phone, email }: Identified): readonly string[] =>
  [ifKnown(phone, wordsOfPhone)[0], ifKnown(email, wordsOfEmail)[0]].flatMap((word) => word ?? []);

/** May they be the same person? The same name, folded, and a phone number or address in common: a person decides (D48). */
export function areAlike(one: Identified, other: Identified): boolean {
  const name = nameOf(one);
  if (name === '' || name !== nameOf(other)) return false;
  const contacts = contactsOf(one);
  return contactsOf(other).some((contact) => contacts.includes(contact));
}
