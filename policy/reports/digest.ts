import type { LondonDate } from '../calendar/dates';
import { serviceWords } from '../trust/services';
import type { Counted } from './counted';
import type { ReportDefinition } from './counting';
import { kpis } from './kpis';
import { answeredIn, openOn, overdueSince, unansweredOn } from './measures';
import { before, isIn, monthOfDate, type Period } from './period';
import type { Cell, ReportPart } from './report';
import { referencesPart } from './tables';
import { themes } from './themes';

/** The figures of one month, at its end or today, whichever is earlier. */
class Month {
  came = 0;
  answered = 0;
  closed = 0;
  learnt = 0;
  open = 0;
  overdue = 0;
  done = 0;
  actionsOverdue = 0;

  constructor(
    readonly period: Period,
    readonly on: LondonDate,
  ) {}

  add(row: Counted): void {
    const { period, on } = this;
    if (isIn(period, row.receivedOn)) this.came += 1;
    this.answered += answeredIn(row, period).length;
    if (row.ending && isIn(period, row.ending.on)) {
      this.closed += 1;
      if (row.learnt) this.learnt += 1;
    }
    if (unansweredOn(row, on)) this.open += 1;
    if (openOn(row, on) && overdueSince(row, on)) this.overdue += 1;
    for (const { due, doneOn, dropped, addedOn } of row.actions) {
      if (isIn(period, doneOn)) this.done += 1;
      if (!dropped && addedOn <= on && due < on && (doneOn === undefined || doneOn > on))
        this.actionsOverdue += 1;
    }
  }
}

const lines: readonly (readonly [string, (month: Month) => number])[] = [
  ['Concerns and complaints that reached us', ({ came }) => came],
  ['Answers sent', ({ answered }) => answered],
  ['Waiting for an answer at the end', ({ open }) => open],
  ['Overdue at the end', ({ overdue }) => overdue],
  ['Closed, with what was learnt', ({ learnt }) => learnt],
  ['Actions overdue at the end', ({ actionsOverdue }) => actionsOverdue],
  ['Closed', ({ closed }) => closed],
  ['Actions done', ({ done }) => done],
];

/** What changed in a month, what is overdue, learning and actions, beside the month before: for Senior Managers (8.38). */
export const digest: ReportDefinition = {
  name: 'digest',
  title: 'Monthly digest',
  about: 'What changed in a month, what is overdue, learning and actions.',
  paragraph: '8.38',
  ofService: true,
  usual: (today) => before(monthOfDate(today)),
  count(ask) {
    const { period, asOf, trust } = ask;
    const endOf = ({ to }: Period): LondonDate => (to < asOf ? to : asOf);
    const months = [period, before(period)].map((each) => new Month(each, endOf(each)));
    const measures = kpis.count(ask);
    const raised = themes.count(ask);
    const overdue: { reference: string; why: string }[] = [];
    return {
      add(row) {
        for (const month of months) month.add(row);
        measures.add(row);
        raised.add(row);
        const due = openOn(row, asOf) ? overdueSince(row, asOf) : undefined;
        if (due)
          overdue.push({
            reference: row.reference,
            why: `The answer was due on ${due}. ${serviceWords(trust, row.service)}.`,
          });
      },
      parts: (): readonly ReportPart[] => [
        {
          kind: 'table',
          title: 'What changed',
          columns: [
            { label: 'Measure', is: 'text' },
            { label: 'This month', is: 'number' },
            { label: 'Month before', is: 'number' },
          ],
          rows: lines.map(([label, of]): readonly Cell[] => [label, ...months.map(of)]),
          people: true,
        },
        // What comes up again and again, which is the first of its parts.
        ...raised.parts().slice(0, 1),
        ...measures.parts().filter(({ kind }) => kind === 'chart'),
        referencesPart('Overdue now', overdue),
      ],
    };
  },
};
