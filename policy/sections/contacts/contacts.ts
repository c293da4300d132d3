import { longDate } from '../../calendar/dates';
import { clockState, type Clock } from '../../machine/clock';
import { defineSection } from '../../machine/section';
import { handedTo } from '../shared/handedTo';
import { correctContact } from './correctContact';
import type { Contact, ContactEvent, Contacts } from './facts';
import { keepPromise } from './keepPromise';
import { openPromises } from './questions';
import { recordContact } from './recordContact';
import { tells } from './told';

const withContact = ({ items }: Contacts, id: string, change: (contact: Contact) => Contact): Contacts => ({
  items: items.map((contact) => (contact.id === id ? change(contact) : contact)),
});

/** Notes and contacts of whoever is involved: what was said, what was promised, and what of it counts elsewhere. */
export const contacts = defineSection<'contacts', ContactEvent>({
  name: 'contacts',
  initial: { items: [] },
  evolve: {
    contactRecorded: ({ items }, { what, on, whom, told, promise }, { seq, by, on: recordedOn }) => ({
      items: [
        ...items,
        {
          id: String(items.length + 1),
          seq,
          what,
          on,
          recordedOn,
          by,
          told: told === true,
          ...(whom ? { whom } : {}),
          ...(promise ? { promise } : {}),
        },
      ],
    }),
    contactStruckOut: (slice, { contact, why }, { on }) =>
      withContact(slice, contact, (item) => ({ ...item, struckOut: { why, on } })),
    promiseKept: (slice, { promise, on }) =>
      withContact(slice, promise, (item) =>
        item.promise ? { ...item, promise: { ...item.promise, keptOn: on } } : item,
      ),
  },
  hears: {
    caseHandedOver: ({ items }, handing) => ({
      items: items.map((contact) =>
        contact.promise?.keeper && !contact.promise.keptOn
          ? { ...contact, promise: { ...contact.promise, keeper: handedTo(handing, contact.promise.keeper) } }
          : contact,
      ),
    }),
  },
  tells,
  commands: [recordContact, keepPromise, correctContact],
  clocks: (state, { today }) =>
    openPromises(state).flatMap(({ id, on, promise: { due } }): readonly Clock[] =>
      due
        ? [
            {
              name: 'promise',
              of: id,
              label: 'A promise',
              toDo: 'Keep a promise',
              paragraph: '8.21',
              due,
              state: clockState(due, today),
              explain: () => `Promised on ${longDate(on)}, for ${longDate(due)}.`,
            },
          ]
        : [],
    ),
  holders: (state) => ({
    actionOwner: [...new Set(openPromises(state).flatMap(({ promise: { keeper } }) => keeper ?? []))],
  }),
  notices: {
    contactRecorded(_event, after, { seq, by, on }) {
      const isFirstFor = (person: string): boolean =>
        !after.contacts.items.some(
          (contact) => contact.recordedOn === on && contact.by !== person && contact.seq < seq,
        );
      const holder = after.triage.handler ?? after.allocation.investigator;
      return holder && holder !== by && isFirstFor(holder)
        ? [
            {
              to: { person: holder },
              say: `${after.reference}: somebody added a note or a contact. You hear of it once a day.`,
              paragraph: '8.21',
              isBare: true,
            },
          ]
        : [];
    },
  },
});
