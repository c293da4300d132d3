import type { DayLine } from '../../cards/designs/day';
import type { Instant } from '../../policy/calendar/dates';
import type { Documents } from '../../storage/ports/documents';

/** What a person was shown in one round of reminders, by whichever processes. */
export interface Shown {
  readonly lines: readonly DayLine[];
  /** The messages that show them, by Teams’s ids. */
  readonly messages: readonly string[];
}

/** One person’s round of reminders, leased by one process. */
export interface Round {
  /** What the round has shown them so far; nothing when it begins here. Whoever holds the lease adds to it. */
  shown: Shown;
  /** Keeps what is shown, and gives the lease up. */
  leave(): Promise<void>;
}

/** Another process holds the lease, for no longer than this. */
export interface LeasedElsewhere {
  readonly atMostMilliseconds: number;
}

export interface Rounds {
  /** Begins a person’s round, or goes on with it. */
  join(personId: string): Promise<Round | LeasedElsewhere>;
}

interface Kept extends Shown {
  readonly begunAt: Instant;
  /** The end of the lease, a UTC instant; empty when nobody holds it. */
  readonly until: Instant;
}

const KIND = 'round';
/** Time for a process that is killed to be noticed and made up for; not so long that somebody is in the middle of a form. */
const ROUND_IN_MILLISECONDS = 180_000;
/** As long as an attempt to send may take. */
const LEASE_IN_MILLISECONDS = 120_000;
const nothing: Shown = { lines: [], messages: [] };

const after = (from: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(from) + milliseconds).toISOString();

/** Has the processes on one store bring a person’s reminders one after another, each knowing what the others showed. */
export function rounds(documents: Documents, now: () => Instant): Rounds {
  const isOver = ({ begunAt }: Kept): boolean => after(begunAt, ROUND_IN_MILLISECONDS) < now();
  const write = (personId: string, kept: Kept, ifMatch: string): Promise<string | undefined> =>
    documents.write(KIND, personId, kept, {
      ifMatch,
      expiresAt: after(now(), ROUND_IN_MILLISECONDS + LEASE_IN_MILLISECONDS),
    });

  return {
    async join(personId) {
      const found = await documents.read<Kept>(KIND, personId);
      if (found && found.body.until > now())
        return { atMostMilliseconds: Date.parse(found.body.until) - Date.parse(now()) };
      const goesOn = found !== undefined && !isOver(found.body);
      const { lines, messages } = goesOn ? found.body : nothing;
      const shown = { lines, messages };
      const begunAt = goesOn ? found.body.begunAt : now();
      const leased = { ...shown, begunAt, until: after(now(), LEASE_IN_MILLISECONDS) };
      const mine = await write(personId, leased, found?.etag ?? 'absent');
      if (mine === undefined) return { atMostMilliseconds: LEASE_IN_MILLISECONDS };
      const round: Round = {
        shown,
        async leave() {
          await write(personId, { ...round.shown, begunAt, until: '' }, mine);
        },
      };
      return round;
    },
  };
}
