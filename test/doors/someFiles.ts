import { strToU8, zipSync } from 'fflate';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const hex = (digits: string, then = ''): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(digits, 'hex'), Buffer.from(then)]));

const media = (brand: string): Uint8Array => hex('00000018', `ftyp${brand}\u0000\u0000\u0000\u0000mp42isom`);

/** A ZIP container with these parts. */
export const zipped = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('sample')])));

export const wordParts = ['[Content_Types].xml', 'word/document.xml'] as const;

/** The container of older Office files, with streams of these names. */
export const compound = (...names: readonly string[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      ...names.map((name) => Buffer.from(`${name}\u0000`, 'utf16le')),
    ]),
  );

/** A sample of everything that may be kept, by its ending; `mark` makes it another of its kind. */
export const someFiles = (mark = ''): Readonly<Record<string, Uint8Array>> => ({
  pdf: bytes(`%PDF-1.7\nsample${mark}`),
  docx: zipped(...wordParts, 'word/media/image1.png', `docProps/${mark}x`),
  xlsx: zipped('[Content_Types].xml', 'xl/workbook.xml', `docProps/${mark}x`),
  pptx: zipped('[Content_Types].xml', 'ppt/presentation.xml', `docProps/${mark}x`),
  txt: new Uint8Array(Buffer.from(`It was cold, and caf\u00e9 was shut.\r\n${mark}`)),
  csv: bytes(`date,what${mark}\n2026-01-05,"a, b"\n`),
  rtf: bytes(`{\\rtf1\\ansi sample${mark}}`),
  eml: bytes(`From: sample@sample.invalid\r\nSubject: Sample${mark}\r\n\r\nSample.\r\n`),
  msg: compound('__nameid_version1.0', '__properties_version1.0', mark),
  jpg: hex('ffd8ffe000104a46494600', `sample${mark}`),
  png: hex('89504e470d0a1a0a0000000d49484452', `sample${mark}`),
  heic: media('heic'),
  mp3: hex('fffb9064', `sample${mark}`),
  m4a: media('M4A '),
  mp4: media('isom'),
});

export const aPdf = (mark = ''): Uint8Array => someFiles(mark).pdf ?? new Uint8Array();
