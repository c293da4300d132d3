import { daysBetween, type LondonDate } from '../calendar/dates';
import type { Counted } from './counted';
import { before, isIn, monthsOf, monthWords, yearBefore, type Period } from './period';
import {
  answeredIn,
  cameIn,
  clockOf,
  dueIn,
  enquiryStanding,
  isPastFirstDay,
  openOn,
  roundStanding,
  standingOf,
  unansweredOn,
  type Standing,
} from './measures';
import type { Counting, ReportDefinition } from './counting';
import { longestOf, meanOf, medianOf, percentOf, type Cell, type Chart, type Table } from './report';
import { sayXmr, xmrOf, type Better } from './xmr';

const SIX_MONTHS_IN_DAYS = 183;

/** The figures of one period, as they are added up. */
class Figures {
  received = 0;
  reopened = 0;
  readonly acknowledged: Standing[] = [];
  readonly enquiries: Standing[] = [];
  readonly answers: Standing[] = [];
  readonly reopenedAnswers: Standing[] = [];
  readonly agreedAnswers: Standing[] = [];
  readonly days: number[] = [];
  extensionsAgreed = 0;
  extensionsNotAgreed = 0;
  pauses = 0;
  recordedLate = 0;
  recordedLateAccepted = 0;

  get isEmpty(): boolean {
    return this.received + this.enquiries.length + this.days.length === 0;
  }

  constructor(
    readonly period: Period,
    readonly on: LondonDate,
  ) {}

  add(row: Counted): void {
    const { period, on } = this;
    const acknowledgement = clockOf(row, 'acknowledgement');
    if (cameIn(row, period)) {
      this.received += 1;
      this.acknowledged.push(standingOf(acknowledgement, on));
    }
    const enquiry = enquiryStanding(row, period, on);
    if (enquiry) this.enquiries.push(enquiry);
    this.reopened += row.rounds.filter(
      ({ number, receivedOn }) => number > 1 && isIn(period, receivedOn),
    ).length;
    for (const round of dueIn(row, period)) {
      (round.number === 1 ? this.answers : this.reopenedAnswers).push(
        roundStanding(row, round, 'target', on),
      );
      this.agreedAnswers.push(roundStanding(row, round, 'agreed', on));
    }
    for (const { receivedOn, respondedOn } of answeredIn(row, period))
      this.days.push(daysBetween(receivedOn, respondedOn ?? on));
    for (const { status, answer, round } of row.extensions) {
      if (status !== 'approved' || !isIn(period, row.rounds[round - 1]?.receivedOn)) continue;
      if (answer === 'agreed') this.extensionsAgreed += 1;
      else this.extensionsNotAgreed += 1;
    }
    this.pauses += row.pauses.filter(({ from }) => isIn(period, from)).length;
    for (const { on: recordedOn, accepted } of row.recordedLate) {
      if (!isIn(period, recordedOn)) continue;
      this.recordedLate += 1;
      if (accepted) this.recordedLateAccepted += 1;
    }
  }
}

const shareMet = (standings: readonly Standing[], ...good: readonly Standing[]): number | null => {
  const judged = standings.filter((each) => each !== 'running' && each !== 'notOwed');
  return percentOf(judged.filter((each) => good.includes(each)).length, judged.length);
};
const number = (standings: readonly Standing[], which: Standing): number =>
  standings.filter((each) => each === which).length;

/** Every row of the first table: its words, its paragraph, and how it is worked out. */
const rows: readonly (readonly [string, string, (figures: Figures) => Cell])[] = [
  ['Complaints that reached us', '8.39', ({ received }) => received],
  ['Acknowledged within 3 working days, %', '3.8', ({ acknowledged }) => shareMet(acknowledged, 'met')],
  ['Acknowledged late, or not at all', '3.8', ({ acknowledged }) => number(acknowledged, 'missed')],
  ['Answers within 35 working days', '8.40', ({ answers }) => number(answers, 'met')],
  ['Answers within more time that the person agreed to', '8.40', ({ answers }) => number(answers, 'agreed')],
  ['Answers missed', '8.40', ({ answers }) => number(answers, 'missed')],
  ['In time or within agreed time, %', '8.40', ({ answers }) => shareMet(answers, 'met', 'agreed')],
  ['Reopened', '8.24', ({ reopened }) => reopened],
  [
    'Reopened: answered within 60 working days',
    '8.40',
    ({ reopenedAnswers }) => number(reopenedAnswers, 'met'),
  ],
  ['Reopened: within agreed time', '8.40', ({ reopenedAnswers }) => number(reopenedAnswers, 'agreed')],
  ['Reopened: missed', '8.40', ({ reopenedAnswers }) => number(reopenedAnswers, 'missed')],
  [
    'Within the day agreed when it began, %',
    '8.39',
    ({ agreedAnswers }) => shareMet(agreedAnswers, 'met', 'agreed'),
  ],
  ['Days to the answer: average', '8.40', ({ days }) => meanOf(days)],
  ['Days to the answer: middle', '8.40', ({ days }) => medianOf(days)],
  ['Days to the answer: longest', '8.40', ({ days }) => longestOf(days)],
  ['More time: agreed by the person', '8.24', ({ extensionsAgreed }) => extensionsAgreed],
  ['More time: not agreed by the person', '8.24', ({ extensionsNotAgreed }) => extensionsNotAgreed],
  ['Clock stopped', '8.24', ({ pauses }) => pauses],
  ['PALS enquiries that reached us', '8.9', ({ enquiries }) => enquiries.length],
  ['PALS enquiries put right in 10 working days, %', '8.9', ({ enquiries }) => shareMet(enquiries, 'met')],
  ['Recorded late', '8.40', ({ recordedLate }) => recordedLate],
  ['Recorded late, and accepted as in time', '8.40', ({ recordedLateAccepted }) => recordedLateAccepted],
];

