import { visible } from '../escape';
import type { Block, Letter } from './letter';

function lines(block: Block): string {
  switch (block.is) {
    case 'address':
    case 'signature':
      return block.lines.join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'heading':
    case 'paragraph':
      return block.text;
    default:
      return block satisfies never;
  }
}

/** A letter as plain text, a blank line between its blocks: for email, for screen readers, for the draft on a form. */
export const plainText = ({ blocks }: Letter): string =>
  `${blocks.map((block) => visible(lines(block))).join('\n\n')}\n`;
