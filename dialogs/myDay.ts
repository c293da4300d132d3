import { button } from '../cards/card';
import { type DayCase, buildMyDayCard } from '../cards/designs/day';
import { buildListCard } from '../cards/designs/list';
import type { LondonDate } from '../policy/calendar/dates';
import { deadlines } from '../policy/machine/clocks';
import { missing } from '../policy/machine/caseSections';
import type { CaseState } from '../policy/machine/caseState';
import type { Context } from '../policy/machine/command';
import { caseTarget, commandNamed, findTarget } from '../policy/machine/targets';
import { oversees, type Person } from '../policy/roles';
import type { Stage } from '../policy/stages';
import { serviceWords } from '../policy/trust/services';
import type { Row } from '../storage/ports/caseStore';
import { soonFrom, type Desk } from './desk';
import { replyCard, type Reply } from './reply';

/** With so many there are likely more: the card says so. */
const MANY = 25;

interface Looked {
  readonly row: DayCase;
  readonly decides: boolean;
}

/** A case as it stands for this person today: its next step, if that is theirs to take. */
function stepOn(state: CaseState, row: DayCase, context: Context): Looked {
  const available = caseTarget.available(state, context);
  const decision = available.find(({ decides }) => decides);
  const gap = missing(state, context).find(({ command }) => available.some(({ name }) => name === command));
  const step = decision?.button ?? commandNamed(gap?.command ?? '')?.command.button;
  const [next] = deadlines(state, context).filter(
    ({ state: clock }) => clock === 'running' || clock === 'missed',
  );
  return {
    row: { ...row, ...(next ? { nextDue: next.due } : {}), ...(step ? { step } : {}) },
    decides: decision !== undefined,
  };
}

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
      return state ? [stepOn(state, row, context)] : [];
    }),
  );
  return found.flat();
}

const byDue = (a: DayCase, b: DayCase): number => (a.nextDue ?? '~').localeCompare(b.nextDue ?? '~');

function sortByUrgency(rows: readonly DayCase[], today: LondonDate, soon: LondonDate) {
  const overdue = rows.filter(({ nextDue }) => nextDue !== undefined && nextDue < today);
  const dueSoon = rows.filter(({ nextDue }) => nextDue !== undefined && nextDue >= today && nextDue <= soon);
  const later = rows.filter((row) => !overdue.includes(row) && !dueSoon.includes(row));
  return {
    overdue,
    dueSoon,
    forMe: later.filter(({ step }) => step),
    forOthers: later.filter(({ step }) => !step),
  };
}

/** What is overdue, what is due soon, what waits for this person, and what they wait for. */
export async function showMyDay(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const { today } = context;
  const looked = await lookAt(desk, person, await desk.myDay(person), context);
  const rows = looked.map(({ row }) => row).sort(byDue);
  const day = {
    today,
    ...sortByUrgency(rows, today, soonFrom(context)),
    more: looked.length >= MANY,
    limits: (await desk.limitsToDecide(person)).length,
    oversees: oversees(person),
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
  const looked = await lookAt(desk, person, await desk.myDay(person), context);
  const limits = await desk.limitsToDecide(person);
  const records = await Promise.all(limits.map((id) => decisionOnLimit(desk, person, id, context)));
  return [
    replyCard(
      buildListCard({
        title: 'Waiting for your decision',
        none: 'Nothing waits for your decision.',
        cases: looked
          .filter(({ decides }) => decides)
          .map(({ row }) => row)
          .sort(byDue),
        records: records.flat(),
        today: context.today,
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
