/** Something that may be meant, with the words it came from and where they begin. A suggestion: nothing is recorded by it. */
export interface Found<T> {
  readonly value: T;
  readonly words: string;
  readonly at: number;
}

/** What became of an answer to one question. */
export type Heard<T> =
  | { readonly is: 'taken'; readonly value: T; readonly words: string; readonly left: readonly string[] }
  | { readonly is: 'notKnown' }
  /** Understood in part, or in more than one way: `why` is a sentence for the person. */
  | { readonly is: 'ask'; readonly why: string; readonly between: readonly T[] }
  | { readonly is: 'nothing' };

export const took = <T>(value: T, words: string, left: readonly string[] = []): Heard<T> => ({
  is: 'taken',
  value,
  words,
  left: left.filter((part) => part !== ''),
});

export const ask = <T>(why: string, between: readonly T[] = []): Heard<T> => ({ is: 'ask', why, between });

export const nothing = { is: 'nothing' } as const;
