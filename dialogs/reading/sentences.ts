/** A sentence of a text, where it begins, and the sign that ends it. */
export interface SentenceSaid {
  readonly text: string;
  readonly at: number;
  readonly end: string;
}

const MOST = 80;

/** The sentences of a text. A stop inside “2.30” or “J.B” ends none. */
export function sentencesOf(text: string): readonly SentenceSaid[] {
  return [...text.matchAll(/[^.!?;\n]+(?:\.(?=\S)[^.!?;\n]*)*/g)]
    .slice(0, MOST)
    .map(({ 0: sentence, index }) => {
      const trimmed = sentence.trim();
      const end = text.charAt(index + sentence.length);
      return { text: trimmed, at: index + sentence.indexOf(trimmed), end };
    });
}
