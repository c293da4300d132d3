import type { Reply } from '../../dialogs/port/reply';

/** Where a message came to stand: in which chat, and what Teams calls it. */
export interface Spot {
  readonly conversation: string;
  readonly activity: string;
}

/**
 * What came of sending one message to one person. `at`: where it stands, when Teams said so. `blocked`: they
 * will not have it, and it is not sent again. `unreachable`: there is no chat with them. `later`: it was not taken, and
 * may be sent again. `waiting`: it was not tried, because it is not its turn. `unsure`: it may have arrived, and is sent
 * again all the same.
 */
export type Outcome =
  | { readonly is: 'sent'; readonly at?: Spot }
  | { readonly is: 'blocked' | 'unreachable'; readonly why: string }
  | { readonly is: 'later' | 'waiting'; readonly why: string; readonly afterMilliseconds?: number }
  | { readonly is: 'unsure'; readonly why: string };

/** How delivery reaches people, whatever carries it. Every fault is an outcome. */
export interface Messenger {
  /** Sends one message to one person. */
  send(personId: string, reply: Reply): Promise<Outcome>;
  /** Changes a message that was sent to one person. Doing it again does no harm. */
  change(personId: string, spot: Spot, reply: Reply): Promise<Outcome>;
  /** Takes messages out of somebody’s chat, as far as that can be done: by the ids they were given there. */
  takeBack(personId: string, messages: readonly string[]): Promise<void>;
}
