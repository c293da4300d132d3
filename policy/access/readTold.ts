import type { Told } from '../machine/telling';
import type { Part } from '../machine/partsOfCase';

/**
 * What somebody with these parts may read of what an event of a case tells; undefined where that is nothing. Whoever it
 * was put to reads what was asked of them, unless the case is about them (7.1) or it is restricted (6.5).
 */
export function readTold<T extends Told>(told: T, parts: ReadonlySet<Part>, personId: string): T | undefined {
  const { part: own = 'summary', to = [], said } = told;
  const isPutToThem = parts.has('summary') && to.includes(personId);
  const mayRead = (part: Part): boolean => parts.has(part) || (isPutToThem && part !== 'restricted');
  const readable = said.filter(({ part = own }) => mayRead(part));
  return mayRead(own) || readable.length > 0 ? { ...told, said: readable } : undefined;
}
