/** A reference as people type it, for a pattern. */
export const REFERENCE = '(c\\d{2}-?[0-9a-z]{5})';

/** The reference as it is kept: capitals, a dash, and letters that look like digits read as digits. */
export function tidyReference(words: string): string | undefined {
  const found = /^c(\d{2})-?([0-9a-z]{5})$/i.exec(words.trim());
  return found
    ? `C${found[1]}-${(found[2] ?? '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')}`
    : undefined;
}

/** Does it name a case by its reference? */
export const namesCase = (words: string): boolean => new RegExp(`\\b${REFERENCE}\\b`, 'i').test(words);
