import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import type { Told } from '../../machine/telling';
import { longDate } from '../../calendar/dates';
import { underway } from '../../stages';
import { whileKept } from '../actions/fields';
import { mayWriteTo } from '../consent/questions';
import { limitsOn } from '../contactLimit/questions';
import { isRepresented } from '../representation/questions';
import {
  contactKinds,
  isPromised,
  promisers,
  reachedKinds,
  theirs,
  withWhom,
  type WithWhom,
} from './choices';

/** Whom it may be with on this case: one person who speaks for themselves is not asked about as two. */
const isFor = (whom: string, state: CaseState): boolean => {
  const spokenFor = isRepresented(state);
  if (whom === 'person') return !spokenFor;
  return spokenFor || (whom !== 'affected' && whom !== 'speaksFor');
};

const whomFields = { kind: 'choice', options: withWhom, isFor } as const;

/** What is limited, to be read before anything is filled in (L31). */
const sayLimits = (state: CaseState, { registers, today }: Context): readonly Told[] =>
  limitsOn(state, registers, today).map(({ terms, until }) => ({
    title: 'Contact is limited',
    part: 'summary',
    said: [
      { label: 'The limit', words: terms },
      { label: 'Until', words: longDate(until) },
    ],
  }));

export const recordContact = caseCommand({
  name: 'recordContact',
  button: 'Add a note or contact',
  about: 'A note, a call, a visit, an email, a letter or a message. It satisfies no deadline by itself.',
  paragraph: '8.21',
  fields: {
    what: { kind: 'choice', label: 'What was it?', options: contactKinds },
    on: { kind: 'date', label: 'On which day?', when: 'past' },
    said: {
      kind: 'longText',
      label: 'What did they say?',
      hint: 'In their own words, as far as you can.',
      optional: true,
      staysOpen: true,
    },
    note: {
      kind: 'longText',
      label: 'Your own note',
      hint: 'What you did or saw. It is kept apart from what they said.',
      unless: { answered: ['said', 'quoted'], sentence: 'Write what was said, or a note of your own.' },
    },
    quoted: {
      kind: 'longText',
      label: 'Words of a message, quoted',
      hint: 'Of a colleague’s message or an email, as they were written.',
      optional: true,
    },
    whom: {
      ...whomFields,
      label: 'With whom?',
      onlyIf: { field: 'what', is: reachedKinds },
    },
    sought: {
      ...whomFields,
      label: 'Whom did you try to reach?',
      onlyIf: { field: 'what', is: ['tried'] },
    },
    name: {
      kind: 'text',
      label: 'Who is that?',
      hint: 'Their name, and what they are to the case.',
      onlyIf: { field: 'whom', is: ['staff', 'partner', 'other'] },
    },
    personal: {
      kind: 'choice',
      label: 'Did they hear anything personal from us?',
      options: { inGeneral: 'No, nothing personal', representative: 'Yes' },
      onlyIf: { field: 'whom', is: ['speaksFor'] },
      standsWhere: (state: CaseState) => mayWriteTo(state) === 'representativeInGeneral',
    },
    told: {
      kind: 'yesNo',
      label: 'Did you tell them where it stands?',
      hint: 'If so, it counts as the update they are owed.',
      onlyIf: { field: 'whom', is: theirs },
      standsWhere: ({ stage }: CaseState) => underway.includes(stage),
    },
    promise: {
      kind: 'choice',
      label: 'Was anything promised?',
      options: promisers,
      optional: true,
      staysOpen: true,
    },
    promised: {
      kind: 'text',
      label: 'What was promised?',
      onlyIf: { field: 'promise', is: isPromised },
    },
    promisedFor: {
      kind: 'date',
      label: 'By which day?',
      hint: 'I remind whoever is to do it on that day.',
      optional: true,
      staysOpen: true,
      onlyIf: { field: 'promise', is: isPromised },
    },
    promiser: {
      kind: 'person',
      label: 'Who is to do it?',
      onlyIf: { field: 'promise', is: ['other'] },
    },
  },
  who: { roles: 'everyone' },
  stages: whileKept,
  reads: { of: sayLimits },
  done: ({ contacts }) =>
    contacts.items.at(-1)?.what === 'note' ? 'The note is added.' : 'The contact is recorded.',
  decide(state, { whom, sought, personal, promise, promised, promisedFor, promiser, ...entered }, { actor }) {
    const of: WithWhom | undefined = whom ?? sought;
    if (of === 'person' && isRepresented(state))
      return refuseField(
        '4.2',
        whom ? 'whom' : 'sought',
        'Somebody speaks for the person here. Say which of the two it was.',
      );
    if (promisedFor && promisedFor < entered.on)
      return refuseField('8.21', 'promisedFor', 'That day is before the contact. Choose a later one.');
    const keeper = promise === 'me' ? actor.id : promiser;
    return [
      {
        type: 'contactRecorded',
        ...entered,
        ...(of ? { whom: of } : {}),
        ...(personal ? { toldTo: personal } : {}),
        ...(promise && promised
          ? {
              promise: {
                what: promised,
                ...(keeper ? { keeper } : {}),
                ...(promisedFor ? { due: promisedFor } : {}),
              },
            }
          : {}),
      },
    ];
  },
});
