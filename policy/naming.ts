/** A name without what stands in brackets behind it in a directory: a team, a Trust, a pronoun. */
function withoutBrackets(name: string): string {
  let left = '';
  let inside = false;
  for (const letter of name) {
    if (letter === '(' || letter === '[') inside = true;
    if (!inside) left += letter;
    if (letter === ')' || letter === ']') inside = false;
  }
  // A bracket that is never closed is part of what they are called.
  return inside ? name : left;
}

const capital = (word: string): string =>
  word === word.toUpperCase()
    ? word.toLowerCase().replace(/(^|['’-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : word;

/**
 * A name as a letter says it, with the title the person gives themselves: of a directory’s “SMITH, Jane (Ward 3)” or
 * “Jane Smith, Ward 3” only the name.
 */
export function nameAlone(name: string): string {
  const [first = '', second = ''] = withoutBrackets(name)
    .split(',')
    .map((piece) => piece.trim());
  const isTurned = second !== '' && !first.includes(' ') && /^\p{Lu}\S*( \p{Lu}\S*)?$/u.test(second);
  return isTurned ? `${second} ${capital(first)}` : first;
}

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Cllr|Councillor)\.?$/;
const INITIAL = /^\p{Lu}\.?$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}’'-]+$/u;

/** Words that begin a surname of more than one word. */
const PARTICLES = [
  'al',
  'ap',
  'ab',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'la',
  'le',
];

const isParticle = (word: string): boolean =>
  [...PARTICLES, 'ibn', 'st', 'te', 'ter', 'van', 'vom', 'von', 'zu'].includes(word.toLowerCase());

interface Named {
  /** All of it, without what a directory adds. */
  readonly whole: string;
  readonly title?: string;
  /** The first name, where it is plain which that is. */
  readonly first?: string;
  /** The last name, where it is plain which that is. */
  readonly last?: string;
}

/** A name taken apart as far as it is plain: “Mrs Ellen Marsh” is, a name of three full words or of another script is not. */
export function named(name: string): Named {
  const whole = nameAlone(name);
  const words = whole.split(/\s+/);
  const [head = ''] = words;
  const title = TITLE.test(head) ? head : undefined;
  const rest = (title ? words.slice(1) : words).filter((word, at) => at === 0 || !INITIAL.test(word));
  const [first = '', last = '', ...more] = rest;
  const isPlain =
    more.length === 0 &&
    LATIN_NAME.test(last) &&
    !isParticle(first) &&
    (INITIAL.test(first) || LATIN_NAME.test(first));
  return {
    whole,
    ...(title ? { title } : {}),
    ...(isPlain ? { last } : {}),
    ...(isPlain && !INITIAL.test(first) ? { first } : {}),
  };
}

/** How somebody is spoken to and of: by title and last name where both are plain, or else by the whole name. */
export function courteous(name: string): string {
  const { whole, title, last } = named(name);
  return title && last ? `${title} ${last}` : whole;
}
