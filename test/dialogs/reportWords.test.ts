import { hearPeriod } from '../../dialogs/reading/periodWords';
import { hearReport, REPORT } from '../../dialogs/reading/reportWords';

const today = '2026-11-30';

describe('R8.40a: the period that words name', () => {
  it.each([
    ['annual 2025-26', '2025-04-01', '2026-03-31'],
    ['report for 25/26', '2025-04-01', '2026-03-31'],
    ['2025/2026', '2025-04-01', '2026-03-31'],
    ['q2', '2026-07-01', '2026-09-30'],
    ['q4', '2026-01-01', '2026-03-31'],
    ['Q1 2024-25', '2024-04-01', '2024-06-30'],
    ['quarter 3', '2026-10-01', '2026-12-31'],
    ['last quarter', '2026-07-01', '2026-09-30'],
    ['this quarter', '2026-10-01', '2026-12-31'],
    ['how did we do last month', '2026-10-01', '2026-10-31'],
    ['march', '2026-03-01', '2026-03-31'],
    ['kpis for december', '2025-12-01', '2025-12-31'],
    ['december 2024', '2024-12-01', '2024-12-31'],
    ['this year', '2026-04-01', '2027-03-31'],
    ['last financial year', '2025-04-01', '2026-03-31'],
    ['last 12 months', '2025-12-01', '2026-11-30'],
    ['kpis from 1 april 2026 to 30 june 2026', '2026-04-01', '2026-06-30'],
    ['between 1/4/26 and 30/6/26', '2026-04-01', '2026-06-30'],
  ])('%s', (words, from, to) => {
    expect(hearPeriod(words, today)).toEqual({ from, to });
  });

  it.each(['kpis', '2025-28', 'from 30 june 2026 to 1 april 2026', 'the figures please'])(
    'names none in “%s”',
    (words) => {
      expect(hearPeriod(words, today)).toBeUndefined();
    },
  );
});

describe('a report asked for in words', () => {
  it.each([
    ['kpis', 'kpis'],
    ['partner report', 'partners'],
    ['you said we did last quarter', 'website'],
    ['website text', 'website'],
    ['partner organisations report last quarter', 'partners'],
    ['show me the joint complaints figures for 2025-26', 'partners'],
    ['show me the KPIs for last quarter', 'kpis'],
    ['how are we doing', 'kpis'],
    ['how did we do last month', 'kpis'],
    ['can i see our key figures from 1 april 2026 to 30 june 2026', 'kpis'],
  ])('“%s”', (words, name) => {
    expect(hearReport(REPORT.exec(words)?.[1] ?? '')).toBe(name);
  });

  it('is a report without a name where none is named', () => {
    expect(REPORT.test('reports')).toBe(true);
    expect(hearReport('reports')).toBeUndefined();
  });

  it.each([
    'he reports that nobody came',
    'i want to report a concern',
    'the performance of the nurse was poor on tuesday and nobody came',
  ])('is none in “%s”', (words) => {
    expect(REPORT.test(words)).toBe(false);
  });
});
