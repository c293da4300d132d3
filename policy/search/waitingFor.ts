import type { CaseState } from '../machine/caseState';
import { openRequests } from '../sections/investigation/questions';
import { askingStages } from '../sections/palsEnquiry/questions';
import { activePartners, contributionOwed } from '../sections/joint/questions';
import { nextStep } from '../sections/response/questions';
import { unansweredMatters } from '../sections/specialists/questions';
import { openRequest } from '../sections/staffConcerned/questions';
import { consentAwaited } from '../sections/timescale/awaitedConsent';
import { askedExtension, askedPause, openPause, unansweredExtension } from '../sections/timescale/questions';
import { openStages, underway } from '../stages';

/** Whom or what a case can wait for, as lists name it. */
export const waitedFor = {
  consent: 'consent',
  person: 'the person',
  colleague: 'a colleague',
  investigator: 'an investigator',
  account: 'an account of staff',
  clinicalView: 'a clinical view',
  partner: 'another organisation',
  specialist: 'a specialist lead',
  decision: 'a decision on time',
  authority: 'the police, a coroner or a judge',
  check: 'a check of the response',
  signature: 'a signature',
  sending: 'the response to be sent',
} as const;

export type WaitedFor = keyof typeof waitedFor;

const waits: Readonly<Record<WaitedFor, (state: CaseState) => boolean>> = {
  consent: consentAwaited,
  person: (state) =>
    unansweredExtension(state)?.answer === 'waiting' ||
    ['information', 'person'].includes(openPause(state)?.reason ?? ''),
  colleague: ({ stage, enquiry }) => askingStages.includes(stage) && enquiry.waitingFor.length > 0,
  investigator: ({ stage, allocation }) => stage === 'closerLook' || allocation.invited !== undefined,
  account: ({ stage, staffConcerned: { named } }) =>
    underway.includes(stage) && named.some((member) => openRequest(member) !== undefined),
  clinicalView: (state) => underway.includes(state.stage) && openRequests(state).length > 0,
  partner: (state) =>
    underway.includes(state.stage) && activePartners(state).some((partner) => contributionOwed(partner)),
  specialist: (state) => unansweredMatters(state).length > 0,
  decision: (state) => askedExtension(state) !== undefined || askedPause(state) !== undefined,
  authority: (state) => openPause(state)?.reason === 'authority',
  check: ({ stage, response }) =>
    stage === 'response' && ['teamCheck', 'coverLetter', 'corporateCheck'].includes(nextStep(response)),
  signature: ({ stage, response }) => stage === 'response' && nextStep(response) === 'signature',
  sending: ({ stage, response }) => stage === 'response' && nextStep(response) === 'sending',
};

/** Whom an open case waits for now; nobody besides whoever has it, where it is empty. */
export const waitingFor = (state: CaseState): readonly WaitedFor[] =>
  openStages.includes(state.stage) && state.intake.concern
    ? (Object.keys(waits) as WaitedFor[]).filter((each) => waits[each](state))
    : [];
