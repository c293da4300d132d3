import { serviceWords } from '../trust/services';
import type { Counted } from './counted';
import type { ReportDefinition } from './counting';
import { kpis } from './kpis';
import { longDate } from '../calendar/dates';
import { heldIn, sayReview } from '../streams/quarterlyReview/questions';
import { dueIn, openOn, overdueSince, roundStanding, Tally } from './measures';
import type { HeldReview } from '../machine/registers';
import type { Cell, Prose, ReportPart, Table } from './report';
import { referencesPart } from './tables';
import { training } from './training';
import { themes } from './themes';

/** A service with fewer of 100 in time than this gets a line of its own, where it answered enough to tell. */
const EXPECTED_IN_TIME = 90;
const ENOUGH = 3;

/** What senior managers review each quarter (App.1): the measures, themes, exceptions, what is overdue, actions. */
export const quarterly: ReportDefinition = {
  name: 'quarterly',
  title: 'Quarterly pack',
  about: 'What Senior Managers review each quarter: measures, themes, exceptions, what is overdue.',
  paragraph: 'App.1 Senior Managers',
  count(ask) {
    const { period, asOf, trust, registers } = ask;
    const measures = kpis.count(ask);
    const raised = themes.count(ask);
    const inTime = new Tally();
    const judged = new Tally();
    const overdue: { reference: string; why: string }[] = [];
    const actions = { open: 0, overdue: 0, done: 0 };
    const addAnswers = (row: Counted): void => {
      for (const round of dueIn(row, period)) {
        const standing = roundStanding(row, round, 'target', asOf);
        if (standing === 'running' || standing === 'notOwed') continue;
        judged.add(row.service);
        if (standing !== 'missed') inTime.add(row.service);
      }
    };
    const addOverdue = (row: Counted): void => {
      const due = openOn(row, asOf) ? overdueSince(row, asOf) : undefined;
      if (due)
        overdue.push({
          reference: row.reference,
          why: `The answer was due on ${due}. ${serviceWords(trust, row.service)}.`,
        });
    };
    const addActions = ({ actions: all }: Counted): void => {
      for (const { due, doneOn, dropped } of all) {
        if (doneOn !== undefined) actions.done += doneOn >= period.from && doneOn <= period.to ? 1 : 0;
        else if (!dropped) {
          actions.open += 1;
          if (due < asOf) actions.overdue += 1;
        }
      }
    };
    return {
      add(row) {
        measures.add(row);
        raised.add(row);
        addAnswers(row);
        addOverdue(row);
        addActions(row);
      },
      parts: (): readonly ReportPart[] => [
        ...measures.parts(),
        exceptionsTable(judged, inTime, (key) => serviceWords(trust, key)),
        ...raised.parts(),
        {
          kind: 'table',
          title: 'Actions',
          columns: [
            { label: 'Actions', is: 'text' },
            { label: 'Number', is: 'number' },
          ],
          rows: [
            ['Done in the period', actions.done],
            ['Open now', actions.open],
            ['Overdue now', actions.overdue],
          ],
        },
        referencesPart('Overdue now', overdue),
        ...(ask.staff ? training.count(ask).parts() : []),
        reviewPart(heldIn(registers.reviews(), { from: period.from, to: asOf })),
      ],
    };
  },
};

const exceptionsTable = (judged: Tally, inTime: Tally, name: (key: string) => string): Table => ({
  kind: 'table',
  title: 'Services with answers out of time',
  note: `Fewer than ${EXPECTED_IN_TIME} of 100 in time or within agreed time, of ${ENOUGH} or more (8.40).`,
  columns: [
    { label: 'Service', is: 'text' },
    { label: 'In time', is: 'number' },
    { label: 'Answers', is: 'number' },
  ],
  rows: judged.ranked
    .filter(([key, count]) => count >= ENOUGH && 100 * inTime.of(key) < EXPECTED_IN_TIME * count)
    .map(([key, count]): readonly Cell[] => [name(key), inTime.of(key), count]),
  people: true,
});

/** Was it reviewed, by whom and to what end? Held since the period began: its own pack is looked at after it ends. */
const reviewPart = (held: readonly HeldReview[]): Prose => ({
  kind: 'prose',
  title: 'Review by Senior Managers',
  note: 'Senior Managers review these figures at least each quarter, and report what they decide (App.1).',
  paragraphs:
    held.length === 0
      ? ['No review is recorded since the period began.']
      : held.map((review) => `Held on ${longDate(review.on)}. ${sayReview(review)}`),
});
