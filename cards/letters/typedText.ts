import { say, type Block } from './letter';

const POINT = /^\s*[-–•*·]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

type Kind = 'points' | 'numbers' | 'words';

const kindOf = (line: string): Kind =>
  POINT.test(line) ? 'points' : NUMBER.test(line) ? 'numbers' : 'words';

/** A list that was typed with numbers is one if it counts from 1: a year or a page number at the start of a line is not. */
const counts = (lines: readonly string[]): boolean =>
  lines.every((line, index) => Number(NUMBER.exec(line)?.[1]) === index + 1);

function blockOf(kind: Kind, lines: readonly string[]): Block {
  if (kind === 'points') return { is: 'list', items: lines.map((line) => line.replace(POINT, '').trim()) };
  if (kind === 'numbers' && lines.length > 1 && counts(lines))
    return { is: 'list', marks: 'numbers', items: lines.map((line) => line.replace(NUMBER, '').trim()) };
  return say(lines.join('\n').trim());
}

/** One paragraph as it was typed: lines that begin with a dash or a number are a list. */
function typed(paragraph: string): readonly Block[] {
  const groups: { readonly kind: Kind; readonly lines: string[] }[] = [];
  for (const line of paragraph.split(/\r?\n/)) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map(({ kind, lines }) => blockOf(kind, lines));
}

/** A longer text as people type it: a block for each paragraph, and a real list for each they made. */
export const sayAll = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap(typed);
