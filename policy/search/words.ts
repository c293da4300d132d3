import { notKnown } from '../machine/fields';
import { foldedWords } from './fold';

/** Kept of a word, and asked of it. */
const LONGEST = 24;
/** From so many letters on, the beginning of a word finds it. */
const FEWEST_LETTERS = 3;
const FEWEST_LAST_DIGITS = 4;
/** Stands before a phone number that is written from its end, so that its last digits are a beginning. */
const FROM_ITS_END = '~';
const MOST_TERMS = 8;

const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame rev reverend'.split(' '),
);
const smallWords: ReadonlySet<string> = new Set(
  'a an the and of in on at for from about to with by my his her their our is it its he she they who was case cases complaint complaints concern concerns enquiry called named name phone number'.split(
    ' ',
  ),
);

/** A phone number however it is written: its digits, spaces, brackets and dots. */
const PHONE = /\+?\(?\d[\d\s().+\-\u2010-\u2015]{5,}\d/g;
const EMAIL = /[^\s<>,;]{1,64}@[^\s<>,;]{1,190}/g;

/** By whole characters: half of one is none. */
const cut = (word: string): string => Array.from(word).slice(0, LONGEST).join('');
const turned = (digits: string): string => FROM_ITS_END + Array.from(digits).reverse().join('');

/** The digits of a number without what is dialled before it: +44, 0044, (0), 0. */
function nationalDigits(written: string): string {
  const digits = written.replace(/\D/g, '');
  const isAbroad = /^[\s(]*(?:\+|00)/.test(written);
  const dialled = digits.replace(/^00/, '');
  const local = isAbroad || dialled.length > 11 ? dialled.replace(/^44/, '') : digits;
  return local.replace(/^0+/, '');
}

/** Short words as people also write them: “Mc Donald” and “McDonald”, “O Brien” and “O’Brien”. */
const isShort = (word: string): boolean => word.length <= 3 && !titles.has(word);

/** What a name is found by: its words, those of a hyphen or stop apart and as one, short ones joined with the next. */
export function wordsOfName(name: string): readonly string[] {
  const words = foldedWords(name);
  const pieces = name.split(/\s+/).map((piece) => foldedWords(piece).join(''));
  const joined = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next !== undefined && isShort(word) ? [word + next] : [];
  });
  return [...words, ...pieces, ...joined].filter(Boolean).map(cut);
}

/** What the phone numbers in a text are found by: from their beginning, and by their last digits. */
export const wordsOfPhone = (text: string): readonly string[] =>
  (text.match(PHONE) ?? [])
    .map(nationalDigits)
    .filter((digits) => digits.length >= FEWEST_LAST_DIGITS)
    .flatMap((digits) => [digits, turned(digits)])
    .map(cut);

/** What an address for e-mail is found by: all of it, and the words before its @. */
export const wordsOfEmail = (text: string): readonly string[] =>
  (text.match(EMAIL) ?? []).flatMap((address) => [
    cut(foldedWords(address).join('')),
    ...foldedWords(address.split('@')[0] ?? '').map(cut),
  ]);

/** What a reference is found by: all of it, and the letters behind the dash. */
export const wordsOfReference = (reference: string): readonly string[] => [
  foldedWords(reference).join(''),
  ...foldedWords(reference).slice(1),
];

export const wordsOfText = (text: string): readonly string[] => foldedWords(text).map(cut);

/** Every beginning of a word that finds it, where a store cannot look for beginnings itself. */
export function beginningsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  const shorter = letters.map((_, index) => letters.slice(0, index).join('')).slice(FEWEST_LETTERS);
  return [...shorter, word];
}

/** Whether the beginning of a word is enough, or it has to be all of it. */
export const isBeginning = (asked: string): boolean => Array.from(asked).length >= FEWEST_LETTERS;

/** One thing asked for: a word of what is found begins so, or is that where it has fewer than three letters. Any of these. */
export type Term = readonly string[];

/** What was typed, as terms that must all be met, in any order. None: there is nothing to look for. */
export function termsIn(typed: string): readonly Term[] {
  const emails = (typed.match(EMAIL) ?? []).map((address): Term => [cut(foldedWords(address).join(''))]);
  const rest = typed.replace(EMAIL, ' ');
  const phones = (rest.match(PHONE) ?? []).map(phoneTerm);
  const words = foldedWords(rest.replace(PHONE, ' '));
  const telling = words.filter((word) => !titles.has(word) && !smallWords.has(word));
  const asked = telling.some((word) => word.length > 1) ? telling : words;
  const found = [...emails, ...phones, ...asked.flatMap((_, index) => wordTerm(asked, index))];
  const once = new Map(found.map((term) => [term.join(' '), term]));
  return [...once.values()].slice(0, MOST_TERMS);
}

function phoneTerm(written: string): Term {
  const digits = nationalDigits(written);
  return [digits, turned(digits)].map(cut);
}

function wordTerm(words: readonly string[], index: number): readonly Term[] {
  const [before, word = '', next] = [words[index - 1], words[index], words[index + 1]];
  if (/^\d+$/.test(word)) return [digitsTerm(word)];
  const joined = [
    ...(next !== undefined && isShort(word) ? [word + next] : []),
    ...(before !== undefined && isShort(before) ? [before + word] : []),
  ];
  // A single letter says too little by itself: in “o brien” it belongs to the next word.
  if (word.length === 1 && words.length > 1) return [];
  return [[word, ...joined].map(cut)];
}

/** Digits may begin a number, end it, or stand in a reference. */
function digitsTerm(digits: string): Term {
  const national = digits.replace(/^0+/, '');
  return [
    digits,
    ...(national !== digits && national.length >= FEWEST_LETTERS ? [national] : []),
    ...(digits.length >= FEWEST_LAST_DIGITS ? [turned(digits)] : []),
  ].map(cut);
}

/** The words of something that was said; none where it is not known. */
export const ifKnown = (
  said: string | undefined,
  words: (said: string) => readonly string[],
): readonly string[] => (said === undefined || said === notKnown ? [] : words(said));
