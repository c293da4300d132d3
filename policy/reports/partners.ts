import { daysBetween, type LondonDate } from '../calendar/dates';
import type { Counted } from './counted';
import type { ReportDefinition } from './counting';
import { isIn } from './period';
import { medianOf, percentOf, type Cell } from './report';

type Partner = Counted['partners'][number];

/** What one organisation was asked for and gave, over the cases that came within the period. */
class Shared {
  cases = 0;
  asked = 0;
  due = 0;
  inTime = 0;
  learnt = 0;
  actions = 0;
  actionsDone = 0;
  readonly days: number[] = [];

  add({ asked, gaveOn, learnt }: Partner, asOf: LondonDate): void {
    this.cases += 1;
    if (learnt) this.learnt += 1;
    if (!asked) return;
    this.asked += 1;
    const gave = gaveOn !== undefined && gaveOn <= asOf ? gaveOn : undefined;
    if (gave) this.days.push(Math.max(0, daysBetween(asked.on, gave)));
    if (!gave && asked.due >= asOf) return;
    this.due += 1;
    if (gave && gave <= asked.due) this.inTime += 1;
  }
}

/** What other organisations gave to complaints that are answered together, and what each learnt (App.4 3.4, 4.5). */
export const partners: ReportDefinition = {
  name: 'partners',
  title: 'Partner organisations',
  about:
    'Complaints with other organisations: what each was asked for, what came in time, learning and actions.',
  paragraph: 'App.4 3.4',
  count({ period, asOf }) {
    const byName = new Map<string, Shared>();
    const of = (name: string): Shared => {
      const shared = byName.get(name) ?? new Shared();
      byName.set(name, shared);
      return shared;
    };
    let together = 0;
    let ledElsewhere = 0;
    return {
      add(row) {
        if (!isIn(period, row.receivedOn) || row.partners.length === 0) return;
        together += 1;
        if (row.ourRole !== undefined && row.ourRole !== 'lead') ledElsewhere += 1;
        for (const partner of row.partners) of(partner.name).add(partner, asOf);
        for (const { organisation, doneOn, dropped } of row.actions) {
          if (organisation === undefined || dropped || !byName.has(organisation)) continue;
          of(organisation).actions += 1;
          if (doneOn !== undefined && doneOn <= asOf) of(organisation).actionsDone += 1;
        }
      },
      parts: () => [
        {
          kind: 'table',
          title: 'Handled with others',
          columns: [
            { label: 'Complaints', is: 'text' },
            { label: 'Number', is: 'number' },
          ],
          rows: [
            ['With another organisation', together],
            ['Of these, led by another', ledElsewhere],
          ],
          people: true,
        },
        {
          kind: 'table',
          title: 'By organisation',
          note: 'A part is judged once it came, or once its day has passed.',
          columns: [
            { label: 'Organisation', is: 'text' },
            { label: 'Complaints', is: 'number' },
            { label: 'Asked for its part', is: 'number' },
            { label: 'Came in time', is: 'number' },
            { label: 'In time, %', is: 'percent' },
            { label: 'Calendar days, middle', is: 'days' },
            { label: 'Learning recorded', is: 'number' },
            { label: 'Its actions', is: 'number' },
            { label: 'Done', is: 'number' },
          ],
          rows: [...byName]
            .sort(([one, a], [other, b]) => b.cases - a.cases || one.localeCompare(other))
            .map(([name, shared]): readonly Cell[] => [
              name,
              shared.cases,
              shared.asked,
              shared.inTime,
              percentOf(shared.inTime, shared.due),
              medianOf(shared.days),
              shared.learnt,
              shared.actions,
              shared.actionsDone,
            ]),
          people: true,
        },
      ],
    };
  },
};
