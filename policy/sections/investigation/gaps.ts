import type { CaseState } from '../../machine/caseState';
import { listed } from '../../machine/sentences';
import type { Missing } from '../../machine/section';
import { coveredIssues } from '../scope/questions';
import { findingOwed, workOn } from './questions';

/** The issue matrix: what each issue still lacks before a response can be drafted from it (8.23). */
export function* matrixGaps(state: CaseState): Iterable<Missing> {
  for (const { id } of coveredIssues(state)) {
    const { evidenceFromPerson, evidenceFromStaff, clinical, clinicalView } = workOn(state, id);
    const lacks: (readonly [what: string, command: string])[] = [];
    if (!evidenceFromPerson) lacks.push(['evidence from the person', 'recordEvidence']);
    if (!evidenceFromStaff) lacks.push(['evidence from staff', 'recordEvidence']);
    if (clinical && !clinicalView) lacks.push(['a clinical view', 'askClinicalView']);
    if (findingOwed(state, id)) lacks.push(['a finding', 'recordFinding']);
    const [first] = lacks;
    if (first)
      yield {
        what: `Issue ${id} still needs ${listed(
          lacks.map(([what]) => what),
          'and',
        )}`,
        paragraph: '8.23',
        command: first[1],
        blocks: 'draft',
      };
  }
}
