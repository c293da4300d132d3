import type { CaseState } from '../../machine/caseState';
import { unsaid, type CaseTellers } from '../../machine/telling';
import { correctContact } from './correctContact';
import { contactKinds, withWhom } from './choices';
import type { ContactEvent } from './facts';
import { keepPromise } from './keepPromise';
import { sayContact } from './questions';
import { recordContact } from './recordContact';

const { fields } = recordContact;

/** Which one it was, also once it is not among those to choose from. */
const ofContact = {
  kind: 'pick',
  label: 'Which one',
  from: ({ contacts: { items } }: CaseState) =>
    Object.fromEntries(items.map((contact) => [contact.id, `${contact.id}. ${sayContact(contact)}`])),
} as const;

const ofPromise = {
  kind: 'pick',
  label: 'What was promised',
  from: ({ contacts: { items } }: CaseState) =>
    Object.fromEntries(items.flatMap(({ id, promise }) => (promise ? [[id, promise.what]] : []))),
} as const;

const keepersOf = ({ contacts: { items } }: CaseState, promise: string): readonly string[] =>
  items.flatMap((contact) => (contact.id === promise ? (contact.promise?.keeper ?? []) : []));

export const tells: CaseTellers<ContactEvent> = {
  contactRecorded: {
    title: ({ what }) => contactKinds[what],
    part: 'narrative',
    // Whoever wrote it reads it, and whoever is to keep what was promised (L28).
    to: ({ promise }, { meta }) => [meta.by, ...(promise?.keeper ? [promise.keeper] : [])],
    said: {
      what: unsaid('it is the title'),
      on: fields.on,
      whom: { kind: 'choice', label: 'With whom', options: withWhom },
      name: { inPart: 'personalDetails', say: { kind: 'text', label: 'Who that is' } },
      said: { kind: 'longText', label: 'What they said' },
      note: { kind: 'longText', label: 'Note of staff' },
      quoted: { kind: 'longText', label: 'Quoted from a message' },
      told: { kind: 'yesNo', label: 'Told where it stands' },
      toldTo: fields.personal,
      promise: {
        what: { kind: 'text', label: 'Promised' },
        keeper: { kind: 'person', label: 'To be done by' },
        due: { kind: 'date', label: 'By' },
      },
    },
  },
  contactStruckOut: {
    title: 'Corrected a note',
    part: 'narrative',
    said: { contact: ofContact, why: correctContact.fields.why, right: correctContact.fields.right },
  },
  promiseKept: {
    title: 'Kept a promise',
    part: 'narrative',
    to: ({ promise }, { before }) => keepersOf(before, promise),
    said: { promise: ofPromise, on: keepPromise.fields.on, how: keepPromise.fields.how },
  },
};
