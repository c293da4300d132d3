import { button } from '../cards/card';
import { buildSayCard } from '../cards/sayCards';
import type { Person } from '../policy/roles';
import { openCase } from './cases/cases';
import { wordIn, type Click } from './state/click';
import type { Desk } from './port/desk';
import type { Draft } from './state/draft';
import { Drafting } from './drafts/drafting';
import { showHelp } from './words/help';
import { replyCard, type Reply } from './port/reply';
import { bringBack, inSession, type Session, type Turned } from './state/session';
import { underWay } from './state/underWay';

export type Tap = (desk: Desk, person: Person, click: Click) => Promise<readonly Reply[]>;

/** A tap that takes the person's conversation on; one that was taken already shows where things stand. */
export const inConversation =
  (turn: (desk: Desk, person: Person, click: Click, session: Session) => Promise<Turned>): Tap =>
  (desk, person, click) =>
    inSession(
      desk,
      person,
      click.keys,
      (session) => turn(desk, person, click, session),
      async (session) => {
        const [last] = session.finished;
        if (session.draft) return (await new Drafting(desk, person, session).resume(session.draft)).replies;
        return last ? openCase(desk, person, last.reference) : showHelp(desk, person, session);
      },
    );

/** A tap on a card of one of the person's own drafts, which goes on from there. */
export const onDraft = (
  turn: (drafting: Drafting, draft: Draft, click: Click) => Promise<Turned> | Turned,
): Tap =>
  inConversation(async (desk, person, click, session) => {
    const { draft, finished } = session;
    const wanted = wordIn(click.data.draft);
    const back = bringBack(session, ({ id }) => id === wanted || (wanted === '' && id === draft?.id));
    if (back?.draft) return turn(new Drafting(desk, person, back), { ...back.draft, unread: [] }, click);
    const done = finished.find(({ draft: id }) => id === wanted);
    if (!done) return { session, replies: [noSuchCard(draft)] };
    const outcome = { done: 'This is saved already. Here is the case.' };
    return { session, replies: await openCase(desk, person, done.reference, outcome) };
  });

/** What is said to a tap on a card whose time is over. */
export const noSuchCard = (current?: Draft): Reply =>
  replyCard(
    buildSayCard({
      title: 'That card is no longer in use',
      lines: [
        current ? underWay(current) : 'What it asked for has been stopped or replaced. Nothing was changed.',
      ],
      actions: [
        current
          ? button('Carry on', 'draft.open', { draft: current.id }, { style: 'positive' })
          : button('Log a concern', 'log', {}),
      ],
    }),
  );
