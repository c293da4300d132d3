import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  AlignmentType,
  type FileChild,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Chart, Measure, Report, ReportPart } from '../../policy/reports/report';
import { visible } from '../escape';
import { stylesOf, type Print } from '../letters/documentStyles';
import { chartKey, chartPicture, describeChart } from './chartPicture';
import { tableOfPart, type PartTable } from './partTable';
import { HIDDEN_NOTE, sayCell, sayPeriod, sayReach } from './sayCell';

const print: Print = { text: 22, heading1: 34, heading2: 28, heading3: 24, line: 264, after: 120, toSign: 0 };

/** The width of the text on A4, in twentieths of a point. */
const WIDTH = 9_298;
const PICTURE = { width: 610, height: 254 };

const words = (text: string, more: { readonly bold?: true; readonly size?: number } = {}): TextRun =>
  new TextRun({ ...more, text: visible(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD') });

const paragraph = (text: string): Paragraph => new Paragraph({ children: [words(text)] });

const bookmarkOf = (at: number): string => `part${at + 1}`;

const border = { style: BorderStyle.SINGLE, size: 4, color: '767676' };

const isFigure = (is: Measure | undefined): boolean => is !== undefined && is !== 'text';

/** The first column has room for words; figures stand at the right. */
function tableElement({ columns, rows, totalled }: PartTable): Table {
  const texts = columns.filter(({ is }) => is === 'text').length;
  const shares = columns.map(({ is }, at) =>
    at === 0 && columns.length > 1 ? 3 : is === 'text' && texts < 3 ? 1.4 : 1,
  );
  const all = shares.reduce((sum, each) => sum + each, 0);
  const widths = shares.map((share) => Math.floor((WIDTH * share) / all));
  const cell = (
    text: string,
    at: number,
    style: { readonly style?: string; readonly bold?: true },
  ): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: isFigure(columns[at]?.is) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [words(text, style.bold ? { bold: true } : {})],
        }),
      ],
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: { top: border, bottom: border, left: border, right: border },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
    });
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, { bold: true })),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, at) =>
              cell(
                sayCell(value, columns[at]?.is ?? 'text'),
                at,
                totalled && index === rows.length - 1 ? { bold: true } : {},
              ),
            ),
          }),
      ),
    ],
  });
}

function chartElements(chart: Chart): readonly FileChild[] {
  const key = chartKey(chart);
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: chartPicture(chart),
          transformation: PICTURE,
          altText: { name: chart.title, title: chart.title, description: describeChart(chart) },
        }),
      ],
    }),
    paragraph(chart.says),
    ...(key === undefined ? [] : [paragraph(key)]),
    tableElement(tableOfPart(chart)),
  ];
}

function partElements(part: ReportPart, at: number): readonly FileChild[] {
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [new Bookmark({ id: bookmarkOf(at), children: [words(part.title)] })],
  });
  const note = part.note === undefined ? [] : [paragraph(part.note)];
  if (part.kind === 'chart') return [title, ...note, ...chartElements(part)];
  if (part.kind === 'prose') return [title, ...note, ...part.paragraphs.map(paragraph)];
  const table = tableOfPart(part);
  return [title, ...note, table.rows.length === 0 ? paragraph('Nothing to show.') : tableElement(table)];
}

const contents = ({ parts }: Report): readonly Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [words('Contents')] }),
  ...parts.map(
    ({ title }, at) =>
      new Paragraph({
        spacing: { after: 60 },
        children: [
          new InternalHyperlink({ anchor: bookmarkOf(at), children: [words(`${at + 1}. ${title}`)] }),
        ],
      }),
  ),
];

const cover = (report: Report, trust: string): readonly Paragraph[] => [
  new Paragraph({
    spacing: { after: 1_200 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '005EB8' } },
    children: [words(trust, { bold: true, size: 28 })],
  }),
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(report.title)] }),
  paragraph(sayPeriod(report)),
  ...sayReach(report).map(paragraph),
  paragraph(HIDDEN_NOTE),
];

const footer = ({ title }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ children: [`${title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** A report as a .docx file: a cover, contents, headings, tables whose first row comes again, charts with a description. */
export async function reportDocument(report: Report, trust: string): Promise<Uint8Array> {
  const { parts } = report;
  const [first] = parts;
  const document = new Document({
    title: report.title,
    creator: trust,
    lastModifiedBy: trust,
    styles: stylesOf(print),
    sections: [
      {
        properties: { page: { margin: { top: 1_080, bottom: 1_020, left: 1_304, right: 1_304 } } },
        footers: { default: footer(report) },
        children: [
          ...cover(report, trust),
          ...(first ? contents(report) : [paragraph('Nothing to show.')]),
          ...parts.flatMap((part, at) => [
            ...(at === 0 ? [new Paragraph({ pageBreakBefore: true, children: [] })] : []),
            ...partElements(part, at),
          ]),
        ],
      },
    ],
  });
  return zipSync(unzipSync(await Packer.toBuffer(document)), { mtime: new Date(1980, 0, 1) });
}
