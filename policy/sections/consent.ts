import type { LondonDate } from '../dates';
import { refuseField } from '../refusal';
import { caseCommand, defineSection } from '../section';
import { openStages } from '../stages';
import type { CaseState } from '../caseState';
import { concernOf } from './intake';

export type ConsentStatus = 'notNeeded' | 'notAsked' | 'requested' | 'received' | 'refused' | 'withdrawn';

export type ConsentEvent =
  | { readonly type: 'consentRequested'; readonly on: LondonDate; readonly how: string }
  | { readonly type: 'consentReceived'; readonly on: LondonDate; readonly evidence: string }
  | { readonly type: 'consentRefused'; readonly on: LondonDate; readonly note: string };

export interface Consent {
  readonly status?: ConsentStatus;
  readonly on?: LondonDate;
}

/** May a representative see the person's details? Only the person can say so, unless they cannot (4.2, 4.3). */
export function consentStatus(state: CaseState): ConsentStatus {
  if (state.consent.status) return state.consent.status;
  const { raisedBy, consent } = concernOf(state);
  if (raisedBy !== 'representative') return 'notNeeded';
  return consent === undefined || consent === 'notYet' ? 'notAsked' : consent;
}

const staff = { roles: ['palsOfficer', 'complaintsTeam', 'leadManager'], relations: ['handler', 'investigator'] } as const;
const represented = (state: CaseState): boolean => concernOf(state).raisedBy === 'representative';

const recordConsent = caseCommand({
  name: 'recordConsent',
  button: 'Record consent',
  about: 'Until the person’s consent is here, nothing personal goes to their representative.',
  paragraph: '4.2',
  fields: {
    answer: { kind: 'choice', label: 'Where does consent stand?', options: { requested: 'Asked for', received: 'Received', refused: 'Refused' } },
    on: { kind: 'date', label: 'When?', when: 'past' },
    evidence: { kind: 'text', label: 'How was it asked or given, and where is it kept?' },
  },
  who: staff,
  stages: openStages,
  offered: (state) => represented(state) && !['received', 'notNeeded'].includes(consentStatus(state)),
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { answer, on, evidence }) {
    if (!represented(state)) return refuseField('4.2', 'answer', 'Nobody is speaking for another person here, so no consent is needed.');
    if (answer === 'requested') return [{ type: 'consentRequested', on, how: evidence }];
    return answer === 'received' ? [{ type: 'consentReceived', on, evidence }] : [{ type: 'consentRefused', on, note: evidence }];
  },
});

export const consent = defineSection<'consent', ConsentEvent>({
  name: 'consent',
  initial: {},
  evolve: {
    consentRequested: (slice, { on }) => ({ ...slice, status: 'requested', on }),
    consentReceived: (slice, { on }) => ({ ...slice, status: 'received', on }),
    consentRefused: (slice, { on }) => ({ ...slice, status: 'refused', on }),
  },
  commands: [recordConsent],
  *missing(state) {
    const status = consentStatus(state);
    if (status === 'notAsked') yield { what: 'Ask the person for consent to their representative', paragraph: '4.2', command: 'recordConsent' };
    if (status === 'requested') yield { what: 'Consent has been asked for and is not here yet', paragraph: '4.2', command: 'recordConsent' };
  },
});
