import { strToU8, zipSync } from 'fflate';
import { daysBetween, isLondonDate } from '../../policy/calendar/dates';
import type { Cell, Measure, Report } from '../../policy/reports/report';
import { visible } from '../escape';
import { tableOfPart, type PartTable } from './partTable';
import { HIDDEN_NOTE, sayPeriod } from './sayCell';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (words: string): string =>
  visible(words)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (each) => escapes[each] ?? '');

const file = (content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);

/** Where each way of writing a cell stands in the styles below. */
const styles = { text: 0, head: 1, percent: 2, date: 3, number: 4 } as const;

const format = (number: number, font = 0): string =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

const styleSheet = file(
  `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="d\\ mmmm\\ yyyy"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="5">${format(49)}${format(49, 1)}${format(164)}${format(165)}${format(0)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
);

const LETTERS = 26;
const columnName = (at: number): string =>
  (at >= LETTERS ? columnName(Math.floor(at / LETTERS) - 1) : '') + String.fromCharCode(65 + (at % LETTERS));

const textCell = (at: string, words: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(words)}</t></is></c>`;

/** Days are counted from this one, as spreadsheets do. */
const FIRST_DAY = '1899-12-30';

/** A number is a number and a date a date; whatever else it looks like, text stays text. */
function cellXml(cell: Cell, is: Measure, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return textCell(at, 'not shown', styles.text);
  if (typeof cell === 'number') {
    const [value, style] = is === 'percent' ? [cell / 100, styles.percent] : [cell, styles.number];
    return `<c r="${at}" s="${style}"><v>${Number(value.toFixed(6))}</v></c>`;
  }
  return is === 'date' && isLondonDate(cell)
    ? `<c r="${at}" s="${styles.date}"><v>${daysBetween(FIRST_DAY, cell)}</v></c>`
    : textCell(at, cell, styles.text);
}

const widthOf = (words: number): number => Math.min(60, Math.max(12, words + 2));

function sheetXml({ columns, rows }: PartTable): Uint8Array {
  const widths = columns.map(({ label }, at) =>
    widthOf(Math.max(label.length, ...rows.map((row) => (typeof row[at] === 'string' ? row[at].length : 0)))),
  );
  const row = (number: number, cells: readonly string[]): string =>
    `<row r="${number}">${cells.join('')}</row>`;
  const head = columns.map(({ label }, at) => textCell(`${columnName(at)}1`, label, styles.head));
  const body = rows.map((cells, index) =>
    row(
      index + 2,
      cells.map((cell, at) => cellXml(cell, columns[at]?.is ?? 'text', `${columnName(at)}${index + 2}`)),
    ),
  );
  return file(
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
      `<sheetData>${row(1, head)}${body.join('')}</sheetData></worksheet>`,
  );
}

const LONGEST_NAME = 31;

/** Names of sheets, each of its own: without the characters that one cannot have, and short enough. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = visible(title)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim();
    let own = name.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(own.toLowerCase()); number += 1)
      own = `${name.slice(0, LONGEST_NAME - 4)} ${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

const aboutSheet = (report: Report, trust: string, parts: readonly PartTable[]): PartTable => ({
  title: 'About',
  columns: [
    { label: report.title, is: 'text' },
    { label: trust, is: 'text' },
  ],
  rows: [
    ['Period', sayPeriod(report)],
    ['As recorded by', report.asOf],
    ...(report.of === undefined ? [] : [['Of', report.of]]),
    ['Small numbers', HIDDEN_NOTE],
    ...parts.map(({ title, note = '' }): readonly Cell[] => [title, note]),
  ],
});

/** A report as a workbook: a sheet for each part, its first row standing still, after one that says what it is. */
export function reportSpreadsheet(report: Report, trust: string): Uint8Array {
  const parts = report.parts.map(tableOfPart);
  const sheets = [aboutSheet(report, trust, parts), ...parts];
  const names = sheetNames(sheets.map(({ title }) => title));
  const numbers = sheets.map((_, at) => at + 1);
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files = {
    '[Content_Types].xml': file(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        override('/xl/workbook.xml', 'sheet.main') +
        override('/xl/styles.xml', 'styles') +
        `${numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    ),
    '_rels/.rels': file(
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': file(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names
        .map((name, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': file(
      `<Relationships xmlns="${PACKAGE}/relationships">${numbers
        .map((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`))
        .join('')}${relation(numbers.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/styles.xml': styleSheet,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  };
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
