import type { CaseState } from '../machine/caseState';
import { standingHolds } from '../sections/retention/questions';
import { waitingFor, type WaitedFor } from './waitingFor';

/** Finds what somebody has in hand: as its handler or investigator, or asked to investigate it. */
export const hasIt = (personId: string): string => `has:${personId}`;

export const waitsForIt = (what: WaitedFor): string => `waits:${what}`;

/** Finds what is on legal hold (7.1). */
export const heldMark = 'held';

/** What lists find a case by, besides its columns and the people involved. */
export function marksOf(state: CaseState): readonly string[] {
  const { handler } = state.triage;
  const { investigator, invited } = state.allocation;
  const inHand = [handler, investigator, invited].flatMap((id) => (id ? [hasIt(id)] : []));
  return [
    ...new Set(inHand),
    ...waitingFor(state).map(waitsForIt),
    ...(standingHolds(state).length > 0 ? [heldMark] : []),
  ];
}
