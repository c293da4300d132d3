import { longDate } from '../../calendar/dates';
import { refuse } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { topics, ways } from './choices';
import { approvedBefore, restrictionCommand } from './command';
import { tallyInWords } from './contactLimit';
import { inForce } from './questions';

export const logContact = restrictionCommand({
  name: 'logContact',
  button: 'Log a contact',
  about: 'Their care and new subjects are logged too, and never count against the limit.',
  paragraph: '9.4',
  fields: {
    on: { kind: 'date', label: 'When was the contact?', when: 'past' },
    how: { kind: 'choice', label: 'How did they contact us?', options: ways },
    about: { kind: 'choice', label: 'What was it about?', options: topics },
    note: { kind: 'text', label: 'In a few words' },
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: [...approvedBefore, 'ended'],
  offered: (state, { today }) => inForce(state, today) !== undefined,
  done: ({ standing, contacts }) => (standing ? tallyInWords(standing, contacts) : 'Logged.'),
  decide(state, contact) {
    if (!inForce(state, contact.on))
      return refuse(
        '9.4',
        `Contact was not limited on ${longDate(contact.on)}.`,
        'There is nothing to count: help them as you would anybody.',
      );
    return [{ type: 'contactLogged', ...contact }];
  },
});
