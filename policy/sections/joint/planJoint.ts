import { longDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { responseSum } from '../timescale/responseDate';
import { isJoint } from './questions';
import { gathering, team } from './who';

export const planJoint = caseCommand({
  name: 'planJoint',
  button: 'Agree the joint plan',
  about:
    'How it is looked into together, and by when, with the partners and with the person. A meeting of partners stops no clock.',
  paragraph: 'App.4 4.4',
  fields: {
    basis: { kind: 'longText', label: 'Who looks into what, and how closely?' },
    meeting: {
      kind: 'choice',
      label: 'Was a meeting or a call of the partners considered?',
      options: { held: 'It was held', arranged: 'It is arranged', notNeeded: 'It is not needed' },
    },
    meetingNote: { kind: 'text', label: 'When was it, or why is it not needed?' },
    respondBy: { kind: 'date', label: 'When will the person have the response?' },
    agreed: { kind: 'yesNo', label: 'Do the partners and the person agree to all of this?' },
    agreedOn: { kind: 'date', label: 'When did the person agree?', when: 'past' },
    socialCareProcedure: {
      kind: 'yesNo',
      label: 'Does a social care procedure for children or adults apply as well?',
    },
    change: { kind: 'text', label: 'Why has the date changed?', optional: true },
  },
  who: team,
  stages: gathering,
  basis: ['joint', 'timescale'],
  offered: (state) => isJoint(state) && kindOf(state) === 'complaint',
  keeps: ({ joint: { plans } }) => ({ ...plans.at(-1), agreedOn: undefined }),
  done: () => 'The joint plan is agreed.',
  decide(state, { agreed, change, ...plan }, context) {
    if (!agreed)
      return refuseField(
        'App.4 5.1',
        'agreed',
        'The plan and its day are agreed by everybody in it. Keep talking; if the partners cannot agree, ask the Senior Managers.',
      );
    const { due } = responseSum(state, context);
    if (plan.respondBy > due)
      return refuseField(
        'App.4 5.3',
        'respondBy',
        `Our own response date is ${longDate(due)}. A later date is an extension: ask for it first, with the partner’s reason, then agree the plan.`,
      );
    const before = state.joint.plans.at(-1);
    if (before && before.respondBy !== plan.respondBy && !change)
      return refuseField(
        'App.4 5.2',
        'change',
        'The date has changed. Say why, so that the change is on record.',
      );
    return [{ type: 'jointPlanned', plan, ...(change ? { change } : {}) }];
  },
});
