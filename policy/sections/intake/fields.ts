import { subjects } from '../../codes';
import { learningField } from '../shared/fields';
import { redFlags } from './redFlags';
import { serviceOptions } from '../../trust/services';
import { channels, consentSoFar, formats, relationships, standings, whyRepresented } from './choices';

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
  raisedBy: { kind: 'choice', label: 'Who is raising it?', options: standings },
  personName: { kind: 'text', label: 'Their name', onlyIf: named },
  contact: {
    kind: 'text',
    label: 'How they would like us to reach them',
    hint: 'Phone, email or address',
    onlyIf: named,
  },
  affectedName: { kind: 'text', label: 'Who are they speaking for?', onlyIf: representative },
  relationship: {
    kind: 'choice',
    label: 'What are they to that person?',
    options: relationships,
    onlyIf: representative,
  },
  whyRepresented: {
    kind: 'choice',
    label: 'Why are they speaking for them?',
    options: whyRepresented,
    onlyIf: representative,
  },
  consent: {
    kind: 'choice',
    label: 'Does the person agree to them speaking and seeing personal details?',
    options: consentSoFar,
    onlyIf: representative,
  },
  service: { kind: 'choice', label: 'Which service is it about?', options: serviceOptions },
  subject: { kind: 'choice', label: 'What is it mostly about?', options: subjects, optional: true },
  happenedOn: {
    kind: 'date',
    label: 'When did it happen?',
    hint: 'If it is still going on, the latest date. Leave empty if they do not know.',
    when: 'past',
    optional: true,
  },
  foundOutOn: {
    kind: 'date',
    label: 'When did they find out?',
    hint: 'Only if later than when it happened',
    when: 'past',
    optional: true,
  },
  channel: { kind: 'choice', label: 'How did it reach us?', options: channels },
  receivedOn: { kind: 'date', label: 'When did it first reach anybody at the Trust?', when: 'past' },
  effect: { kind: 'longText', label: 'How has it affected them?' },
  outcome: { kind: 'longText', label: 'What would put it right for them?' },
  wantsResponse: { kind: 'yesNo', label: 'Do they want a reply?' },
  adjustments: { kind: 'text', label: 'What adjustments do they need?', hint: '“None needed” is an answer.' },
  language: { kind: 'text', label: 'Language or interpreter', optional: true },
  format: { kind: 'choice', label: 'How should we write to them?', options: formats, optional: true },
  flags: {
    kind: 'choices',
    label: 'Does any of this raise…',
    hint: 'Leave empty if none. The right lead is told at once.',
    options: redFlags,
  },
  reassured: { kind: 'yesNo', label: 'Have you told them their care will not be affected?' },
  sorted: { kind: 'yesNo', label: 'Was it sorted there and then?' },
  actionTaken: { kind: 'longText', label: 'What was done?', onlyIf: sorted },
  satisfied: { kind: 'yesNo', label: 'Did they say they are satisfied?', onlyIf: sorted },
  learning: { ...learningField, onlyIf: sorted },
  whyNotSorted: {
    kind: 'text',
    label: 'Why could it not be sorted there and then?',
    onlyIf: { field: 'sorted', is: [false] },
  },
} as const;
