import type { CaseEvent } from '../../policy/machine/caseState';
import type { LetterPart } from '../../policy/sections/response/facts';
import { letterParts } from '../../policy/sections/response/choices';
import type { DelegationEvent } from '../../policy/streams/delegations/facts';
import type { PartnerEvent } from '../../policy/streams/partnerDirectory/facts';
import type { RestrictionEvent } from '../../policy/streams/restriction/facts';
import type { TrainingEvent } from '../../policy/streams/training/facts';
import type { Concern } from '../../policy/sections/intake/facts';
import { people } from './people';

/** Everything that may stand in it does. */
type Full<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Full<Each>[]
    : { readonly [K in keyof T]-?: Full<NonNullable<T[K]>> };

type Every<E extends { type: string }> = {
  readonly [T in E['type']]: Full<Omit<Extract<E, { type: T }>, 'type'>>;
};

const { clinicalAdviser, investigator, leadManager, namedNurse, palsOfficer, seniorManager, wardSister } =
  people;

const on = '2026-02-03';
const due = '2026-02-17';
const how = 'phone';
const note = 'Sample note.';
const reason = 'Sample reason.';
const reasons = 'Sample reasons.';
const evidence = 'Sample evidence.';
const round = 1;

const concern: Full<Concern> = {
  words: 'Sample words of the person.',
  wordsAre: 'theirs',
  staffNote: 'Sample note of the staff.',
  raisedBy: 'representative',
  personName: 'Sample person',
  phone: '01632 960000',
  email: 'person@example.org',
  address: '1 Sample Street',
  affectedName: 'Sample patient',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'requested',
  ageBand: 'age26to55',
  service: 'communityNorth',
  site: 'Sample site',
  subject: 'communications',
  happenedOn: '2026-01-02',
  happenedFrom: '2026-01-01',
  happenedAbout: 'about New Year',
  foundOutOn: '2026-01-03',
  channel: 'phone',
  receivedOn: '2026-01-05',
  effect: 'Sample effect.',
  outcome: 'Sample outcome.',
  wantsResponse: true,
  adjustments: 'Sample adjustments',
  language: 'Sample language',
  format: 'largePrint',
  flags: ['safeguarding'],
  reassured: true,
  sorted: false,
  actionTaken: 'Sample action.',
  satisfied: false,
  learning: 'Sample learning.',
  whyNotSorted: 'Sample reason it was not.',
};

const pause = {
  round,
  reason: 'information',
  from: on,
  to: due,
  waitingFor: 'A record.',
  evidence,
  chasedOn: due,
} as const;
const matter = '1';
const partner = 'hospital';

