import type { CaseState } from '../../machine/caseState';
import { isRefusal, refuseField, type Refusal } from '../../machine/refusal';
import { inContact } from '../shared/who';
import { caseCommand } from '../../machine/section';
import { workableStages } from './questions';

const MOST_ISSUES = 30;

/** Issues written one on each line, each once and without its number; a refusal when such a list cannot stand. */
export function readIssues(state: CaseState, text: string): readonly string[] | Refusal {
  const lines = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').trim())
        .filter(Boolean),
    ),
  ];
  if (lines.length === 0) return refuseField('8.7', 'issues', 'Write at least one issue.');
  if (lines.length > MOST_ISSUES)
    return refuseField(
      '8.7',
      'issues',
      `That is more than ${MOST_ISSUES} issues. Group the ones that belong together.`,
    );
  const notCovered = state.scope.issues.filter((issue) => issue.notCovered);
  const dropped = notCovered.find(({ words }) => !lines.includes(words));
  if (dropped)
    return refuseField(
      '3.6',
      'issues',
      `Issue ${dropped.id} is marked as not covered, so it stays on the list as it is. Bring it back in first to change it.`,
    );
  return lines.length === notCovered.length
    ? refuseField('3.6', 'issues', 'Everything left is marked as not covered. Keep an issue that is covered.')
    : lines;
}

export const listIssues = caseCommand({
  name: 'listIssues',
  button: 'List the issues',
  about:
    'One line for each separate issue, as the person sees it. The answer will go through them one by one.',
  paragraph: '8.7',
  fields: { issues: { kind: 'longText', label: 'The issues, one on each line' } },
  who: inContact,
  stages: workableStages,
  basis: ['scope'],
  keeps: (state) => ({ issues: state.scope.issues.map(({ words }) => words).join('\n') }),
  done: () => 'The issues are listed.',
  decide(state, { issues }) {
    const lines = readIssues(state, issues);
    return isRefusal(lines) ? lines : [{ type: 'issuesListed', issues: lines }];
  },
});
