import type { Cell, Measure, Report, ReportPart } from '../../policy/reports/report';
import { visible } from '../escape';
import { tableOfPart, type PartTable } from './partTable';
import { HIDDEN_NOTE, sayCell, sayPeriod, sayReach } from './sayCell';

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const safe = (words: string): string => visible(words).replace(/[&<>"]/g, (sign) => named[sign] ?? sign);

const element = (name: string, words: string): string => `<${name}>${safe(words)}</${name}>`;

const style = [
  'body{font:18px/1.5 Arial,sans-serif;color:#212b32;background:#fff;margin:0 auto;max-width:44em;padding:1em}',
  'h1,h2{line-height:1.25}',
  'table{border-collapse:collapse;margin:1em 0}',
  'caption{text-align:left;font-weight:bold;padding:.3em 0}',
  'th,td{border-bottom:1px solid #4c6272;padding:.4em .8em .4em 0;text-align:left;vertical-align:top}',
  '.figure{text-align:right}',
  '.scroll{overflow-x:auto}',
].join('');

const side = (is: Measure | undefined): string =>
  is === undefined || is === 'text' ? '' : ' class="figure"';

/** A table that says of each figure which row and which column it is in; it scrolls by itself where it is wider than the page. */
function tableOf({ title, columns, rows }: PartTable): string {
  const head = columns.map(({ label, is }) => `<th scope="col"${side(is)}>${safe(label)}</th>`).join('');
  const line = (cells: readonly Cell[]): string =>
    cells
      .map((cell, at) => {
        const is = columns[at]?.is ?? 'text';
        const words = safe(sayCell(cell, is));
        return at === 0 ? `<th scope="row">${words}</th>` : `<td${side(is)}>${words}</td>`;
      })
      .join('');
  const body = rows.map((cells) => `<tr>${line(cells)}</tr>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${safe(title)}"><table><caption>${safe(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const listOf = (lines: readonly string[]): string =>
  lines.length > 2
    ? `<ul>${lines.map((line) => element('li', line)).join('')}</ul>`
    : lines.map((line) => element('p', line)).join('');

function section(part: ReportPart): string {
  const note = part.note === undefined ? '' : element('p', part.note);
  const body = part.kind === 'prose' ? listOf(part.paragraphs) : tableOf(tableOfPart(part));
  return `<section>${element('h2', part.title)}${note}${body}</section>`;
}

const hidesAny = ({ parts }: Report): boolean =>
  parts.some((part) =>
    tableOfPart(part).rows.some((row) => row.some((cell) => typeof cell === 'object' && cell)),
  );

/** A report as one page for a website: nothing in it is fetched from elsewhere, and a chart is the table that says the same. */
export function reportPage(report: Report, trust: string): string {
  const reach = report.of !== undefined || report.past ? sayReach(report) : [];
  const about = [`${trust}. ${sayPeriod(report)}.`, ...reach].join(' ');
  return [
    '<!doctype html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `${element('title', `${report.title}: ${trust}`)}<style>${style}</style></head>`,
    `<body><main>${element('h1', report.title)}${element('p', about)}`,
    ...(hidesAny(report) ? [element('p', HIDDEN_NOTE)] : []),
    ...report.parts.map(section),
    '</main></body></html>',
    '',
  ].join('\n');
}
