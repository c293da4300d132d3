import { kindOf } from '../../machine/kind';
import { caseCommand } from '../../machine/section';
import { handling } from '../shared/who';
import { earlyStages } from './questions';

export const makeFormal = caseCommand({
  name: 'makeFormal',
  button: 'Make formal',
  about: 'It keeps its record, its words and the day it reached us. An investigator takes a closer look.',
  paragraph: '8.10',
  fields: {
    reason: { kind: 'longText', label: 'Why does it need a closer look?' },
    agreed: { kind: 'yesNo', label: 'Have you told the person?' },
  },
  who: handling,
  stages: earlyStages,
  leadsTo: ['closerLook'],
  basis: ['enquiry', 'triage'],
  done: () =>
    'It is now a formal complaint. It keeps the day it reached us; the written acknowledgement is due 3 working days from today unless it has gone already.',
  decide: (state, { reason, agreed }) => [
    { type: 'madeFormal', reason, agreed, fromEnquiry: kindOf(state) === 'enquiry' },
  ],
});
