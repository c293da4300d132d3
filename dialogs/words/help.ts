import { buildHelpCard, type HelpFor } from '../../cards/helpCards';
import { oversees, type Person, type Role } from '../../policy/roles';
import { readersOfEquality } from '../../policy/streams/equality/counting';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';
import type { Session } from '../state/session';
import { underWay } from '../state/underWay';

const signs: readonly Role[] = [
  'headOfCorporateAffairs',
  'chiefExecutive',
  'deputyChiefExecutive',
  'seniorManager',
];

/** Which lines of help are for this person, by the roles they hold. */
export function toldAs(person: Person): readonly HelpFor[] {
  const has = (...roles: readonly Role[]): boolean => roles.some((role) => person.roles.includes(role));
  const own: readonly HelpFor[] = [
    ...(oversees(person) ? ['team' as const] : []),
    ...(has('leadManager') ? ['lead' as const] : []),
    ...(has('investigator') ? ['investigator' as const] : []),
    ...(has(...signs) ? ['signs' as const] : []),
  ];
  return [
    ...(own.length > 0 ? own : ['staff' as const]),
    ...(has('leadManager', 'complaintsTeam') ? ['bundles' as const] : []),
    ...(has(...readersOfEquality) ? ['equality' as const] : []),
  ];
}

const drawHelp = (
  desk: Desk,
  person: Person,
  { draft }: Pick<Session, 'draft'>,
  how: { readonly welcome: boolean; readonly group?: string },
): readonly Reply[] => [
  replyCard(
    buildHelpCard({
      ...how,
      told: [...toldAs(person), ...(desk.local ? ['local' as const] : [])],
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
