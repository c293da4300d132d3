import { isTakenAsComplaint } from '../machine/kind';
import { refuse } from '../machine/refusal';
import type { CaseEvent, CaseState } from '../machine/caseState';
import type { RefusingLaw } from './law';

/** Did a formal letter go by email with this event? What acknowledges a PALS enquiry is none. */
function wentByEmail(event: CaseEvent, before: CaseState): boolean {
  switch (event.type) {
    case 'acknowledged':
      return event.details.how === 'email' && isTakenAsComplaint(before);
    case 'responseSent':
      return event.sent.how === 'email';
    case 'notCoveredLetterSent':
    case 'outOfTimeLetterSent':
    case 'stopLetterSent':
    case 'noConsentLetterSent':
      return event.how === 'email';
    default:
      return false;
  }
}

// NB: consent to email rests on regulation 15 of the 2009 Regulations; to be checked on legislation.gov.uk.
export const lettersByEmail: RefusingLaw = {
  ids: ['L36'],
  paragraph: '8.29',
  says: 'No formal letter goes by email before the person has agreed to it.',
  refuses: ({ before, events, after }) =>
    events.some((event) => wentByEmail(event, before)) && !after.needs.emailAgreed
      ? refuse(
          '8.29',
          'A formal letter goes by email only when the person has agreed to that, on record. The Regulations ask for it.',
          'Post it. Or ask them, and choose “Agree letters by email”.',
        )
      : undefined,
};
