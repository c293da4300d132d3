import { hearAsOf, hearPeriod } from '../../dialogs/reading/periodWords';
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

describe('R8.40a: the past day that figures are wanted as of', () => {
  it.each([
    ['kpis as of 30 june', 'kpis', '2026-06-30'],
    ['kpis for q1, as at 1/9/26', 'kpis for q1', '2026-09-01'],
    ['annual 2025-26 as it was known on 15 april 2026', 'annual 2025-26', '2026-04-15'],
    ['quarterly as they stood on the 3rd of october', 'quarterly', '2026-10-03'],
    ['how are we doing as recorded by 30 september 2026', 'how are we doing', '2026-09-30'],
  ])('%s', (words, rest, day) => {
    expect(hearAsOf(words, today)).toEqual({ rest, asOf: { day } });
    expect(REPORT.test(words)).toBe(true);
  });

  it('is not guessed where it cannot be told, and none is heard where none is named', () => {
    expect(hearAsOf('kpis as of the big meeting', today).asOf).toBe('notHeard');
    expect(hearAsOf('kpis for q1', today)).toEqual({ rest: 'kpis for q1', asOf: undefined });
  });
});

describe('a report asked for in words', () => {
  it.each([
    ['kpis', 'kpis'],
    ['partner report', 'partners'],
    ['you said we did last quarter', 'website'],
    ['website text', 'website'],
    ['cqc summary for 2025-26', 'cqc'],
    ['cqc', 'cqc'],
    ['a summary for the CQC for 2025-26', 'cqc'],
    ['regulation 16 report', 'cqc'],
    ['show me the care quality commission report', 'cqc'],
    ['equality report', 'equality'],
    ['kpis for q1 as of 30 june', 'kpis'],
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
    'bundle for the cqc',
    'cqc in on the ward tomorrow',
    'the performance of the nurse was poor on tuesday and nobody came',
  ])('is none in “%s”', (words) => {
    expect(REPORT.test(words)).toBe(false);
  });
});
