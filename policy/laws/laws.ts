import type { AddingLaw, RefusingLaw } from './law';
import { recordedLate } from './recordedLate';
import { redFlagsTakenOn, redFlagsLoweredByTwo } from './redFlags';
import { afterAFinding } from './afterAFinding';

/** What must hold whatever is done, whoever does it and in what order. Those that add look first, in this order. */
export const addingLaws: readonly AddingLaw[] = [recordedLate];

export const refusingLaws: readonly RefusingLaw[] = [redFlagsTakenOn, redFlagsLoweredByTwo, afterAFinding];
