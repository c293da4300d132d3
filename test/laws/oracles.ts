import {
  errorsExplained,
  feedbackWantsNone,
  findingsAnswered,
  flagsAcceptedFirst,
  learntFrom,
  loweredByTwo,
  repliedFirst,
  sortedInTime,
  withdrawalShown,
} from './ending';
import {
  clinicalStays,
  commentsWeighed,
  handedByTriage,
  handedOver,
  issuesKept,
  signedIsSent,
  staffHeard,
} from './answer';
import { canBeUndone, correctedByTheTeam, relabelledKeepsMiss } from './corrections';
import type { Oracle } from './life';
import { neverTheirOwn } from './ownActs';
import {
  consentShown,
  emailAgreed,
  groundsFirst,
  neverTold,
  ownSatisfaction,
  standingConfirmed,
} from './representatives';
import {
  acknowledgedFirst,
  datesByTheTeam,
  datesInOrder,
  lateAcceptedByOther,
  lateDecidedFirst,
  lateEntryKept,
  missComesAlong,
  movedClockKept,
} from './time';
import { toldWhereToTurn } from './whereToTurn';

/** One for each law that a history can show, or two where a law asks for two things: written from LAWS.md alone. */
export const oracles = {
  L1: neverTold,
  L2: consentShown,
  L3: standingConfirmed,
  L4: groundsFirst,
  L5: ownSatisfaction,
  L6: lateDecidedFirst,
  'L6 dates': datesByTheTeam,
  L7: lateEntryKept,
  'L7 accepted': lateAcceptedByOther,
  L8: movedClockKept,
  L9: datesInOrder,
  L10: missComesAlong,
  L12: acknowledgedFirst,
  L13: signedIsSent,
  L14: staffHeard,
  'L14 comments': commentsWeighed,
  L15: toldWhereToTurn,
  L16: clinicalStays,
  L17: issuesKept,
  L18: repliedFirst,
  L19: feedbackWantsNone,
  L20: sortedInTime,
  'L21 flags': flagsAcceptedFirst,
  'L21 findings': findingsAnswered,
  L22: withdrawalShown,
  L23: handedOver,
  'L23 triage': handedByTriage,
  L24: canBeUndone,
  L25: errorsExplained,
  L26: learntFrom,
  L27: correctedByTheTeam,
  'L27 misses': relabelledKeepsMiss,
  L32: neverTheirOwn,
  L35: loweredByTwo,
  L36: emailAgreed,
} as const satisfies Readonly<Record<string, Oracle>>;

export type Law = keyof typeof oracles;
