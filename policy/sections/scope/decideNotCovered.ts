import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { complaintsStaff } from '../../roles';
import { decidedOn } from '../shared/fields';
import { exclusionLabels, exclusions } from './choices';
import type { ScopeEvent } from './facts';
import { pickIssue, issuesOf, workableStages, coveredIssues, timeLimitOf, theWhole } from './questions';

export const decideNotCovered = caseCommand({
  name: 'decideNotCovered',
  button: 'Say a part is not covered',
  about:
    'Only the part you choose leaves the procedure. The person gets the reason and where to turn in writing.',
  paragraph: '3.6',
  fields: {
    issue: { kind: 'pick', label: 'Which part?', from: (state: CaseState) => pickIssue(issuesOf(state)) },
    reason: { kind: 'choice', label: 'Why is it not covered?', options: exclusionLabels },
    explanation: { kind: 'longText', label: 'The reason, in words for the person' },
    signpost: {
      kind: 'text',
      label: 'Where they can turn instead',
      hint: 'Leave it empty for the usual place for this reason.',
      optional: true,
    },
    decidedOn,
  },
  who: { roles: complaintsStaff },
  stages: workableStages,
  leadsTo: ['notCovered'],
  basis: ['scope'],
  offered: (state) => coveredIssues(state).length > 0,
  done: () => 'Recorded: that part is not covered. Send the person the letter that says why.',
  decide(state, { issue, reason, explanation, signpost, decidedOn: on }, { trust }) {
    if (!coveredIssues(state).some(({ id }) => id === issue))
      return refuseField('3.6', 'issue', 'That part is marked as not covered already.');
    if (reason === 'tooLate' && timeLimitOf(state)?.inTime !== false)
      return refuseField(
        '5.1',
        'reason',
        'As far as the dates we have say, this was made in time. Correct the record first if they are wrong.',
      );
    const unlisted: readonly ScopeEvent[] =
      state.scope.issues.length > 0 ? [] : [{ type: 'issuesListed', issues: [theWhole] }];
    const turnTo = signpost ?? exclusions[reason].signpost(trust);
    const decided = { issue, reason, explanation, signpost: turnTo, decidedOn: on };
    return [...unlisted, { type: 'partNotCovered', ...decided }];
  },
});
