import { longDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { handling } from '../shared/who';
import { responseSum } from '../timescale/responseDate';
import { timescales } from '../../timescales';
import { earlyStages } from './questions';

export const agreeMoreTime = caseCommand({
  name: 'agreeMoreTime',
  button: 'Record more time agreed',
  about: (state) =>
    kindOf(state) === 'enquiry'
      ? `Only if the person agrees, and a good answer is then more likely. From then on it is a complaint in early resolution, with a written acknowledgement and ${timescales.response.workingDays} working days.`
      : `Only if the person agrees, and a good answer is then more likely. The ${timescales.response.workingDays} working days stay as they are.`,
  paragraph: '8.14',
  fields: {
    agreed: { kind: 'yesNo', label: 'Does the person agree to more time?' },
    agreedOn: { kind: 'date', label: 'When did they agree?', when: 'past' },
    until: { kind: 'date', label: 'The new date', when: 'future' },
    reason: { kind: 'longText', label: 'What will be done with the time?' },
  },
  who: handling,
  stages: earlyStages,
  leadsTo: ['earlyResolution'],
  basis: ['enquiry', 'triage'],
  done: () => 'Recorded: more time is agreed with the person.',
  decide(state, { agreed, agreedOn, until, reason }, context) {
    if (!agreed)
      return refuseField(
        '8.14',
        'agreed',
        'More time needs the person’s agreement. If they do not agree, make it formal so that it gets a closer look.',
      );
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
