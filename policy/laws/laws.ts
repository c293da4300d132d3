import { afterAFinding } from './afterAFinding';
import { acknowledgedFirst } from './acknowledgedFirst';
import { factsThatDecide } from './corrections';
import { datesInOrder } from './datesInOrder';
import { lettersByEmail } from './byEmail';
import { checksCleared } from './checksCleared';
import { handedOver } from './handedOver';
import { issuesAreAnswered, staysClinical } from './issues';
import type { AddingLaw, RefusingLaw } from './law';
import { datesThatDecide, lateDecisionFirst } from './outOfTime';
import { learntAndCoded } from './learntAndCoded';
import { neverACase } from './noCaseOfItsOwn';
import { nobodyApprovesTheirOwn } from './ownActs';
import { pastTheList } from './pastTheList';
import { recordedLate } from './recordedLate';
import { redFlagsActedOn, redFlagsLoweredByTwo, redFlagsTakenOn } from './redFlags';
import { feedbackWithoutReply, replied } from './replies';
import { satisfaction, tellingARepresentative } from './representatives';
import { groundsFirst } from './under18';
import { whyTheySpeak } from './whyTheySpeak';
import { soonEnough } from './soonEnough';
import { staffTreatedFairly } from './staff';
import { whereToTurn } from './whereToTurn';
import { withdrawnByThemselves } from './withdrawal';

/** What must hold whatever is done, whoever does it and in what order. Those that add look first, in this order. */
export const addingLaws: readonly AddingLaw[] = [pastTheList, recordedLate, checksCleared];

/** Those that refuse, in the order of `LAWS.md`: the first breach is the one that is said. */
export const refusingLaws: readonly RefusingLaw[] = [
  tellingARepresentative,
  whyTheySpeak,
  groundsFirst,
  satisfaction,
  lateDecisionFirst,
  datesThatDecide,
  acknowledgedFirst,
  datesInOrder,
  staffTreatedFairly,
  whereToTurn,
  staysClinical,
  issuesAreAnswered,
  redFlagsTakenOn,
  redFlagsLoweredByTwo,
  redFlagsActedOn,
  afterAFinding,
  lettersByEmail,
  feedbackWithoutReply,
  replied,
  soonEnough,
  withdrawnByThemselves,
  handedOver,
  factsThatDecide,
  neverACase,
  learntAndCoded,
  nobodyApprovesTheirOwn,
];
