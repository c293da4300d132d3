import { randomInt } from 'node:crypto';
import type { Log } from './log';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference a person can read out: nothing personal is in it. */
function faultReference(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Turns a fault into the sentence a person sees, and logs it under the reference in that sentence. */
export function politely(log: Log, fault: unknown): string {
  const reference = faultReference();
  const { name, stack } = fault instanceof Error ? fault : { name: typeof fault, stack: '' };
  // NB: a message may quote what somebody typed, so only the kind of fault and where it happened are logged.
  const where = (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ');
  log('fault', { reference, kind: name, where });
  return `Something went wrong on our side, and what you sent was not saved. Please try again. If it goes on, quote ${reference}.`;
}
