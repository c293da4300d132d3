import type { Report } from '../../policy/reports/report';
import { reportCsv } from './csv';
import { reportDocument } from './reportDocument';
import { reportPage } from './webPage';
import { reportSpreadsheet } from './spreadsheet';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** How a report can be had as a file. */
export const reportFormats = {
  docx: { label: 'Word', type: `${OFFICE}.wordprocessingml.document` },
  xlsx: { label: 'Excel', type: `${OFFICE}.spreadsheetml.sheet` },
  csv: { label: 'CSV', type: 'text/csv; charset=utf-8' },
  html: { label: 'a web page', type: 'text/html; charset=utf-8' },
} as const;

type ReportFormat = keyof typeof reportFormats;

export const isReportFormat = (word: string): word is ReportFormat => Object.hasOwn(reportFormats, word);

/** “kpis 2026-04-01 to 2026-06-30.docx”, and “… as of 2026-06-30.docx” of a past day. */
export const reportFileName = ({ name, period, past, asOf }: Report, format: ReportFormat): string =>
  `${name} ${period.from} to ${period.to}${past ? ` as of ${asOf}` : ''}.${format}`;

/** The bytes of a report in one format; `trust` is the name of the Trust. */
export async function bytesOfReport(
  report: Report,
  format: ReportFormat,
  trust: string,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return reportDocument(report, trust);
    case 'xlsx':
      return reportSpreadsheet(report, trust);
    case 'csv':
      return new TextEncoder().encode(reportCsv(report));
    case 'html':
      return new TextEncoder().encode(reportPage(report, trust));
    default:
      return format satisfies never;
  }
}
