/** Controls and format characters, but for line ends, tabs and the joiners that scripts and emoji need. */
const controls = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}]/gu;
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const WORD_JOINER = '\u2060';

/** Invisible characters taken out: controls, zero-width and text-direction marks that could disguise what is read. */
export function visible(words: string): string {
  return words.replace(loneSurrogates, '\uFFFD').replace(controls, '');
}

/** A piece of an unbroken run of letters, of more than fits across a phone: text runs break nowhere else. */
const tooLong = /\S{37,}/gu;
const ACROSS_A_PHONE = /.{22}(?=.)/gu;
const MAY_BREAK = '\u200B';

/**
 * What people typed, for a place that shows plain text: `{{…}}` and `${…}` can no longer be taken for functions, and
 * a word as long as a web address may break.
 */
export function plain(words: string): string {
  return visible(words)
    .replace(/([{$])(?=\{)/g, `$1${WORD_JOINER}`)
    .replace(tooLong, (run) => run.replace(ACROSS_A_PHONE, `$&${MAY_BREAK}`));
}

/** At most so many characters, cut at a word where there is one, with an ellipsis. */
export function excerpt(words: string, most: number): string {
  const shown = visible(words);
  if (shown.length <= most) return shown;
  const cut = shown.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  return `${atWord > most / 2 ? cut.slice(0, atWord) : cut}…`;
}
