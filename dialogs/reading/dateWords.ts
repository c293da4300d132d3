/** The words of dates, as patterns to build with: every one is short and cannot look back over a text. */
export const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** A weekday in full: the short ones are words of their own (“sat in the waiting room”). */
export const WHOLE_WEEKDAY = '((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?';
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
export const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** “2026”, “ ’26”, and “26” where nothing but an end follows. */
export const YEAR =
  "(?:,?\\s{1,3}(\\d{4})(?!\\d)|\\s{0,2}'(\\d{2})(?!\\d)|\\s{1,3}(2\\d)(?=\\s{0,3}(?:$|[,;.)\\n])))?";

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 0 for Sunday; undefined for no weekday. */
export const weekdayIn = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : weekdays.indexOf(word.slice(0, 3));

/** 1 for January. */
export const monthIn = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;

const numbers = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ');
export const COUNT = `(\\d{1,3}|${numbers.join('|')})`;
export const countIn = (word: string): number => {
  const spelt = numbers.indexOf(word);
  return spelt < 0 ? Number(word) : spelt + 1;
};

/** The same text with small letters, plain apostrophes, dashes and spaces: as long as it was, so that places still fit. */
export const evened = (text: string): string =>
  Array.from(text, (letter) => {
    if (/[\u2018\u2019\u02bc`´]/.test(letter)) return "'";
    if (/[\u2010-\u2015\u2212]/.test(letter)) return '-';
    if (/\s/.test(letter)) return letter === '\n' ? letter : ' ';
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
