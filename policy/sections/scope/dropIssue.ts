import type { CaseState } from '../../machine/caseState';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { how } from '../shared/fields';
import { inContact } from '../shared/who';
import { coveredIssues, pickIssue, workableStages } from './questions';

export const dropIssue = caseCommand({
  name: 'dropIssue',
  button: 'Drop an issue for them',
  about: 'Only on the person’s own word. What is recorded on it stays.',
  paragraph: '8.21',
  fields: {
    issue: {
      kind: 'pick',
      label: 'Which issue do they want no answer to?',
      from: (state: CaseState) => pickIssue(coveredIssues(state)),
    },
    on: { kind: 'date', label: 'When did they say so?', when: 'past' },
    how,
    said: {
      kind: 'longText',
      label: 'What did they say, in their own words?',
      notBare: 'Write what they said in their own words.',
    },
  },
  who: inContact,
  stages: workableStages,
  basis: ['scope'],
  offered: (state) => coveredIssues(state).length > 1,
  done: () => 'Recorded: the person wants no answer to that issue.',
  decide: (state, dropped) =>
    coveredIssues(state).length === 1
      ? refuseField(
          '8.21',
          'issue',
          'That is the last one. If they do not want to go on at all, choose “Withdraw it for them”.',
        )
      : [{ type: 'issueDropped', ...dropped }],
});
