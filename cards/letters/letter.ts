import type { Instant } from '../../policy/calendar/dates';
import { hasBlank, toFill } from '../../policy/wording';

export { toFill };

/** How the items of a list are marked: with dots, by their numbers, or with a box to tick. */
type Marks = 'points' | 'numbers' | 'boxes';

/** One piece of a letter. Level 1 is what the letter is about, level 2 a part of it, level 3 a part of that. */
export type Block =
  /** Whose letter it is: the Trust’s name, then its team and how to reach it. */
  | { readonly is: 'letterhead'; readonly name: string; readonly lines: readonly string[] }
  | { readonly is: 'address'; readonly lines: readonly string[] }
  /** Short lines that belong together. */
  | { readonly is: 'lines'; readonly lines: readonly string[] }
  /** `newPage`: it begins on a page of its own, such as a form to cut off and send back. */
  | {
      readonly is: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly newPage?: true;
    }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[]; readonly marks?: Marks }
  /** The closing, then the lines of whoever signs, with room for a hand to sign between them. */
  | { readonly is: 'signature'; readonly closing: string; readonly lines: readonly string[] }
  /** The other forms the letter can be had in: which it names depends on the form it is in. */
  | { readonly is: 'otherForms' };

/** A letter drawn up from a case, for a person to read, change and send. Its title names nobody. */
export interface Letter {
  readonly title: string;
  readonly reference: string;
  /** What it calls itself, unless it is a letter. */
  readonly called?: 'letter' | 'leaflet';
  /** UTC instant it was drawn up: the same case at the same instant gives the same bytes. */
  readonly at: Instant;
  readonly blocks: readonly Block[];
}

/** Is any fact of it not there yet? */
export const hasBlanks = (letter: Letter): boolean => hasBlank(JSON.stringify(letter.blocks));

export const orFill = (fact: string | undefined, what: string): string =>
  fact === undefined || fact.trim() === '' ? toFill(what) : fact;

export const part = (text: string): Block => ({ is: 'heading', level: 2, text });

export const smallerPart = (text: string): Block => ({ is: 'heading', level: 3, text });

export const say = (text: string): Block => ({ is: 'paragraph', text });

export const points = (...items: readonly string[]): Block => ({ is: 'list', items });

export const numbered = (...items: readonly string[]): Block => ({ is: 'list', items, marks: 'numbers' });

export const linesOf = (...lines: readonly string[]): Block => ({ is: 'lines', lines });
