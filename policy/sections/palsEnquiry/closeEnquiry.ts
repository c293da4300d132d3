import { timescales } from '../../timescales';
import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { concernOf } from '../intake/questions';
import { codeMainly } from '../monitoring/coding';
import { subjectField } from '../monitoring/fields';
import { isRepresented } from '../representation/questions';
import { learningField } from '../shared/fields';
import { resolutionFields, whenSatisfied } from './fields';
import { enquiryDue } from './questions';
import { resolve, resolving } from './resolve';

export const closeEnquiry = caseCommand({
  ...resolving,
  name: 'closeEnquiry',
  button: 'Close: they are satisfied',
  about: (state) =>
    isRepresented(state)
      ? 'Only when the person, or whoever may speak for them, has told you that it is resolved, and has the summary.'
      : 'Only when the person has told you that it is resolved for them, and has the summary.',
  paragraph: '8.9',
  fields: {
    ...resolutionFields,
    subject: { ...subjectField, onlyIf: whenSatisfied },
    learning: learningField,
  },
  stages: ['enquiry'],
  keeps: (state) => ({ subject: state.monitoring.codes?.subjects[0] ?? concernOf(state).subject }),
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
        `The ${timescales.palsEnquiry.workingDays} working days of a PALS enquiry ended on ${longDate(due)}. Agree more time with the person, or make it formal.`,
      );
    return resolve(state, input, 'enquiryResolved', codeMainly(state, input.subject ?? 'otherSubject'));
  },
});
