/** What whoever types tells themselves starts no line like this: what follows was written by somebody else. */
const BY_ANOTHER =
  /^[ \t]{0,4}(?:(?:from|sent|to|cc|subject|date)[ \t]{0,2}:|-{2,}|_{4,}|on .{1,120} wrote:|begin forwarded|forwarded|fwd?:|original message|(?:(?:kind|best|warm|many) )?regards\b|yours\b|sincerely\b|sent from my |get outlook for|(?:disclaimer|confidentiality notice)\b|this (?:e-?mail|message)(?:,? (?:and|is|may|contains|was)\b).{0,200}\b(?:confidential|intended|privileged)\b|many thanks[ \t,.]{0,4}$|thanks[ \t,.]{0,4}$)/i;

const isQuoted = (line: string): boolean => /^[ \t]{0,4}>/.test(line);

const blank = (words: string): string => words.replace(/[^\n]/g, ' ');

/**
 * The words without what is quoted, sent on or signed, each place kept by spaces: nobody is suggested from what another
 * person wrote.
 */
export function ownAccount(words: string): string {
  let isOthers = false;
  const lines = words.split('\n').map((line) => {
    isOthers ||= BY_ANOTHER.test(line);
    return isOthers || isQuoted(line) ? blank(line) : line;
  });
  return lines.join('\n').replace(/“[^”\n]{0,600}”|"[^"\n]{0,600}"/g, blank);
}
