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
