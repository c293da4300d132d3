import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { whileKept } from '../actions/fields';
import { wordsOf } from '../../machine/fields';
import { asTheOther, linkKinds, type LinkKind } from './choices';
import { isLinked, linkedAs } from './questions';

const why = {
  kind: 'text',
  label: 'How do you know?',
  notBare: 'Say what shows it, in your own words.',
} as const;

/** Whoever links sees both cases (D47): the desk looks at that before anything is decided. */
const theTeams = {
  paragraph: '8.39',
  who: { roles: complaintsStaff, not: ['staffConcerned'] },
  stages: whileKept,
} as const;

const reference = /^C\d{2}-[0-9A-Z]{5}$/;

export const linkCase = caseCommand({
  ...theTeams,
  name: 'linkCase',
  button: 'Link it to another case',
  about: 'Each case keeps its own clocks and its own answer. The link stands on both.',
  names: 'other',
  fields: {
    other: { kind: 'text', label: 'Which other case?', hint: 'Its reference, as C26-7K4MQ', most: 20 },
    as: {
      kind: 'choice',
      label: 'How do they belong together?',
      options: linkKinds,
    },
    why,
  },
  alsoOn: ({ reference: here, links }, { other: named, as, why: shown }) => {
    const reference = wordsOf(named).trim().toUpperCase();
    const theirs = asTheOther[wordsOf(as) as LinkKind];
    return [
      { reference, command: 'linkCase', entries: { other: here, as: theirs, why: shown } },
      ...(links.note && theirs === 'sameEvent'
        ? [{ reference, command: 'writeEventNote', entries: { note: links.note.words } }]
        : []),
    ];
  },
  done: () => 'Linked. It stands on both cases, for those who may see both.',
  decide(state, { other: typed, as, why: shown }) {
    const other = typed.trim().toUpperCase();
    if (!reference.test(other))
      return refuseField('8.39', 'other', 'Give the reference of the other case, as C26-7K4MQ.');
    if (other === state.reference) return refuseField('8.39', 'other', 'That is this case itself.');
    return linkedAs(state, as).includes(other)
      ? refuseField('8.39', 'other', 'They are linked so already.')
      : [{ type: 'caseLinked', other, as, why: shown }];
  },
});

export const unlinkCase = caseCommand({
  ...theTeams,
  name: 'unlinkCase',
  button: 'Take a link away',
  about: 'For a link that was wrong. That there was one stays in the history.',
  names: 'other',
  fields: {
    other: {
      kind: 'pick',
      label: 'The link to which case?',
      from: ({ links }) =>
        Object.fromEntries(links.items.map(({ other, as }) => [other, `${other}: ${linkKinds[as]}`])),
    },
    why,
  },
  offered: ({ links }) => links.items.length > 0,
  alsoOn: ({ reference: here }, { other, why: shown }) => [
    { reference: wordsOf(other), command: 'unlinkCase', entries: { other: here, why: shown } },
  ],
  done: () => 'Taken away on both cases.',
  decide: (state, { other, why: shown }) =>
    isLinked(state, other)
      ? [{ type: 'caseUnlinked', other, why: shown }]
      : refuse('8.39', 'They are not linked.', 'Open the case again to see what is.'),
});
