import type { CaseState } from '../../machine/caseState';
import { listed } from '../../machine/sentences';
import type { Missing } from '../../machine/section';
import { coveredIssues } from '../scope/questions';
import { findingOwed, lacksEvidence, openRequests, workOn } from './questions';

/** The issue matrix: what each issue still lacks before a response can be drafted from it (8.23). */
export function* matrixGaps(state: CaseState): Iterable<Missing> {
  const together =
    lacksEvidence(state).length > 1
      ? { command: 'recordAllEvidence', or: 'recordEvidence' }
      : { command: 'recordEvidence' };
  for (const { id } of coveredIssues(state)) {
    const { evidenceFromPerson, evidenceFromStaff, clinical, clinicalView } = workOn(state, id);
    const lacks: (readonly [what: string, filledBy: Pick<Missing, 'command' | 'or'>])[] = [];
    if (!evidenceFromPerson) lacks.push(['evidence from the person', together]);
    if (!evidenceFromStaff) lacks.push(['evidence from staff', together]);
    if (clinical && !clinicalView) lacks.push(['a clinical view', { command: 'askClinicalView' }]);
    if (findingOwed(state, id)) lacks.push(['a finding', { command: 'recordFinding' }]);
    const [first] = lacks;
    if (first)
      yield {
        what: `Issue ${id} still needs ${listed(
          lacks.map(([what]) => what),
          'and',
        )}`,
        paragraph: '8.23',
        ...first[1],
        begins: { issue: id, ...(clinical === undefined ? {} : { clinical: String(clinical) }) },
        ...(first[1].command === 'askClinicalView' && openRequests(state).some(({ issue }) => issue === id)
          ? { awaited: true as const }
          : {}),
        blocks: 'draft',
      };
  }
}
