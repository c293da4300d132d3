import type { CaseState } from '../../policy/machine/caseState';
import { mayRead } from '../../policy/access/parts';
import type { Part } from '../../policy/machine/partsOfCase';
import { noAcknowledgementBecause } from '../../policy/sections/acknowledgement/questions';
import { consentIsHeld, consentStatus, mayWriteTo } from '../../policy/sections/consent/questions';
import { isJoint } from '../../policy/sections/joint/questions';
import { owesCompetence, isRepresented } from '../../policy/sections/representation/questions';
import { isWithThePerson, lastHeld, meetingAhead } from '../../policy/sections/meetings/questions';
import { withdraw } from '../../policy/sections/closing/withdraw';
import { answerOwed, underway } from '../../policy/stages';
import { acknowledgement } from './acknowledgement';
import { consentRequest } from './consentRequest';
import { coverLetter } from './coverLetter';
import { earlySummary } from './earlySummary';
import { extensionLetter } from './extension';
import { finalResponse } from './finalResponse';
import type { Letter } from './letter';
import { meetingInvitation, meetingNotes } from './meeting';
import { notCovered } from './notCovered';
import { noConsentLetter } from './noConsent';
import { outOfTime } from './outOfTime';
import { partnerNotification } from './partnerNotification';
import { partnerRequest, partnerToAsk } from './partnerRequest';
import { pauseLetter } from './pause';
import { restrictionLetter } from './restriction';
import { sixMonthLetter } from './sixMonths';
import type { LetterSource } from './source';
import { staffNotification } from './staffNotification';
import { staffUse } from './staffUse';
import { stopLetter } from './stopping';
import { withdrawalLetter } from './withdrawal';

interface LetterSpec {
  /** What it is called, on buttons and when asked for by words. */
  readonly label: string;
  /** The commands on whose form it is offered. */
  readonly on: readonly string[];
  /** The commands that record that it went. */
  readonly sentBy: readonly string[];
  /** The parts of the case it draws from: whoever may not read all of them does not get it (7.1). */
  readonly reads: readonly Part[];
  /** Is there anything on this case that it could be about? */
  readonly fits: (source: Pick<LetterSource, 'state' | 'restriction'>) => boolean;
  readonly build: (source: LetterSource) => Letter;
}

const forThePerson: readonly Part[] = ['summary', 'narrative', 'personalDetails'];
const theAnswer: readonly Part[] = [...forThePerson, 'investigation'];

const somebodyToWriteTo = (state: CaseState): boolean => mayWriteTo(state) !== 'nobody';

const once = (...commands: readonly string[]) => ({ on: commands, sentBy: commands }) as const;

const withCover = [
  'writeCover',
  'approveResponse',
  'returnResponse',
  'signResponse',
  'declineToSign',
  'recordSent',
] as const;

const signOff = ['submitDraft', 'approveDraft', 'approveWithCover', 'returnDraft', ...withCover] as const;

