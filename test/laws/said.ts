import { longDate } from '../../policy/calendar/dates';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { Deed } from '../doors/aCase';
import type { Broken } from './walk';

const most = 90;

/** A deed in a line: the day, who, what, and what they entered. */
function sayDeed({ on, by, command, entries }: Deed): string {
  const told = Object.entries(entries)
    .filter(([, entry]) => entry !== undefined && entry !== '')
    .map(([name, entry]) => `${name}=${String(entry).replace(/\s+/g, ' ').slice(0, most)}`);
  return `  ${longDate(on)}, ${by.name}: ${caseCommandNamed(command)?.button ?? command} (${told.join('; ')})`;
}

/** A breach in words: what is wrong, and what led to it. */
export const sayBroken = ({ seed, what, history }: Broken): string =>
  [`${what} (seed ${seed})`, ...history.deeds.map(sayDeed)].join('\n');
