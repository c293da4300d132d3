import { findReferences, hearReference } from './reading/references';

/** The reference that is all of what was typed, as it is kept. */
export const tidyReference = hearReference;

/** Does it name a case by its reference? */
export const namesCase = (words: string): boolean => findReferences(words).length > 0;
