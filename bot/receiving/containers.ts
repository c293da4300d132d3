import { unzipSync } from 'fflate';
import type { PaperEnding } from '../../policy/sections/papers/facts';

/** Bytes that a document may say it unpacks to, and how many parts it may have: more is made to choke whoever opens it. */
const MOST_INSIDE = 200 * 1024 * 1024;
const MOST_PARTS = 5_000;

/** The part that each kind of document has. */
const kinds = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
] as const satisfies readonly (readonly [string, PaperEnding])[];

const MACROS = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/)/i;
const FILES =
  /(?:^|\/)(?:activex\/|embeddings\/.*\.(?!xlsx$|docx$|pptx$))|\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|js|jar|lnk|hta|msi|zip|7z|rar|iso)$/i;

class TooMuch extends Error {}

interface Parts {
  readonly names: ReadonlySet<string>;
  readonly inside: number;
}

/** What a container lists, as its list says: nothing of it is unpacked. */
function listed(content: Uint8Array): Parts {
  const names = new Set<string>();
  let inside = 0;
  let parts = 0;
  unzipSync(content, {
    filter({ name, originalSize }) {
      names.add(name);
      inside += originalSize;
      parts += 1;
      if (parts > MOST_PARTS || inside > MOST_INSIDE) throw new TooMuch();
      return false;
    },
  });
  return { names, inside };
}

/** Which document of Office a ZIP container is, or why it may not be kept. */
export function readContainer(
  content: Uint8Array,
): PaperEnding | 'archive' | 'macros' | 'holdsFiles' | 'tooMuchInside' | 'broken' {
  try {
    const { names } = listed(content);
    const [, kind] = kinds.find(([part]) => names.has(part)) ?? [];
    if (!kind || !names.has('[Content_Types].xml')) return 'archive';
    if ([...names].some((name) => MACROS.test(name))) return 'macros';
    return [...names].some((name) => FILES.test(name)) ? 'holdsFiles' : kind;
  } catch (fault) {
    return fault instanceof TooMuch ? 'tooMuchInside' : 'broken';
  }
}
