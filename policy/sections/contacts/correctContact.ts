import type { CaseState } from '../../machine/caseState';
import type { Sources } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff, type Person } from '../../roles';
import { whileKept } from '../actions/fields';
import type { Contact } from './facts';
import { sayContact, standingContacts } from './questions';

const MOST_LISTED = 20;

/** Is it this person’s to put right: their own, or theirs who run the procedure or have the case? */
const mayStrikeOut = (
  { triage: { handler }, allocation: { investigator } }: CaseState,
  { by }: Contact,
  { id, roles }: Person,
): boolean =>
  [by, handler, investigator].includes(id) || complaintsStaff.some((role) => roles.includes(role));

const mayBeCorrected = (state: CaseState, { actor }: Pick<Sources, 'actor'>): readonly Contact[] =>
  standingContacts(state).filter((contact) => !actor || mayStrikeOut(state, contact, actor));

export const correctContact = caseCommand({
  name: 'correctContact',
  button: 'Correct a note',
  about: 'What was wrong stays in the history, struck out, with the reason.',
  paragraph: '8.21',
  fields: {
    contact: {
      kind: 'pick',
      label: 'Which one was wrong?',
      from: (state, { actor }) =>
        Object.fromEntries(
          mayBeCorrected(state, { actor })
            .slice(-MOST_LISTED)
            .reverse()
            .map((contact) => [contact.id, `${contact.id}. ${sayContact(contact)}`]),
        ),
    },
    why: { kind: 'longText', label: 'What was wrong with it?', notBare: 'Say what was wrong with it.' },
    right: { kind: 'longText', label: 'What is right?', optional: true, staysOpen: true },
  },
  who: { roles: 'everyone' },
  stages: whileKept,
  offered: (state, context) => mayBeCorrected(state, context).length > 0,
  done: () => 'It is struck out, with your reason. It stays in the history.',
  decide(state, correction, context) {
    if (!mayBeCorrected(state, context).some(({ id }) => id === correction.contact))
      return refuseField('8.21', 'contact', 'That one is not yours to correct. Ask whoever has the case.');
    return [{ type: 'contactStruckOut', ...correction }];
  },
});