/** Every letter there is, the commands it belongs to, and who may have it. */
export const letterKinds = {
  acknowledgement: {
    label: 'Acknowledgement',
    ...once('recordAcknowledgement'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && !noAcknowledgementBecause(state),
    build: acknowledgement,
  },
  notCovered: {
    label: 'Not covered',
    ...once('recordNotCoveredLetter'),
    reads: forThePerson,
    fits: ({ state }) =>
      somebodyToWriteTo(state) && state.scope.issues.some((issue) => issue.notCovered !== undefined),
    build: notCovered,
  },
  outOfTime: {
    label: 'Out of time',
    ...once('recordOutOfTimeLetter'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && state.scope.late?.accepted === false,
    build: outOfTime,
  },
  noConsent: {
    label: 'No consent',
    ...once('closeWithoutConsent'),
    reads: forThePerson,
    fits: ({ state }) =>
      somebodyToWriteTo(state) &&
      (['refused', 'withdrawn', 'requested'] as const).some((status) => status === consentStatus(state)),
    build: noConsentLetter,
  },
  consent: {
    label: 'Consent',
    ...once('recordConsent'),
    reads: forThePerson,
    fits: ({ state }) =>
      isRepresented(state) &&
      !owesCompetence(state) &&
      consentStatus(state) !== 'notNeeded' &&
      !consentIsHeld(state),
    build: consentRequest,
  },
  extension: {
    label: 'Extension',
    ...once('askForExtension'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && answerOwed.includes(state.stage),
    build: extensionLetter,
  },
  pause: {
    label: 'Pause',
    ...once('pauseClock', 'putOnHold'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && answerOwed.includes(state.stage),
    build: pauseLetter,
  },
  meeting: {
    label: 'Invitation to a meeting',
    ...once('recordInvitation'),
    reads: forThePerson,
    fits: ({ state }) => {
      const ahead = meetingAhead(state);
      return somebodyToWriteTo(state) && ahead !== undefined && isWithThePerson(ahead);
    },
    build: meetingInvitation,
  },
  meetingNotes: {
    label: 'Notes of a meeting',
    ...once('recordNotesSent'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && lastHeld(state) !== undefined,
    build: meetingNotes,
  },
  sixMonths: {
    label: 'Six months',
    ...once('recordSixMonthLetter'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && answerOwed.includes(state.stage),
    build: sixMonthLetter,
  },
  summary: {
    label: 'Summary',
    ...once('closeEnquiry', 'closeEarlyResolution'),
    reads: forThePerson,
    fits: ({ state }) =>
      somebodyToWriteTo(state) &&
      (['enquiry', 'earlyResolution'].includes(state.stage) || state.enquiry.resolved !== undefined),
    build: earlySummary,
  },
  withdrawal: {
    label: 'Withdrawal',
    ...once('withdraw'),
    reads: forThePerson,
    fits: ({ state }) =>
      somebodyToWriteTo(state) &&
      (withdraw.stages.includes(state.stage) || state.closing.withdrawal !== undefined),
    build: withdrawalLetter,
  },
  stopping: {
    label: 'Stopping',
    ...once('recordStopLetter'),
    reads: forThePerson,
    fits: ({ state }) => somebodyToWriteTo(state) && state.stage === 'stopped',
    build: stopLetter,
  },
  staff: {
    label: 'Staff',
    ...once('tellStaff'),
    reads: ['summary', 'staff'],
    fits: ({ state }) => state.staffConcerned.named.length > 0,
    build: staffNotification,
  },
  staffUse: {
    label: 'Account used',
    ...once('showUse'),
    reads: ['summary', 'staff', 'investigation'],
    fits: ({ state }) => state.staffConcerned.named.some(({ told }) => told !== undefined),
    build: staffUse,
  },
  response: {
    label: 'Response',
    on: signOff,
    sentBy: ['recordSent'],
    reads: theAnswer,
    fits: ({ state }) => somebodyToWriteTo(state) && Object.keys(state.response.draft).length > 0,
    build: finalResponse,
  },
  cover: {
    label: 'Cover',
    on: withCover,
    sentBy: ['recordSent'],
    reads: theAnswer,
    fits: ({ state }) =>
      somebodyToWriteTo(state) && (underway.includes(state.stage) || state.response.cover !== undefined),
    build: coverLetter,
  },
  restriction: {
    label: 'Limit on contact',
    ...once('recordRestrictionLetter'),
    reads: ['summary', 'personalDetails'],
    fits: ({ state, restriction }) => somebodyToWriteTo(state) && restriction?.standing !== undefined,
    build: restrictionLetter,
  },
  partner: {
    label: 'Partner',
    ...once('recordPartnerStep'),
    reads: forThePerson,
    fits: ({ state }) => isJoint(state),
    build: partnerNotification,
  },
  partnerPart: {
    label: 'Their part',
    ...once('askPartners'),
    reads: forThePerson,
    fits: ({ state }) => isJoint(state) && partnerToAsk(state) !== undefined,
    build: partnerRequest,
  },
} as const satisfies Readonly<Record<string, LetterSpec>>;

export type LetterKind = keyof typeof letterKinds;

const specs: Readonly<Record<LetterKind, LetterSpec>> = letterKinds;
const kinds = Object.keys(letterKinds) as LetterKind[];

export const isLetterKind = (word: string): word is LetterKind => Object.hasOwn(letterKinds, word);

/** May this reader have it: may they read every part of the case that it draws from, and the limit it is about (7.1)? */
export function mayHave(kind: LetterKind, { state, context, restriction }: LetterSource): boolean {
  if (kind === 'restriction' && !restriction) return false;
  const read = mayRead(state, context.actor, context);
  return specs[kind].reads.every((needed) => read.has(needed));
}

/** The letters this reader may have of the case now. */
export const lettersOf = (source: LetterSource): readonly LetterKind[] =>
  source.state.intake.concern
    ? kinds.filter((kind) => specs[kind].fits(source) && mayHave(kind, source))
    : [];

/** The letters on a command’s form, for this reader. */
export const lettersOn = (command: string, source: LetterSource): readonly LetterKind[] =>
  lettersOf(source).filter((kind) => specs[kind].on.includes(command));

/** The letters that this command records as sent. */
export const lettersSentBy = (command: string): readonly LetterKind[] =>
  kinds.filter((kind) => specs[kind].sentBy.includes(command));

/** Draws a letter up. Ask `lettersOf` first: it says nothing about who may read it. Throws `BeyondCalendar`. */
export const drawnUp = (kind: LetterKind, source: LetterSource): Letter => specs[kind].build(source);
