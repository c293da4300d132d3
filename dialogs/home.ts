import { button } from '../cards/card';
import { buildDateCard, buildTimelineCard } from '../cards/dateCards';
import { buildHowToComplainCard } from '../cards/helpCards';
import { buildMyDayCard, type DayCase } from '../cards/designs/day';
import { buildParagraphCard } from '../cards/paragraphCards';
import { buildListCard } from '../cards/designs/list';
import { buildRefusalCard, buildSayCard } from '../cards/sayCards';
import { waitsFor } from '../policy/machine/awaited';
import { BeyondCalendar, refusalBeyondCalendar } from '../policy/calendar/calendar';
import { deadlines, missing, refusalNotFound } from '../policy/machine/case';
import type { CaseState } from '../policy/machine/caseState';
import type { Context } from '../policy/machine/command';
import { longDate, londonDateOf, type LondonDate } from '../policy/calendar/dates';
import { paragraph } from '../policy/paragraphs/paragraphs';
import type { Person } from '../policy/roles';
import type { Stage } from '../policy/stages';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import { timescales } from '../policy/timescales';
import { dueAfter } from '../policy/calendar/workingDays';
import type { Row } from '../storage/ports/caseStore';
import { inTeam, listed, myCases } from './cases';
import type { Desk } from './desk';
import { namesOf } from './people';
import { readDate } from './readDate';
import { replyCard, type Reply } from './reply';

/** Cases looked at for one card: enough for anybody’s day, and few enough to be quick. */
const MOST_LOOKED_AT = 25;
const SOON_IN_WORKING_DAYS = 2;

interface Looked {
  readonly row: DayCase;
  readonly decides: boolean;
}

/** A case as it stands for this person today: its next step, if that is theirs to take. */
function lookedAt(state: CaseState, row: DayCase, context: Context): Looked {
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

async function look(
  desk: Desk,
  person: Person,
  rows: readonly Row[],
  context: Context,
): Promise<readonly Looked[]> {
  const found = await Promise.all(
    rows.map(async ({ id, promoted: { stage, service } }) => {
      const state = await desk.read(person, id);
      const row: DayCase = {
        reference: id,
        stage: stage as Stage,
        ...(service ? { service: service } : {}),
      };
      return state ? [lookedAt(state, row, context)] : [];
    }),
  );
  return found.flat();
}

/** Cases that wait for a decision by this person: asked of them by name, or of a role they hold. */
async function waitingFor(desk: Desk, person: Person): Promise<readonly Row[]> {
  const asked = [person.id, ...person.roles.map(waitsFor)];
  const pages = await Promise.all(
    asked.map((involving) => desk.list(person, { involving, openOnly: true, pageSize: MOST_LOOKED_AT })),
  );
  const rows = pages.flatMap((page) => page.rows);
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, 2 * MOST_LOOKED_AT);
}

const isOverdue = ({ nextDue }: DayCase, today: LondonDate): boolean =>
  nextDue !== undefined && nextDue < today;

const byDue = (a: DayCase, b: DayCase): number => (a.nextDue ?? '~').localeCompare(b.nextDue ?? '~');

/** What is overdue, what is due soon, what waits for this person, and what they wait for. */
export async function myDay(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const { today, calendar } = context;
  try {
    const looked = await look(desk, person, await waitingFor(desk, person), context);
    const rows = looked.map(({ row }) => row).sort(byDue);
    const soon = calendar.addWorkingDays(today, SOON_IN_WORKING_DAYS);
    const overdue = rows.filter((row) => isOverdue(row, today));
    const dueSoon = rows.filter(
      ({ nextDue }) => nextDue !== undefined && nextDue >= today && nextDue <= soon,
    );
    const later = rows.filter((row) => !overdue.includes(row) && !dueSoon.includes(row));
    return [
      replyCard(
        buildMyDayCard(
          {
            today,
            overdue,
            dueSoon,
            forMe: later.filter(({ step }) => step),
            forOthers: later.filter(({ step }) => !step),
            more: looked.length >= MOST_LOOKED_AT,
          },
          [
            button('Log a concern', 'log', {}),
            button('My cases', 'mine', {}),
            ...(inTeam(person) ? [button('Team queue', 'queue', {}), button('At risk', 'risk', {})] : []),
          ],
        ),
      ),
    ];
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [replyCard(buildRefusalCard(refusalBeyondCalendar(fault)))];
    throw fault;
  }
}

