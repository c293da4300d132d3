import { becameComplaintOn, kindOf } from '../../machine/kind';
import { caseCommand } from '../../machine/section';
import { timescales } from '../../timescales';
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
  done(state, { today }) {
    const formal = 'It is now a formal complaint. It keeps the day it reached us';
    if (state.acknowledgement.writtenOn) return `${formal}.`;
    return becameComplaintOn(state) === today
      ? `${formal}; the written acknowledgement is due ${timescales.acknowledgement.workingDays} working days from today.`
      : `${formal}, and the written acknowledgement is still due.`;
  },
  decide: (state, { reason, agreed }) => [
    { type: 'madeFormal', reason, agreed, fromEnquiry: kindOf(state) === 'enquiry' },
  ],
});
