/** Bytes that say in which way a text is written. */
const marks = [
  { is: [0xef, 0xbb, 0xbf], as: 'utf-8' },
  { is: [0xff, 0xfe], as: 'utf-16le' },
  { is: [0xfe, 0xff], as: 'utf-16be' },
] as const;

/** Tabs and ends of lines and pages, and what old terminals wrote. */
const controlsOfText = ['\t', '\n', '\v', '\f', '\r', '\u001b'];
const CONTROL = /[^\P{Cc}\u0080-\u009f]/gu;

const holdsOther = (text: string): boolean =>
  (text.match(CONTROL) ?? []).some((control) => !controlsOfText.includes(control));

function decoded(content: Uint8Array): string {
  const marked = marks.find(({ is }) => is.every((byte, at) => content[at] === byte));
  if (marked) return new TextDecoder(marked.as, { fatal: true }).decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // What older programs of Windows write; every byte of it is a letter of some kind.
    return new TextDecoder('windows-1252').decode(content);
  }
}

/** The text that it is; undefined where it holds what no text does. */
export function isPlainText(content: Uint8Array): string | undefined {
  try {
    const text = decoded(content);
    return holdsOther(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** A web page, a drawing or a script, whatever it is called. */
export const startsLikeMarkup = (text: string): boolean =>
  /^\s*(?:<(?:!|\?|[a-z])|#!|@echo\b|\{\\rtf)/i.test(text.slice(0, 1_000));

/** Lines “Name: words” at its top, among them one that every email has. */
export function isEmail(text: string): boolean {
  const [top = ''] = text.slice(0, 20_000).split(/\r?\n\r?\n/);
  const lines = top.split(/\r?\n/);
  const isHead = lines.every((line) => /^(?:[\w-]{1,76}:|[ \t])/.test(line));
  return isHead && lines.some((line) => /^(?:from|date|message-id|received|mime-version):/i.test(line));
}
