import { button } from '../../cards/card';
import { buildReportCard, buildReportPartCard } from '../../cards/reportCard';
import { buildSayCard } from '../../cards/sayCards';
import type { LondonDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { usualPeriod } from '../../policy/reports/counting';
import type { Period } from '../../policy/reports/period';
import { reports } from '../../policy/reports/reports';
import { dayIn, numberIn, wordIn, type Click } from '../state/click';
import type { Desk, WantedReport } from '../port/desk';
import { hearPeriod } from '../reading/periodWords';
import { hearReport } from '../reading/reportWords';
import { handOver } from './handOver';
import { replyCard, type Reply } from '../port/reply';

const notTheirs = (): readonly Reply[] => [
  replyCard(
    buildSayCard({
      title: 'Reports are for those who answer for complaints',
      lines: [
        'That is the Lead Manager, Senior Managers, the Head of Corporate Affairs, the Chief Executive, and who stands in for them (8.38).',
      ],
      actions: [button('My day', 'day', {})],
    }),
  ),
];

/** The reports there are for them, over a period. */
async function offerReports(desk: Desk, person: Person, period: Period): Promise<readonly Reply[]> {
  const theirs = await desk.reportsFor(person);
  if (theirs.length === 0) return notTheirs();
  return [
    replyCard(
      buildSayCard({
        title: 'Which report?',
        lines: theirs.map(({ title, about }) => `${title}: ${about}`),
        actions: theirs.map(({ name, title }) =>
          button(`Show: ${title}`, 'report', { report: name, ...period }),
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

/** A report as it is asked for in words: over the period they name, else over the one that is usual for it. */
export async function showReport(desk: Desk, person: Person, words: string): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const name = hearReport(words);
  const period = hearPeriod(words, today) ?? usualOf(name, today);
  return name === undefined ? offerReports(desk, person, period) : show(desk, person, { name, period });
}

/** What a button says of a report: nobody vouches for it. */
function wantedIn({ data }: Click, today: LondonDate): WantedReport {
  const [from, to] = [dayIn(data.from), dayIn(data.to)];
  const name = wordIn(data.report);
  return { name, period: from && to && from <= to ? { from, to } : usualOf(name, today) };
}

/** A report, or the part of it that was chosen, from a button. */
export async function showTappedReport(desk: Desk, person: Person, click: Click): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const { data, entries } = click;
  const chosen = /^\d{1,2}$/.test(wordIn(entries.part)) ? Number(entries.part) : undefined;
  const [part, page] = [
    numberIn(data.part) ?? (data.choose === true ? chosen : undefined),
    numberIn(data.page),
  ];
  return show(desk, person, wantedIn(click, today), {
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
    back: button('Show the report again', 'report', { report: wanted.name, ...wanted.period }),
  });
}
