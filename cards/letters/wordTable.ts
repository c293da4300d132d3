import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type Paragraph,
} from 'docx';
import { TABLE_HEAD } from './documentStyles';
import type { Block } from './letter';

/** The width of the text on A4, between our margins, in twentieths of a point. */
const WIDTH = 9_298;

const line = { style: BorderStyle.SINGLE, size: 4, color: '767676' };
const borders = { top: line, bottom: line, left: line, right: line };
const margins = { top: 80, bottom: 80, left: 120, right: 120 };

type Say = (text: string, more?: Omit<IParagraphOptions, 'children'>) => Paragraph;

/** A table whose first row is marked as its header: it is said before each cell, and stands on each page again. */
export function tableOf({ head, rows }: Extract<Block, { is: 'table' }>, say: Say): Table {
  const width = Math.floor(WIDTH / head.length);
  const cell = (text: string, more: Omit<IParagraphOptions, 'children'>) =>
    new TableCell({
      children: [say(text, { spacing: { after: 0 }, ...more })],
      width: { size: width, type: WidthType.DXA },
      borders,
      margins,
    });
  return new Table({
    width: { size: width * head.length, type: WidthType.DXA },
    columnWidths: head.map(() => width),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text) => cell(text, { style: TABLE_HEAD })),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, {})) })),
    ],
  });
}
