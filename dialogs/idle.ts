import type { Person } from '../policy/roles';
import type { Desk } from './desk';
import { findLikely, sayNotUnderstood } from './likeness';
import { isNarrative } from './meantBy';
import { asksOfBot } from './reading/sentence';
import type { Session, Turned } from './session';
import { startLogging } from './starting';

const LONG_ENOUGH = 8;

/** Nothing is under way: what reads like something that happened is offered to be logged, and asked about at once. */
export function sayIdle(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned> | Turned {
  const likely = findLikely(words, person);
  return isNarrative(words, likely.length > 0 ? LONG_ENOUGH : undefined) && !asksOfBot(words)
    ? startLogging(desk, person, session, { words }, { offered: true })
    : sayNotUnderstood(session, words, likely);
}
