import { isRefusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { coveredIssues, issuesOf } from '../scope/questions';
import { readIssues } from '../scope/listIssues';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';
import { wellbeing } from './choices';

export const agreeIssues = caseCommand({
  name: 'agreeIssues',
  button: 'Agree the issues',
  about: 'Go through it with the person: what to look into, how it affected them, what would put it right.',
  paragraph: '8.21',
  fields: {
    issues: { kind: 'longText', label: 'The issues to look into, one on each line' },
    effect: { kind: 'longText', label: 'How has it affected them?' },
    wellbeing: {
      kind: 'choices',
      label: 'Which parts of their wellbeing did it touch?',
      hint: 'Only if they wish to say',
      options: wellbeing,
      optional: true,
    },
    outcome: { kind: 'longText', label: 'What would put it right for them?' },
    on: when,
    how: { ...how, hint: 'Face to face or by phone is best.' },
  },
  who: investigating,
  stages: ['investigation'],
  basis: ['scope'],
  keeps(state) {
    const { effect, outcome } = state.engagement.agreed ?? concernOf(state);
    return {
      issues:
        state.scope.issues.length > 0
          ? coveredIssues(state)
              .map(({ words }) => words)
              .join('\n')
          : undefined,
      effect,
      outcome,
    };
  },
  done: () => 'The issues are agreed. Next, share the plan of how you look into them.',
  decide(state, { issues, ...agreed }) {
    const outside = issuesOf(state).flatMap(({ words, notCovered, droppedOn }) =>
      notCovered || droppedOn ? [words] : [],
    );
    const listed = readIssues(state, [issues, ...outside].join('\n'));
    if (isRefusal(listed)) return listed;
    const inside = listed.filter((words) => !outside.includes(words));
    return [
      { type: 'issuesListed', issues: listed },
      { type: 'issuesAgreed', agreed: { ...agreed, issues: inside } },
    ];
  },
});
