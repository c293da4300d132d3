import type { Context } from '../policy/machine/command';
import type { Entries } from '../policy/machine/fields';

/** One thing asked: a card with its fields, and a question that can be answered by typing. */
export interface Step {
  readonly key: string;
  /** Names it: “change service”. */
  readonly title: string;
  readonly ask: string;
  readonly fields: readonly string[];
  /** Reads the texts of the step out of one answer, each by its own shape. */
  readonly hears?: (words: string) => Entries;
  /** Words that tell which field a typed piece is for. */
  readonly cues?: Readonly<Record<string, RegExp>>;
  /** Other words for the answers of a choice: field -> answer -> words. */
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, RegExp>>>>;
}

/** How a command is asked for in conversation. */
export interface Script {
  readonly title: string;
  readonly steps: readonly Step[];
  /** Asks only for what is needed and not filled in already: all of it stands on the review, and can be changed there. */
  readonly onlyNeeded?: true;
  readonly defaults?: (state: unknown, context: Context) => Entries;
}
