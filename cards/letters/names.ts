/** What stands in brackets behind a name in a directory: a team, a Trust, a pronoun. */
const BRACKETS = /\s*[([][^)\]]*[)\]]/g;

const capital = (word: string): string =>
  word === word.toUpperCase()
    ? word.toLowerCase().replace(/(^|['’-])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : word;

/**
 * A name as a letter says it, with the title the person gives themselves: of a directory’s “SMITH, Jane (Ward 3)” or
 * “Jane Smith, Ward 3” only the name.
 */
export function nameAlone(name: string): string {
  const [first = '', second = ''] = name
    .replace(BRACKETS, '')
    .split(',')
    .map((piece) => piece.trim());
  const isTurned = second !== '' && !first.includes(' ') && /^\p{Lu}\S*( \p{Lu}\S*)?$/u.test(second);
  return isTurned ? `${second} ${capital(first)}` : first;
}
