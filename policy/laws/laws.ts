import { afterAFinding } from './afterAFinding';
import { acknowledgedFirst } from './acknowledgedFirst';
import { datesInOrder } from './datesInOrder';
import { lettersByEmail } from './byEmail';
import type { AddingLaw, RefusingLaw } from './law';
import { datesThatDecide, lateDecisionFirst } from './outOfTime';
import { recordedLate } from './recordedLate';
import { redFlagsLoweredByTwo, redFlagsTakenOn } from './redFlags';
import { satisfaction, tellingARepresentative } from './representatives';
import { groundsFirst } from './under18';
import { whyTheySpeak } from './whyTheySpeak';

/** What must hold whatever is done, whoever does it and in what order. Those that add look first, in this order. */
export const addingLaws: readonly AddingLaw[] = [recordedLate];

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
  redFlagsTakenOn,
  redFlagsLoweredByTwo,
  afterAFinding,
  lettersByEmail,
];
