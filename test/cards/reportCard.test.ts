import { buildReportCard, buildReportPartCard } from '../../cards/reportCard';
import type { Report, ReportPart } from '../../policy/reports/report';
import { problemsOf } from '../doors/validCard';

const chart: ReportPart = {
  kind: 'chart',
  title: 'Complaints that reached us',
  measure: 'number',
  points: Array.from({ length: 24 }, (_, at) => ({ label: `Month ${at + 1}`, value: at })),
  says: 'Nothing is out of the ordinary now.',
};

const parts: readonly ReportPart[] = [
  {
    kind: 'table',
    title: 'Measures',
    columns: [
      { label: 'Measure', is: 'text' },
      { label: 'Paragraph', is: 'text' },
      { label: 'This period', is: 'number' },
      { label: 'Period before', is: 'number' },
    ],
    rows: Array.from({ length: 30 }, (_, at) => [`Measure ${at + 1}`, '8.40', at, 2 * at]),
  },
  chart,
  { kind: 'prose', title: 'Rules', paragraphs: ['No rule is broken.'] },
  ...Array.from({ length: 15 }, (_, at): ReportPart => ({
    kind: 'references',
    title: `List ${at}`,
    rows: [],
  })),
];

const report: Report = {
  name: 'kpis',
  title: 'How complaints are doing',
  period: { from: '2026-04-01', to: '2026-06-30' },
  asOf: '2026-07-01',
  parts,
};

describe('the card of a report', () => {
  it.each([true, false])('holds up in Teams (whole: %s)', (whole) => {
    expect(problemsOf(buildReportCard(report, { whole, today: '2026-07-01' }))).toEqual([]);
  });

  it('shows six figures with the period before beside them, and says what is out of the ordinary', () => {
    const shown = JSON.stringify(buildReportCard(report, { whole: false, today: '2026-07-01' }));
    expect(shown).toContain('This period · Period before');
    expect(shown).toContain('{"title":"Measure 6","value":"5 · 10"}');
    expect(shown).not.toContain('Measure 7');
    expect(shown).toContain('Nothing is out of the ordinary now.');
  });

  it('offers small numbers to whoever may have them, and to nobody else', () => {
    const [theirs, others] = [true, false].map((whole) =>
      JSON.stringify(buildReportCard(report, { whole, today: '2026-07-01' })),
    );
    expect(theirs).toContain('with small numbers');
    expect(others).not.toContain('with small numbers');
  });
});

describe('the card of a part', () => {
  it.each(parts.map((part, at) => ({ part, at })))('holds up in Teams: $part.title', ({ part, at }) => {
    expect(problemsOf(buildReportPartCard(report, { part, at, page: 0 }))).toEqual([]);
  });

  it('shows twelve lines, and the rest behind “More”: of a chart the latest months first', () => {
    const [first, second, last] = [0, 1, 2].map((page) =>
      JSON.stringify(buildReportPartCard(report, { part: chart, at: 1, page })),
    );
    expect(first).toContain('"Month 24"');
    expect(first).not.toContain('"Month 12"');
    expect(first).toContain('"More"');
    expect(second).toContain('"Month 12"');
    expect(second).not.toContain('"More"');
    expect(last).toContain('Nothing to show.');
    const table = JSON.stringify(buildReportPartCard(report, { part: parts[0] ?? chart, at: 0, page: 0 }));
    expect(table).toContain('"Measure 1"');
    expect(table).not.toContain('"Measure 13"');
  });

  it.each([0, 1])(
    'says in lines below what its chart draws, no more bars than a phone shows (page %s)',
    (page) => {
      const { body } = buildReportPartCard(report, { part: chart, at: 1, page });
      const drawn = body.find(({ type }) => type === 'Chart.VerticalBar');
      const lines = body.find(({ type }) => type === 'FactSet');
      const bars = drawn?.data as readonly { x: string; y: number }[];
      const facts = lines?.facts as readonly { title: string; value: string }[];
      expect(bars.length).toBe(12);
      expect(facts.map(({ title, value }) => [title, value.split(' · ')[0]])).toEqual(
        bars.map(({ x, y }) => [x, String(y)]),
      );
      expect(drawn?.fallback).toBe('drop');
    },
  );

  it('has a line for each point of its chart', () => {
    const { body } = buildReportPartCard(report, { part: chart, at: 1, page: 0 });
    expect(body.map(({ type }) => type)).toContain('Chart.VerticalBar');
    expect(body.map(({ type }) => type)).toContain('FactSet');
  });
});
