import { longDate } from '../policy/calendar/dates';
import type { Report, ReportPart } from '../policy/reports/report';
import { card, heading, text, type Card, type Element } from './card';
import { plain } from './escape';
import { sayCell } from './reports/sayCell';

const MOST_ROWS = 12;

function elementsOf(part: ReportPart): readonly Element[] {
  const title = text(plain(part.title), { weight: 'Bolder', spacing: 'Medium', wrap: true });
  switch (part.kind) {
    case 'table':
      return [
        title,
        ...part.rows.slice(0, MOST_ROWS).map((row) =>
          text(plain(row.map((cell, at) => sayCell(cell, part.columns[at]?.is ?? 'text')).join(' · ')), {
            spacing: 'Small',
          }),
        ),
      ];
    case 'chart':
      return [title, text(plain(part.says), { spacing: 'Small' })];
    case 'prose':
      return [title, ...part.paragraphs.map((words) => text(plain(words), { spacing: 'Small' }))];
    case 'references':
      return [
        title,
        ...part.rows.slice(0, MOST_ROWS).map(({ reference, why }) => text(plain(`${reference}: ${why}`))),
      ];
  }
}

/** A report as it is read on a phone. */
export function buildReportCard({ title, period, asOf, parts }: Report): Card {
  return card(title, [
    heading(title),
    text(`${longDate(period.from)} to ${longDate(period.to)}, as recorded by ${longDate(asOf)}`, {
      isSubtle: true,
      size: 'Small',
    }),
    ...parts.flatMap(elementsOf),
  ]);
}
