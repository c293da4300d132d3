import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { investigating } from '../shared/who';
import { when } from '../shared/fields';
import { accountAnswers } from './choices';
import { hasAny, wereAsked, whichStaff } from './fields';
import { memberNumbered, openRequest } from './questions';

export const recordStatement = caseCommand({
  name: 'recordStatement',
  button: 'Record their account',
  about: 'For an account given in a meeting or on paper, or when there is none.',
  paragraph: '8.32',
  fields: {
    staff: whichStaff(wereAsked),
    kind: { kind: 'choice', label: 'Did they give one?', options: accountAnswers },
    on: when,
    account: { kind: 'longText', label: 'Their account', onlyIf: { field: 'kind', is: ['given'] } },
  },
  who: investigating,
  stages: underway,
  offered: (state) => hasAny(wereAsked(state)),
  done: () => 'Recorded: how their account stands.',
  decide(state, { staff, ...answer }, { today }) {
    const member = memberNumbered(state, staff);
    const dueOn = member && openRequest(member)?.dueOn;
    return answer.kind === 'noReply' && dueOn && today <= dueOn
      ? refuseField('8.32', 'kind', `They have until ${longDate(dueOn)} to answer.`)
      : [{ type: 'accountAnswered', staff, answer }];
  },
});
