import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { clausesOf } from './clauses';
import type { Found } from './found';
import { findStanding, looksLikeName, withoutLead } from './names';

/** Runs of digits with what stands between them in a phone number. Linear: each character is looked at once. */
const DIGITS = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ \t().-]{0,2}\d){8,14}(?![\p{L}\p{N}])/gu;
const EMAIL =
  /(?<![\p{L}\p{N}.+_-])[\p{L}\p{N}][\p{L}\p{N}.+_'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}@])/giu;
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}(?![\p{L}\p{N}])/giu;
const DATE_OF_BIRTH =
  /(?<![\p{L}\p{N}])(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[\s:.-]{0,3}\d{1,2}[\s./-]{1,2}(?:\d{1,2}|[a-z]{3,9})[\s./-]{1,2}\d{2,4}(?!\d)/giu;

const STREETS =
  /(?<![\p{L}-])(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|gardens|grove|court|crescent|place|terrace|square|house|flat|apartment|cottage|hill|park|walk|mews|row|green|view|rise|parade|estate|hall)(?![\p{L}-])/iu;

const isPhone = (run: string): boolean => {
  if (!/^\+?\(?0|^\+/.test(run)) return false;
  return parsePhoneNumberFromString(run.replace(/^00/, '+'), 'GB')?.isPossible() ?? false;
};

/** An NHS number: ten digits whose last one checks the others. */
function isNhsNumber(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (digits.length !== 10 || digits.startsWith('0')) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const found = (text: string, pattern: RegExp): readonly Found<string>[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ value: words, words, at: index }));

const DENIED = /(?:\b(?:not|never|no longer)|n['’]t) (?:on |at |by )?$/i;
const LONGEST_DENIAL = 16;

/** “It is not 07700 900123” gives no number. */
const isSaid =
  (text: string) =>
  ({ at }: Found<string>): boolean =>
    !DENIED.test(text.slice(Math.max(0, at - LONGEST_DENIAL), at));

export const findPhones = (text: string): readonly Found<string>[] =>
  found(text, DIGITS)
    .filter(({ words }) => isPhone(words) && !isNhsNumber(words))
    .filter(isSaid(text));

export const findEmails = (text: string): readonly Found<string>[] => found(text, EMAIL).filter(isSaid(text));

/** Numbers that are kept out of a record of what somebody said: an NHS number, a date of birth (7.1). */
export const findIdentifiers = (text: string): readonly Found<'nhsNumber' | 'dateOfBirth'>[] => [
  ...found(text, DIGITS)
    .filter(({ words }) => isNhsNumber(words) && !isPhone(words))
    .map((each) => ({ ...each, value: 'nhsNumber' as const })),
  ...found(text, DATE_OF_BIRTH).map((each) => ({ ...each, value: 'dateOfBirth' as const })),
];

/** “Dr Prendergast” lives in no drive. */
const TITLE = /^(?:dr|st)\b\.? (?=\p{Lu})/iu;
const TITLED = /^(?:mrs?|ms|miss|mx|dr|prof|rev)\b\.? \p{L}[\p{L}\p{M}'’ -]*$/iu;

/** Streets that people are called after as well: “Alex Green”, “Mrs Hill”. */
const SURNAMES = /(?<![\p{L}-])(?:lane|close|way|grove|place|hill|park|walk|row|green|hall)$/iu;

const beginsWithHouse = (clause: string): boolean =>
  /^(?:(?:of|at|lives (?:at|in)|address(?: is)?:?)\s+)?(?:flat\s|apartment\s|unit\s|\d)/i.test(clause);

const beginsAddress = (clause: string): boolean =>
  beginsWithHouse(clause) || (STREETS.test(clause.replace(TITLE, '')) && !TITLED.test(clause));

const isName = (clause: string): boolean =>
  !/\d|^the /i.test(clause) && looksLikeName(clause) && findStanding(clause) === undefined;

/** “Alex Green, 5 Mill Lane”: the first of them that may be a name, where an address begins behind it all the same. */
function isNameBefore(clauses: readonly { readonly text: string }[], index: number): boolean {
  const said = clauses[index]?.text ?? '';
  return (
    SURNAMES.test(said) &&
    isName(withoutStanding(said)) &&
    !clauses.slice(0, index).some(({ text }) => isName(withoutStanding(text))) &&
    clauses.slice(index + 1, index + MOST_LINES).some(({ text }) => beginsAddress(text))
  );
}

const withoutStanding = (words: string): string => {
  const lead = findStanding(words)?.words ?? '';
  return withoutLead(words.trim().slice(lead.length).trim());
};

/** How much of a clause stands before the house: “Alex Green 5 Mill Lane”. */
function nameBefore(clause: string): number {
  const [lead = '', said = ''] = /^(\D{2,60}?)\s+(?=\d{1,4}\p{L}?\s+\p{L})/u.exec(clause) ?? [];
  const isHouse = STREETS.test(said) && !SURNAMES.test(said);
  return lead !== '' && !isHouse && !beginsWithHouse(clause) && isName(withoutStanding(said))
    ? lead.length
    : 0;
}

/** Postal addresses: from the clause with a house or a street to the postcode, or a street clause alone. */
export function findAddresses(text: string): readonly Found<string>[] {
  const clauses = clausesOf(text).filter(({ text: clause }) => findEmails(clause).length === 0);
  const addresses: Found<string>[] = [];
  let begun: number | undefined;
  clauses.forEach(({ text: clause, at }, index) => {
    if (findPhones(clause).length > 0) {
      begun = undefined;
      return;
    }
    const [postcode] = found(clause, POSTCODE);
    const last = addresses.at(-1);
    const isNext =
      last !== undefined &&
      begun === undefined &&
      /^[\s,.]*$/.test(text.slice(last.at + last.words.length, at));
    if (
      isNext &&
      !postcode &&
      !hasPostcodeAfter(clauses, index) &&
      (isTown(clause, last.at) || (HOME.test(last.value) && /\d/.test(clause) && STREETS.test(clause)))
    ) {
      addresses[addresses.length - 1] = addressIn(text, last.at, at + clause.length);
      return;
    }
    if (begun === undefined && beginsAddress(clause) && !isNameBefore(clauses, index))
      begun = at + nameBefore(clause);
    if (postcode) {
      const from = begun ?? at;
      const to = at + postcode.at + postcode.words.length;
      addresses.push(addressIn(text, from, to));
      begun = undefined;
    } else if (begun !== undefined && begun >= at && !hasPostcodeAfter(clauses, index)) {
      if (/\d/.test(clause) && STREETS.test(text.slice(begun, at + clause.length)))
        addresses.push(addressIn(text, begun, at + clause.length));
      begun = undefined;
    }
  });
  return addresses.filter(({ value }) => !/^(?:(?:is|was) )?(?:not|never|no longer)\b/i.test(value));
}

/** “Flat 2” is a part of what follows it. */
const HOME = /^(?:flat|apartment|unit|room) \w{1,4}$/i;

/** One word with its capital behind a street, where a name stands in front. */
const isTown = (clause: string, from: number): boolean => from > 0 && /^\p{Lu}\p{Ll}{2,30}$/u.test(clause);

const MOST_LINES = 6;

const hasPostcodeAfter = (clauses: readonly { readonly text: string }[], index: number): boolean =>
  clauses.slice(index + 1, index + MOST_LINES).some(({ text }) => found(text, POSTCODE).length > 0);

function addressIn(text: string, from: number, to: number): Found<string> {
  const whole = text.slice(from, to);
  const lead =
    /^(?:(?:she|he|they)\s+)?(?:of|at|lives (?:at|in)|address(?: is)?:?)\s+/i.exec(whole)?.[0] ?? '';
  return { value: whole.slice(lead.length).trim(), words: whole, at: from };
}