/** One plausible event of every type that a case can have, with all that may stand in it: complete by the compiler. */
export const everyEvent: Every<CaseEvent> = {
  concernLogged: { concern },
  recordCorrected: { change: { ...concern, words: 'Other words.' }, reason },
  factsAdded: { facts: { ageBand: 'age18to25', site: 'Sample site' } },
  personReassured: { on },
  redFlagsRaised: { flags: ['safeguarding', 'legal'], note, danger: true },
  redFlagAccepted: { flag: 'safeguarding' },
  redFlagActedOn: { flag: 'safeguarding', on, what: 'Sample deed.' },
  loweringProposed: { flag: 'safeguarding', as: 'leadManager', why: 'Sample why.' },
  loweringDecided: { flag: 'safeguarding', agreed: true, reasons },
  missKept: {
    miss: {
      kind: 'done',
      clock: 'acknowledgement',
      of: '1',
      label: 'Written acknowledgement',
      paragraph: '3.8',
      due,
      doneOn: on,
      byLeadManager: false,
    },
  },
  lateEntriesAccepted: { entries: ['late1'], reason },
  issuesListed: { issues: ['The wait', 'Nobody told me why'] },
  partNotCovered: {
    issue: '1',
    reason: 'employment',
    explanation: 'Sample explanation.',
    signpost: 'Sample place',
  },
  partCovered: { issue: '1' },
  notCoveredLetterSent: { on, how: 'letter' },
  lateDecided: { goodReason: true, stillPossible: true, reasons },
  outOfTimeLetterSent: { on, how: 'letter' },
  triaged: {
    decision: {
      route: 'closerLook',
      reason,
      feedbackKind: 'comment',
      alsoFeedback: true,
      spokenTo: 'spoke',
      spokenOn: on,
      spokenHow: how,
      spokenBy: 'Sample colleague',
      attempts: 'Sample attempts',
      nature: ['act', 'omission'],
      care: 'health',
      mentalHealthAct: ['detention'],
      otherProcesses: ['legal'],
      candour: 'unsure',
      team: 'pals',
      handler: palsOfficer.id,
      leadBody: 'Sample body',
    },
    stage: 'closerLook',
  },
  assigned: { team: 'service', handler: wardSister.id },
  personSpokenTo: { conversation: { on, how, wish: 'Sample wish.', reply: true } },
  leadConfirmed: { on, how: 'Sample call.' },
  acknowledged: {
    details: { on, how: 'letter', reassured: true, advocacy: true, choice: true, limits: 'Sample limits.' },
    written: true,
  },
  planDiscussed: {
    plan: { offeredOn: on, accepted: true, plan: 'Sample plan.', respondBy: due, notifiedOn: on },
  },
  writtenRecordGiven: { on },
  consentRequested: { on, how: 'By letter, in the file' },
  consentReceived: { on, evidence, takenBy: 'Sample officer' },
  consentRefused: { on, note },
  consentWithdrawn: { on, note },
  noConsentLetterSent: { on, how: 'letter' },
  representationRecorded: {
    why: 'capacity',
    basis: 'Sample basis.',
    under18: false,
    assessed: { assessedBy: 'Sample clinician', assessedOn: on, decision: 'Sample decision.' },
  },
  competenceDecided: { competent: true, basis: 'Sample basis.' },
  groundsDecided: { satisfied: true, reasons, from: 'toTriage' },
  limitsExplained: { note, on },
  bestInterestsDoubted: { note, byLeadManager: true },
  bestInterestsDecided: { stop: true, reasons, from: 'investigation' },
  stopLetterSent: { on, how: 'letter' },
  carriedOn: { to: 'investigation', reasons },
  hardToRaiseAsked: { barriers: ['language', 'afraid'], note },
  needRecorded: { kind: 'interpreter', words: 'An interpreter: for the meeting' },
  needMet: { need: '1', on, how: 'Sample arrangement.' },
  emailAnswered: { agreed: true, on, how: 'Sample email.' },
  materialOffered: { materials: ['easyRead'], on },
  specialistTold: { matter: 'discrimination', note, consent: true },
  specialistAnswered: { matter: 'discrimination', answer: 'Sample answer.' },
  actionTaken: { action: 'apology', how, note, on, toldTo: 'person' },
  colleagueAsked: { colleague: wardSister.id, question: 'Sample question?' },
  colleagueAnswered: { answer: 'Sample answer.' },
  moreTimeAgreed: { until: due, reason, agreedOn: on, fromEnquiry: true },
  madeFormal: { reason, agreed: true, fromEnquiry: true },
  resolved: {
    resolution: {
      toldTo: 'person',
      on,
      how,
      response: 'Sample response.',
      confirmedBy: 'Sample confirmation.',
      summarySentOn: due,
    },
  },
  investigatorAsked: {
    invitation: {
      investigator: investigator.id,
      involved: true,
      hours: 20,
      lineManager: seniorManager.id,
      support: 'Sample support',
      override: 'Sample override.',
      doubts: ['involved'],
      openCases: 3,
    },
    insteadOf: people.secondInvestigator.id,
    reason,
  },
  involvementDeclared: { part: 'Sample part.' },
  involvementDecided: { allowed: true, reason, person: investigator.id },
  allocationAccepted: { investigator: investigator.id, insteadOf: people.secondInvestigator.id },
  allocationDeclined: { reason },
  involvementExplained: { on, how, explanation: 'Sample explanation.' },
  caseHandedBack: { reason },
  issuesAgreed: {
    agreed: {
      issues: ['The wait', 'Nobody told me why'],
      effect: 'Sample effect.',
      wellbeing: ['dignity'],
      outcome: 'Sample outcome.',
      on,
      how,
    },
  },
  contactTried: { on, how, note, goOn: true },
  planShared: {
    plan: {
      toldTo: 'person',
      evidence,
      speakTo: 'Sample people',
      responsible: 'Sample responsible person',
      answeredHow: 'By letter',
      sharedOn: on,
      sharedHow: how,
    },
  },
  advocacyOffered: { service: 'Sample advocacy', on },
  updateGiven: { to: 'both', on, how, note, toldTo: 'person' },
  mediationOffered: { kind: 'meeting', on, how },
  mediationEnded: { result: 'resolved', on, note, toldTo: 'person' },
  staffNamed: { person: namedNurse.id, job: 'Nurse' },
  noStaffNamed: { why: 'Sample reason.' },
  staffRemoved: { staff: '1', reason },
  staffTold: { staff: '1', on, how, words: 'Sample words.' },
  staffNotTold: { staff: '1', reason },
  accountAsked: { staff: '1', questions: 'Sample questions?', dueOn: due },
  accountAnswered: { staff: '1', answer: { kind: 'given', on, account: 'Sample account.' } },
  useShown: { staff: '1', on, how, use: 'Sample use.' },
  useNotShown: { staff: '1', reason },
  staffCommented: { staff: '1', comment: 'Sample comment.' },
  evidenceRecorded: { issue: '1', from: 'staff', evidence },
  clinicalViewAsked: { issue: '1', adviser: clinicalAdviser.id, question: 'Sample question?', dueOn: due },
  clinicalViewGiven: {
    issue: '1',
    given: {
      view: 'Sample view.',
      qualification: 'Sample qualification',
      involved: true,
      whyInvolved: 'Sample reason.',
      on,
    },
  },
  clinicalViewDeclined: { issue: '1', reason },
  findingRecorded: {
    issue: '1',
    clinical: true,
    finding: {
      whatHappened: 'What happened.',
      whatShouldHaveHappened: 'What should have.',
      standard: 'Sample standard',
      outcome: 'partlyUpheld',
      finding: 'Sample finding.',
    },
  },
  processLinked: { process: 'coroner', why: 'Sample why.', contact: 'Sample contact' },
  adviceSought: { process: 'coroner', from: 'Sample adviser', advice: 'Sample advice.', on },
  personToldOfProcess: {
    process: 'coroner',
    explanation: 'Sample explanation.',
    signpost: 'Sample place',
    on,
    how,
  },
  processOutcomeRecorded: { process: 'coroner', ended: true, outcome: 'Sample outcome.' },
  providerReached: { step: 'forwarded', provider: 'Sample provider', on },
  staffStepsConsidered: { person: namedNurse.id, steps: 'discipline', why: 'Sample why.' },
  personToldOfSteps: { matter, shared: 'Sample words.', on, how },
  staffStepsEnded: { matter, outcome: 'Sample outcome.' },
  dateAgreed: {
    day: { date: due, agreedOn: on, round, why: 'Sample why.', how, partnerReason: 'Sample reason.' },
  },
  extensionAsked: {
    extension: {
      toldTo: 'person',
      round,
      until: due,
      reason,
      partnerReason: 'Sample partner’s reason.',
      toldOn: on,
      answer: 'agreed',
      agreedOn: on,
      how,
      manager: seniorManager.id,
    },
  },
  extensionAnswered: { agreed: true, on, how },
  extensionDecided: { approved: true, reasons },
  extensionWithdrawn: { reason },
  extensionRemoved: { reason, toldOn: on },
  clockPaused: { pause },
  pauseAsked: { pause },
  pauseDecided: { agreed: true, reasons },
  clockRestarted: { on, note },
  pauseChased: { on, note },
  holdPlaced: {
    hold: {
      round,
      ground: 'authority',
      process: 'An inquest',
      askedBy: 'The coroner',
      evidence,
      from: on,
      to: due,
      reviewedOn: due,
    },
  },
  holdReviewed: { on, note },
  holdEnded: { on, why: 'processEnded' },
  oversightNamed: { person: seniorManager.id },
  sixMonthLetterSent: { letter: { round, sentOn: on, reasons, likelyOn: due, toldTo: 'person' } },
  oversightChecked: { on, note },
  remedyAgreed: {
    agreed: {
      issue: '1',
      impact: 'Sample impact.',
      remedy: 'apology',
      what: 'Sample remedy.',
      putsRight: true,
      discussedWith: ['person'],
      owner: seniorManager.id,
      due,
    },
  },
  draftWritten: {
    parts: Object.fromEntries(
      Object.keys(letterParts).map((part) => [part, `Sample words of ${part}.`]),
    ) as Readonly<Record<LetterPart, string>>,
    nextContactOn: due,
    undoes: true,
  },
  outcomeTold: {
    contact: { way: 'phone', on, comments: 'given', whyNot: 'Sample reason.', toldTo: 'person' },
  },
  commentsConsidered: { comments: 'Sample comments.', considered: 'Sample answer.' },
  candourAnswered: { answer: 'unsure', note },
  candourAdvised: { advice: { applies: true, toldOn: on, writtenOn: due, attempts: 'Sample attempts.' } },
  draftSubmitted: {},
  coverWritten: { text: 'Sample cover letter.' },
  responseApproved: {
    step: 'signature',
    asDelegate: { of: 'chiefExecutive', delegation: '1', authorisedBy: people.chiefExecutive.id },
  },
  responseReturned: { from: 'teamCheck', to: 'investigator', reasons },
  responseSent: {
    sent: {
      on,
      how: 'email',
      recipients: ['person', 'others'],
      others: 'Sample others',
      othersAgreed: true,
      formatRight: true,
    },
  },
  personKeptInvolved: { on, how, note, next: due, toldTo: 'person' },
  caseReopened: {
    request: { receivedOn: on, reason: 'unanswered', issues: ['1'] },
    words: 'Sample words on coming back.',
  },
  signposted: { on, how: 'By phone', why: 'Sample why.' },
  ombudsmanReferred: { body: 'phso', on, theirReference: 'P-1' },
  ombudsmanDecided: {
    referral: '1',
    outcome: { on, outcome: 'upheld', recommendations: 'Sample recommendations.' },
  },
  ombudsmanAsked: { referral: '1', receivedOn: on, what: 'Sample records', due },
  ombudsmanAnswered: { request: '1', on, what: 'Sample records' },
  partnerAdded: { id: partner, name: 'Sample Hospital', kind: 'nhs', part: 'Sample part.' },
  partnerStepTaken: { partner, step: 'notified', on, note },
  leadProposed: {
    lead: {
      body: partner,
      factors: {
        primaryFocus: partner,
        firstReceived: 'us',
        preference: partner,
        governance: 'us',
        ongoingContact: partner,
        consent: 'Sample consent.',
      },
      reason,
      unshared: 'police',
      on,
    },
    byLeadManager: true,
  },
  leadDecided: { agreed: true, reasons },
  leadAgreed: {
    lead: {
      body: 'us',
      factors: {
        primaryFocus: 'us',
        firstReceived: partner,
        preference: 'us',
        governance: partner,
        ongoingContact: 'us',
        consent: 'Sample consent.',
      },
      reason,
      unshared: 'died',
      on,
    },
  },
  jointPlanned: {
    plan: {
      basis: 'Sample basis.',
      meeting: 'held',
      meetingNote: 'Sample meeting.',
      respondBy: due,
      agreedOn: on,
      socialCareProcedure: false,
    },
    change: 'Sample change.',
  },
  partnerAsked: { partner, due },
  contributionReceived: {
    partner,
    contribution: { part: 'Sample part.', findings: 'Sample findings.', on },
  },
  partnerLate: { partner, answer: 'wait', toldPersonOn: on, reason },
  latePartSent: { partner, on, toldTo: 'person' },
  approvalAsked: { partner, draft: 1, due },
  approvalAnswered: { partner, draft: 1, agreed: false, changes: 'Sample changes.', on },
  conflictFound: { what: 'Sample conflict.' },
  conflictResolved: { conflict: '1', how: 'Sample resolution.' },
  jointEscalated: { what: 'Sample matter.', to: seniorManager.id, theirs: 'Sample manager of theirs' },
  escalationAnswered: { matter, answer: 'Sample answer.' },
  jointMeetingOffered: { kind: 'resolution', on, accepted: 'yes', outcome: 'Sample outcome.' },
  jointReviewed: { on, wants: 'Sample wish.', partnersToldOn: due, decision: 'conclude', reason },
  partnerLearnt: { partner, learning: 'Sample learning.' },
  leadAsked: { kind: 'draft', what: 'Sample request.', due },
  leadRequestAnswered: { request: 'request1', on, note },
  leadResponded: { on },
  forwardingConsentRecorded: { given: true, on, evidence },
  passedToProvider: { provider: 'Sample provider', way: 'forwarded', on },
  limitLookedAt: { limit: 'C25-7K4MQ', whose: 'same', how: 'The same address' },
  coded: {
    codes: {
      version: 1,
      subjects: ['communications'],
      professions: ['nursing'],
      service: 'communityNorth',
      outcome: 'upheld',
    },
  },
  equalityOffered: { on, how: 'letter' },
  actionAdded: {
    what: 'Sample action.',
    owner: seniorManager.id,
    due,
    because: 'learning',
    issue: '1',
    organisation: partner,
  },
  actionChanged: { action: '1', owner: leadManager.id, due, reason },
  actionDone: { action: '1', on, evidence },
  actionDropped: { action: '1', reason },
  caseClosed: { ending: 'responded', learning: 'Sample learning.', confirmedBy: 'person' },
  complaintWithdrawn: {
    withdrawal: { by: 'person', on, how, said: 'Sample words.', confirmedOn: due, noMorePost: true },
  },
  neverACase: { why: 'Sample why.', of: 'C26-00001' },
  endingPutRight: { ending: 'withdrawn', why: 'Sample why.', to: 'enquiry' },
  resolutionTakenBack: {},
  checksCleared: { because: 'evidence' },
  notClinical: { issue: '1', reason },
  issueDropped: { issue: '1', on, how, said: 'Sample words.' },
  whyNotAgreed: { staff: ['1'], reasons },
  endingAsked: { ending: 'withdrawn', why: 'Sample why.', byLeadManager: false },
  endingDecided: { ending: 'withdrawn', agreed: true, reasons },
  legalHoldPlaced: { reason, askedBy: 'Sample solicitor' },
  legalHoldLifted: { hold: '1', reason },
  disposed: { tombstone: { receivedOn: on, closedOn: on, keptUntil: due, reason } },
  reminderSnoozed: { clock: 'response', of: '1', due, to: 'role:leadManager', until: on },
  reminderNotMine: { clock: 'response', of: '1', why: 'Sample why.' },
};

