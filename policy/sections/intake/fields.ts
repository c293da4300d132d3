import { subjects } from '../../codes';
import { learningField } from '../shared/fields';
import { redFlags } from '../redFlags/choices';
import { serviceOptions } from '../../trust/services';
import {
  ageBands,
  channels,
  consentSoFar,
  formats,
  relationships,
  standings,
  whyNotSorted,
  whyRepresented,
  wordsAre,
} from './choices';

const representative = { field: 'raisedBy', is: ['representative'] } as const;
const named = { field: 'raisedBy', is: ['patient', 'affected', 'representative'] } as const;
const sorted = { field: 'sorted', is: [true] } as const;

/** What is asked when a concern is logged (3.2 to 3.7, 4.1 to 4.3, 5.1, 8.7). */
export const concernFields = {
  words: {
    kind: 'longText',
    label: 'What happened, in the person’s own words?',
    hint: 'Write what they said. They do not have to call it a complaint.',
  },
  wordsAre: { kind: 'choice', label: 'Whose words are these?', options: wordsAre, optional: true },
  staffNote: {
    kind: 'longText',
    label: 'What did staff see, do or note themselves?',
    hint: 'It is kept apart from the person’s words.',
    optional: true,
  },
  privacy: {
    kind: 'longText',
    label: 'What is to stay private, as it was said?',
    hint: 'Whom nobody is to tell, and where nobody is to ring or write.',
    optional: true,
  },
  raisedBy: { kind: 'choice', label: 'Who is raising it?', options: standings },
  personName: {
    kind: 'text',
    label: 'Their name',
    hint: 'Or write “not known”.',
    mayBeUnknown: true,
    onlyIf: named,
  },
  phone: {
    kind: 'text',
    label: 'Their phone number',
    mayBeUnknown: true,
    unless: {
      answered: ['email', 'address'],
      sentence:
        'Give a phone number, an email or a postal address to reach them by, or say that it is not known yet.',
    },
    onlyIf: named,
  },
  email: { kind: 'text', label: 'Their email', optional: true, mayBeUnknown: true, onlyIf: named },
  address: {
    kind: 'longText',
    most: 2_000,
    label: 'Their postal address',
    optional: true,
    mayBeUnknown: true,
    onlyIf: named,
  },
  affectedName: {
    kind: 'text',
    label: 'Who are they speaking for?',
    mayBeUnknown: true,
    onlyIf: representative,
  },
  relationship: {
    kind: 'choice',
    label: 'What are they to that person?',
    options: relationships,
    mayBeUnknown: true,
    onlyIf: representative,
  },
  whyRepresented: {
    kind: 'choice',
    label: 'Why are they speaking for them?',
    options: whyRepresented,
    mayBeUnknown: true,
    onlyIf: representative,
  },
  consent: {
    kind: 'choice',
    label: 'Does the person agree to them speaking and seeing personal details?',
    options: consentSoFar,
    onlyIf: representative,
  },
  ageBand: {
    kind: 'choice',
    label: 'How old is the person it is about?',
    options: ageBands,
    optional: true,
    mayBeUnknown: true,
  },
  service: { kind: 'choice', label: 'Which service is it about?', options: serviceOptions },
  subject: { kind: 'choice', label: 'What is it mostly about?', options: subjects, optional: true },
  happenedOn: {
    kind: 'date',
    label: 'When did it happen?',
    hint: 'If it is still going on, the latest date. Leave empty if they do not know.',
    when: 'past',
    optional: true,
    mayBeUnknown: true,
  },
  happenedFrom: {
    kind: 'date',
    label: 'When did it begin?',
    hint: 'Where it went on over several days',
    when: 'past',
    optional: true,
  },
  happenedAbout: {
    kind: 'text',
    label: 'About when did it happen?',
    hint: 'In their words: “last week”, “in May”',
    optional: true,
  },
  foundOutOn: {
    kind: 'date',
    label: 'When did they find out?',
    hint: 'Only if later than when it happened',
    when: 'past',
    optional: true,
    mayBeUnknown: true,
  },
  channel: { kind: 'choice', label: 'How did it reach us?', options: channels, mayBeUnknown: true },
  receivedOn: { kind: 'date', label: 'When did it first reach anybody at the Trust?', when: 'past' },
  effect: { kind: 'longText', label: 'How has it affected them?', mayBeUnknown: true },
  outcome: { kind: 'longText', label: 'What would put it right for them?', mayBeUnknown: true },
  wantsResponse: { kind: 'yesNo', label: 'Do they want a reply?', mayBeUnknown: true },
  adjustments: {
    kind: 'text',
    label: 'What adjustments do they need?',
    hint: '“None needed” is an answer.',
    mayBeUnknown: true,
  },
  language: { kind: 'text', label: 'Language or interpreter', optional: true, mayBeUnknown: true },
  format: {
    kind: 'choice',
    label: 'How should we write to them?',
    options: formats,
    optional: true,
    mayBeUnknown: true,
  },
  flags: {
    kind: 'choices',
    label: 'Does any of this raise…',
    hint: 'The right lead is told at once.',
    options: redFlags,
    noneLabel: 'None of these',
    mayBeUnknown: true,
  },
  reassured: { kind: 'yesNo', label: 'Have you told them their care will not be affected?' },
  sorted: { kind: 'yesNo', label: 'Was it sorted there and then?', mayBeUnknown: true },
  actionTaken: { kind: 'longText', label: 'What was done?', mayBeUnknown: true, onlyIf: sorted },
  satisfied: { kind: 'yesNo', label: 'Did they say they are satisfied?', onlyIf: sorted },
  learning: { ...learningField, mayBeUnknown: true, onlyIf: sorted },
  whyNotSorted: {
    kind: 'text',
    label: 'Why could it not be sorted there and then?',
    usual: whyNotSorted,
    mayBeUnknown: true,
    onlyIf: { field: 'sorted', is: [false] },
  },
} as const;
