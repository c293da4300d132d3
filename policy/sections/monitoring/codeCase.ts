import { outcomes } from '../../codes';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { serviceOptions } from '../../trust/services';
import { concernOf } from '../intake/questions';
import { codeAs, refuseCodes } from './coding';
import { clinicalGroupField, professionsField, staff, subjectsField } from './fields';
import { outcomeFromFindings } from './questions';

export const codeCase = caseCommand({
  name: 'codeCase',
  button: 'Record subject and outcome',
  about: 'Subjects, service, profession and outcome, for the returns and for learning.',
  paragraph: '8.39',
  fields: {
    subjects: subjectsField,
    clinicalGroup: clinicalGroupField,
    professions: professionsField,
    service: { kind: 'choice', label: 'Which service?', options: serviceOptions },
    outcome: {
      kind: 'choice',
      label: 'What was the outcome?',
      hint: 'Leave this empty where the findings say it.',
      options: outcomes,
      optional: true,
    },
  },
  who: staff,
  stages: [...openStages.filter((stage) => stage !== 'toTriage'), 'closed'],
  basis: ['monitoring', 'investigation'],
  keeps: (state) => ({
    service: concernOf(state).service,
    subjects: concernOf(state).subject,
    ...state.monitoring.codes,
  }),
  done: () => 'Recorded: what it counts as.',
  decide(state, { outcome, ...codes }) {
    const found = outcomeFromFindings(state);
    if (outcome && found && outcome !== found)
      return refuseField(
        '8.39',
        'outcome',
        `The findings on its issues come to “${outcomes[found].toLowerCase()}”. Leave this empty, or change the findings.`,
      );
    return refuseCodes(codes) ?? [codeAs(state, { ...codes, ...(outcome && !found ? { outcome } : {}) })];
  },
});
