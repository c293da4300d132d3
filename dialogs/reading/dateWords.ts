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

/** A weekday in front of a date: “Friday 13th”, “Fri, the 13th”. */
export const LED = `(?:${WEEKDAY}\\b,?\\.?\\s{1,3}(?:the\\s)?)?`;

/** Weeks by one of their days: which day is meant has to be asked. */
export const weeks: readonly string[] = [
  `w(?:/|\\.|eek )\\s?c(?:ommencing|ommence|\\.)?\\s{0,2}${LED}${DAY}(?:\\s?of)?\\s{0,2}(?:${MONTH}|/\\d{1,2})?${YEAR}`,
  `(?:the )?week (?:of|beginning|ending|commencing)\\s{1,2}(?:the )?${DAY}(?:\\s?of)?\\s{0,2}(?:${MONTH})?${YEAR}`,
];

/** Times without a day. */
export const timesWithoutDay: readonly string[] = [
  `(?:over |more than |nearly |almost |about |around )?(?:(?:${COUNT}|a|an|a couple of|a few|several|many) (?:and a half )?(?:weeks?|months?|years?|fortnights?|days?)|fortnight) (?:ago|back)`,
  `(?:last |this |on |past )?bank holiday(?: ${WHOLE_WEEKDAY})?|${WHOLE_WEEKDAY} bank holiday`,
  `(?:(?:in|during|since|early|mid|late|last|this|the (?:start|beginning|middle|end) of|start of|end of|around|about)[\\s-]){1,3}${MONTH}${YEAR}`,
  `${MONTH}\\s{1,2}(?:last year|this year|time|\\d{4})`,
  '(?:earlier )?(?:last|this|the (?:past|last)(?: few| couple of)?) (?:weeks?|weekend|months?|years?|summer|winter|spring|autumn|christmas|easter|fortnight|few days|couple of days)',
  '(?:in|during|since|back in) (?:19|20)\\d{2}',
  '(?:all|most of the|the whole) (?:week|weekend|month|year)(?: long)?',
  '(?:the other (?:day|night|week)|a while (?:ago|back)|ages ago|(?<!most )recently|some time ago|sometime|a long time ago|for (?:ages|months|weeks|years|a while|some time)|over the (?:weekend|summer|past \\w{3,9}|last \\w{3,9})|at (?:christmas|easter)|new year|christmas(?! day)|easter(?! monday))',
];

export const TODAY =
  '(?:earlier |late(?:r)? )?(?:today|this (?:morning|afternoon|evening|lunchtime))|tonight|just now|an hour ago|(?:a few|\\d{1,2}) (?:hours?|minutes?|mins?) ago';

/** Words beside a day that tell of nothing but that it happened. */
export const BESIDE_A_DAY = new Set(
  'it this that all just only happened happens happening took place occurred was on in at the about around since again a few times'.split(
    ' ',
  ),
);

const SHORT = '(mon|fri|sat|sun)';
const ENDS_A_DAY =
  '(?=\\s{0,3}(?:$|[,.;!)\\n]|(?:night|morning|afternoon|evening|am|pm|just gone|gone|last|as well|too)\\b))';
const wholeDays: Readonly<Record<string, string>> = {
  mon: 'Monday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const inFull = (_found: string, led: string, day: string): string =>
  `${led}${wholeDays[day.toLowerCase()] ?? day}`;

/** Short and hasty words for days, as they are written out. NB: “she sat” is no day, and “the sun” none. */
const hasty: readonly (readonly [RegExp, string | typeof inFull])[] = [
  [/\b(?:yest|yday|yestaday|yesturday|yesterdy|yestday|yesterady|ystrday|y\/day|y'day)\b/gi, 'yesterday'],
  [/\b(?:tmrw|tmw|tomoz|tomorow|2moro|2morrow|tmoro)\b/gi, 'tomorrow'],
  [/\b(?:2day|tday|todays|tdy)\b/gi, 'today'],
  [/\b(?:2nite|2night|tonite)\b/gi, 'tonight'],
  [/\bthis (?:mornin|morn|am)\b/gi, 'this morning'],
  [/\bthis (?:pm|aft|arvo)\b/gi, 'this afternoon'],
  [/\bnite\b/gi, 'night'],
  [/\blastnight\b/gi, 'last night'],
  [/\bweds?\b(?=[\s,.;]|$)/gi, 'Wednesday'],
  [/\btues\b/gi, 'Tuesday'],
  [/\bthurs?\b/gi, 'Thursday'],
  [new RegExp(`\\b((?:on|last|since|from|til|till|until) )${SHORT}(?=[\\s,.;!)]|$)`, 'gi'), inFull],
  [
    new RegExp(
      `(?<!\\b(?:she|he|they|i|we|it|was|were|the|who|just|and|pt|patient|mum|dad|in) )\\b()${SHORT}${ENDS_A_DAY}`,
      'gi',
    ),
    inFull,
  ],
  [/^\s*(?:just |right )?now[\s.!]*$/i, 'just now'],
];

export const writtenOut = (words: string): string =>
  hasty.reduce(
    (text, [pattern, whole]) =>
      typeof whole === 'string' ? text.replace(pattern, whole) : text.replace(pattern, whole),
    words,
  );
