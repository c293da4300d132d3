import type { Instant } from '../../policy/calendar/dates';

/** One piece of a letter. Level 1 is what the letter is about, level 2 a part of it. */
export type Block =
  | { readonly is: 'address'; readonly lines: readonly string[] }
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'signature'; readonly lines: readonly string[] };

/** A letter drawn up from a case, for a person to read, change and send. Its title names nobody. */
export interface Letter {
  readonly title: string;
  readonly reference: string;
  /** UTC instant it was drawn up: the same case at the same instant gives the same bytes. */
  readonly at: Instant;
  readonly blocks: readonly Block[];
}

const TO_FILL = '[to be filled in:';

/** A fact that is not there yet, in a way nobody overlooks. */
export const toFill = (what: string): string => `${TO_FILL} ${what}]`;

/** Is any fact of it not there yet? */
export const hasBlanks = (letter: Letter): boolean => JSON.stringify(letter.blocks).includes(TO_FILL);

export const orFill = (fact: string | undefined, what: string): string =>
  fact === undefined || fact.trim() === '' ? toFill(what) : fact;

export const part = (text: string): Block => ({ is: 'heading', level: 2, text });

export const say = (text: string): Block => ({ is: 'paragraph', text });

export const points = (...items: readonly string[]): Block => ({ is: 'list', items });

/** One block for each paragraph of a longer text. */
export const sayAll = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => say(paragraph.trim()));
