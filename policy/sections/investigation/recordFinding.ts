import { evidenceOn } from '../../caseFile/issueMatrix';
import { outcomes } from '../../codes';
import type { CaseState } from '../../machine/caseState';
import { caseCommand } from '../../machine/section';
import { whichIssue } from './fields';
import { coveredIssues } from '../scope/questions';
import { findingOwed, firstIssue, isClinical, workOn } from './questions';

export const recordFinding = caseCommand({
  name: 'recordFinding',
  button: 'Record a finding',
  about: 'What happened beside what should have happened, held against a standard, for one issue.',
  paragraph: '8.22',
  fields: {
    issue: whichIssue,
    whatHappened: { kind: 'longText', label: 'What happened?' },
    whatShouldHaveHappened: { kind: 'longText', label: 'What should have happened?' },
    standard: { kind: 'longText', label: 'Which standard, policy or guidance is that held against?' },
    clinical: {
      kind: 'yesNo',
      label: 'Is this issue about clinical care?',
      hint: 'Then it needs the view of somebody qualified.',
      standsWhere: (state: CaseState) =>
        coveredIssues(state).some(
          ({ id }) => findingOwed(state, id) && workOn(state, id).clinical === undefined,
        ),
    },
    outcome: { kind: 'choice', label: 'Is it upheld?', options: outcomes },
    finding: { kind: 'longText', label: 'The finding and the reasons, in words for the person' },
  },
  reads: { as: 'Read the evidence', of: (state, _context, { issue }) => evidenceOn(state, issue) },
  who: { relations: ['investigator'] },
  stages: ['investigation'],
  needs: 'evidence',
  keeps(state) {
    const [only, ...others] = coveredIssues(state);
    if (!only || others.length > 0 || !findingOwed(state, only.id)) return {};
    const { whatHappened, whatShouldHaveHappened, standard, clinical, outcome, finding } = workOn(
      state,
      only.id,
    );
    return { whatHappened, whatShouldHaveHappened, standard, clinical, outcome, finding };
  },
  done: (state) =>
    firstIssue(state, (id) => findingOwed(state, id))
      ? 'The finding is recorded.'
      : 'The finding is recorded. Every issue has one now.',
  decide: (state, { issue, clinical = isClinical(state, issue), ...finding }) => [
    { type: 'findingRecorded', issue, clinical, finding },
  ],
});
