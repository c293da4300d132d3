import type { LondonDate } from '../../calendar/dates';
import { longDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { inSentence } from '../../machine/sentences';
import { contactKinds, theirs, withWhom } from './choices';
import type { Contact } from './facts';

type WithContacts = Pick<CaseState, 'contacts'>;

/** Those that were not found to be wrong. */
export const standingContacts = ({ contacts }: WithContacts): readonly Contact[] =>
  contacts.items.filter(({ struckOut }) => !struckOut);

const isWithThem = ({ whom }: Contact): boolean => whom !== undefined && theirs.includes(whom);

/** The days on which the person, or whoever speaks for them, was told where it stands (8.21). */
export const toldOnContact = (state: WithContacts): readonly LondonDate[] =>
  standingContacts(state)
    .filter((contact) => contact.told && isWithThem(contact))
    .map(({ on }) => on);

/** The days on which reaching them was tried in vain. */
export const triedOnContact = (state: WithContacts): readonly LondonDate[] =>
  standingContacts(state)
    .filter((contact) => contact.what === 'tried' && isWithThem(contact))
    .map(({ on }) => on);

export type WithPromise = Contact & { readonly promise: NonNullable<Contact['promise']> };

/** Promises that nobody has kept yet. */
export const openPromises = (state: WithContacts): readonly WithPromise[] =>
  standingContacts(state).filter(
    (contact): contact is WithPromise => contact.promise !== undefined && !contact.promise.keptOn,
  );

/** A contact in a few words, with nothing that was said: “A call from them, the person, 3 December 2026”. */
export const sayContact = ({ what, whom, on }: Contact): string =>
  [contactKinds[what], ...(whom ? [inSentence(withWhom[whom])] : []), longDate(on)].join(', ');
