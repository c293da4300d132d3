import { endedQuarters, equalityFigures, readersOfEquality } from '../streams/equality/counting';
import type { EqualityCount } from '../streams/equality/counting';
import { addDays, isLondonDate, type LondonDate } from '../calendar/dates';
import type { ReportDefinition } from './counting';
import { yearBefore, quarterOf, before, type Period } from './period';
import type { Cell, Prose, Table } from './report';

const orNothing = (figure: number | undefined): Cell => figure ?? null;

/** What is not there was too small, or would have given away what was. Nothing here is hidden a second time. */
const tableOf = ({ label, groups }: EqualityCount): Table => ({
  kind: 'table',
  title: label,
  columns: [
    { label: 'Answer', is: 'text' },
    { label: 'People', is: 'number' },
    { label: 'Answered in time', is: 'number' },
    { label: 'Something upheld', is: 'number' },
  ],
  rows: groups.map(({ group, count, inTime, upheld }) => [
    group,
    count,
    orNothing(inTime),
    orNothing(upheld),
  ]),
});

/** The quarters it is counted over, as `2026-Q1`: the four that ended last by the end of the period and before the day it is as of. */
export const quartersOf = ({ to }: Period, asOf: LondonDate): readonly string[] =>
  endedQuarters(addDays(to, 1) < asOf ? addDays(to, 1) : asOf);

const MONTHS_IN_QUARTER = 3;

/** The first and the last day of these quarters. */
function spanOf(quarters: readonly string[]): Period | undefined {
  const [first, last] = [quarters[0], quarters.at(-1)].map((quarter = '') => {
    const month = (Number(quarter.slice(-1)) - 1) * MONTHS_IN_QUARTER + 1;
    const day = `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
    return isLondonDate(day) ? quarterOf(day) : undefined;
  });
  return first && last && { from: first.from, to: last.to };
}

const sayQuarter = (quarter = ''): string => `quarter ${quarter.slice(-1)} of ${quarter.slice(0, 4)}`;

/** How it went for each group, from lines that lead back to nobody, over four whole quarters that have ended (8.39, 12.2). */
export const equality: ReportDefinition = {
  name: 'equality',
  title: 'Equality figures',
  about: 'How it went for each group of those who answered the equality questions, over four whole quarters.',
  paragraph: '8.39',
  readers: readersOfEquality,
  usual: (today) => {
    const last = before(quarterOf(today));
    return { from: addDays(yearBefore(last).to, 1), to: last.to };
  },
  over: (ask) => spanOf(quartersOf(ask.period, ask.asOf)) ?? ask.period,
  count({ period, asOf, equality: rows = [] }) {
    return {
      add: () => undefined,
      parts() {
        const quarters = quartersOf(period, asOf);
        const counts = equalityFigures(rows);
        const about: Prose = {
          kind: 'prose',
          title: 'What it rests on',
          paragraphs: [
            `Cases closed from ${sayQuarter(quarters[0])} to ${sayQuarter(quarters.at(-1))}, always four quarters that have ended: other dates could tell who closed when.`,
            counts.length > 0
              ? 'No number under five is in it, nor one that would give it away.'
              : 'Too few people have answered to show any number: no number under five is shown.',
          ],
        };
        return [about, ...counts.map(tableOf)];
      },
    };
  },
};
