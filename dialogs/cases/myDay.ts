import { button } from '../../cards/card';
import { buildMyDayCard, type Day, type DayCase } from '../../cards/designs/day';
import { buildListCard } from '../../cards/designs/list';
import type { LondonDate } from '../../policy/calendar/dates';
import { deadlines } from '../../policy/machine/clocks';
import { coveredOn, isAbout, relationsOf } from '../../policy/access/access';
import { mayRead } from '../../policy/access/parts';
import { missing } from '../../policy/machine/caseSections';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { ownersOf } from '../../policy/machine/owners';
import { turnsOf, type Turn } from '../../policy/reminders/turns';
import { isOpenClock, type Clock } from '../../policy/machine/clock';
import { caseTarget, commandNamed, findTarget } from '../../policy/machine/targets';
import { namesFor } from '../../policy/search/caseWords';
import { flagsUp } from '../../policy/sections/redFlags/questions';
import { oversees, type Person } from '../../policy/roles';
import type { Stage } from '../../policy/stages';
import { serviceWords } from '../../policy/trust/services';
import type { Row } from '../../storage/ports/caseStore';
import { soonFrom, type Desk } from '../port/desk';
import { findNames } from './people';
import { replyCard, type Reply } from '../port/reply';

/** A case as “my day” shows it, and what it is for this person today. */
interface Looked {
  readonly row: DayCase;
  readonly is: keyof Pick<
    Day,
    'overdue' | 'dueSoon' | 'nobodys' | 'forMe' | 'aboutMe' | 'forOthers' | 'elsewhere'
  >;
  readonly decides: boolean;
}

/** The turns on a case that are these people’s: by name, or by a role they hold. */
const isFor =
  (people: readonly Person[]) =>
  ({ to }: Turn): boolean =>
    people.some(({ id, roles: held }) => ('person' in to ? to.person === id : held.includes(to.role)));

const openClocks = (clocks: readonly Clock[]): readonly Clock[] => clocks.filter(isOpenClock);

const soonest = (dues: readonly (LondonDate | undefined)[]): LondonDate | undefined =>
  dues.flatMap((due) => due ?? []).sort()[0];

/** What is asked of somebody whom a case is about, and nothing else of it (7.1, 8.31 to 8.33). */
function lookOnOwn(state: CaseState, { reference, stage }: DayCase, context: Context): Looked {
  const { actor, today } = context;
  const [next] = turnsOf(state, openClocks(deadlines(state, context))).filter(
    ({ to }) => 'person' in to && to.person === actor.id,
  );
  const due = next?.clock?.due;
  const row: DayCase = {
    reference,
    stage,
    isOwn: true,
    ...(next ? { step: next.what } : {}),
    ...(due ? { nextDue: due } : {}),
  };
  const placeOf = (): Looked['is'] => {
    if (!next) return 'aboutMe';
    if (due && due < today) return 'overdue';
    return due && due <= soonFrom(context) ? 'dueSoon' : 'forMe';
  };
  return { row, is: placeOf(), decides: false };
}

/** A case as it stands for this person today: whose turn it is, what comes next, and by when. */
function lookOn(state: CaseState, shown: DayCase, context: Context, involved: boolean): Looked {
  const { actor, today } = context;
  const available = caseTarget.available(state, context);
  const decision = available.find(({ decides }) => decides);
  const clocks = openClocks(deadlines(state, context));
  const turns = turnsOf(state, clocks);
  const mine = turns.filter(isFor([actor, ...coveredOn(state, actor.id, context)]));
  const gap = missing(state, context).find(({ command }) => available.some(({ name }) => name === command));
  const hasIt = ownersOf(state).some((owner) => 'person' in owner && owner.person === actor.id);
  const next = commandNamed(gap?.command ?? '')?.command.button;
  const step = decision?.button ?? mine[0]?.what ?? (hasIt ? next : undefined);
  const due = soonest((mine.length > 0 ? mine.map(({ clock }) => clock) : clocks).map((clock) => clock?.due));
  const isNamed = mayRead(state, actor, context).has('personalDetails');
  const row: DayCase = {
    ...shown,
    // Callers give a name and no reference.
    ...(isNamed ? { names: namesFor(state, []) } : {}),
    ...(due ? { nextDue: due } : {}),
    ...(flagsUp(state).length > 0 ? { flagged: true } : {}),
    ...(step ? { step } : { waitsFor: turns.map(({ to }) => to) }),
  };
  const byRole = mine.length > 0 && mine.every(({ to }) => 'role' in to) && isNobodys(state);
  return { row, is: placeOf(), decides: decision !== undefined };

  function placeOf(): Looked['is'] {
    if (mine.length > 0 && due && due < today) return 'overdue';
    if (mine.length > 0 && due && due <= soonFrom(context)) return 'dueSoon';
    if (byRole) return 'nobodys';
    if (step) return 'forMe';
    return involved ? 'forOthers' : 'elsewhere';
  }
}

