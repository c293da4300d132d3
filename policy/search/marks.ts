import type { CaseState } from '../machine/caseState';
import { isOpenClock, type Clock } from '../machine/clock';
import { openHold } from '../sections/hold/questions';
import { lateDeciders, undecidedLate } from '../sections/lateEntries/questions';
import { undecided } from '../sections/ombudsman/questions';
import { flagsUp, unaccepted } from '../sections/redFlags/questions';
import type { RedFlag } from '../sections/redFlags/choices';
import { standingHolds } from '../sections/retention/questions';
import { toldStaff } from '../sections/staffConcerned/questions';
import { openPause } from '../sections/timescale/questions';
import type { Role } from '../roles';
import { openStages } from '../stages';
import { waitingFor, type WaitedFor } from './waitingFor';

/** Finds what somebody has in hand: as its handler or investigator, or asked to investigate it. */
export const hasIt = (personId: string): string => `has:${personId}`;

export const waitsForIt = (what: WaitedFor): string => `waits:${what}`;

/** Finds what is about somebody who has been told of it: they see what is theirs of it, and nothing else (7.1). */
export const aboutMark = (personId: string): string => `about:${personId}`;

/** Finds what is on legal hold (7.1). */
export const heldMark = 'held';

/** Finds what has late entries that this role decides on (L7). */
export const lateMark = (role: Role): string => `late:${role}`;

/** What stands out on a case, as lists name it. */
export const noted = {
  flagged: 'with a red flag',
  unacceptedFlag: 'with a red flag that nobody has accepted',
  unacknowledged: 'not acknowledged yet',
  recordedLate: 'with something recorded late',
  reopened: 'reopened',
  ombudsman: 'with the Ombudsman',
  stopped: 'with the clock stopped, or on hold',
} as const;

export type Noted = keyof typeof noted;

export const noteMark = (what: Noted): string => `note:${what}`;

/** Finds what has this red flag up (2.3). */
export const flagMark = (flag: RedFlag): string => `flag:${flag}`;

/** Finds what happened in this service in this month, `YYYY-MM`. */
export const eventMark = (service: string, month: string): string => `event:${service}:${month}`;

function eventOf({ intake: { concern } }: CaseState): readonly string[] {
  const { service, happenedOn } = concern ?? {};
  return service && happenedOn ? [eventMark(service, happenedOn.slice(0, 7))] : [];
}

const isNoted: Readonly<Record<Noted, (state: CaseState, clocks: readonly Clock[]) => boolean>> = {
  flagged: (state) => flagsUp(state).length > 0,
  unacceptedFlag: (state) => unaccepted(state).length > 0,
  unacknowledged: (_state, clocks) =>
    clocks.some((clock) => clock.name === 'acknowledgement' && isOpenClock(clock)),
  recordedLate: (state) => undecidedLate(state).length > 0,
  reopened: ({ response }) => response.reopened !== undefined,
  ombudsman: (state) => undecided(state).length > 0,
  stopped: (state) => openPause(state) !== undefined || openHold(state) !== undefined,
};

/** These are asked for on closed cases too: they are owed until they are dealt with (8.34, 8.40). */
export const notedWhenClosed: readonly Noted[] = ['recordedLate', 'ombudsman'];

function notedOn(state: CaseState, clocks: readonly Clock[]): readonly Noted[] {
  if (!state.intake.concern) return [];
  const isOpen = openStages.includes(state.stage);
  return (Object.keys(noted) as Noted[]).filter(
    (each) => (isOpen || notedWhenClosed.includes(each)) && isNoted[each](state, clocks),
  );
}

/** What lists find a case by, besides its columns and the people involved. */
export function marksOf(state: CaseState, clocks: readonly Clock[]): readonly string[] {
  const { handler } = state.triage;
  const { investigator, invited } = state.allocation;
  const inHand = [handler, investigator, invited].flatMap((id) => (id ? [hasIt(id)] : []));
  const found = notedOn(state, clocks);
  return [
    ...new Set(inHand),
    ...toldStaff(state).map(({ person }) => aboutMark(person)),
    ...waitingFor(state).map(waitsForIt),
    ...eventOf(state),
    ...(standingHolds(state).length > 0 ? [heldMark] : []),
    ...found.map(noteMark),
    ...(found.includes('recordedLate') ? lateDeciders(state).map(lateMark) : []),
    ...(found.includes('flagged') ? flagsUp(state).map(({ flag }) => flagMark(flag)) : []),
  ];
}
