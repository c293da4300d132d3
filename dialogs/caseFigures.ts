import { button } from '../cards/card';
import { buildSayCard } from '../cards/sayCards';
import { mayRead } from '../policy/access/parts';
import { ownersOf } from '../policy/machine/owners';
import type { CaseState } from '../policy/machine/caseState';
import { roles, type Person } from '../policy/roles';
import { tellUnseen } from './cases';
import type { Desk, OpenCount } from './desk';
import { findNames } from './people';
import { replyCard, type Reply } from './reply';

/** Whose hands a case is in now, for those who may read where it stands (7.1). */
export async function sayWhoHas(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  if (!state || !mayRead(state, person, await desk.context(person)).has('summary'))
    return tellUnseen(undefined);
  return [
    replyCard(
      buildSayCard({
        title: `Who has ${reference}`,
        lines: await linesOnOwners(desk, state),
        actions: [button('Open the case', 'open', { case: reference })],
      }),
    ),
  ];
}

async function linesOnOwners(desk: Desk, state: CaseState): Promise<readonly string[]> {
  const { handler } = state.triage;
  const { investigator, invited } = state.allocation;
  const names = await findNames(
    desk,
    [handler, investigator, invited].flatMap((id) => id ?? []),
  );
  const named = (id: string): string => names.get(id) ?? 'Somebody who has left';
  const roleOf = ownersOf(state).flatMap((owner) => ('role' in owner ? roles[owner.role] : []));
  return [
    ...(handler ? [`${named(handler)} is handling it.`] : []),
    ...(investigator ? [`${named(investigator)} is its investigator.`] : []),
    ...(invited ? [`${named(invited)} was asked to investigate it, and has not answered yet.`] : []),
    ...roleOf.map((role) => `Nobody has it by name yet: it is with the ${role}.`),
  ];
}

/** How many open cases there are: all of them for whoever oversees cases, for anybody else their own. */
export async function sayHowMany(desk: Desk, person: Person, title?: string): Promise<readonly Reply[]> {
  const count = await desk.countOpen(person);
  const forTheTeam = [button('Team queue', 'queue', {}), button('At risk', 'risk', {})];
  const said = linesOnCount(count);
  return [
    replyCard(
      buildSayCard({
        title: title ?? said[0] ?? '',
        lines: title === undefined ? said.slice(1) : said,
        actions: [
          ...(count.ofAll ? forTheTeam : []),
          button('My cases', 'mine', {}),
          button('Who are we waiting for?', 'list', { words: 'who are we waiting for' }),
        ],
      }),
    ),
  ];
}

const linesOnCount = ({ ofAll, open, toTriage, overdue, dueSoon }: OpenCount): readonly string[] => [
  ofAll ? `Open cases: ${open}` : `Open cases you are involved in: ${open}`,
  `Waiting for triage: ${toTriage}`,
  `Overdue: ${overdue}`,
  `Due within two working days: ${dueSoon}`,
];
