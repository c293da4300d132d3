import type { Role } from '../roles';
import { answerOwed, openStages, type Stage } from '../stages';

/** Roles that reminders go to whatever the case says, so registers may name them too. */
export type StandingRole = Extract<
  Role,
  'leadManager' | 'headOfCorporateAffairs' | 'deputyChiefExecutive' | 'chiefExecutive'
>;

/**
 * Whom a reminder is for. `team`: the handler, or the team that has it. `flagLead`: the lead that the red flag names. `answering`: whoever has to move the answer on
 * now. `allocating`: the Lead Manager, until an investigator has taken it on. `asked`: the one person something was asked
 * of. `promiser`: whoever made a promise, or the team that has the case. `oversight`: who keeps oversight after six months.
 */
export type Recipient =
  | 'team'
  | 'flagLead'
  | 'answering'
  | 'allocating'
  | 'investigator'
  | 'asked'
  | 'promiser'
  | 'oversight'
  | StandingRole;

/**
 * When, from a clock’s due day or its start. Warnings that fall on a day off go out the working day before, what comes
 * after the due day goes out on the next working day (D33). Everything goes at 09:00 in London.
 */
export type When =
  | { readonly workingDaysBefore: number }
  | { readonly workingDaysAfter: number }
  /** Calendar months from the day the clock began. */
  | { readonly monthsFromStart: number }
  /** Half the working days from the day the clock began to the due day. */
  | { readonly halfway: true };

export interface Threshold {
  /** Part of the reminder’s key: it tells the thresholds of one clock apart. */
  readonly id: string;
  /** 0 for a warning, 1 for the morning of the due day, more once it is missed. The highest is sent in place of the lower. */
  readonly phase: number;
  readonly when: When;
  readonly to: readonly Recipient[];
}

/** `Other`: the names of the clocks beside it. */
export interface ReminderRow<Other extends string = string> {
  /** What is due, for a locked screen: no name and no narrative. */
  readonly what: string;
  /** What to do about it: the card offers those of these commands that the person may use. */
  readonly commands: readonly string[];
  /** Stages, of a case or of a register’s record, in which anybody can still act on it. */
  readonly stages: readonly (Stage | 'approved' | 'listed')[];
  readonly thresholds: readonly Threshold[];
  /** Silent while one of these clocks falls due the same day and says the same. */
  readonly silentBeside?: readonly Other[];
}

const before = (workingDays: number, ...to: readonly Recipient[]): Threshold => ({
  id: `before${workingDays}`,
  phase: 0,
  when: { workingDaysBefore: workingDays },
  to,
});
const due = (...to: readonly Recipient[]): Threshold => ({
  id: 'due',
  phase: 1,
  when: { workingDaysBefore: 0 },
  to,
});
const missed = (workingDays: number, ...to: readonly Recipient[]): Threshold => ({
  id: `missed${workingDays}`,
  phase: 1 + workingDays,
  when: { workingDaysAfter: workingDays },
  to,
});
const halfway = (...to: readonly Recipient[]): Threshold => ({
  id: 'halfway',
  phase: 0,
  when: { halfway: true },
  to,
});
const month = (months: number, ...to: readonly Recipient[]): Threshold => ({
  id: `month${months}`,
  phase: 0,
  when: { monthsFromStart: months },
  to,
});

/** What the law or the person counts on: who has it and the Lead Manager next day, then the line above (2.1, 2.4, App.1). */
const atOnce = (holder: Recipient): readonly Threshold[] => [
  missed(1, holder, 'leadManager'),
  missed(3, 'headOfCorporateAffairs'),
  missed(10, 'chiefExecutive'),
];

/** A step on the way: who has it next day, the Lead Manager when nothing comes of that, then their line manager. */
const inTurn = (holder: Recipient): readonly Threshold[] => [
  missed(1, holder),
  missed(3, 'leadManager'),
  missed(10, 'headOfCorporateAffairs'),
];

/** What the Lead Manager has to do: the day after they hear again, then whoever is above them (App.1, 9.3). */
const ownOf = (above: Recipient): readonly Threshold[] => [missed(1, 'leadManager'), missed(5, above)];

const closedToo: readonly Stage[] = [...openStages, 'closed'];

