import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { linkedAs } from '../links/questions';
import { openStages } from '../../stages';

const reference = /^C\d{2}-[0-9A-Z]{5}$/;

const why = {
  kind: 'longText',
  notBare: 'Give the reason in your own words.',
} as const;

/** What ends as if it had never been a case of its own: nothing is moved, and nothing is learnt from it (L25, D47). */
const apart = {
  paragraph: '8.39',
  who: { roles: complaintsStaff, not: ['staffConcerned'] },
  stages: openStages.filter((stage) => stage !== 'responded'),
  leadsTo: ['closed'],
  basis: ['closing'],
} as const;

export const closeDuplicate = caseCommand({
  ...apart,
  name: 'closeDuplicate',
  button: 'Close as logged twice',
  about: 'One concern that was logged twice. Nothing is moved: the other case answers the person.',
  names: 'of',
  alsoOn: ({ reference: twice, closing }, { why: reason }) =>
    closing.of
      ? [
          {
            reference: closing.of,
            command: 'linkCase',
            entries: { other: twice, as: 'duplicatedBy', why: reason },
          },
        ]
      : [],
  fields: {
    of: { kind: 'text', label: 'Which case goes on?', hint: 'Its reference, as C26-7K4MQ', most: 20 },
    why: { ...why, label: 'How do you know that it is the same concern of the same person?' },
  },
  done: ({ closing }) => `The case is closed. ${closing.of ?? 'The other one'} goes on.`,
  decide(state, { of: typed, why: reason }) {
    const of = typed.trim().toUpperCase();
    if (!reference.test(of))
      return refuseField('8.39', 'of', 'Give the reference of the other case, as C26-7K4MQ.');
    if (of === state.reference) return refuseField('8.39', 'of', 'That is this case itself.');
    return [
      { type: 'neverACase', why: reason, of },
      ...(linkedAs(state, 'duplicateOf').includes(of)
        ? []
        : [{ type: 'caseLinked', other: of, as: 'duplicateOf', why: reason } as const]),
      { type: 'caseClosed', ending: 'duplicate', learning: '', confirmedBy: 'staff' },
    ];
  },
});

export const closeLoggedInError = caseCommand({
  ...apart,
  name: 'closeLoggedInError',
  button: 'Close as logged by mistake',
  about: 'For what was no concern of anybody: a test, a slip. It stays on record.',
  fields: { why: { ...why, label: 'What was it, and how do you know?' } },
  done: () => 'The case is closed. It stays on record as logged by mistake.',
  decide: (_state, { why: reason }) => [
    { type: 'neverACase', why: reason },
    { type: 'caseClosed', ending: 'loggedInError', learning: '', confirmedBy: 'staff' },
  ],
});
