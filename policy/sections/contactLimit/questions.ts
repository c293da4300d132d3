import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import type { Registers, RestrictionInForce } from '../../machine/registers';

/** Limits of somebody of the same name and contact, on other cases, that nobody has looked at yet (D48). */
export const limitsToLookAt = (
  { reference, intake: { concern }, contactLimit: { theirs, notTheirs } }: CaseState,
  registers: Registers,
): readonly string[] =>
  concern
    ? registers
        .limitsAlike(concern)
        .filter((limit) => limit !== reference && !theirs.includes(limit) && !notTheirs.includes(limit))
    : [];

/** The limits in force on this London date for the person of this case: its own, and those that follow them (L31). */
export const limitsOn = (
  { reference, contactLimit: { theirs } }: CaseState,
  registers: Registers,
  on: LondonDate,
): readonly RestrictionInForce[] =>
  [reference, ...theirs].flatMap((limit) => registers.restrictionOn(limit, on) ?? []);
