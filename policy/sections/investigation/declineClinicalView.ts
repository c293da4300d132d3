import { caseCommand } from '../../machine/section';
import { answering, askedIssue, refuseUnasked } from './fields';

export const declineClinicalView = caseCommand({
  ...answering,
  name: 'declineClinicalView',
  button: 'Decline to give a view',
  about: 'The investigator will ask somebody else.',
  fields: { issue: askedIssue, reason: { kind: 'text', label: 'Why not?' } },
  done: () => 'Thank you for saying so. The investigator will ask somebody else.',
  decide: (state, { issue, reason }, { actor }) =>
    refuseUnasked(state, issue, actor.id) ?? [{ type: 'clinicalViewDeclined', issue, reason }],
});
