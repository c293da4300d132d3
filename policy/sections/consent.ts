import { clockState, type Clock, type ClockContext } from '../clock';
import { longDate, type LondonDate } from '../dates';
import { learningField } from '../learning';
import { refuse, refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { openStages } from '../stages';
import { timescales } from '../timescales';
import { dueAfter } from '../workingDays';
import type { CaseState } from '../caseState';
import { concernOf } from './intake';
import { basisOwed, cannotConsent, competenceOwed, isRepresented } from './representation';

export type ConsentStatus = 'notNeeded' | 'notAsked' | 'requested' | 'received' | 'refused' | 'withdrawn';

export type ConsentEvent =
  | { readonly type: 'consentRequested'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'consentReceived'; readonly on: LondonDate; readonly evidence: string }
  | { readonly type: 'consentRefused'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'consentWithdrawn'; readonly on: LondonDate; readonly note: string }
  | { readonly type: 'noConsentLetterSent'; readonly on: LondonDate; readonly how: string };

export interface Consent {
  readonly status?: ConsentStatus;
  readonly on?: LondonDate;
  /** How often it has been asked for since the concern was logged. */
  readonly asked: number;
}

/** May a representative see the person's details? Only the person can say so, unless they cannot (4.2, 4.3). */
export function consentStatus(state: CaseState): ConsentStatus {
  if (!isRepresented(state) || cannotConsent(state)) return 'notNeeded';
  if (competenceOwed(state)) return 'notAsked';
  if (state.consent.status) return state.consent.status;
  const { consent: logged } = concernOf(state);
  return logged === 'received' || logged === 'requested' ? logged : 'notAsked';
}

/** Whom a letter may go to. `representativeInGeneral`: to the representative, with nothing personal about the person in it. */
export type Correspondent = 'person' | 'representative' | 'representativeInGeneral' | 'nobody';

/** Nothing personal goes to a representative without the person’s consent, or what shows that they cannot give it (4.2, 4.3). */
export function mayWriteTo(state: CaseState): Correspondent {
  if (concernOf(state).raisedBy === 'anonymous') return 'nobody';
  if (!isRepresented(state)) return 'person';
  const settled = ['received', 'notNeeded'].includes(consentStatus(state)) && !basisOwed(state);
  return settled ? 'representative' : 'representativeInGeneral';
}

const staff = {
  roles: ['palsOfficer', 'complaintsTeam', 'leadManager'],
  relations: ['handler', 'investigator'],
} as const;

const answers = {
  requested: 'Asked for, or asked again',
  received: 'They agree',
  refused: 'They do not agree',
  withdrawn: 'Given before, and now taken back',
} as const;

const recordConsent = caseCommand({
  name: 'recordConsent',
  button: 'Record consent',
  about: 'Until the person agrees, nothing personal goes to whoever speaks for them.',
  paragraph: '4.2',
  fields: {
    answer: { kind: 'choice', label: 'Where does consent stand?', options: answers },
    on: { kind: 'date', label: 'When?', when: 'past' },
    evidence: { kind: 'text', label: 'How was it asked or given, and where is it kept?' },
  },
  who: staff,
  stages: openStages,
  basis: ['consent', 'representation'],
  offered: (state) => consentStatus(state) !== 'notNeeded' && !competenceOwed(state),
  prefill: (_state, { today }) => ({ on: today }),
  done: () => 'Their answer is recorded.',
  decide(state, { answer, on, evidence }) {
    if (competenceOwed(state))
      return refuse(
        '4.3',
        'First decide whether the young person can decide this for themselves.',
        'Choose “Can they decide?”.',
      );
    const status = consentStatus(state);
    if (status === 'notNeeded')
      return refuseField(
        '4.2',
        'answer',
        'No consent is needed here: nobody speaks for another person, or the person cannot give it.',
      );
    if ((answer === 'withdrawn') !== (status === 'received'))
      return refuseField(
        '4.2',
        'answer',
        status === 'received'
          ? 'Consent is here already. It can only be taken back.'
          : 'Only consent that was given can be taken back.',
      );
    if (answer === 'requested') return [{ type: 'consentRequested', on, how: evidence }];
    if (answer === 'received') return [{ type: 'consentReceived', on, evidence }];
    return [{ type: answer === 'refused' ? 'consentRefused' : 'consentWithdrawn', on, note: evidence }];
  },
});

const TIMES_TO_ASK = 2;

/** Without consent the complaint cannot be talked about with the representative: it was refused, taken back, or asked for in vain. */
function isWithoutConsent(state: CaseState): boolean {
  const status = consentStatus(state);
  return (
    status === 'refused' ||
    status === 'withdrawn' ||
    (status === 'requested' && state.consent.asked >= TIMES_TO_ASK)
  );
}

const closeWithoutConsent = caseCommand({
  name: 'closeWithoutConsent',
  button: 'Close: no consent',
  about: 'The representative is told, with nothing personal about the person. What can be learnt stays.',
  paragraph: '4.2',
  fields: {
    on: { kind: 'date', label: 'When was the representative told in writing?', when: 'past' },
    how: { kind: 'choice', label: 'How?', options: { letter: 'By letter', email: 'By email' } },
    general: { kind: 'yesNo', label: 'Does it leave out everything personal about the person?' },
    learning: learningField,
  },
  who: { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler'] },
  stages: ['toTriage', 'feedback', 'enquiry', 'earlyResolution', 'closerLook', 'investigation', 'response'],
  leadsTo: ['closed'],
  basis: ['consent', 'representation'],
  needs: 'closing',
  offered: isWithoutConsent,
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

function chaseClock(state: CaseState, { calendar, today }: ClockContext): Clock[] {
  if (state.stage === 'closed' || consentStatus(state) !== 'requested') return [];
  const { workingDays, paragraph } = timescales.consentChase;
  const asked = state.consent.on ?? state.intake.loggedOn ?? concernOf(state).receivedOn;
  const { due, explain } = dueAfter(calendar, asked, workingDays);
  return [
    {
      name: 'consentChase',
      label: 'Ask again for consent',
      paragraph,
      due,
      state: clockState(due, today),
      explain: () => `Consent was last asked for on ${longDate(asked)}. ${explain()}`,
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
  commands: [recordConsent, closeWithoutConsent],
  clocks: chaseClock,
  *missing(state) {
    if (state.stage === 'closed' || state.stage === 'unlogged') return;
    if (competenceOwed(state)) return;
    const waiting = {
      notAsked: 'Ask the person for consent to their representative',
      requested: 'Consent has been asked for and is not here yet',
      refused: 'The person does not agree to their representative: close it, or ask again',
      withdrawn: 'The person has taken back their consent: close it, or ask again',
      received: undefined,
      notNeeded: undefined,
    }[consentStatus(state)];
    if (waiting) yield { what: waiting, paragraph: '4.2', command: 'recordConsent', blocks: 'sending' };
  },
});
