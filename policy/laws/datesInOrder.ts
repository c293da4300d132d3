import { longDate, type LondonDate } from '../calendar/dates';
import type { CaseEvent, CaseState } from '../machine/caseState';
import { currentRound, respondedOn } from '../machine/kind';
import { refuseField, type Refusal } from '../machine/refusal';
import { openMediation } from '../sections/engagement/questions';
import { owesNotes } from '../sections/meetings/questions';
import { partnerOf } from '../sections/joint/questions';
import { isStoppedForGrounds } from '../sections/stopping/questions';
import type { ClockPause } from '../sections/timescale/facts';
import { unansweredExtension } from '../sections/timescale/questions';
import type { RefusingLaw } from './law';

/** What an act needs, and the London date of it where it is known. */
type Needs = readonly [what: string, on: LondonDate | undefined];

/** A date of an act: the entry that states it, the date, and what it may not come before. */
type Stated = readonly [entry: string, on: LondonDate | undefined, ...needs: readonly Needs[]];

type Dates = {
  readonly [T in CaseEvent['type']]:
    false | ((event: Extract<CaseEvent, { type: T }>, before: CaseState) => readonly Stated[]);
};

const reached = ({ intake }: CaseState): Needs => ['it reached us', intake.concern?.receivedOn];

/** What is of one round of answering needs that the complaint, or the request to reopen it, reached us. */
const reachedAgain = (state: CaseState): Needs => [
  'it reached us',
  state.intake.concern && currentRound(state).receivedOn,
];

/** The last day a part was found not to be covered that the person has not been told of. */
const notCoveredOn = ({ scope }: CaseState): LondonDate | undefined =>
  scope.issues
    .flatMap(({ notCovered }) => (notCovered && !notCovered.toldOn ? (notCovered.decidedOn ?? []) : []))
    .sort()
    .at(-1);

const stoppedOn = (state: CaseState): LondonDate | undefined =>
  (isStoppedForGrounds(state) ? state.representation.grounds : state.stopping)?.decidedOn ?? state.stageSince;

const openPause = ({ timescale }: CaseState): ClockPause | undefined =>
  timescale.pauses.find(({ to }) => to === undefined);

const pauseDays = ({ from, to }: ClockPause, before: CaseState): readonly Stated[] => [
  ['from', from, reachedAgain(before)],
  ['to', to, ['it was paused', from]],
];

const toldOn = ({ staffConcerned }: CaseState, staff: string): LondonDate | undefined =>
  staffConcerned.named.find(({ id }) => id === staff)?.told?.on;

/** The day the last account of this member of staff came, or it was clear that there is none. */
const heardOn = ({ staffConcerned }: CaseState, staff: string): LondonDate | undefined =>
  staffConcerned.named
    .find(({ id }) => id === staff)
    ?.requests.flatMap(({ answer }) => answer?.on ?? [])
    .at(-1);

/**
 * Which events state the date of an act, and what that act needs first. NB: not so: what may well come before it reached us
 * (consent that was given, somebody else’s procedure), and days that are agreed or set.
 */
