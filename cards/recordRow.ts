import { button, text, type Element } from './card';

export interface RecordRow {
  readonly id: string;
  readonly title: string;
  readonly line: string;
}

/** One record of a register in a list; choosing it opens it. */
export function recordRow({ kind, id, title, line }: RecordRow & { readonly kind: string }): Element {
  return {
    type: 'Container',
    separator: true,
    selectAction: { ...button(title, 'open', { kind, case: id }), title: `Open ${title}` },
    items: [
      text(title, { weight: 'Bolder', color: 'Accent' }),
      text(line, { spacing: 'None', size: 'Small' }),
    ],
  };
}
