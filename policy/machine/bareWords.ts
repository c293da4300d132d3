/** Words that answer nothing (L26, D42). */
const bare = new Set([
  '',
  'none',
  'nothing',
  'nil',
  'no',
  'not applicable',
  'no applicable',
  'na',
  'n a',
  'tbc',
  'busy',
  'too busy',
  'no time',
  'as above',
  'see above',
  'as before',
  'same',
  'same as above',
  'ditto',
  'not known',
  'unknown',
  'no reason',
  'no learning',
  'nothing to learn',
  'nothing to add',
]);

/** “None”, “n/a”, “-”, “busy”, “as above”: no words of anybody’s own. */
export const isBare = (text: string): boolean =>
  bare.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