const dates: Dates = {
  concernLogged: false,
  recordCorrected: false,
  factsAdded: false,
  clocksUntold: false,
  personReassured: ({ on }, s) => [['on', on, reached(s)]],
  redFlagsRaised: false,
  redFlagAccepted: false,
  redFlagActedOn: ({ on }, s) => [['on', on, reached(s)]],
  loweringProposed: false,
  loweringDecided: false,
  issuesListed: false,
  partNotCovered: ({ decidedOn }, s) => [['decidedOn', decidedOn, reached(s)]],
  partCovered: false,
  issueDropped: ({ on }, s) => [['on', on, reached(s)]],
  notCoveredLetterSent: ({ on }, s) => [
    ['on', on, reached(s), ['we decided that it is not covered', notCoveredOn(s)]],
  ],
  lateDecided: ({ decidedOn }, s) => [['decidedOn', decidedOn, reached(s)]],
  outOfTimeLetterSent: ({ on }, s) => [
    ['on', on, reached(s), ['we decided not to take it on', s.scope.late?.on]],
  ],
  triaged: ({ decision }, s) => [['spokenOn', decision.spokenOn, reached(s)]],
  triageCorrected: false,
  assigned: false,
  caseHandedOver: false,
  personSpokenTo: ({ conversation }, s) => [['on', conversation.on, reached(s)]],
  leadConfirmed: ({ on }, s) => [['on', on, reached(s)]],
  acknowledged: ({ details }, s) => [['on', details.on, reached(s)]],
  planDiscussed: ({ plan }, s) => [
    ['offeredOn', plan.offeredOn, reached(s)],
    ['respondBy', plan.respondBy, reached(s)],
    ['notifiedOn', plan.notifiedOn, ['the talk was offered', plan.offeredOn]],
  ],
  writtenRecordGiven: ({ on }, s) => [['on', on, reached(s)]],
  contactChanged: false,
  representativeNamed: false,
  representativeEnded: false,
  deathRecorded: false,
  capacityRecorded: false,
  personAdded: false,
  personChanged: false,
  personLeft: false,
  consentRequested: ({ on }, s) => [['on', on, reached(s)]],
  consentReceived: false,
  consentRefused: false,
  consentWithdrawn: ({ on }, s) => [['on', on, ['consent was given', s.consent.on]]],
  noConsentLetterSent: ({ on }, s) => [
    ['on', on, reached(s), ['we heard that there is no consent', s.consent.on]],
  ],
  representationRecorded: false,
  competenceDecided: false,
  groundsDecided: ({ decidedOn }, s) => [['decidedOn', decidedOn, reached(s)]],
  limitsExplained: ({ on }, s) => [['on', on, reached(s)]],
  bestInterestsDoubted: false,
  bestInterestsDecided: ({ decidedOn }, s) => [['decidedOn', decidedOn, reached(s)]],
  stopLetterSent: ({ on }, s) => [['on', on, reached(s), ['we decided to stop', stoppedOn(s)]]],
  carriedOn: false,
  actionTaken: ({ on }, s) => [['on', on, reached(s)]],
  colleagueAsked: false,
  colleagueAnswered: false,
  moreTimeAgreed: ({ agreedOn }, s) => [['agreedOn', agreedOn, reached(s)]],
  madeFormal: false,
  resolved: ({ resolution: { on, summarySentOn } }, s) => [
    ['resolvedOn', on, reached(s), ['we first helped', s.enquiry.firstActionOn]],
    ['summarySentOn', summarySentOn, ['it was resolved', on]],
  ],
  investigatorAsked: false,
  involvementDeclared: false,
  involvementDecided: false,
  allocationAccepted: false,
  allocationDeclined: false,
  involvementExplained: ({ on }, s) => [['on', on, reached(s)]],
  caseHandedBack: false,
  issuesAgreed: ({ agreed }, s) => [['on', agreed.on, reached(s)]],
  contactTried: ({ on }, s) => [['on', on, reached(s)]],
  planShared: ({ plan }, s) => [
    ['sharedOn', plan.sharedOn, reached(s), ['the issues were agreed', s.engagement.agreed?.on]],
  ],
  advocacyOffered: ({ on }, s) => [['on', on, reached(s)]],
  updateGiven: ({ on }, s) => [['on', on, reached(s)]],
  mediationOffered: ({ on }, s) => [['on', on, reached(s)]],
  mediationEnded: ({ on }, s) => [['on', on, ['it was offered', openMediation(s)?.offeredOn]]],
  meetingArranged: false,
  meetingMoved: false,
  meetingInvited: ({ on }, s) => [['on', on, reached(s)]],
  meetingHeld: ({ on }, s) => [['on', on, reached(s)]],
  meetingNotHeld: false,
  meetingNotesSent: ({ on }, s) => [['on', on, ['the meeting was held', owesNotes(s)?.held.on]]],
  staffNamed: false,
  noStaffNamed: false,
  staffRemoved: false,
  staffTold: ({ on }, s) => [['on', on, reached(s)]],
  staffNotTold: false,
  accountAsked: false,
  accountAnswered: false,
  useShown: ({ on, staff }, s) => [
    ['on', on, reached(s), ['they were told of it', toldOn(s, staff)], ['we heard them', heardOn(s, staff)]],
  ],
  useNotShown: false,
  staffCommented: false,
  useFoundRight: false,
  staffCommentConsidered: false,
  evidenceRecorded: false,
  clinicalViewAsked: false,
  clinicalViewGiven: ({ given }, s) => [['on', given.on, reached(s)]],
  clinicalViewDeclined: false,
  findingRecorded: false,
  processLinked: false,
  adviceSought: ({ on }, s) => [['on', on, reached(s)]],
  personToldOfProcess: ({ on }, s) => [['on', on, reached(s)]],
  processOutcomeRecorded: false,
  providerReached: ({ on }, s) => [['on', on, reached(s)]],
  staffStepsConsidered: false,
  personToldOfSteps: ({ on }, s) => [['on', on, reached(s)]],
  staffStepsEnded: false,
  extensionAsked: ({ extension: { toldOn, agreedOn } }, s) => [
    ['toldOn', toldOn, reachedAgain(s)],
    ['agreedOn', agreedOn, ['they were told', toldOn]],
  ],
  extensionAnswered: ({ on }, s) => [['on', on, ['they were told', unansweredExtension(s)?.toldOn]]],
  extensionDecided: false,
  extensionWithdrawn: false,
  extensionRemoved: ({ toldOn }, s) => [['toldOn', toldOn, reached(s)]],
  clockPaused: ({ pause }, s) => pauseDays(pause, s),
  pauseAsked: ({ pause }, s) => pauseDays(pause, s),
  pauseDecided: false,
  clockRestarted: ({ on }, s) => [['on', on, ['it was paused', openPause(s)?.from]]],
  pauseChased: ({ on }, s) => [['on', on, ['it was paused', openPause(s)?.from]]],
  dateAgreed: ({ day }, s) => [['agreedOn', day.agreedOn, reachedAgain(s)]],
  holdPlaced: ({ hold }, s) => [['from', hold.from, reachedAgain(s)]],
  holdReviewed: ({ on }, s) => [['on', on, reached(s)]],
  holdEnded: ({ on }, s) => [['on', on, reached(s)]],
  oversightNamed: false,
  sixMonthLetterSent: ({ letter }, s) => [['sentOn', letter.sentOn, reachedAgain(s)]],
  oversightChecked: ({ on }, s) => [['on', on, reached(s)]],
  remedyAgreed: false,
  draftWritten: false,
  outcomeTold: ({ contact }, s) => [['on', contact.on, reached(s)]],
  commentsConsidered: false,
  candourAnswered: false,
  candourAdvised: ({ advice }, s) => [
    ['toldOn', advice.toldOn, reached(s)],
    ['writtenOn', advice.writtenOn, reached(s)],
  ],
  draftSubmitted: false,
  coverWritten: false,
  responseApproved: false,
  responseReturned: false,
  responseSent: ({ sent }, s) => [
    [
      'on',
      sent.on,
      reached(s),
      ['it was signed', s.response.approvals.signature?.on],
      ['who leads was agreed', s.joint.lead?.on],
    ],
  ],
  personKeptInvolved: ({ on }, s) => [
    ['on', on, ['the response went', s.response.earlier.at(0)?.sentOn ?? s.response.sentOn]],
  ],
  caseReopened: ({ request }, s) => [['receivedOn', request.receivedOn, ['our answer went', respondedOn(s)]]],
  signposted: ({ on }, s) => [['on', on, reached(s)]],
  ombudsmanReferred: ({ on }, s) => [['on', on, reached(s)]],
  ombudsmanDecided: false,
  ombudsmanAsked: false,
  ombudsmanAnswered: ({ on }, s) => [['on', on, reached(s)]],
  coded: false,
  contactRecorded: ({ on }, s) => [['on', on, reached(s)]],
  contactStruckOut: false,
  promiseKept: ({ on, promise }, s) => [
    ['on', on, ['it was promised', s.contacts.items.find(({ id }) => id === promise)?.on]],
  ],
  limitLookedAt: false,
  caseLinked: false,
  caseUnlinked: false,
  eventNoteWritten: false,
  equalityOffered: false,
  hardToRaiseAsked: false,
  needRecorded: false,
  needMet: ({ on }, s) => [['on', on, reached(s)]],
  emailAnswered: false,
  materialOffered: ({ on }, s) => [['on', on, reached(s)]],
  specialistTold: false,
  specialistAnswered: false,
  actionAdded: false,
  actionChanged: false,
  actionDone: ({ on }, s) => [['on', on, reached(s)]],
  actionDropped: false,
  documentKept: false,
  documentWithdrawn: false,
  legalHoldPlaced: false,
  legalHoldLifted: false,
  wordsWithheld: false,
  disposed: false,
  missKept: false,
  lateEntriesAccepted: false,
  lateEntriesLeft: false,
  reminderSnoozed: false,
  reminderNotMine: false,
  partnerAdded: false,
  partnerStepTaken: ({ on }, s) => [['on', on, reached(s)]],
  leadProposed: ({ lead }, s) => [['on', lead.on, reached(s)]],
  leadDecided: false,
  leadAgreed: ({ lead }, s) => [['on', lead.on, reached(s)]],
  jointPlanned: ({ plan }, s) => [['agreedOn', plan.agreedOn, reached(s)]],
  partnerAsked: false,
  contributionReceived: ({ partner, contribution }, s) => [
    ['on', contribution.on, reached(s), ['they were asked for it', partnerOf(s, partner)?.asked?.on]],
  ],
  partnerLate: ({ toldPersonOn }, s) => [['toldPersonOn', toldPersonOn, reached(s)]],
  latePartSent: ({ on }, s) => [['on', on, ['the response went', s.response.sentOn]]],
  approvalAsked: false,
  approvalAnswered: ({ partner, on }, s) => [
    ['on', on, ['they were asked', partnerOf(s, partner)?.approvalAsked?.on]],
  ],
  conflictFound: false,
  conflictResolved: false,
  jointEscalated: false,
  escalationAnswered: false,
  jointMeetingOffered: ({ on }, s) => [['on', on, reached(s)]],
  jointReviewed: ({ on, partnersToldOn }, s) => [
    ['on', on, reached(s), ['the response went', s.response.sentOn]],
    ['partnersToldOn', partnersToldOn, reached(s)],
  ],
  partnerLearnt: false,
  leadAsked: false,
  leadRequestAnswered: ({ request, on }, s) => [
    ['on', on, reached(s), ['they asked for it', s.joint.requests.find(({ id }) => id === request)?.askedOn]],
  ],
  leadResponded: ({ on }, s) => [['on', on, reached(s), ['who leads was agreed', s.joint.lead?.on]]],
  forwardingConsentRecorded: false,
  passedToProvider: ({ on }, s) => [['on', on, reached(s)]],
  complaintWithdrawn: ({ withdrawal: { on, confirmedOn } }, s) => [
    ['on', on, reached(s)],
    ['confirmedOn', confirmedOn, ['they said so', on]],
  ],
  neverACase: false,
  endingPutRight: false,
  resolutionTakenBack: false,
  checksCleared: false,
  notClinical: false,
  whyNotAgreed: false,
  endingAsked: false,
  endingDecided: false,
  caseClosed: false,
};

