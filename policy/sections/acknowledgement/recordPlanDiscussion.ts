import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { responseSum } from '../timescale/responseDate';
import { inContact } from '../shared/who';
import { planFields } from './fields';

export const recordPlanDiscussion = caseCommand({
  name: 'recordPlanDiscussion',
  button: 'Agree how we will respond',
  about:
    'Offer to talk about how it will be handled and how long it will take. If they would rather not, set the time and tell them in writing.',
  paragraph: '8.11',
  fields: planFields,
  who: inContact,
  stages: ['enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response'],
  offered: (state) => !state.acknowledgement.plan,
  done: () => 'What you agreed with the person is recorded.',
  decide(state, plan, context) {
    const { due } = responseSum(state, context);
    if (plan.respondBy > due)
      return refuseField(
        '8.24',
        'respondBy',
        `The response is due by ${longDate(due)}. A later date is an extension: ask for that once the work has begun.`,
      );
    return [{ type: 'planDiscussed', plan }];
  },
});
