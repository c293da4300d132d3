import type { Person } from '../../../policy/roles';
import type { Desk } from '../../port/desk';
import type { Bag } from '../../reading/sentence';
import type { Reply } from '../../port/reply';
import type { Session, Turned } from '../../state/session';
import { withCarryOn } from '../../state/underWay';
import { answerWithinCalendar } from '../../port/withinCalendar';

export type Handler = (desk: Desk, person: Person, session: Session, apart: Apart) => Promise<Turned>;
type View = (desk: Desk, person: Person, apart: Apart) => Promise<readonly Reply[]>;

/** What a row sets apart: the case that is named, and the words its pattern keeps. */
export interface Apart {
  readonly of: string;
  readonly words: readonly string[];
}

/** Shows something beside the conversation under way, and offers the way back to it. */
export const beside =
  (view: View): Handler =>
  async (desk, person, session, apart) => {
    const replies = await answerWithinCalendar(view(desk, person, apart));
    return { session, replies: withCarryOn(replies, session.draft) };
  };

export const list = (view: (desk: Desk, person: Person) => Promise<readonly Reply[]>): Handler =>
  beside((desk, person) => view(desk, person));

/** How it may be said: a pattern over the words as they are compared, or words of which all of it is made. */
export type Means = RegExp | Bag;

export const onCase = (bag: Omit<Bag, 'onCase'>): Bag => ({ ...bag, onCase: true });

/** A row: how it may be said, what it does, and what Teams offers in its menu, where no other words are needed. */
export type Saying = readonly [Means | readonly Means[], Handler, string?];