const answer = {
  what: 'the response',
  commands: [
    'allocate',
    'submitDraft',
    'approveDraft',
    'approveWithCover',
    'writeCover',
    'approveResponse',
    'signResponse',
    'recordSent',
    'askForExtension',
    'closeEarlyResolution',
  ],
  stages: answerOwed,
  thresholds: [
    // Working days 3 and 5 of the 35, while nobody looks into it (8.18).
    before(32, 'allocating'),
    before(30, 'allocating'),
    halfway('answering'),
    before(10, 'answering'),
    before(5, 'answering'),
    before(2, 'answering'),
    due('answering'),
    ...atOnce('answering'),
  ],
} as const;

const halfYear = {
  what: 'the response, or the letter after six months,',
  commands: ['recordSixMonthLetter', 'nameOversight'],
  stages: answerOwed,
  thresholds: [
    month(4, 'leadManager'),
    month(5, 'leadManager', 'oversight'),
    before(10, 'oversight', 'headOfCorporateAffairs'),
    due('oversight'),
    missed(1, 'oversight', 'leadManager', 'chiefExecutive'),
  ],
} as const;

const ofTeam = (
  what: string,
  commands: readonly string[],
  ...warnings: readonly number[]
): ReminderRow<never> => ({
  what,
  commands,
  stages: openStages,
  thresholds: [...warnings.map((days) => before(days, 'team')), due('team'), ...inTurn('team')],
});

const ofInvestigator = (what: string, command: string): ReminderRow<never> => ({
  what,
  commands: [command],
  stages: openStages,
  thresholds: [before(2, 'investigator'), due('investigator'), ...inTurn('investigator')],
});

/** Asked of somebody by a day: they hear before it, and both they and who asked hear after it. */
const askedFor = (
  what: string,
  commands: readonly string[],
  stages: readonly Stage[] = openStages,
): ReminderRow<never> => ({
  what,
  commands,
  stages,
  thresholds: [
    before(5, 'asked'),
    before(2, 'asked'),
    due('asked'),
    missed(1, 'asked', 'investigator'),
    missed(3, 'leadManager'),
    missed(10, 'headOfCorporateAffairs'),
  ],
});

/** Why a clock has no reminders. */
export interface NoReminders {
  readonly none: string;
}

