import type { CaseState } from '../../machine/caseState';
import { learningField } from '../shared/fields';
import { refuse, refuseField } from '../../machine/refusal';
import { handling } from '../shared/who';
import { caseCommand } from '../../machine/section';
import { consentStatus } from './questions';

const TIMES_TO_ASK = 2;

/**
 * Without consent the complaint cannot be talked about with the representative: it was refused, taken back, or asked for
 * in vain. NB: what was only said at logging ends nothing (D40).
 */
function isWithoutConsent(state: CaseState): boolean {
  const status = consentStatus(state);
  return (
    (status === 'refused' && state.consent.status === 'refused') ||
    status === 'withdrawn' ||
    (status === 'requested' && state.consent.asked >= TIMES_TO_ASK)
  );
}

export const closeWithoutConsent = caseCommand({
  name: 'closeWithoutConsent',
  button: 'Close: no consent',
  about: 'The representative is told, with nothing personal about the person. What can be learnt stays.',
  paragraph: '4.2',
  fields: {
    on: { kind: 'date', label: 'When was the representative told in writing?', when: 'past' },
    how: {
      kind: 'choice',
      label: 'How was the letter sent?',
      options: { letter: 'By letter', email: 'By email' },
    },
    general: { kind: 'yesNo', label: 'Does it leave out everything personal about the person?' },
    learning: learningField,
  },
  who: handling,
  stages: ['toTriage', 'feedback', 'enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response'],
  leadsTo: ['closed'],
  basis: ['consent', 'representation'],
  needs: 'closing',
  offered: isWithoutConsent,
  done: () => 'The case is closed, because the person did not agree.',
  decide(state, { on, how, general, learning }) {
    if (!isWithoutConsent(state))
      return refuse(
        '4.2',
        'The person has not said no or taken their consent back, and we have not asked twice without an answer.',
        'Choose “Record consent” to ask for it, or to say what the answer was.',
      );
    if (!general)
      return refuseField(
        '4.2',
        'general',
        'Nothing personal may go to the representative without consent. Write to them again without it.',
      );
    return [
      { type: 'noConsentLetterSent', on, how },
      { type: 'caseClosed', ending: 'noConsent', learning, confirmedBy: 'staff' },
    ];
  },
});
