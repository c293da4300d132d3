import { caseCommand } from '../../machine/section';
import { investigating } from '../shared/who';
import { sources } from './choices';
import { whichIssue } from './fields';

export const recordEvidence = caseCommand({
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
  done: () => 'The evidence is recorded.',
  decide: (_state, details) => [{ type: 'evidenceRecorded', ...details }],
});
