/** The number of a paragraph, a word to know it by, and what it asks. */
export type ParagraphTable = Readonly<Record<string, readonly [title: string, asks: string]>>;
