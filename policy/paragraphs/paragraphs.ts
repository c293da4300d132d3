import { appendices } from './appendices';
import { jointProtocol } from './jointProtocol';
import { section8 } from './section8';
import { sections1To7 } from './sections1To7';
import { sections9To13 } from './sections9To13';

/** What one paragraph of the complaints policy (version 9.1) asks, in our own plain words. */
export interface Paragraph {
  /** As commands cite it: `8.24`, `8.35A`, `App.4 4.4`. */
  readonly number: string;
  /** A word to know it by (D12). */
  readonly title: string;
  readonly asks: string;
}

/** Every paragraph, in the policy's order. */
export const paragraphs: readonly Paragraph[] = Object.entries({
  ...sections1To7,
  ...section8,
  ...sections9To13,
  ...appendices,
  ...jointProtocol,
}).map(([number, [title, asks]]) => ({ number, title, asks }));

const byKey = new Map(paragraphs.map((paragraph) => [keyOf(paragraph.number), paragraph]));

/** The paragraph with this number, however a person writes it: `8.35a`, `para 8.24`, `Appendix 4, 4.4`. */
export function paragraph(number: string): Paragraph | undefined {
  return byKey.get(keyOf(number));
}

function keyOf(number: string): string {
  return number
    .toLowerCase()
    .replace(/^\s*para(graph|s)?\b/, '')
    .replace('appendix', 'app')
    .replace(/(\d)\s*\(\d+\)\s*$/, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
