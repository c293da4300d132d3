import { subjects, type Subject } from '../codes';
import { serviceWords } from '../trust/services';
import type { Counted } from './counted';
import type { ReportDefinition } from './counting';
import { Tally } from './measures';
import { before, isIn, monthsOf, monthWords } from './period';
import { percentOf, type Cell, type ReportPart, type Table } from './report';
import { tallyTable } from './tables';

/** So many of one subject in one service within the period, and more than in the one before, are worth a look (8.41). */
const REPEATED = 3;

interface Repeat {
  readonly service: string;
  readonly subject: Subject;
  readonly now: number;
  readonly then: number;
}

/** Subjects by service and month, and those that come up again and again: everything raised, feedback too (8.41). */
export const themes: ReportDefinition = {
  name: 'themes',
  title: 'Themes',
  about: 'What people raise, by subject, service and month, and what comes up again and again.',
  paragraph: '8.41',
  ofService: true,
  count({ period, trust }) {
    const earlier = before(period);
    const bySubject = new Tally<Subject>();
    const byService = new Tally();
    const byMonth = new Map<Subject, Tally>();
    const pairs = { now: new Tally(), then: new Tally() };
    const months = monthsOf(period);
    const add = (row: Counted): void => {
      for (const subject of row.subjects) {
        bySubject.add(subject);
        pairs.now.add(`${row.service} ${subject}`);
        const tally = byMonth.get(subject) ?? new Tally();
        byMonth.set(subject, tally);
        tally.add(row.receivedOn.slice(0, 7));
      }
      byService.add(row.service);
    };
    return {
      add(row) {
        if (isIn(period, row.receivedOn)) add(row);
        else if (isIn(earlier, row.receivedOn))
          for (const subject of row.subjects) pairs.then.add(`${row.service} ${subject}`);
      },
      parts(): readonly ReportPart[] {
        const repeats = pairs.now.ranked
          .map(([key, now]): Repeat => {
            const [service = '', subject = ''] = key.split(' ');
            return { service, subject: subject as Subject, now, then: pairs.then.of(key) };
          })
          .filter(({ now, then }) => now >= REPEATED && now > then);
        return [
          repeatsTable(repeats, (key) => serviceWords(trust, key)),
          tallyTable('By subject', bySubject, (key) => subjects[key], { of: 'Subject', summed: false }),
          tallyTable('By service', byService, (key) => serviceWords(trust, key), { of: 'Service' }),
          {
            kind: 'table',
            title: 'By subject and month',
            columns: [
              { label: 'Subject', is: 'text' },
              ...months.map((month) => ({ label: monthWords(month), is: 'number' as const })),
            ],
            rows: bySubject.ranked.map(([subject]): readonly Cell[] => [
              subjects[subject],
              ...months.map(({ from }) => byMonth.get(subject)?.of(from.slice(0, 7)) ?? 0),
            ]),
            people: true,
          },
        ];
      },
    };
  },
};

const repeatsTable = (repeats: readonly Repeat[], serviceName: (key: string) => string): Table => ({
  kind: 'table',
  title: 'Comes up again and again',
  note: `The same subject in the same service ${REPEATED} times or more, and more often than in the period before (8.41).`,
  columns: [
    { label: 'Service', is: 'text' },
    { label: 'Subject', is: 'text' },
    { label: 'This period', is: 'number' },
    { label: 'Period before', is: 'number' },
    { label: 'Change, %', is: 'percent' },
  ],
  rows: repeats.map(({ service, subject, now, then }) => [
    serviceName(service),
    subjects[subject],
    now,
    then,
    percentOf(now - then, then),
  ]),
  people: true,
});
