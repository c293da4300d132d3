import { longDate, type LondonDate } from '../policy/calendar/dates';
import { before, financialYearOf, quarterOf } from '../policy/reports/period';
import type { Report, ReportPart } from '../policy/reports/report';
import { button, card, heading, text, type Action, type Card, type Element } from './card';
import { plain } from './escape';
import { pointsOf, tableOfPart, type PartTable } from './reports/partTable';
import { reportFormats } from './reports/reportFile';
import { sayCell, sayPeriod } from './reports/sayCell';

const FIGURES_FIRST = 6;
const ROWS_A_PAGE = 12;
const SENTENCES_FIRST = 4;

const dataOf = ({ name, period, past, asOf }: Report): Readonly<Record<string, unknown>> => ({
  report: name,
  ...period,
  ...(past ? { asOf } : {}),
});

const subtle = (words: string): Element => text(plain(words), { isSubtle: true, size: 'Small' });

/** Rows as lines of a label and what stands beside it. */
const factsOf = ({ columns }: PartTable, rows: PartTable['rows']): Element => ({
  type: 'FactSet',
  facts: rows.map(([first = null, ...cells]) => ({
    title: plain(sayCell(first, columns[0]?.is ?? 'text')),
    value: plain(cells.map((cell, at) => sayCell(cell, columns[at + 1]?.is ?? 'text')).join(' · ')) || '–',
  })),
});

/** What stands beside each label, once for all lines. */
const legendOf = ({ columns }: PartTable): readonly Element[] =>
  columns.length > 1
    ? [
        subtle(
          columns
            .slice(1)
            .map(({ label }) => label)
            .join(' · '),
        ),
      ]
    : [];

/** The figures that matter: the first ones of the first table, without their paragraph. */
function firstFigures({ parts }: Report): readonly Element[] {
  const table = parts.find(({ kind }) => kind === 'table');
  if (!table) return [];
  const { columns, rows, ...rest } = tableOfPart(table);
  const kept = columns.flatMap(({ label, is }, at) =>
    at === 0 || (is !== 'text' && label !== '') ? [at] : [],
  );
  const of = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => kept.includes(at)).slice(0, 3);
  const short = { ...rest, columns: of(columns), rows: rows.slice(0, FIGURES_FIRST).map(of) };
  return [...legendOf(short), factsOf(short, short.rows)];
}

/** What is out of the ordinary, in a sentence each. */
function outOfTheOrdinary({ parts }: Report): readonly string[] {
  const charts = parts.flatMap((part) => (part.kind === 'chart' ? [part] : []));
  const special = charts.filter(({ xmr }) => xmr?.points.at(-1)?.cause);
  const said = parts.flatMap((part) => (part.kind === 'prose' ? part.paragraphs : []));
  if (special.length > 0)
    return special.map(({ title, says }) => `${title}: ${says}`).slice(0, SENTENCES_FIRST);
  return charts.length > 0 ? ['Nothing is out of the ordinary now.'] : said.slice(0, SENTENCES_FIRST);
}

const partChooser = (report: Report): readonly Element[] =>
  report.parts.length === 0
    ? []
    : [
        {
          type: 'Input.ChoiceSet',
          id: 'part',
          label: 'Look at a part of it',
          style: 'compact',
          value: '0',
          choices: report.parts.map(({ title }, at) => ({ title: plain(title), value: String(at) })),
        },
        {
          type: 'ActionSet',
          actions: [button('Show this part', 'report', { ...dataOf(report), choose: true })],
        },
      ];

const fileButtons = (report: Report): readonly Action[] =>
  Object.entries(reportFormats).map(([format, { label }]) =>
    button(`Get it as ${label}`, 'reportFile', { ...dataOf(report), format }),
  );

/** A report as it is read on a phone: the figures that matter, and where the rest is. `whole`: it may go to the team whole. */
export function buildReportCard(
  report: Report,
  { whole, today }: { readonly whole: boolean; readonly today: LondonDate },
): Card {
  const { title, asOf, past, of } = report;
  const periods = [
    ['Last quarter', before(quarterOf(today))],
    ['This year', financialYearOf(today)],
  ] as const;
  const forTeam: Element = {
    type: 'Input.Toggle',
    id: 'team',
    label: 'Files',
    title: 'For the team: with small numbers and references',
    value: 'no',
    valueOn: 'yes',
    valueOff: 'no',
    wrap: true,
  };
  return card(title, [
    heading(title),
    subtle(`${sayPeriod(report)}, as ${past ? 'known on' : 'recorded by'} ${longDate(asOf)}`),
    ...(of === undefined ? [] : [subtle(`Of ${of} alone`)]),
    ...firstFigures(report),
    ...outOfTheOrdinary(report).map((words) => text(plain(words))),
    ...partChooser(report),
    ...(whole ? [forTeam] : []),
    { type: 'ActionSet', actions: fileButtons(report) },
    {
      type: 'ActionSet',
      actions: periods.map(([label, period]) =>
        button(label, 'report', { ...dataOf(report), ...period }, { withoutInputs: true }),
      ),
    },
  ]);
}

/** So many bars that each can be told from the next on a phone, 320 pixels wide. */
const MONTHS_A_PAGE = 12;

/** “Apr 26”: short enough to stand under a bar. */
const shortMonth = (label: string): string => label.replace(/ 20(\d\d)$/, ' $1');

/** Which lines stand on a page: of a chart the latest months first, each page in their order. */
function linesOn({ kind }: ReportPart, all: number, page: number): readonly [from: number, to: number] {
  if (kind !== 'chart') return [page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE];
  const to = Math.max(0, all - page * MONTHS_A_PAGE);
  return [Math.max(0, to - MONTHS_A_PAGE), to];
}

/** A chart of the months on this page, as the hosts draw it that can. The lines below say the same, for those that cannot. */
function chartElement(part: ReportPart, page: number): readonly Element[] {
  if (part.kind !== 'chart') return [];
  const points = pointsOf(part);
  const values = points
    .slice(...linesOn(part, points.length, page))
    .flatMap(({ label, value }) => (value === null ? [] : [{ x: shortMonth(label), y: value }]));
  return values.length < 2
    ? []
    : [
        {
          type: 'Chart.VerticalBar',
          title: plain(part.title),
          xAxisTitle: 'Month',
          yAxisTitle: part.measure === 'percent' ? '%' : 'Number',
          showBarValues: true,
          data: values,
          fallback: 'drop',
        },
      ];
}

/** One part of a report, page by page. */
export function buildReportPartCard(
  report: Report,
  { part, at, page }: { readonly part: ReportPart; readonly at: number; readonly page: number },
): Card {
  const table = tableOfPart(part);
  const { title, note, rows } = table;
  const [from, to] = linesOn(part, rows.length, page);
  const shown = rows.slice(from, to);
  const more = part.kind === 'chart' ? from > 0 : rows.length > to;
  const lines =
    part.kind === 'prose'
      ? shown.map(([words = null]) => text(plain(sayCell(words, 'text'))))
      : [...legendOf(table), ...(shown.length > 0 ? [factsOf(table, shown)] : [text('Nothing to show.')])];
  return card(
    report.title,
    [
      heading(plain(title)),
      subtle(`${report.title}, ${sayPeriod(report)}`),
      ...(note ? [text(plain(note))] : []),
      ...chartElement(part, page),
      ...lines,
    ],
    [
      ...(more ? [button('More', 'report', { ...dataOf(report), part: at, page: page + 1 })] : []),
      button('Show the report again', 'report', dataOf(report)),
    ],
  );
}
