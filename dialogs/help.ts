import { buildHelpCard } from '../cards/helpCards';
import { oversees, type Person } from '../policy/roles';
import { readersOfEquality } from '../policy/streams/equality/counting';
import type { Desk } from './desk';
import { replyCard, type Reply } from './reply';
import type { Session } from './session';
import { underWay } from './underWay';

const drawHelp = (
  desk: Desk,
  person: Person,
  { draft }: Pick<Session, 'draft'>,
  how: { readonly welcome: boolean; readonly group?: string },
): readonly Reply[] => [
  replyCard(
    buildHelpCard({
      ...how,
      team: oversees(person),
      equality: person.roles.some((role) => readersOfEquality.includes(role)),
      local: desk.local,
      ...(draft ? { underWay: underWay(draft) } : {}),
    }),
  ),
];

/** What can be asked for, or all of one group of it, and what is under way. */
export const showHelp = (desk: Desk, person: Person, session: Session, group = ''): readonly Reply[] =>
  drawHelp(desk, person, session, { welcome: false, group });

/** Greets a person who has just been given the bot. */
export const welcome = async (desk: Desk, person: Person): Promise<readonly Reply[]> =>
  drawHelp(desk, person, {}, { welcome: true });
