import type { Instant } from '../../policy/calendar/dates';
import type { Duty, DutyOutcome } from '../../storage/ports/caseStore';
import type { Outcome } from './messenger';

const MOST_ATTEMPTS = 12;
const FIRST_RETRY_IN_MILLISECONDS = 60_000;
const MOST_DOUBLINGS = 8;
/** The part of a wait by which it is drawn out at random, so that not everything comes back at once. */
const JITTER = 0.25;

/** What becomes of an owed message. `nobodyReached`: not one of its people, so the next in line has to hear. */
export interface Settlement {
  readonly outcome: DutyOutcome;
  readonly nobodyReached: boolean;
}

const waitOf = ({ attempts }: Duty, outcomes: readonly Outcome[]): number => {
  const told = outcomes.flatMap((outcome) =>
    'afterMilliseconds' in outcome && outcome.afterMilliseconds !== undefined
      ? [outcome.afterMilliseconds]
      : [],
  );
  return told.length > 0
    ? Math.max(...told)
    : FIRST_RETRY_IN_MILLISECONDS * 2 ** Math.min(attempts - 1, MOST_DOUBLINGS);
};

/** One outcome for each of its people. What may still arrive is tried again; what nobody will have is given up. What only waits its turn never is. */
export function settlementOf(
  duty: Duty,
  outcomes: readonly Outcome[],
  now: Instant,
  random: () => number,
): Settlement {
  const unsettled = outcomes.find(({ is }) => is === 'later' || is === 'unsure' || is === 'waiting');
  const waits = outcomes.some(({ is }) => is === 'waiting');
  const reached = outcomes.some(({ is }) => is === 'sent');
  const refused = outcomes.flatMap((outcome) => ('why' in outcome ? [outcome] : []));
  const why = refused.at(0)?.why ?? 'nobody';
  const nobodyReached = !reached && !unsettled;
  if (reached && !unsettled) return { outcome: { delivered: true }, nobodyReached };
  const final = !unsettled && refused.length > 0 && refused.every(({ is }) => is === 'blocked');
  if (final || (duty.attempts >= MOST_ATTEMPTS && !waits))
    return { outcome: { dead: true, why: final ? 'blocked' : why }, nobodyReached: !reached };
  const wait = waitOf(duty, outcomes) * (1 + JITTER * random());
  return { outcome: { retryAt: new Date(Date.parse(now) + wait).toISOString(), why }, nobodyReached };
}

/** What was to be done beside a message is tried again with it, and makes one that arrived neither late nor lost. */
export const withBeside = (outcome: DutyOutcome, { outcome: beside }: Settlement): DutyOutcome =>
  'delivered' in outcome && 'retryAt' in beside ? beside : outcome;