/** The decisions that wait for this person. */
export async function approvals(desk: Desk, person: Person): Promise<readonly Reply[]> {
  const context = await desk.context(person);
  const looked = await look(desk, person, await waitingFor(desk, person), context);
  const limits = await Promise.all(
    person.roles.map((role) =>
      desk.list(
        person,
        { involving: waitsFor(role), openOnly: true, pageSize: MOST_LOOKED_AT },
        'restriction',
      ),
    ),
  );
  const asked = await desk.list(
    person,
    { involving: person.id, openOnly: true, pageSize: MOST_LOOKED_AT },
    'restriction',
  );
  const references = new Set([...limits, asked].flatMap(({ rows }) => rows.map(({ id }) => id)));
  const waiting = await Promise.all([...references].map((id) => limitWaits(desk, person, id, context)));
  return [
    replyCard(
      buildListCard({
        title: 'Waiting for your decision',
        none: 'Nothing waits for your decision.',
        cases: looked
          .filter(({ decides }) => decides)
          .map(({ row }) => row)
          .sort(byDue),
        records: waiting.flat(),
        today: context.today,
      }),
    ),
  ];
}

async function limitWaits(desk: Desk, person: Person, id: string, context: Context) {
  const subject = commandNamed('approveRestriction')?.subject;
  const state = subject && (await desk.record(person, 'restriction', id));
  if (!subject || state === undefined) return [];
  const decision = subject.available(state, context).find(({ decides }) => decides);
  return decision
    ? [{ kind: 'restriction', id, title: `${id}: limit on contact`, line: decision.button }]
    : [];
}

/** Open cases that are overdue or due within two working days, for those who oversee; everybody else gets their own. */
export async function atRisk(desk: Desk, person: Person, continuation?: string): Promise<readonly Reply[]> {
  if (!inTeam(person)) return myCases(desk, person);
  const { today, calendar } = await desk.context(person);
  const page = await desk.list(person, {
    openOnly: true,
    dueBy: calendar.addWorkingDays(today, SOON_IN_WORKING_DAYS),
    pageSize: 10,
    ...(continuation ? { continuation } : {}),
  });
  return [
    replyCard(
      buildListCard({
        title: 'At risk',
        none: 'Nothing is overdue, and nothing is due within two working days.',
        cases: listed(page),
        today,
        ...(page.continuation ? { more: button('More', 'risk', { continuation: page.continuation }) } : {}),
      }),
    ),
  ];
}

export const howToComplain = (): readonly Reply[] => [replyCard(buildHowToComplainCard())];

/** What a paragraph of the policy asks, in our own words. */
export function policyParagraph(number: string): readonly Reply[] {
  const found = paragraph(number);
  if (found) return [replyCard(buildParagraphCard(found))];
  return [
    replyCard(
      buildSayCard({
        title: 'There is no such paragraph',
        lines: ['Say “policy” and its number, such as “policy 8.24” or “policy App.4 5.1”.'],
      }),
    ),
  ];
}

const counted = [
  timescales.acknowledgement,
  timescales.palsEnquiry,
  timescales.response,
  timescales.reopenedResponse,
];

/** The procedure’s working days counted on from a date, each with its sum. */
export async function checkedDate(desk: Desk, person: Person, words: string): Promise<readonly Reply[]> {
  const { today, calendar } = await desk.context(person);
  const said = words.trim();
  const date = said === '' ? today : readDate(said, today)?.date;
  if (!date)
    return [
      replyCard(
        buildSayCard({
          title: 'I cannot read that date',
          lines: [
            'Say it like “check a date 12/3”, “check a date last Friday” or “check a date 5 January 2026”.',
          ],
        }),
      ),
    ];
  try {
    const isWorking = calendar.isWorkingDay(date) ? 'It is a working day.' : 'It is not a working day.';
    const sums = counted.map(({ workingDays }) => {
      const { due } = dueAfter(calendar, date, workingDays);
      return `${workingDays} working days: ${longDate(due)}`;
    });
    return [replyCard(buildDateCard([`Counted from ${longDate(date)}. ${isWorking}`, ...sums]))];
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return [replyCard(buildRefusalCard(refusalBeyondCalendar(fault)))];
    throw fault;
  }
}

const MOST_IN_TIMELINE = 40;

/** What was done on a case, by whom and when, for whoever may see it; of restricted steps only those for them. */
export async function timeline(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const done = await desk.deeds(person, reference);
  if (!done) return [replyCard(buildRefusalCard(refusalNotFound()))];
  const names = await namesOf(
    desk,
    done.map(({ by }) => by),
  );
  const deeds = [...done]
    .reverse()
    .slice(0, MOST_IN_TIMELINE)
    .map(({ at, by, command }) => ({
      on: londonDateOf(at),
      what: commandNamed(command)?.command.button ?? 'Something was done',
      by: names.get(by) ?? 'Somebody who has left',
    }));
  return [
    replyCard(
      buildTimelineCard({
        title: `${reference}: what was done`,
        deeds,
        actions: [button('Back to the case', 'open', { case: reference })],
      }),
    ),
  ];
}
