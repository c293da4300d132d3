import { isLondonDate, type LondonDate } from '../../policy/calendar/dates';

/** What somebody wrote last in an email, and what stands below it of earlier ones. */
export interface EmailWords {
  readonly newest: string;
  readonly quoted: string;
}

/** What begins an earlier message is short: longer lines are not looked at. */
const LONGEST_LINE = 250;
const HEAD_WITHIN = 6;
/** How many lines “On … wrote:” may be broken into, and how far below a rule a head may stand. */
const WITHIN = 3;

const RULE = /^[\s>]*[-_]{3,}$/;
const BEGINS = /^[\s>]*(?:begin forwarded message:|-{2,}\s*(?:original|forwarded) message\b[\s-]*)$/i;
const HEAD = /^[\s>*]*(from|sent|date|to|cc|subject)\s*:\*?(.*)$/i;
const QUOTED = /^\s*>/;

const isShort = (line = ''): boolean => line.length <= LONGEST_LINE;

/** Do lines of an earlier email’s head begin here: whose it is, and when it went or what it is about? */
function isHead(lines: readonly string[], at: number): boolean {
  if (!/^[\s>*]*from\s*:/i.test((lines[at] ?? '').slice(0, 40))) return false;
  const names = lines
    .slice(at + 1, at + HEAD_WITHIN)
    .flatMap((line) => HEAD.exec(line.slice(0, LONGEST_LINE))?.[1]?.toLowerCase() ?? []);
  const hasOne = (...of: readonly string[]): boolean => names.some((name) => of.includes(name));
  return hasOne('sent', 'date') && hasOne('to', 'subject');
}

/** How many lines from here are “On …, somebody wrote:”; none where they are not. */
function wroteLines(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  const isBegun =
    /^\s*on\b.{4}/i.test(first.slice(0, 40)) || /<[^<>\s@]+@[^<>\s@]+>/.test(first.slice(0, LONGEST_LINE));
  if (!isBegun || !isShort(first)) return 0;
  const ends = lines
    .slice(at, at + WITHIN)
    .findIndex((line) => isShort(line) && /\bwrote:$/i.test(line.trimEnd()));
  return ends + 1;
}

/** Where what all of the rest belongs to begins; the number of lines where nothing does. */
function headAt(lines: readonly string[]): number {
  const at = lines.findIndex((line, index) => {
    if (!isShort(line)) return false;
    if (BEGINS.test(line) || isHead(lines, index)) return true;
    return RULE.test(line.trimEnd()) && [1, 2].some((below) => isHead(lines, index + below));
  });
  return at < 0 ? lines.length : at;
}

/**
 * The newest words of an email apart from those it quotes. What stands between quoted lines is somebody’s answer to them, and new.
 * What cannot be told apart is new, so that nothing of it is lost.
 */
export function readEmailWords(text: string): EmailWords {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const head = headAt(lines);
  const above = lines.slice(0, head);
  const wrote = above.findIndex((_line, at) => wroteLines(above, at) > 0);
  const began = wrote < 0 ? above.length : wrote;
  // Marked line by line, it ends where the marks do; without marks it is all that follows.
  const isMarked = above.slice(began).some((line) => QUOTED.test(line));
  const ends = isMarked ? began + wroteLines(above, wrote) : above.length;
  const isQuoted = (line: string, at: number): boolean => QUOTED.test(line) || (at >= began && at < ends);
  const newest = above.filter((line, at) => !isQuoted(line, at));
  const quoted = [...above.filter(isQuoted), ...lines.slice(head)];
  return { newest: tidy(newest), quoted: tidy(quoted.map((line) => line.replace(/^\s*>\s?/, ''))) };
}

const tidy = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What stands above the part that an email quotes. */
export const QUOTES = 'Quoted from earlier messages:\n';

/** Both as one text: what is quoted is marked, line by line. */
export function withQuoted({ newest, quoted }: EmailWords): string {
  if (quoted === '') return newest;
  const marked = quoted
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return [newest, `${QUOTES}${marked}`].filter((part) => part !== '').join('\n\n');
}

/** Whom the head of a forwarded email names as its writer, and when it went, as that was written. */
export function forwardedFrom(quoted: string): { readonly from?: string; readonly sent?: string } {
  const lines = quoted.split('\n');
  const at = lines.findIndex((_line, index) => isHead(lines, index));
  if (at < 0) return {};
  const found: Record<string, string> = {};
  for (const line of lines.slice(at, at + HEAD_WITHIN)) {
    const [, name = '', words = ''] = HEAD.exec(line.slice(0, LONGEST_LINE)) ?? [];
    found[name.toLowerCase()] ??= words.trim();
  }
  const sent = found.sent ?? found.date;
  return { ...(found.from ? { from: found.from } : {}), ...(sent ? { sent } : {}) };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in a line like “Thursday, 26 November 2026 14:03” or “November 26, 2026 2:03 PM”. A day in figures alone could be two. */
export function dayWritten(sent: string): LondonDate | undefined {
  const [, first = '', second = '', year = ''] =
    /\b(\d{1,2}|[a-z]{3,9})\.? (\d{1,2}|[a-z]{3,9})\.?,? (\d{4})\b/i.exec(sent) ?? [];
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && isLondonDate(date) ? date : undefined;
}