/** What was done about it, and on what day: it cannot have reached us after that. */
const doneOn = ({ acknowledgement, triage, engagement, enquiry, response }: CaseState): readonly Needs[] => [
  ['it was acknowledged', acknowledgement.firstOn ?? acknowledgement.writtenOn],
  ['somebody spoke with the person about it', triage.spokenOn],
  ['the issues were agreed', engagement.agreed?.on],
  ['it was resolved', enquiry.resolved?.on],
  ['the response went', response.earlier.at(0)?.sentOn ?? response.sentOn],
];

/** The refusal of a later day of receipt than that of something done about it. */
function receivedTooLate(event: CaseEvent, before: CaseState): Refusal | undefined {
  const receivedOn = event.type === 'recordCorrected' ? event.change.receivedOn : undefined;
  if (!receivedOn) return undefined;
  const done = doneOn(before).find(([, on]) => on && on < receivedOn);
  const [what, on] = done ?? [];
  return on && refuseField('8.39', 'date', `That is after ${what}, on ${longDate(on)}.`);
}

export const datesInOrder: RefusingLaw = {
  ids: ['L9'],
  paragraph: '8.39',
  says: 'No date of an act lies before what the act needs.',
  refuses({ events, before }) {
    for (const event of events) {
      const tooLate = receivedTooLate(event, before);
      if (tooLate) return tooLate;
      const stated = dates[event.type] as
        false | ((event: CaseEvent, before: CaseState) => readonly Stated[]);
      if (!stated) continue;
      for (const [entry, on, ...needs] of stated(event, before))
        for (const [what, first] of needs)
          if (on && first && on < first)
            return refuseField('8.39', entry, `That is before ${what}, on ${longDate(first)}.`);
    }
    return undefined;
  },
};
