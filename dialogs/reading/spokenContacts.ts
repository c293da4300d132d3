const spoken: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  zero: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const repeated: Readonly<Record<string, number>> = { double: 2, triple: 3, treble: 3 };
const SPOKEN =
  /\b(?:(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred|\d{1,6})(?:[\s,-]{1,3}|\b)){2,20}/gi;
const SPELT = /[a-z]/i;
const LEAST_SPELT = 7;
const PHONE = /^0\d{9,10}$/;

/** “oh7700 9oo123”: the letter among digits stands for a nought. */
const withNought = (said: string): string =>
  said.replace(/(?<![\p{L}\p{N}])(?:oh(?=\d))?[\do]{3,}(?![\p{L}\p{N}])/giu, (token) =>
    token.replace(/\D/g, '').length >= FEWEST_DIGITS ? token.replace(/^oh/i, '0').replace(/o/gi, '0') : token,
  );

const FEWEST_DIGITS = 3;

const ENDINGS = '(?:com|org|net|uk|co|nhs|gov|ac|ie|eu|info|me|wales|cymru|scot)';
const SPELT_EMAIL = new RegExp(
  `(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}_-]{1,40}(?: (?:dot|underscore|dash|hyphen) [\\p{L}\\p{N}_-]{1,40}){0,5}) at ([\\p{L}\\p{N}-]{1,40}(?: dot [\\p{L}\\p{N}-]{1,40}){0,3} dot ${ENDINGS})(?![\\p{L}\\p{N}])`,
  'giu',
);
const signs: Readonly<Record<string, string>> = { dot: '.', underscore: '_', dash: '-', hyphen: '-' };

/** An email that was spelt out: “bernie dot mgb at example dot org”. */
export const spokenAsEmail = (said: string): string =>
  said.replace(
    SPELT_EMAIL,
    (_spelt, own: string, host: string) =>
      `${own.replace(/ (dot|underscore|dash|hyphen) /gi, (_, sign: string) => signs[sign.toLowerCase()] ?? '')}@${host.replace(/ dot /gi, '.')}`,
  );

/** A number that was dictated, as its digits: “oh seven seven double oh nine hundred one two three”. */
export const spokenAsDigits = (said: string): string =>
  withNought(said).replace(SPOKEN, (number) => {
    if (!SPELT.test(number)) return number;
    let times = 1;
    let digits = '';
    const words = number
      .toLowerCase()
      .split(/[\s,-]+/)
      .filter((word) => word !== '');
    for (const word of words) {
      const digit = spoken[word] ?? (/^\d+$/.test(word) ? word : undefined);
      if (word === 'hundred') digits += '00';
      else if (word in repeated) times = repeated[word] ?? 1;
      else if (digit !== undefined) {
        digits += digit.repeat(times);
        times = 1;
      }
    }
    const isSpelt = words.length >= LEAST_SPELT && words.every((word) => SPELT.test(word));
    return isSpelt || PHONE.test(digits) ? `${digits} ` : number;
  });
