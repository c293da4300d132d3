import { foldedWords } from '../policy/search/fold';
import { wordsOfName } from '../policy/search/words';
import type { Listed } from './ports/directory';

/**
 * Is every word of these part of somebody's name or job title? In any order, without capitals, marks on letters and
 * apostrophes. No words fit everybody.
 */
export function matching(wanted: string): (person: Pick<Listed, 'name' | 'jobTitle'>) => boolean {
  const parts = foldedWords(wanted);
  return ({ name, jobTitle = '' }) => {
    const words = [...wordsOfName(name), ...foldedWords(jobTitle)].join(' ');
    return parts.every((part) => words.includes(part));
  };
}
