import { button } from '../cards/card';
import { buildReportCard } from '../cards/reportCard';
import { buildSayCard } from '../cards/sayCards';
import type { Person } from '../policy/roles';
import { quarterOf, type Period } from '../policy/reports/period';
import { dayIn, wordIn, type Click } from './click';
import type { Desk } from './desk';
import { hearPeriod } from './reading/periodWords';
import { hearReport } from './reading/reportWords';
import { replyCard, type Reply } from './reply';

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

async function show(desk: Desk, person: Person, name: string, period: Period): Promise<readonly Reply[]> {
  const report = await desk.report(person, name, period);
  return report ? [replyCard(buildReportCard(report))] : notTheirs();
}

/** A report as it is asked for in words: over the period they name, else over this quarter. */
export async function showReport(desk: Desk, person: Person, words: string): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const period = hearPeriod(words, today) ?? quarterOf(today);
  const name = hearReport(words);
  return name === undefined ? offerReports(desk, person, period) : show(desk, person, name, period);
}

/** The same from a button, whose data nobody vouches for. */
export async function showTappedReport(
  desk: Desk,
  person: Person,
  { data }: Click,
): Promise<readonly Reply[]> {
  const { today } = await desk.context(person);
  const [from, to] = [dayIn(data.from), dayIn(data.to)];
  return show(desk, person, wordIn(data.report), from && to && from <= to ? { from, to } : quarterOf(today));
}