const limit = { number: 2, period: 'week' } as const;

/** The same of the registers beside the cases, by the kind of their records. */
export const everyRecordEvent: {
  readonly restriction: Every<RestrictionEvent>;
  readonly delegations: Every<DelegationEvent>;
  readonly training: Every<TrainingEvent>;
  readonly partner: Every<PartnerEvent>;
} = {
  restriction: {
    behaviourRecorded: { kind: 'abuse', happenedOn: on, evidence },
    restrictionProposed: {
      terms: {
        ways: ['phone', 'letter'],
        ...limit,
        contact: palsOfficer.id,
        startOn: on,
        endOn: due,
        reviewOn: due,
        healthcare: 'Sample healthcare.',
        least: true,
        tried: 'Sample smaller step.',
        equality: 'Sample needs.',
        warned: true,
        warnedOn: on,
        notWarnedBecause: 'Sample reason.',
        newSubjects: true,
        challenge: 'Sample challenge.',
        managingDirector: people.managingDirector.id,
        clinician: people.clinicalTeam.id,
      },
      rests: 'onConduct',
    },
    restrictionAgreed: { as: 'clinicalTeam' },
    agreementRefused: { as: 'leadManager', why: 'Sample why.' },
    proposalWithdrawn: { reasons },
    restrictionApproved: { from: on },
    restrictionReturned: { reasons },
    restrictionDeclined: { reasons },
    restrictionLetterSent: { on, how: 'letter' },
    contactLogged: { on, how: 'phone', about: 'same', note },
    restrictionReviewed: { outcome: 'ease', reasons, limit, nextReviewOn: due },
    restrictionChallenged: { on, words: 'Sample words.' },
    challengeAnswered: { reasons, limit },
    restrictionEnded: { because: 'review', reasons },
  },
  delegations: {
    functionDelegated: { does: 'signResponse', from: on, until: due, reason },
    delegationRevoked: { delegation: '1', does: 'signResponse', from: on, until: due, reason },
  },
  training: {
    courseRecorded: { course: 'complaints', on, evidence },
    courseRemoved: { course: 'complaints', reason },
  },
  partner: {
    partnerUpdated: {
      entry: {
        name: 'Sample Hospice',
        kind: 'independent',
        manager: 'Sample manager',
        deputy: 'Sample deputy',
        phone: '01632 960002',
        email: 'complaints@example.org',
        checkedOn: on,
      },
    },
    partnerChecked: { on },
    partnerLeft: { reason, was: { name: 'Sample Hospice', kind: 'independent' } },
  },
};
