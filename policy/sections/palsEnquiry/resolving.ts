import { outcomes } from '../../codes';
import { longDate, type LondonDate } from '../../calendar/dates';
import { learningField } from '../shared/fields';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { codeAs, codeMainly, refuseCodes } from '../monitoring/coding';
import { professionsField, subjectField, subjectsField } from '../monitoring/fields';
import { enquiryDue } from './questions';
import { staff } from './facts';
import { resolutionFields, resolve, whenSatisfied } from './resolution';

const resolving = {
  who: staff,
  leadsTo: ['closed'],
  basis: ['enquiry', 'triage'],
  isOften: true,
  needs: 'closing',
} as const;

const todayByPhone = (today: LondonDate) => ({ resolvedOn: today, how: 'phone', summarySentOn: today });

const closeEnquiry = caseCommand({
  ...resolving,
  name: 'closeEnquiry',
  button: 'Resolved and satisfied',
  about: 'Only when the person has told you that it is resolved for them, and has the summary.',
  paragraph: '8.9',
  fields: {
    ...resolutionFields,
    subject: { ...subjectField, onlyIf: whenSatisfied },
    learning: learningField,
  },
  stages: ['enquiry'],
  prefill: (state, { today }) => ({
    ...todayByPhone(today),
    subject: state.monitoring.codes?.subjects[0] ?? concernOf(state).subject,
  }),
  done: () => 'Closed as a PALS enquiry. Thank you for putting it right.',
  decide(state, input, context) {
    if (!input.satisfied)
      return refuseField(
        '8.9',
        'satisfied',
        'A PALS enquiry closes only when the person confirms that they are satisfied. If they are not, agree more time with them or make it formal.',
      );
    const { due } = enquiryDue(state, context);
    if (input.resolvedOn > due)
      return refuseField(
        '8.9',
        'resolvedOn',
        `The 10 working days of a PALS enquiry ended on ${longDate(due)}. Agree more time with the person, or make it formal.`,
      );
    return resolve(state, input, 'enquiryResolved', codeMainly(state, input.subject ?? 'otherSubject'));
  },
});

const closeEarlyResolution = caseCommand({
  ...resolving,
  name: 'closeEarlyResolution',
  button: 'Resolved early, satisfied',
  about: 'You may answer for the Trust. The summary says that they can still go to the Ombudsman.',
  paragraph: '8.15',
  fields: {
    ...resolutionFields,
    subjects: { ...subjectsField, onlyIf: whenSatisfied },
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
  prefill: (state, { today }) => ({
    ...todayByPhone(today),
    subjects: concernOf(state).subject,
    ...state.monitoring.codes,
  }),
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
    const { subjects = [], professions = [], outcome } = input;
    const codes = { subjects, professions, outcome };
    return refuseCodes(codes) ?? resolve(state, input, 'earlyResolved', codeAs(state, codes));
  },
});

export const resolvingCommands = [closeEnquiry, closeEarlyResolution];