const ages = ['Up to 35 days', '36 to 90 days', '91 days to six months', 'Past six months'] as const;

/** The measures of 8.40, beside the period before and the same a year ago, with what is open and charts by month. */
export const kpis: ReportDefinition = {
  name: 'kpis',
  title: 'How complaints are doing',
  about: 'Time to acknowledge and answer, what is open, and how that changes by month.',
  paragraph: '8.40',
  ofService: true,
  count(ask): Counting {
    const { period, asOf } = ask;
    const spans = [period, before(period), yearBefore(period)].map((span) => new Figures(span, asOf));
    const months = monthsBack(period).map((span) => new Figures(span, asOf));
    const openLate = new Map(months.map(({ period: { to } }) => [to, 0]));
    const open = ages.map(() => 0);
    return {
      add(row) {
        for (const figures of [...spans, ...months]) figures.add(row);
        for (const [to, count] of openLate) if (isLateOn(row, to)) openLate.set(to, count + 1);
        if (!unansweredOn(row, ask.period.to)) return;
        const age = daysBetween(row.complaintFrom ?? row.receivedOn, ask.period.to);
        const band = age <= 35 ? 0 : age <= 90 ? 1 : age <= SIX_MONTHS_IN_DAYS ? 2 : 3;
        open[band] = (open[band] ?? 0) + 1;
      },
      parts: () => [measuresTable(spans), openTable(open), ...charts(months, openLate)],
    };
  },
};

const measuresTable = (spans: readonly Figures[]): Table => ({
  kind: 'table',
  title: 'Measures',
  columns: [
    { label: 'Measure', is: 'text' },
    { label: 'Paragraph', is: 'text' },
    { label: 'This period', is: 'number' },
    { label: 'Period before', is: 'number' },
    { label: 'A year ago', is: 'number' },
  ],
  rows: rows.map(([label, paragraph, of]) => [label, paragraph, ...spans.map(of)]),
  people: true,
});

const openTable = (open: readonly number[]): Table => ({
  kind: 'table',
  title: 'Complaints open at the end of the period',
  columns: [
    { label: 'Age, in calendar days', is: 'text' },
    { label: 'Open', is: 'number' },
  ],
  rows: [
    ...ages.map((age, index): readonly Cell[] => [age, open[index] ?? 0]),
    ['All', open.reduce((sum, each) => sum + each, 0)],
  ],
  totalled: true,
  people: true,
});

const MONTHS_SHOWN = 24;

/** The months up to the end of the period: two years of them, so that limits mean something. */
function monthsBack({ to }: Period): readonly Period[] {
  const all: Period[] = [];
  let [month] = monthsOf({ from: to, to });
  while (month && all.length < MONTHS_SHOWN) {
    all.unshift(month);
    month = before(month);
  }
  return all;
}

/** Open, and its answer past the first day, at the end of this London date. */
const isLateOn = (row: Counted, on: LondonDate): boolean =>
  unansweredOn(row, on) &&
  openOn(row, on) &&
  row.rounds.some(
    (round) =>
      round.receivedOn <= on &&
      (round.respondedOn === undefined || round.respondedOn > on) &&
      isPastFirstDay(row, round, on),
  );

function charts(months: readonly Figures[], openLate: ReadonlyMap<LondonDate, number>): readonly Chart[] {
  // Months before the first one with anything in it are no measurements.
  const first = Math.max(
    0,
    months.findIndex(({ isEmpty }) => !isEmpty),
  );
  const chart = (
    title: string,
    measure: Chart['measure'],
    better: Better,
    of: (figures: Figures) => number | null,
  ): Chart => {
    const points = months.map((figures) => ({ label: monthWords(figures.period), value: of(figures) }));
    const begun = points.slice(first);
    const values = begun.flatMap(({ value }) => value ?? []);
    const xmr = xmrOf(values, better);
    const says = xmr ? sayXmr(xmr) : 'There are too few months to say anything.';
    return { kind: 'chart', title, measure, points: begun, ...(xmr ? { xmr } : {}), says };
  };
  return [
    chart('Complaints that reached us', 'number', 'neither', ({ received }) => received),
    chart('Acknowledged within 3 working days', 'percent', 'higher', ({ acknowledged }) =>
      shareMet(acknowledged, 'met'),
    ),
    chart('Answered in time, or within agreed time', 'percent', 'higher', ({ answers, reopenedAnswers }) =>
      shareMet([...answers, ...reopenedAnswers], 'met', 'agreed'),
    ),
    chart(
      'Open past 35 working days at the end of the month',
      'number',
      'lower',
      ({ period: { to } }) => openLate.get(to) ?? 0,
    ),
    chart('Reopened', 'number', 'lower', ({ reopened }) => reopened),
  ];
}
