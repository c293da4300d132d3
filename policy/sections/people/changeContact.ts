import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { hearing } from '../shared/who';
import { whileKept } from '../actions/fields';
import { standing, waysNow } from './questions';
import { pickAmong, since, toldBy, waysIn } from './fields';

const left = 'Leave it empty if it stays as it is.';

export const changeContact = caseCommand({
  name: 'changeContact',
  button: 'Change contact details',
  about: 'For details that are new. What held before stays in the case file, with its days.',
  paragraph: '8.39',
  fields: {
    person: { kind: 'pick', label: 'Whose?', from: pickAmong(() => true) },
    phone: { kind: 'text', label: 'New phone number', hint: left, optional: true, staysOpen: true },
    email: { kind: 'text', label: 'New email', hint: left, optional: true, staysOpen: true },
    address: {
      kind: 'longText',
      most: 2_000,
      label: 'New postal address',
      hint: left,
      optional: true,
      staysOpen: true,
    },
    gone: {
      kind: 'choices',
      label: 'What no longer holds, with nothing new for it?',
      options: { phone: 'The phone number', email: 'The email', address: 'The postal address' },
      optional: true,
    },
    since,
    toldBy,
  },
  who: hearing,
  stages: whileKept,
  offered: ({ people }) => standing(people).length > 0,
  done: () => 'Changed. Letters go there from now on, and what held before stays in the file.',
  decide({ people }, { person, gone = [], since: from, toldBy: by, ...entered }) {
    const theirs = standing(people).find(({ id }) => id === person);
    const before = theirs ? waysNow(theirs) : {};
    const ended = Object.fromEntries(gone.filter((way) => before[way]).map((way) => [way, '']));
    const ways = { ...ended, ...waysIn(entered) };
    const isNew = Object.entries(ways).some(
      ([way, words]) => words !== (before[way as keyof typeof before] ?? ''),
    );
    return isNew
      ? [{ type: 'contactChanged', person, ways, ...(from ? { since: from } : {}), toldBy: by }]
      : refuseField('8.39', 'phone', 'That is how they are reached already. Give what is new.');
  },
});
