import { button } from '../../cards/card';
import { buildReportCard, buildReportPartCard } from '../../cards/reportCard';
import { buildSayCard } from '../../cards/sayCards';
import { longDate, type LondonDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { usualPeriod } from '../../policy/reports/counting';
import type { Period } from '../../policy/reports/period';
import { reports } from '../../policy/reports/reports';
import { dayIn, numberIn, wordIn, type Click } from '../state/click';
import type { Desk, WantedReport } from '../port/desk';
import { hearAsOf, hearPeriod } from '../reading/periodWords';
import { hearReport } from '../reading/reportWords';
import { handOver } from './handOver';
import { replyCard, type Reply } from '../port/reply';

const notTheirs = (): readonly Reply[] => [
  replyCard(
    buildSayCard({
      title: 'Reports are for those who answer for complaints',
      lines: [
        'That is the Lead Manager, Senior Managers, the Head of Corporate Affairs, the Chief Executive, and who stands in for them (8.38).',
        'Whoever the Trust’s file names as the manager of a service has those of that service: say “reports”. Equality figures are for the Lead Manager and the Inclusion and Engagement lead (8.39).',
      ],
      actions: [button('My day', 'day', {})],
    }),
  ),
];

const whichDay = (line: string): readonly Reply[] => [
  replyCard(
    buildSayCard({
      title: 'As of which day?',
      lines: [line, 'Name a day that is over: “kpis as of 30 June 2026”.'],
      actions: [button('Choose a report', 'report', {})],
    }),
  ),
];

/** The reports there are for them, over a period. */
async function offerReports(
  desk: Desk,
  person: Person,
  { period, asOf }: Omit<WantedReport, 'name'>,
): Promise<readonly Reply[]> {
  const theirs = await desk.reportsFor(person);
  if (theirs.length === 0) return notTheirs();
  return [
    replyCard(
      buildSayCard({
        title: 'Which report?',
        lines: theirs.map(({ title, about }) => `${title}: ${about}`),
        actions: theirs.map(({ name, title }) =>
          button(`Show: ${title}`, 'report', { report: name, ...period, ...(asOf ? { asOf } : {}) }),
        ),
      }),
    ),
  ];
}

/** Which part of it is shown, and which page of that part; the first card without. */
interface Shown {
  readonly part?: number;
  readonly page?: number;
}

async function show(
  desk: Desk,
  person: Person,
  wanted: WantedReport,
  shown: Shown = {},
): Promise<readonly Reply[]> {
  const made = await desk.report(person, wanted);
  if (!made) return notTheirs();
  const { today } = await desk.context(person);
  const part = shown.part === undefined ? undefined : made.report.parts[shown.part];
  return [
    replyCard(
      part
        ? buildReportPartCard(made.report, { at: shown.part ?? 0, part, page: shown.page ?? 0 })
        : buildReportCard(made.report, { whole: made.whole, today }),
    ),
  ];
}

const usualOf = (name: string | undefined, today: LondonDate): Period =>
  usualPeriod(
    reports.find((each) => each.name === name),
    today,
  );

/**
 * A report as it is asked for in words: over the period they name, else over the one that is usual for it, and as it was
 * known at the end of a past day where they name one.
 */
export async function showReport(desk: Desk, person: Person, words: string): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const { rest, asOf } = hearAsOf(words, today);
  if (asOf === 'notHeard') return whichDay('I could not tell which day you mean.');
  if (asOf && asOf.day > today) return whichDay(`${longDate(asOf.day)} is yet to come.`);
  const name = hearReport(rest);
  const period = hearPeriod(rest, today) ?? usualOf(name, asOf?.day ?? today);
  const wanted = { period, ...(asOf && asOf.day < today ? { asOf: asOf.day } : {}) };
  return name === undefined ? offerReports(desk, person, wanted) : show(desk, person, { name, ...wanted });
}

/** What a button says of a report: nobody vouches for it. */
function wantedIn({ data }: Click, today: LondonDate): WantedReport {
  const [from, to, asOf] = [dayIn(data.from), dayIn(data.to), dayIn(data.asOf)];
  const name = wordIn(data.report);
  const period = from && to && from <= to ? { from, to } : usualOf(name, asOf ?? today);
  return { name, period, ...(asOf && asOf < today ? { asOf } : {}) };
}

/** A report, or the part of it that was chosen, from a button. */
export async function showTappedReport(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const { data, entries } = click;
  const wanted = wantedIn(click, today);
  if (wanted.name === '') return offerReports(desk, person, wanted);
  const chosen = /^\d{1,2}$/.test(wordIn(entries.part)) ? Number(entries.part) : undefined;
  const [part, page] = [
    numberIn(data.part) ?? (data.choose === true ? chosen : undefined),
    numberIn(data.page),
  ];
  return show(desk, person, wanted, {
    ...(part === undefined ? {} : { part }),
    ...(page === undefined ? {} : { page }),
  });
}

/** A report as a file. */
export async function giveReport(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const wanted = wantedIn(click, today);
  const how = { format: wordIn(click.data.format), forTeam: wordIn(click.entries.team) === 'yes' };
  const file = await desk.drawUpReport(person, wanted, how);
  if (!file) return notTheirs();
  return handOver(desk, person, file, {
    title: 'Your report is ready',
    lines: [
      how.forTeam
        ? 'If you are the Lead Manager it holds small numbers and references: it stays within the team.'
        : 'Numbers under 5 are hidden in it, so it can leave the team.',
    ],
    back: button('Show the report again', 'report', {
      report: wanted.name,
      ...wanted.period,
      ...(wanted.asOf ? { asOf: wanted.asOf } : {}),
    }),
  });
}
