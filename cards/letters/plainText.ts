import { visible } from '../escape';
import type { Block, Letter } from './letter';
import { otherForms } from './letterForms';

const marks = { points: () => '- ', boxes: () => '[ ] ', numbers: (at: number) => `${at + 1}. ` };

function lines(block: Block): string {
  switch (block.is) {
    case 'letterhead':
      return [block.name, ...block.lines].join('\n');
    case 'address':
    case 'lines':
      return block.lines.join('\n');
    case 'signature':
      return [block.closing, '', ...block.lines].join('\n');
    case 'list':
      return block.items.map((item, at) => `${marks[block.marks ?? 'points'](at)}${item}`).join('\n');
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'otherForms':
      return otherForms({});
    default:
      return block satisfies never;
  }
}

/** A letter as plain text, a blank line between its blocks: for email, for screen readers, for the draft on a form. */
export const plainText = ({ blocks }: Letter): string =>
  `${blocks.map((block) => visible(lines(block))).join('\n\n')}\n`;
