import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Rid } from '../../storage/withholding';

const DOCUMENT = 'word/document.xml';
/** A run of text in a Word document, and a whole paragraph. */
const RUN = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g;
const PARAGRAPH = /<w:p[ >].*?<\/w:p>/gs;
const BREAK = /<w:br\/>|<w:tab\/>/g;

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;
type Entity = keyof typeof entities;

const unescapeXml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity as Entity]);
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const isWord = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const textsOf = (xml: string): readonly string[] =>
  (xml.match(PARAGRAPH) ?? []).map((paragraph) =>
    [...paragraph.replace(BREAK, '<w:t> </w:t>').matchAll(RUN)]
      .map(([, , text = '']) => unescapeXml(text))
      .join(''),
  );

/** What can be read in a letter or a document, by a program: undefined where that is nothing. */
export function textIn(bytes: Uint8Array, ending: string): string | undefined {
  try {
    if (ending === 'docx') {
      const parts = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT });
      const xml = parts[DOCUMENT];
      return xml && textsOf(strFromU8(xml)).join('\n');
    }
    return ['txt', 'csv', 'eml', 'rtf'].includes(ending) ? new TextDecoder().decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** A letter of our own with words taken out of it; undefined where they would still stand in it. */
export function letterWithout(bytes: Uint8Array, rid: Rid): Uint8Array | undefined {
  if (!isWord(bytes)) return strToU8(rid(new TextDecoder().decode(bytes)));
  const parts = unzipSync(bytes);
  const document = parts[DOCUMENT];
  if (!document) return undefined;
  const xml = strFromU8(document).replace(
    RUN,
    (_whole, open: string, text: string, close: string) =>
      `${open}${escapeXml(rid(unescapeXml(text)))}${close}`,
  );
  // Words that two runs hold between them stand there still.
  if (textsOf(xml).some((text) => rid(text) !== text)) return undefined;
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { mtime: new Date(1980, 0, 1) });
}

/** Do the words stand in this letter of ours? */
export function standsInLetter(bytes: Uint8Array, rid: Rid): boolean {
  const text = textIn(bytes, isWord(bytes) ? 'docx' : 'txt');
  return text !== undefined && rid(text) !== text;
}
