import type { Person } from '../policy/roles';
import { turnToShown } from './words/aboutShown';
import { isAnswer, kindAsked } from './state/whatIsAsked';
import { tooLong } from './drafts/besideWords';
import type { Click } from './state/click';
import { putOnCase } from './words/continuing';
import { putsRight } from './answers/correcting';
import type { Desk } from './port/desk';
import type { Draft } from './state/draft';
import { Drafting } from './drafts/drafting';
import { readEdit } from './drafts/editing';
import { sayIdle } from './words/idle';
import { isSettled } from './answers/meantBy';
import { hearCaseOfFiles } from './words/filesSent';
import { findByWords } from './cases/finding';
import { hearOtherCase, namesOther } from './otherCase';
import type { Reply } from './port/reply';
import { asksOfCase, hearNamed } from './askedOfCase';
import { hear } from './said';
import { withCarryOn } from './state/underWay';
import { hearSearch } from './reading/searchWords';
import { inSession, type DeliveryKeys, type Session, type Turned } from './state/session';
import { readSteering, readWayOut } from './drafts/steering';
import { taps } from './tapped';
import { noSuchCard } from './tapping';
import { answerWithinCalendar } from './port/withinCalendar';

/** Characters: more than Teams sends. What is longer is not looked at, since reading takes its time. */
const LONGEST_HEARD = 30_000;

/** Are these words for the conversation under way, though something else may be said by them? */
async function isOwnWords(desk: Desk, person: Person, draft: Draft, words: string): Promise<boolean> {
  if (isSettled(draft, words)) return true;
  if (await namesOther(desk, person, draft, words)) return false;
  const context = await desk.context(person);
  return isAnswer(draft, words, context) || putsRight(draft, words, context);
}

/** The cases of somebody who is named to be looked up; undefined where there are none. */
async function findNamed(
  desk: Desk,
  person: Person,
  session: Session,
  words: string,
): Promise<Turned | undefined> {
  const search = hearSearch(words);
  const found = search && (await findByWords(desk, person, search.words));
  return found?.any ? { session, replies: found.replies } : undefined;
}

/** A question about somebody’s case beside the one that is open: it is answered, and the conversation waits. */
async function askedByName(
  desk: Desk,
  person: Person,
  session: Session,
  draft: Draft,
  words: string,
): Promise<Turned | undefined> {
  const isTold = kindAsked(draft) === 'longText';
  if (isTold || draft.cancelling || draft.second !== undefined || !asksOfCase(words)) return undefined;
  const named =
    (await hearNamed(desk, person, session, words)) ?? (await findNamed(desk, person, session, words));
  return named && { ...named, replies: withCarryOn(named.replies, named.session.draft) };
}

/** What was looked up while a conversation waits: what is said next may be about that. */
const keepLooked = (turned: Turned, { draft }: Session, words: string): Turned =>
  draft !== undefined && turned.session.draft?.id === draft.id && turned.session.draft.second === undefined
    ? { ...turned, session: { ...turned.session, looked: words } }
    : turned;

/** What the bot answers to something typed in a personal chat. */
export function onText(
  desk: Desk,
  person: Person,
  words: string,
  keys: DeliveryKeys,
): Promise<readonly Reply[]> {
  if (words.length > LONGEST_HEARD) return Promise.resolve([tooLong]);
  const turn = async (before: Session): Promise<Turned> => {
    const { looked, continues } = before;
    // NB: a session that is the same is not written, so that a turn that failed is taken when it is sent again.
    const session =
      looked === undefined && continues === undefined
        ? before
        : { ...before, looked: undefined, continues: undefined };
    const draft = session.draft && { ...session.draft, unread: [] };
    const filed = await hearCaseOfFiles(desk, person, session, words);
    const put = filed ?? (await putOnCase(desk, person, { ...session, continues }, words));
    const about = put ?? (draft ? undefined : await turnToShown(desk, person, session, words));
    if (about) return about;
    const named = draft ? undefined : await hearNamed(desk, person, session, words);
    if (named) return named;
    const isOwn = draft && (await isOwnWords(desk, person, draft, words));
    const other = isOwn ? undefined : hearOtherCase(words, session, looked);
    const asked =
      isOwn || other || !draft ? undefined : await askedByName(desk, person, session, draft, words);
    if (asked) return keepLooked(asked, session, words);
    const steer =
      draft && !isOwn && !other ? (readEdit(words, draft) ?? readWayOut(words, draft)) : undefined;
    const meant = isOwn || steer ? undefined : (other ?? hear(words, draft));
    if (meant) return keepLooked(await meant(desk, person, session), session, words);
    if (!draft) return sayIdle(desk, person, session, words);
    const drafting = new Drafting(desk, person, session);
    const steering = isSettled(draft, words) ? undefined : readSteering(words, draft);
    return (steer ?? steering)?.(drafting, draft) ?? drafting.type(draft, words);
  };
  return answerWithinCalendar(inSession(desk, person, keys, turn, async () => []));
}

/** What the bot answers to a click: the first reply's card takes the place of the one that was clicked. */
export function onClick(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const tap = Object.hasOwn(taps, click.verb) ? taps[click.verb] : undefined;
  return tap ? answerWithinCalendar(tap(desk, person, click)) : Promise.resolve([noSuchCard()]);
}
