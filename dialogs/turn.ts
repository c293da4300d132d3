import type { Person } from '../policy/roles';
import { isAnswer } from './answering';
import type { Click } from './click';
import type { Desk } from './desk';
import { Drafting } from './drafting';
import { findLikely, sayNotUnderstood } from './likeness';
import { isNarrative, isSettled } from './meantBy';
import { asksOfBot } from './reading/sentence';
import type { Reply } from './reply';
import { hear } from './said';
import { inSession, type DeliveryKeys, type Session, type Turned } from './session';
import { startLogging } from './starting';
import { readSteering } from './steering';
import { taps } from './tapped';
import { noSuchCard } from './tapping';
import { answerWithinCalendar } from './withinCalendar';

const LONG_ENOUGH = 8;

/** Nothing is under way: what reads like something that happened is offered to be logged, and asked about at once. */
function sayIdle(desk: Desk, person: Person, session: Session, words: string): Promise<Turned> | Turned {
  const likely = findLikely(words, person);
  return isNarrative(words, likely.length > 0 ? LONG_ENOUGH : undefined) && !asksOfBot(words)
    ? startLogging(desk, person, session, { words }, { offered: true })
    : sayNotUnderstood(session, words, likely);
}

/** What the bot answers to something typed in a personal chat. */
export function onText(
  desk: Desk,
  person: Person,
  words: string,
  keys: DeliveryKeys,
): Promise<readonly Reply[]> {
  const turn = async (session: Session): Promise<Turned> => {
    const draft = session.draft && { ...session.draft, unread: [] };
    const isOwn = draft && (isSettled(draft, words) || isAnswer(draft, words, await desk.context(person)));
    const meant = isOwn ? undefined : hear(words, draft);
    if (meant) return meant(desk, person, session);
    if (!draft) return sayIdle(desk, person, session, words);
    const drafting = new Drafting(desk, person, session);
    return readSteering(words, draft)?.(drafting, draft) ?? drafting.type(draft, words);
  };
  return answerWithinCalendar(inSession(desk, person, keys, turn, async () => []));
}

/** What the bot answers to a click: the first reply's card takes the place of the one that was clicked. */
export function onClick(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const tap = Object.hasOwn(taps, click.verb) ? taps[click.verb] : undefined;
  return tap ? answerWithinCalendar(tap(desk, person, click)) : Promise.resolve([noSuchCard()]);
}
