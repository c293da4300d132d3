import { longDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { refuseBeforeReceipt } from '../shared/refuseBeforeReceipt';
import { responseSum } from '../timescale/responseDate';
import { earlyStages, staff } from './facts';

const agreeMoreTime = caseCommand({
  name: 'agreeMoreTime',
  button: 'Agreed more time',
  about:
    'Only if the person agrees, and a good answer is then more likely. From then on it is a complaint in earlyStages resolution, with a written acknowledgement and 35 working days.',
  paragraph: '8.14',
  fields: {
    agreed: { kind: 'yesNo', label: 'Does the person agree to more time?' },
    agreedOn: { kind: 'date', label: 'When did they agree?', when: 'past' },
    until: { kind: 'date', label: 'The new date', when: 'future' },
    reason: { kind: 'longText', label: 'What will be done with the time?' },
  },
  who: staff,
  stages: earlyStages,
  leadsTo: ['earlyResolution'],
  basis: ['enquiry', 'triage'],
  prefill: (_state, { today }) => ({ agreedOn: today }),
  done: () => 'Recorded: more time is agreed with the person.',
  decide(state, { agreed, agreedOn, until, reason }, context) {
    if (!agreed)
      return refuseField(
        '8.14',
        'agreed',
        'More time needs the person’s agreement. If they do not agree, make it formal so that it gets a closer look.',
      );
    const tooEarly = refuseBeforeReceipt(state, '8.14', 'agreedOn', agreedOn);
    if (tooEarly) return tooEarly;
    const limit = responseSum(state, context).due;
    if (until > limit)
      return refuseField(
        '8.14',
        'until',
        `This has to stay inside the time for the response, which ends on ${longDate(limit)}. Choose an earlier date, or make it formal and ask for an extension.`,
      );
    return [{ type: 'moreTimeAgreed', until, reason, agreedOn, fromEnquiry: kindOf(state) === 'enquiry' }];
  },
});

const makeFormal = caseCommand({
  name: 'makeFormal',
  button: 'Make formal',
  about: 'It keeps its record, its words and the day it reached us. An investigator takes a closer look.',
  paragraph: '8.10',
  fields: {
    reason: { kind: 'longText', label: 'Why does it need a closer look?' },
    agreed: { kind: 'yesNo', label: 'Have you told the person?' },
  },
  who: staff,
  stages: earlyStages,
  leadsTo: ['closerLook'],
  basis: ['enquiry', 'triage'],
  done: () =>
    'It is now a formal complaint. It keeps the day it reached us; the written acknowledgement is due 3 working days from today unless it has gone already.',
  decide: (state, { reason, agreed }) => [
    { type: 'madeFormal', reason, agreed, fromEnquiry: kindOf(state) === 'enquiry' },
  ],
});

export const goingOnCommands = [agreeMoreTime, makeFormal];
