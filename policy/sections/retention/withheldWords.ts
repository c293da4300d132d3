import { longDate, type LondonDate } from '../../calendar/dates';
import { inSentence } from '../../machine/sentences';

/** Why words may not stand in a case, as what stands in their place says it. */
export const withholdingReasons = {
  thirdPerson: 'Told in confidence, by or about somebody else',
  safeguarding: 'A safeguarding detail',
  wrongPerson: 'About another person, and not of this case',
  notTrue: 'Not true, and put right',
  asked: 'The person asked for it, and may',
} as const;

export type WithholdingReason = keyof typeof withholdingReasons;

/** `1 December 2026` */
const dayAlone = (on: LondonDate): string => longDate(on).replace(/^\w+ /, '');

/** What stands in their place from then on. */
export const standIn = (on: LondonDate, reason: WithholdingReason): string =>
  `[words withheld on ${dayAlone(on)}: ${inSentence(withholdingReasons[reason])}]`;

const standsIn = /(\[words withheld on [^\]]+\])/;

const LEAST = 3;
const isLetter = /[\p{L}\p{N}]/u;

/** Letters and digits in it: fewer would be found in everything. */
export const isEnough = (words: string): boolean =>
  Array.from(words).filter((each) => isLetter.test(each)).length >= LEAST;

function patternOf(character: string): string {
  if (/\s/.test(character)) return '\\s+';
  if (/[’‘'`]/.test(character)) return "[’‘'`]";
  if (/[“”"]/.test(character)) return '[“”"]';
  if (/[-‐‑–—]/.test(character)) return '[-‐‑–—]';
  // Numbers are written in groups, or not.
  if (/\d/.test(character)) return `${character}\\s?`;
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Finds words however their spaces, quotes and capitals are written, and never within a longer word. */
function finding(words: string): RegExp {
  const characters = Array.from(
    words
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/(\d) (?=\d)/g, '$1'),
  );
  const last = characters.at(-1) ?? '';
  const body = characters.slice(0, -1).map(patternOf).join('') + patternOf(last).replace('\\s?', '');
  const before = isLetter.test(characters[0] ?? '') ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isLetter.test(last) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${body}${after}`, 'giu');
}

/** A text with what stands in the place of these words. What was withheld before is left as it is. */
export function withoutWords(words: string, instead: string): (text: string) => string {
  const found = finding(words);
  return (text) =>
    text
      .split(standsIn)
      .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(found, () => instead)))
      .join('');
}
