import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { visible } from '../escape';
import { POINTS, pointLevels, stylesOf, type Print } from './documentStyles';
import type { Block, Letter } from './letter';

/** Text as XML can hold it: nothing invisible, and none of the two characters that XML forbids besides. */
const words = (text: string): string => visible(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');

/** Text with its line ends kept. */
const runs = (text: string): TextRun[] =>
  words(text)
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));

const paragraph = (text: string, more: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({ ...more, children: runs(text) });

function paragraphs(block: Block): readonly Paragraph[] {
  switch (block.is) {
    case 'address':
    case 'signature':
      return [paragraph(block.lines.join('\n'))];
    case 'heading':
      return [
        paragraph(block.text, {
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'list':
      return block.items.map((item) => paragraph(item, { numbering: { reference: POINTS, level: 0 } }));
    case 'paragraph':
      return [paragraph(block.text)];
    default:
      return block satisfies never;
  }
}

function documentOf({ title, reference, blocks }: Letter, print: Print): Document {
  const header = paragraph(reference, { alignment: AlignmentType.LEFT });
  const footer = new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] });
  return new Document({
    title,
    styles: stylesOf(print),
    numbering: { config: [{ reference: POINTS, levels: pointLevels }] },
    sections: [
      {
        headers: { default: new Header({ children: [header] }) },
        footers: { default: new Footer({ children: [footer] }) },
        children: blocks.flatMap(paragraphs),
      },
    ],
  });
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc';

/** The document's own properties: no person in them, and the instant it was drawn up instead of the machine's time. */
function properties({ title, at }: Letter): string {
  const when = `${at.slice(0, 19)}Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN}/elements/1.1/" xmlns:dcterms="${DUBLIN}/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${title}</dc:title><dc:language>en-GB</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`
  );
}

// NB: a zip holds the machine's local time, so its first day is made in that same zone: the bytes are the same in any.

/** A letter as a .docx file. The same letter gives the same bytes, so that its hash proves what was kept. */
export async function wordDocument(letter: Letter, print: Print): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(documentOf(letter, print), undefined, [
    { path: 'docProps/core.xml', data: properties(letter) },
  ]);
  return zipSync(unzipSync(packed), { mtime: new Date(1980, 0, 1) });
}
