import type { CaseState } from '../../machine/caseState';
import { clockState, type Clock, type ClockContext } from '../../machine/clock';
import { longDate } from '../../calendar/dates';
import { defineSection } from '../../machine/section';
import { timescales } from '../../timescales';
import { dueAfter } from '../../calendar/workingDays';
import { concernOf } from '../intake/questions';
import { owesCompetence } from '../representation/questions';
import { isBeside } from '../people/questions';
import type { ConsentEvent } from './facts';
import { consentStatus } from './questions';
import { recordConsent } from './recordConsent';
import { closeWithoutConsent } from './closeWithoutConsent';
import { tells } from './told';

function chaseClock(state: CaseState, { calendar, today }: ClockContext): Clock[] {
  const status = consentStatus(state);
  if (state.stage === 'closed' || (status !== 'requested' && status !== 'said')) return [];
  const { workingDays, paragraph } = timescales.consentChase;
  const asked = state.consent.on ?? state.intake.loggedOn ?? concernOf(state).receivedOn;
  const { due, explain } = dueAfter(calendar, asked, workingDays);
  return [
    {
      name: 'consentChase',
      label: status === 'said' ? 'Get what shows consent' : 'Ask again for consent',
      paragraph,
      due,
      state: clockState(due, today),
      explain: () =>
        status === 'said'
          ? `We were told on ${longDate(asked)} that the person agrees, and nothing shows it yet. ${explain()}`
          : `Consent was last asked for on ${longDate(asked)}. ${explain()}`,
    },
  ];
}

export const consent = defineSection<'consent', ConsentEvent>({
  name: 'consent',
  initial: { asked: 0 },
  evolve: {
    consentRequested: (slice, { on }) => ({ ...slice, status: 'requested', on, asked: slice.asked + 1 }),
    consentReceived: (slice, { on }) => ({ ...slice, status: 'received', on }),
    consentRefused: (slice, { on }) => ({ ...slice, status: 'refused', on }),
    consentWithdrawn: (slice, { on }) => ({ ...slice, status: 'withdrawn', on }),
    noConsentLetterSent: (slice) => slice,
  },
  // Consent is to one representative, and is the person’s own to give: it lapses with either (4.2, 4.3).
  hears: {
    representativeNamed: () => ({ asked: 0 }),
    representativeEnded: () => ({ asked: 0 }),
    capacityRecorded: () => ({ asked: 0 }),
    deathRecorded: (slice, { person }, after) => (isBeside(after, person) ? slice : { asked: 0 }),
  },
  tells,
  commands: [recordConsent, closeWithoutConsent],
  clocks: chaseClock,
  *missing(state) {
    if (state.stage === 'closed' || state.stage === 'unlogged') return;
    if (owesCompetence(state)) return;
    const waiting = {
      notAsked: 'Ask the person for consent to their representative',
      said: 'We were told that the person agrees: record the day, how they said so and who took it, or ask them',
      requested: 'Consent has been asked for and is not here yet',
      refused:
        state.consent.status === undefined
          ? 'We were told that the person does not agree: record when and how they said so, or ask them'
          : 'The person does not agree to their representative: close it, or ask again',
      withdrawn: 'The person has taken back their consent: close it, or ask again',
      received: undefined,
      notNeeded: undefined,
    }[consentStatus(state)];
    if (waiting) yield { what: waiting, paragraph: '4.2', command: 'recordConsent', blocks: 'sending' };
  },
});
