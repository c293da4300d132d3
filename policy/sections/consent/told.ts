import type { CaseTellers } from '../../machine/telling';
import { closeWithoutConsent } from './closeWithoutConsent';
import type { ConsentEvent } from './facts';
import { recordConsent } from './recordConsent';

const { on, evidence, takenBy } = recordConsent.fields;

export const tells: CaseTellers<ConsentEvent> = {
  consentRequested: {
    title: 'Asked for consent',
    part: 'personalDetails',
    said: { on, how: evidence },
  },
  consentReceived: { title: 'Consent was given', part: 'personalDetails', said: { on, evidence, takenBy } },
  consentRefused: {
    title: 'The person did not agree',
    part: 'personalDetails',
    said: { on, note: evidence },
  },
  consentWithdrawn: {
    title: 'Consent was taken back',
    part: 'personalDetails',
    said: { on, note: evidence },
  },
  noConsentLetterSent: {
    title: 'Told the representative that there is no consent',
    part: 'personalDetails',
    said: closeWithoutConsent.fields,
  },
};
