import { button } from '../../cards/card';
import { plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { addDays, count, daysBetween, longDate, type LondonDate } from '../../policy/calendar/dates';
import { mayRead } from '../../policy/access/parts';
import { isOpenClock } from '../../policy/machine/clock';
import { deadlines } from '../../policy/machine/clocks';
import { ownersOf } from '../../policy/machine/owners';
import type { CaseState } from '../../policy/machine/caseState';
import { oversees, roles, type Person } from '../../policy/roles';
import { stages } from '../../policy/stages';
import { tellUnseen } from './cases';
import type { CaseFilter, Desk, OpenCount } from '../port/desk';
import { showMyCases } from './lists';
import { findNames } from './people';
import { replyCard, type Reply } from '../port/reply';

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

/** How long a case has been with us, what it is at, and what is due next, for those who may read where it stands (7.1). */
export async function sayAge(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const state = await desk.read(person, reference);
  const context = await desk.context(person);
  const reached = state?.intake.concern?.receivedOn;
  if (!state || !reached || !mayRead(state, person, context).has('summary')) return tellUnseen(undefined);
  const days = count(daysBetween(reached, context.today), 'day');
  const [next] = deadlines(state, context)
    .filter(isOpenClock)
    .map(({ due }) => due)
    .sort();
  return [
    replyCard(
      buildSayCard({
        title: `${reference} reached us ${days} ago`,
        lines: [
          `It reached us on ${longDate(reached)}. It is now: ${stages[state.stage]}.`,
          ...(next
            ? [`What comes next ${next < context.today ? 'was' : 'is'} due on ${longDate(next)}.`]
            : []),
        ],
        actions: [
          button('Why these dates?', 'why', { case: reference }),
          button('Open the case', 'open', { case: reference }),
        ],
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

/** What somebody who asks what is going wrong is to hear of: the words that list it, how it is narrowed. */
const troubles: readonly (readonly [string, string, (today: LondonDate) => CaseFilter])[] = [
  ['Overdue', 'overdue cases', (today) => ({ dueBy: addDays(today, -1) })],
  ['Red flags that nobody has accepted', 'red flags nobody took', () => ({ noted: ['unacceptedFlag'] })],
  ['Not acknowledged yet', 'cases not acknowledged', () => ({ noted: ['unacknowledged'] })],
  ['Without an investigator', 'cases without an investigator', () => ({ stages: ['closerLook'] })],
  ['Recorded late, and nobody has accepted it', 'recorded late', () => ({ noted: ['recordedLate'] })],
];

/** What is going wrong: with all cases for whoever oversees them, for anybody else with their own. */
export async function sayTroubles(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const { ofAll, counts } = await desk.countCases(
    person,
    troubles.map(([, , filter]) => filter(today)),
  );
  const late = await desk.countLate(person);
  const found = troubles
    .map(([words, list], index) => ({ words, list, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const whose = ofAll ? '' : ' in the cases you are involved in';
  return [
    replyCard(
      buildSayCard({
        title:
          found.length > 0 ? `What needs a look${whose}` : `Nothing is going wrong${whose} that I can see.`,
        lines: [
          ...found.map(({ words, count }) => `${words}: ${count}`),
          // Others decide on the rest: my day counts what is theirs alone.
          ...(late > 0
            ? [`${late} of what was recorded late ${late === 1 ? 'waits' : 'wait'} for you.`]
            : []),
        ],
        actions: [
          ...found.map(({ words, list, count }) => button(`${words} (${count})`, 'list', { words: list })),
          ...(ofAll ? [button('Who has what', 'whoHas', {})] : []),
          button('My day', 'day', {}),
        ],
      }),
    ),
  ];
}

const MOST_STAFF = 25;
const MOST_SHOWN = 12;
const MOST_BUTTONS = 5;

/** How many open cases each of those who handle or investigate them has, for whoever oversees all; for others who has theirs. */
export async function sayWhoHasWhat(desk: Desk, person: Person): Promise<readonly Reply[]> {
  if (!oversees(person)) return showMyCases(desk, person);
  const inRoles = await Promise.all(
    (['palsOfficer', 'complaintsTeam', 'leadManager', 'investigator'] as const).map((role) =>
      desk.directory.inRole(role),
    ),
  );
  const staff = [...new Map(inRoles.flat().map((one) => [one.id, one])).values()].slice(0, MOST_STAFF);
  const [{ counts }, open] = await Promise.all([
    desk.countCases(
      person,
      staff.map(({ id }) => ({ who: id })),
    ),
    desk.countOpen(person),
  ]);
  const busy = staff
    .map(({ name }, index) => ({ name, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_SHOWN);
  return [
    replyCard(
      buildSayCard({
        title: busy.length > 0 ? 'Who has what' : 'Nobody has a case by name yet',
        // Somebody may have none, and one case two people: what is open in all is said beside them.
        lines: [
          ...busy.map(({ name, count }) => `${plain(name)}: ${count}`),
          ...(open.ofAll ? [`Open in all: ${open.open}`] : []),
        ],
        actions: [
          ...busy
            .slice(0, MOST_BUTTONS)
            .map(({ name }) => button(name, 'list', { words: `cases with ${name}` })),
          button('Team queue', 'queue', {}),
        ],
      }),
    ),
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
