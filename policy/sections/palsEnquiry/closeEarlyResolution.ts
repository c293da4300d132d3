import { outcomes } from '../../codes';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { codeAs, refuseCodes } from '../monitoring/coding';
import { clinicalGroupField, professionsField, subjectsField } from '../monitoring/fields';
import { learningField } from '../shared/fields';
import { resolutionFields, whenSatisfied } from './fields';
import { resolve, resolving } from './resolve';

export const closeEarlyResolution = caseCommand({
  ...resolving,
  name: 'closeEarlyResolution',
  button: 'Close early: satisfied',
  about: 'You may answer for the Trust. The summary says that they can still go to the Ombudsman.',
  paragraph: '8.15',
  fields: {
    ...resolutionFields,
    subjects: { ...subjectsField, onlyIf: whenSatisfied },
    clinicalGroup: { ...clinicalGroupField, optional: true },
    professions: { ...professionsField, onlyIf: whenSatisfied },
    outcome: { kind: 'choice', label: 'What was the outcome?', options: outcomes, onlyIf: whenSatisfied },
    ombudsman: {
      kind: 'yesNo',
      label: 'Does the summary tell them about the Ombudsman?',
      onlyIf: whenSatisfied,
    },
    learning: learningField,
  },
  stages: ['earlyResolution'],
  keeps: (state) => ({ subjects: concernOf(state).subject, ...state.monitoring.codes }),
  done: () => 'Closed, resolved early. Thank you for putting it right.',
  decide(state, { ombudsman, ...input }) {
    if (!input.satisfied)
      return refuseField(
        '8.17',
        'satisfied',
        'Early resolution ends only when the person is satisfied. If it cannot be resolved, make it formal so that it gets a closer look.',
      );
    if (!ombudsman)
      return refuseField(
        '8.34',
        'ombudsman',
        'Every answer to a complaint has to tell the person that they can go to the Ombudsman. Send the summary with it first.',
      );
    const { subjects = [], clinicalGroup, professions = [], outcome } = input;
    const codes = { subjects, ...(clinicalGroup ? { clinicalGroup } : {}), professions, outcome };
    return refuseCodes(codes) ?? resolve(state, input, 'earlyResolved', codeAs(state, codes));
  },
});
