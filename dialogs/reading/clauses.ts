/** A part of a sentence that says one thing, and where it begins in the text. */
export interface Clause {
  readonly text: string;
  readonly at: number;
}

/** What ends a clause: a comma, a stop, a new line, or a word that turns the sentence. NB: a stop inside “2.30” or “J.” ends none. */
const ENDS =
  /[,;!?\n]|\.(?=\s|$)|[:(](?=\s|\D)|\)|\s[-–—]\s|\b(?:but|although|though|however|because|whereas|while|except|unless)\b/gi;

/** The clauses of a text, in their order; what ends one belongs to none, but a question mark stays with its clause. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const take = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') clauses.push({ text: trimmed, at: from + raw.indexOf(trimmed) });
  };
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    if (isInitial(text, end, index)) continue;
    const isWord = /\w/.test(end);
    take(end === '?' ? index + 1 : index);
    from = isWord ? index : index + end.length;
  }
  take(text.length);
  return clauses;
}

/** “J. Smith”, “Mr. Patel”: a stop that shortens a name. */
const isInitial = (text: string, end: string, index: number): boolean =>
  end === '.' &&
  /(?:^|[^\p{L}])(?:\p{Lu}|mr|mrs|ms|dr|st|prof|rev|jnr|snr|jr|sr|esq)$/iu.test(
    text.slice(Math.max(0, index - 5), index),
  );
