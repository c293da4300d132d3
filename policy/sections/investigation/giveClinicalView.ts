import { caseCommand } from '../../machine/section';
import { answering, askedIssue, refuseUnasked, viewFields } from './fields';

export const giveClinicalView = caseCommand({
  ...answering,
  name: 'giveClinicalView',
  button: 'Give my clinical view',
  inPerson: true,
  about: 'Your view is used in the finding on that issue.',
  fields: { issue: askedIssue, ...viewFields },
  done: () => 'Thank you. Your view is recorded.',
  decide: (state, { issue, ...given }, { actor, today: on }) =>
    refuseUnasked(state, issue, actor.id) ?? [{ type: 'clinicalViewGiven', issue, given: { ...given, on } }],
});
