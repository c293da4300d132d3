import { longDate } from '../policy/calendar/dates';
import type { Fact, ToldLine } from '../policy/machine/telling';
import type { Names } from './decision';

const sayFact = (fact: Fact, names: Names): string =>
  'words' in fact
    ? fact.words
    : 'on' in fact
      ? longDate(fact.on)
      : (names.get(fact.person) ?? 'Somebody who has left');

/** What a line says, in full; of a change also what it was. */
export function sayTold(line: ToldLine, names: Names): string {
  if (!('to' in line)) return sayFact(line, names);
  const now = sayFact(line.to, names);
  return line.from ? `${now} (before: ${sayFact(line.from, names)})` : now;
}

/** The people these lines speak of, by id. */
export const peopleTold = (lines: readonly ToldLine[]): readonly string[] =>
  lines.flatMap((line) =>
    ('to' in line ? [line.from, line.to] : [line]).flatMap((fact) =>
      fact && 'person' in fact ? [fact.person] : [],
    ),
  );
