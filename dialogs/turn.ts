import type { Person } from '../policy/roles';
import { isAnswer } from './answering';
import type { Click } from './click';
import type { Desk } from './desk';
import { Drafting } from './drafting';
import { findLikely, sayNotUnderstood } from './likeness';
import type { Reply } from './reply';
import { hear } from './said';
import { inSession, type DeliveryKeys, type Session, type Turned } from './session';
import { readSteering } from './steering';
import { taps } from './tapped';
import { noSuchCard } from './tapping';
import { answerWithinCalendar } from './withinCalendar';

/** What the bot answers to something typed in a personal chat. */
export function onText(
  desk: Desk,
  person: Person,
  words: string,
  keys: DeliveryKeys,
): Promise<readonly Reply[]> {
  const turn = async (session: Session): Promise<Turned> => {
    const { draft } = session;
    const meant = draft && isAnswer(draft, words, desk.trust) ? undefined : hear(words, draft);
    if (meant) return meant(desk, person, session);
    if (!draft) return sayNotUnderstood(session, words, findLikely(words, person));
    const drafting = new Drafting(desk, person, session);
    return readSteering(words)?.(drafting, draft) ?? drafting.type(draft, words);
  };
  return answerWithinCalendar(inSession(desk, person, keys, turn, async () => []));
}

/** What the bot answers to a click: the first reply's card takes the place of the one that was clicked. */
export function onClick(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const tap = Object.hasOwn(taps, click.verb) ? taps[click.verb] : undefined;
  return tap ? answerWithinCalendar(tap(desk, person, click)) : Promise.resolve([noSuchCard()]);
}
