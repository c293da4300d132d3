import { buildHelpCard } from '../cards/helpCards';
import { oversees, type Person } from '../policy/roles';
import type { Desk } from './desk';
import { replyCard, type Reply } from './reply';
import type { Session } from './session';
import { underWay } from './underWay';

const drawHelp = (
  desk: Desk,
  person: Person,
  { draft }: Pick<Session, 'draft'>,
  isNew: boolean,
): readonly Reply[] => [
  replyCard(
    buildHelpCard({
      welcome: isNew,
      team: oversees(person),
      local: desk.local,
      ...(draft ? { underWay: underWay(draft) } : {}),
    }),
  ),
];

/** What can be asked for, and what is under way. */
export const showHelp = (desk: Desk, person: Person, session: Session): readonly Reply[] =>
  drawHelp(desk, person, session, false);

/** Greets a person who has just been given the bot. */
export const welcome = async (desk: Desk, person: Person): Promise<readonly Reply[]> =>
  drawHelp(desk, person, {}, true);
