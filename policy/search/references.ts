/** `C26-ABCDE` with whatever stands for its dash. Five letters that may be a word need the dash or a digit. */
const REFERENCE =
  /(?<![\p{L}\p{N}])c\s?\d{2}(?:[.\-_/\u00ad\u2010-\u2015\u2212\uff0d]\s?[0-9a-z]{5}|\s?(?=[a-z]{0,4}\d)[0-9a-z]{5})(?![\p{L}\p{N}])/iu;

/** Does a text name a case by its reference, however it is written? */
export const namesCase = (text: string): boolean => REFERENCE.test(text);
