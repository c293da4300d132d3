import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { hearing } from '../shared/who';
import { whileKept } from '../actions/fields';
import { standing, waysNow } from './questions';
import { waysToReach } from './choices';
import type { Way } from './facts';
import { pickAmong, since, toldBy } from './fields';

const isNew = (way: Way) => ({ field: 'changed', is: [way] }) as const;

/** What can reach nobody: a number without a digit, an email without “@”. */
function wrongWay({
  phone,
  email,
}: {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}): readonly [Way, string] | undefined {
  if (phone && !/\d/.test(phone))
    return ['phone', 'There is no number in that. Give the phone number, or say that it is not known yet.'];
  if (email && !email.includes('@'))
    return ['email', 'That is no email address. Give one with an “@”, or say that it is not known yet.'];
  return undefined;
}

const hint = '“Not known yet” takes the old one away.';

export const changeContact = caseCommand({
  name: 'changeContact',
  button: 'Change contact details',
  about: 'For details that are new. What held before stays in the case file, with its days.',
  paragraph: '8.39',
  fields: {
    person: { kind: 'pick', label: 'Whose?', from: pickAmong(() => true) },
    changed: { kind: 'choices', label: 'What has changed?', options: waysToReach },
    phone: {
      kind: 'text',
      label: 'Their new phone number',
      hint,
      mayBeUnknown: true,
      onlyIf: isNew('phone'),
    },
    email: { kind: 'text', label: 'Their new email', hint, mayBeUnknown: true, onlyIf: isNew('email') },
    address: {
      kind: 'longText',
      most: 2_000,
      label: 'Their new postal address',
      hint,
      mayBeUnknown: true,
      onlyIf: isNew('address'),
    },
    reference: {
      kind: 'text',
      label: 'Their own reference for it',
      hint: 'What their office calls it. Letters to them quote it.',
      mayBeUnknown: true,
      onlyIf: isNew('reference'),
    },
    since,
    toldBy,
  },
  who: hearing,
  stages: whileKept,
  offered: ({ people }) => standing(people).length > 0,
  done: () => 'Changed. Letters go there from now on, and what held before stays in the file.',
  decide({ people }, { person, changed, since: from, toldBy: by, ...entered }) {
    const theirs = standing(people).find(({ id }) => id === person);
    const before = theirs ? waysNow(theirs) : {};
    const now = changed.map((way) => [way, entered[way] ?? ''] as const);
    const wrong = wrongWay(entered);
    if (wrong) return refuseField('8.39', ...wrong);
    const ways = Object.fromEntries(now.filter(([way, words]) => words !== (before[way] ?? '')));
    return Object.keys(ways).length > 0
      ? [{ type: 'contactChanged', person, ways, ...(from ? { since: from } : {}), toldBy: by }]
      : refuseField('8.39', 'changed', 'That is how they are reached already. Give what is new.');
  },
});
