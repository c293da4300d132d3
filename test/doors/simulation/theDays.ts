import type { CaseEvent } from '../../../policy/machine/caseState';
import { addDays, londonDateOf, type LondonDate } from '../../../policy/calendar/dates';
import type { Recorded } from '../../../policy/machine/stream';
import { nameOf, type Trust } from './trust';

/** The days off of England within reach of the year, as they are printed in a diary. */
const holidays: readonly string[] = [
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25'],
  ...['2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'],
];

/** Counted a day at a time, and not as the bot counts. */
function workingDayAfter(receivedOn: LondonDate, days: number): LondonDate {
  let day = receivedOn;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(day)) counted += 1;
  }
  return day;
}

type Recording = Recorded<CaseEvent>;
type Type = CaseEvent['type'];

interface Row {
  readonly clock: string;
  /** Working days after the day it reached the Trust: on each of these mornings somebody is reminded. */
  readonly days: readonly number[];
  readonly routes: readonly string[];
  /** What is waited for, or ends it. */
  readonly until: readonly Type[];
  /** What moves the days: a case in which it happened is left to the plan. */
  readonly movedBy: readonly Type[];
}

const rows: readonly Row[] = [
  {
    clock: 'acknowledgement',
    days: [1, 2, 3, 4, 6, 13],
    routes: ['enquiry', 'earlyResolution', 'closerLook'],
    until: ['acknowledged', 'caseClosed'],
    movedBy: ['moreTimeAgreed', 'madeFormal'],
  },
  {
    clock: 'palsEnquiry',
    days: [5, 8, 10, 11, 13, 20],
    routes: ['enquiry'],
    until: ['caseClosed', 'moreTimeAgreed', 'madeFormal'],
    movedBy: [],
  },
  {
    clock: 'response',
    // Halfway, 10, 5 and 2 before, the day itself, and after it is missed.
    days: [18, 25, 30, 33, 35, 36, 38, 45],
    routes: ['closerLook'],
    until: ['responseSent', 'caseClosed'],
    movedBy: ['extensionDecided', 'clockPaused', 'holdPlaced', 'caseReopened', 'jointPlanned'],
  },
];

/** Mornings on which somebody has to be reminded, by the diary and by what was done before nine that day. */
function morningsOf({ clock, days, routes, until, movedBy }: Row, events: readonly Recording[]) {
  const triage = events.find(({ event }) => event.type === 'triaged');
  const logged = events.find(({ event }) => event.type === 'concernLogged')?.event;
  if (triage?.event.type !== 'triaged' || logged?.type !== 'concernLogged') return [];
  const happened = (types: readonly Type[]) => events.filter(({ event }) => types.includes(event.type));
  const isPutOff = events.some(({ event }) => event.type === 'reminderSnoozed' && event.clock === clock);
  if (!routes.includes(triage.event.decision.route) || isPutOff || happened(movedBy).length > 0) return [];
  const over = happened(until).map(({ meta }) => meta.on);
  return days
    .map((day) => workingDayAfter(logged.concern.receivedOn, day))
    .filter((morning) => triage.meta.on < morning && over.every((on) => on >= morning));
}

/** `stream clock date` of each reminder that the three best known clocks promise by the day. */
export async function promisedByTheDay(trust: Trust): Promise<readonly string[]> {
  const promised: string[] = [];
  for (const { stream } of trust.facts.values()) {
    if (stream.kind !== 'case') continue;
    const events = (await trust.store.events(stream)) as readonly Recording[];
    for (const row of rows)
      promised.push(
        ...morningsOf(row, events)
          .filter((morning) => morning < trust.today)
          .map((morning) => `${nameOf(stream)} ${row.clock} ${morning}`),
      );
  }
  return promised;
}

/** The same of what was decided on in a morning round. */
export const remindedByTheDay = ({ owed }: Trust): ReadonlySet<string> =>
  new Set(owed.map(({ stream, key, at }) => `${stream} ${key.split('/')[0]} ${londonDateOf(at)}`));
