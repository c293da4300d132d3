import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import type { Draft } from './draft';
import type { Reply } from '../port/reply';

/** What is kept of a person's conversation between turns, apart from any case. */
export interface Session {
  readonly draft?: Draft;
  /** Conversations that another one interrupted, newest first: each is picked up again when that one ends. */
  readonly aside?: readonly Draft[];
  /** Drafts that became cases, newest first: a late click on their cards still finds the case. */
  readonly finished: readonly { readonly draft: string; readonly reference: string }[];
  /** The last words that were not understood, so that one tap can log them. */
  readonly heard?: string;
  /** What was looked up beside a conversation under way, in the turn before. */
  readonly looked?: string;
  /** The case that `heard` was asked to belong to, in the turn before. */
  readonly continues?: string | undefined;
  /** The parts of what was typed last that were not understood. */
  readonly unread?: readonly string[];
  /** Files of this person wait to be told which case they are for. */
  readonly filing?: true | undefined;
  /** Deliveries whose effect is in here already, newest first: Teams sends again what it thinks was lost. */
  readonly seen?: readonly string[];
}

const DAYS_KEPT = 30;
const MOST_TRIES = 20;
const MOST_FINISHED = 10;
const MOST_ASIDE = 5;
const MOST_SEEN = 40;

export interface Turned {
  readonly session: Session;
  readonly replies: readonly Reply[];
}

/** The session before another conversation begins: one in which something was answered is kept for afterwards. */
export function setAside(session: Session): Session {
  const { draft, aside = [] } = session;
  return draft && draft.done.length > 0
    ? { ...session, aside: [draft, ...aside].slice(0, MOST_ASIDE) }
    : session;
}

/** The session with the wanted conversation under way, and whatever was kept for afterwards; undefined without it. */
export function bringBack(session: Session, isWanted: (draft: Draft) => boolean): Session | undefined {
  const { draft, aside = [] } = session;
  if (draft && isWanted(draft)) return session;
  const wanted = aside.find(isWanted);
  if (!wanted) return undefined;
  const others = [draft ?? [], aside.filter((each) => each !== wanted)].flat();
  return { ...session, draft: wanted, aside: others.slice(0, MOST_ASIDE) };
}

/** The session once its conversation has ended: the one that it interrupted is under way again. */
export function pickUp(session: Session): Session {
  const [draft, ...aside] = session.aside ?? [];
  return { ...session, draft, aside };
}

/** The session, with a draft that has become a case taken out of it. */
export function finish(session: Session, draft: Draft): Session {
  return {
    ...pickUp(session),
    finished: [{ draft: draft.id, reference: draft.reference }, ...session.finished].slice(0, MOST_FINISHED),
  };
}

/** How one delivery is told from another: its activity's id, and for words when and what was said. */
export type DeliveryKeys = readonly string[];

/**
 * One turn of a person's conversation. What the turn changes is written only if nobody changed it meanwhile; otherwise
 * the turn is taken again on what stands now. A delivery that was taken already changes nothing and gets `again`.
 * Throws when it stays contended.
 */
export async function inSession(
  desk: Desk,
  person: Person,
  keys: DeliveryKeys,
  turn: (session: Session) => Promise<Turned>,
  again: (session: Session) => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const kept = await desk.recall<Session>(person, 'conversation');
    const before = kept?.body ?? { finished: [] };
    const seen = before.seen ?? [];
    if (keys.some((key) => seen.includes(key))) return again(before);
    const { session, replies } = await turn(before);
    if (session === before) return replies;
    const body: Session = {
      ...session,
      // What an earlier turn did not understand is not said of this one.
      unread: session.unread === before.unread ? undefined : session.unread,
      seen: [...keys, ...seen].slice(0, MOST_SEEN),
    };
    const ifMatch = kept?.etag ?? 'absent';
    const written = await desk.keep(person, 'conversation', body, { days: DAYS_KEPT, ifMatch });
    if (written !== undefined) return replies;
  }
  throw new Error('This conversation stayed contended.');
}

/** What becomes of something that was said. */
export type Turning = (desk: Desk, person: Person, session: Session) => Promise<Turned>;