/** Has nobody it by name? */
const isNobodys = (state: CaseState): boolean => ownersOf(state).every((owner) => 'role' in owner);

async function lookAt(
  desk: Desk,
  person: Person,
  rows: readonly Row[],
  context: Context,
): Promise<readonly Looked[]> {
  const found = await Promise.all(
    rows.map(async ({ id, promoted: { stage, service } }) => {
      const state = await desk.read(person, id);
      const named = service ? { service: serviceWords(context.trust, service) } : {};
      const row: DayCase = { reference: id, stage: stage as Stage, ...named };
      if (!state) return [];
      if (isAbout(state, person.id)) return [lookOnOwn(state, row, context)];
      return [lookOn(state, row, context, relationsOf(state, person.id).length > 0)];
    }),
  );
  return found.flat();
}

// NB: by code units, not by a language’s rules: what has no day stands after all that have one.
const byDue = (first: DayCase, second: DayCase): number => {
  const [a, b] = [first, second].map(({ nextDue }) => nextDue ?? '~') as [string, string];
  return a < b ? -1 : Number(a > b);
};

const rowsThat = (looked: readonly Looked[], place: Looked['is']): readonly DayCase[] =>
  looked
    .filter(({ is }) => is === place)
    .map(({ row }) => row)
    .sort(byDue);

/** What is overdue, what is due soon, what nobody has yet, what waits for this person, and what they wait for. */
export async function showMyDay(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const { rows, more } = await desk.myDay(person);
  const looked = await lookAt(desk, person, rows, context);
  const waitedFor = looked.flatMap(({ row: { waitsFor = [] } }) => waitsFor);
  const day: Day = {
    today: context.today,
    overdue: rowsThat(looked, 'overdue'),
    dueSoon: rowsThat(looked, 'dueSoon'),
    nobodys: rowsThat(looked, 'nobodys'),
    forMe: rowsThat(looked, 'forMe'),
    aboutMe: rowsThat(looked, 'aboutMe'),
    forOthers: rowsThat(looked, 'forOthers'),
    elsewhere: rowsThat(looked, 'elsewhere'),
    names: await findNames(
      desk,
      waitedFor.flatMap((to) => ('person' in to ? to.person : [])),
    ),
    more,
    limits: (await desk.limitsToDecide(person)).length,
    late: await desk.countLate(person),
  };
  const forTheTeam = [button('Team queue', 'queue', {}), button('At risk', 'risk', {})];
  return [
    replyCard(
      buildMyDayCard(day, [
        button('Log a concern', 'log', {}),
        button('My cases', 'mine', {}),
        ...(oversees(person) ? forTheTeam : []),
      ]),
    ),
  ];
}

/** The decisions that wait for this person. */
export async function showDecisions(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const looked = await lookAt(desk, person, (await desk.myDay(person)).rows, context);
  const limits = await desk.limitsToDecide(person);
  const late = await desk.countLate(person);
  const records = await Promise.all(limits.map((id) => decisionOnLimit(desk, person, id, context)));
  return [
    replyCard(
      buildListCard({
        title: 'Waiting for your decision',
        none:
          late > 0
            ? 'Only what was recorded late waits for your decision.'
            : 'Nothing waits for your decision.',
        cases: looked
          .filter(({ decides }) => decides)
          .map(({ row }) => row)
          .sort(byDue),
        records: records.flat(),
        today: context.today,
        ...(late > 0 ? { more: button(`Decide on what was recorded late (${late})`, 'late.list', {}) } : {}),
      }),
    ),
  ];
}

async function decisionOnLimit(desk: Desk, person: Person, id: string, context: Context) {
  const kind = 'restriction';
  const state = await desk.record(person, kind, id);
  if (state === undefined) return [];
  const decision = findTarget(kind)
    .available(state, context)
    .find(({ decides }) => decides);
  return decision ? [{ kind, id, title: `${id}: limit on contact`, line: decision.button }] : [];
}