/** Every clock there is, and its reminders: when they go and to whom. Numbers are working days unless a month is named. */
const rows = {
  redFlag: {
    what: 'somebody to take on a red flag',
    commands: ['acceptRedFlags'],
    stages: openStages,
    // It goes up to the Lead Manager, then to the Responsible Person (D45).
    thresholds: [due('flagLead'), missed(1, 'flagLead', 'leadManager'), missed(2, 'chiefExecutive')],
  },
  acknowledgement: {
    what: 'the acknowledgement',
    commands: ['recordAcknowledgement'],
    stages: openStages,
    // Working days 1, 2 and 3 after receipt (3.8).
    thresholds: [before(2, 'team'), before(1, 'team'), due('team'), ...atOnce('team')],
  },
  palsEnquiry: {
    what: 'the outcome of the PALS enquiry',
    commands: ['closeEnquiry', 'agreeMoreTime', 'makeFormal'],
    stages: openStages,
    // Working days 5, 8 and 10 after receipt (8.9).
    thresholds: [before(5, 'team'), before(2, 'team'), due('team'), ...atOnce('team')],
  },
  earlyResolution: {
    what: 'early resolution',
    commands: ['closeEarlyResolution', 'agreeMoreTime', 'makeFormal'],
    stages: ['earlyResolution'],
    thresholds: [before(5, 'team'), before(2, 'team'), due('team'), ...atOnce('team')],
  },
  response: answer,
  reopened: { ...answer, what: 'the response after reopening' },
  agreed: {
    ...answer,
    what: 'the day agreed with the person',
    thresholds: [before(5, 'answering'), before(2, 'answering'), due('answering'), ...atOnce('answering')],
    silentBeside: ['response', 'reopened'],
  },
  target: {
    ...answer,
    what: 'the target for the response',
    thresholds: [before(5, 'answering'), due('answering'), ...inTurn('answering')],
    silentBeside: ['response', 'reopened', 'agreed'],
  },
  sixMonths: halfYear,
  reopenedSixMonths: { ...halfYear, what: 'the response six months after it was reopened' },
  timeLimit: {
    none: 'It looks back: it says whether a concern came in time, and nobody has to act by its day.',
  },
  copiedInCheck: ofTeam('the check that the lead organisation has it', ['confirmLeadHasIt'], 2),
  writtenRecord: {
    none: 'Nothing runs it: the copy of what was written down is a gap of the case until it is given.',
  },
  staffTold: ofInvestigator('telling a member of staff', 'tellStaff'),
  update: ofInvestigator('an update for the person', 'recordUpdate'),
  staffUpdate: ofInvestigator('an update for staff', 'recordUpdate'),
  statement: askedFor('an account that was asked for', ['giveStatement', 'recordStatement']),
  staffComment: {
    what: 'a comment on how an account is used',
    commands: ['commentOnUse'],
    stages: openStages,
    thresholds: [before(2, 'asked'), due('asked')],
  },
  colleagueAnswer: askedFor('an answer that a colleague was asked for', ['answerColleague']),
  clinicalView: askedFor('a clinical view', ['giveClinicalView', 'recordClinicalView']),
  holdReview: {
    what: 'a look at why the clock has stopped',
    commands: ['reviewHold', 'recordChase', 'restartClock', 'endHold'],
    stages: answerOwed,
    thresholds: [before(2, 'leadManager'), due('leadManager'), ...ownOf('headOfCorporateAffairs')],
  },
  oversight: {
    what: 'the two-weekly look at where it stands',
    commands: ['recordOversight'],
    stages: answerOwed,
    thresholds: [
      due('oversight'),
      missed(1, 'oversight'),
      missed(3, 'leadManager', 'headOfCorporateAffairs', 'chiefExecutive'),
    ],
  },
  // Every week until it comes: asking again begins the next week (4.2, 8.24).
  consentChase: ofTeam('asking again for what we wait for', ['recordConsent', 'recordChase', 'restartClock']),
  contribution: ofTeam(
    'a part of a joint response',
    ['recordContribution', 'answerLeadRequest', 'decideOnLatePartner'],
    5,
    2,
  ),
  partnerApproval: ofTeam(
    'an answer on a joint draft',
    ['recordPartnerApproval', 'answerLeadRequest', 'decideOnLatePartner'],
    2,
  ),
  informationRequest: {
    ...ofTeam('information another body asked for', ['answerLeadRequest', 'answerOmbudsmanRequest'], 5, 2),
    stages: closedToo,
  },
  action: askedFor('an action', ['completeAction', 'changeAction'], closedToo),
  promise: {
    what: 'something that was promised',
    commands: ['keepPromise'],
    stages: closedToo,
    thresholds: [due('promiser'), missed(1, 'promiser'), missed(3, 'leadManager')],
  },
  meeting: {
    what: 'a meeting',
    commands: ['recordMeeting', 'moveMeeting', 'recordNoMeeting'],
    stages: closedToo,
    thresholds: [
      before(2, 'team', 'investigator'),
      due('team', 'investigator'),
      missed(1, 'team', 'investigator'),
      missed(5, 'leadManager', 'headOfCorporateAffairs'),
    ],
  },
  involvement: {
    ...ofTeam('news for the person about the actions', ['keepInvolved'], 2),
    stages: closedToo,
  },
  restrictionReview: {
    what: 'the review of a limit on contact',
    commands: ['reviewRestriction'],
    stages: ['approved'],
    thresholds: [
      before(10, 'leadManager'),
      before(2, 'leadManager'),
      due('leadManager'),
      ...ownOf('deputyChiefExecutive'),
    ],
  },
  restrictionEnd: {
    what: 'a decision on the end of a limit on contact',
    commands: ['proposeRestriction', 'endRestriction'],
    stages: ['approved'],
    thresholds: [before(10, 'leadManager'), due('leadManager')],
  },
  partnerCheck: {
    what: 'the check of a directory entry',
    commands: ['checkPartner', 'updatePartner'],
    stages: ['listed'],
    thresholds: [before(5, 'leadManager'), due('leadManager'), ...ownOf('headOfCorporateAffairs')],
  },
  retention: {
    none: 'Disposal is a person’s choice after ten years, never owed by a day: it shows as a gap of the case (7.1, D36).',
  },
} as const satisfies Readonly<Record<string, ReminderRow | NoReminders>>;

export type ClockName = keyof typeof rows;

export const reminderRows: Readonly<Record<ClockName, ReminderRow<ClockName> | NoReminders>> = rows;

export const rowOf = (name: ClockName): ReminderRow<ClockName> | undefined => {
  const row = reminderRows[name];
  return 'none' in row ? undefined : row;
};
