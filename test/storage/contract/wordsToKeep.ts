import { hostileStrings } from '../../doors/hostile';

/** As long as a narrative may be: 20,000 characters (D37), many of them more than one byte. */
export const longestNarrative = 'Wörds 👩🏽‍⚕️ that go on. '.repeat(1_000).slice(0, 20_000);

/** What people paste, or try: each is kept exactly as it came. */
export const wordsToKeep: readonly string[] = [
  ...hostileStrings,
  '',
  '  spaces before, and after  ',
  longestNarrative,
];
