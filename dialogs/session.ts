import { addDays, type Instant } from '../policy/dates';
import type { Person } from '../policy/roles';
import type { Desk } from './desk';
import type { Draft } from './conversation';
import type { Reply } from './reply';

/** What is kept of a person's conversation between turns, apart from any case. */
export interface Session {
  readonly draft?: Draft;
  /** Drafts that became cases, newest first: a late click on their cards still finds the case. */
  readonly finished: readonly { readonly draft: string; readonly reference: string }[];
  /** The last words that were not understood, so that one tap can log them. */
  readonly heard?: string;
}

const KIND = 'conversation';
const DAYS_KEPT = 30;
const MOST_TRIES = 5;
const MOST_FINISHED = 10;

export interface Turned {
  readonly session: Session;
  readonly replies: readonly Reply[];
}

/** The session, with a draft that has become a case taken out of it. */
export function finish(session: Session, draft: Draft): Session {
  return { finished: [{ draft: draft.id, reference: draft.reference }, ...session.finished].slice(0, MOST_FINISHED) };
}

const expiry = (now: Instant): Instant => `${addDays(now.slice(0, 10) as Parameters<typeof addDays>[0], DAYS_KEPT)}T00:00:00.000Z`;

/**
 * One turn of a person's conversation. What the turn changes is written only if nobody changed it meanwhile;
 * otherwise the turn is taken again on what stands now. Throws when it stays contended.
 */
export async function inSession(
  desk: Desk,
  person: Person,
  turn: (session: Session) => Promise<Turned>,
): Promise<readonly Reply[]> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const kept = await desk.documents.read<Session>(KIND, person.id);
    const before = kept?.body ?? { finished: [] };
    const { session, replies } = await turn(before);
    if (session === before) return replies;
    const { now } = await desk.context(person);
    const written = await desk.documents.write(KIND, person.id, session, { ifMatch: kept?.etag ?? 'absent', expiresAt: expiry(now) });
    if (written !== undefined) return replies;
  }
  throw new Error('This conversation stayed contended.');
}
