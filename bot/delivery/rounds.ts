import type { DayLine } from '../../cards/designs/day';
import type { Instant } from '../../policy/calendar/dates';
import type { Documents } from '../../storage/ports/documents';

/** What a person was shown in one round of reminders, by whichever processes. */
export interface Shown {
  readonly lines: readonly DayLine[];
  /** The messages that show them, by Teams’s ids. */
  readonly messages: readonly string[];
}

/** One process at one person’s reminders. */
export interface Turn {
  /** What the round has shown them so far; nothing when it begins here. Whoever has the turn adds to it. */
  shown: Shown;
  /** Keeps what is shown, and lets the next one at it. */
  end(): Promise<void>;
}

/** Another process is at it, and gone if it is longer than this. */
export interface Busy {
  readonly atMostMilliseconds: number;
}

export interface Rounds {
  /** Begins or goes on with a person’s round. */
  turn(personId: string): Promise<Turn | Busy>;
}

interface Kept extends Shown {
  readonly begunAt: Instant;
  /** Until then a process is at it. A UTC instant. */
  readonly until: Instant;
}

const KIND = 'round';
/** Time for a process that is killed to be noticed and made up for; not so long that somebody is in the middle of a form. */
const ROUND_IN_MILLISECONDS = 180_000;
/** As long as an attempt to send may take. */
const AT_IT_IN_MILLISECONDS = 120_000;
const nothing: Shown = { lines: [], messages: [] };

/** Has the processes on one store bring a person’s reminders one after another, each knowing what the others showed. */
export function rounds(documents: Documents, now: () => Instant): Rounds {
  const after = (from: Instant, milliseconds: number): Instant =>
    new Date(Date.parse(from) + milliseconds).toISOString();
  const isOver = ({ begunAt }: Kept): boolean => after(begunAt, ROUND_IN_MILLISECONDS) < now();

  return {
    async turn(personId) {
      const found = await documents.read<Kept>(KIND, personId);
      if (found && found.body.until > now())
        return { atMostMilliseconds: Date.parse(found.body.until) - Date.parse(now()) };
      const goesOn = found !== undefined && !isOver(found.body);
      const { lines, messages } = goesOn ? found.body : nothing;
      const shown = { lines, messages };
      const begunAt = goesOn ? found.body.begunAt : now();
      const write = (kept: Kept, ifMatch: string): Promise<string | undefined> =>
        documents.write(KIND, personId, kept, {
          ifMatch,
          expiresAt: after(now(), ROUND_IN_MILLISECONDS + AT_IT_IN_MILLISECONDS),
        });
      const mine = await write(
        { ...shown, begunAt, until: after(now(), AT_IT_IN_MILLISECONDS) },
        found?.etag ?? 'absent',
      );
      if (mine === undefined) return { atMostMilliseconds: AT_IT_IN_MILLISECONDS };
      const turn: Turn = {
        shown,
        async end() {
          await write({ ...turn.shown, begunAt, until: '' }, mine);
        },
      };
      return turn;
    },
  };
}
