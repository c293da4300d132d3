import {
  AlignmentType,
  BorderStyle,
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
import { listMarks, stylesOf, type Print } from './documentStyles';
import type { Block, Letter } from './letter';
import { otherForms } from './letterForms';
import { isRightToLeft, scriptRuns } from './scripts';

/** A phone number is not taken apart by the end of a line. */
const PHONE = /\b0\d[\d ]{7,12}\d\b/g;

/** Text as XML can hold it: nothing invisible, and none of the two characters that XML forbids besides. */
const words = (text: string): string =>
  visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(PHONE, (number) => number.replace(/ /g, '\u00A0'));

const languageOf = (language: string, rtl: true | undefined) =>
  rtl ? { rightToLeft: true, language: { bidirectional: language } } : { language: { value: language } };

/** Text with its line ends kept, and each script marked as what it is. */
const runs = (text: string, more: { readonly bold?: true; readonly size?: number } = {}): TextRun[] =>
  words(text)
    .split(/\r?\n/)
    .flatMap((line, index) =>
      scriptRuns(line).map(
        ({ text: run, language, rtl }, at) =>
          new TextRun({
            ...more,
            text: run,
            ...(index > 0 && at === 0 ? { break: 1 } : {}),
            ...(language ? languageOf(language, rtl) : {}),
          }),
      ),
    );

const paragraph = (text: string, more: Omit<IParagraphOptions, 'children'> = {}): Paragraph =>
  new Paragraph({ ...more, ...(isRightToLeft(text) ? { bidirectional: true } : {}), children: runs(text) });

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

function letterhead(name: string, lines: readonly string[], { heading2 }: Print): readonly Paragraph[] {
  const line = { style: BorderStyle.SINGLE, size: 8, space: 6, color: '005EB8' };
  return [
    new Paragraph({
      children: runs(name, { bold: true, size: heading2 }),
      spacing: { after: 60 },
      keepNext: true,
    }),
    paragraph(lines.join('\n'), { border: { bottom: line }, spacing: { line: 276, after: 200 } }),
  ];
}

/** The closing, room for a hand to sign, and who signs: never on two pages. */
const signature = (closing: string, lines: readonly string[], { toSign }: Print): readonly Paragraph[] => [
  paragraph(closing, { keepNext: true, keepLines: true, spacing: { before: 240, after: toSign } }),
  paragraph(lines.join('\n'), { keepLines: true }),
];

/** `instance`: a numbered list that is not the one before it begins at 1. `keepNext`: no page ends behind it. */
function elements(
  block: Block,
  print: Print,
  { instance, keepNext }: { readonly instance: number; readonly keepNext: boolean },
): readonly Paragraph[] {
  switch (block.is) {
    case 'letterhead':
      return letterhead(block.name, block.lines, print);
    case 'address':
    case 'lines':
      return [paragraph(block.lines.join('\n'), { keepLines: true })];
    case 'signature':
      return signature(block.closing, block.lines, print);
    case 'heading': {
      const { level, newPage = false, text } = block;
      return [paragraph(text, { heading: headingLevels[level], pageBreakBefore: newPage })];
    }
    case 'list': {
      const reference = block.marks ?? 'points';
      const numbering = { reference, level: 0, instance };
      return block.items.map((item) => paragraph(item, { numbering, contextualSpacing: true }));
    }
    case 'paragraph':
      return [paragraph(block.text, { keepNext })];
    case 'otherForms':
      return [paragraph(otherForms({}), { keepNext })];
    default:
      return block satisfies never;
  }
}

/** “Page 1 of 4”, below each page. */
const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** The first page has room for the Trust’s logo; each page after it says which letter it is of. */
const headers = (reference: string) => ({
  first: new Header({ children: [new Paragraph({ spacing: { after: 200 } })] }),
  default: new Header({ children: [paragraph(reference, { alignment: AlignmentType.LEFT })] }),
});

function documentOf({ title, reference, blocks }: Letter, print: Print): Document {
  return new Document({
    title,
    styles: stylesOf(print),
    numbering: { config: listMarks },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1_080, bottom: 1_020, left: 1_304, right: 1_304 } },
        },
        headers: headers(reference),
        footers: { first: footer(), default: footer() },
        children: blocks.flatMap((block, index) =>
          elements(block, print, { instance: index, keepNext: blocks[index + 1]?.is === 'signature' }),
        ),
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
