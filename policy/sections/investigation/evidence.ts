import { outcomes } from '../../codes';
import { refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { investigating } from '../shared/investigating';
import { findingOwed, firstIssue, sources, whichIssue, workOn } from './issueWork';

const recordEvidence = caseCommand({
  name: 'recordEvidence',
  button: 'Record evidence',
  about: 'Each issue needs what the person says and what staff say. It adds to what is there already.',
  paragraph: '8.23',
  fields: {
    issue: whichIssue,
    from: { kind: 'choice', label: 'Where does it come from?', options: sources },
    evidence: {
      kind: 'longText',
      label: 'What is the evidence?',
      hint: 'If this side has none to give, say why.',
    },
  },
  who: investigating,
  stages: ['investigation'],
  needs: 'evidence',
  prefill(state) {
    const lacks = (id: string) => {
      const { evidenceFromPerson, evidenceFromStaff } = workOn(state, id);
      return !evidenceFromPerson || !evidenceFromStaff;
    };
    const first = firstIssue(state, lacks);
    if (!first) return {};
    return { issue: first.id, from: workOn(state, first.id).evidenceFromPerson ? 'staff' : 'person' };
  },
  done: () => 'The evidence is recorded.',
  decide: (_state, details) => [{ type: 'evidenceRecorded', ...details }],
});

const recordFinding = caseCommand({
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
    },
    outcome: { kind: 'choice', label: 'Is it upheld?', options: outcomes },
    finding: { kind: 'longText', label: 'The finding and the reasons, in words for the person' },
  },
  who: { relations: ['investigator'] },
  stages: ['investigation'],
  needs: 'evidence',
  prefill(state) {
    const first = firstIssue(state, (id) => findingOwed(state, id));
    if (!first) return {};
    const { whatHappened, whatShouldHaveHappened, standard, clinical, outcome, finding } = workOn(
      state,
      first.id,
    );
    return { issue: first.id, whatHappened, whatShouldHaveHappened, standard, clinical, outcome, finding };
  },
  done: (state) =>
    firstIssue(state, (id) => findingOwed(state, id))
      ? 'The finding is recorded.'
      : 'The finding is recorded. Every issue has one now.',
  decide: (state, { issue, clinical, ...finding }) =>
    !clinical && workOn(state, issue).clinicalView
      ? refuseField(
          '8.23',
          'clinical',
          'A clinical view was given on this issue, so it is about clinical care.',
        )
      : [{ type: 'findingRecorded', issue, clinical, finding }],
});

export const evidenceCommands: readonly CaseCommand[] = [recordEvidence, recordFinding];
