import { randomInt } from 'node:crypto';
import type { Log } from './log';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference a person can read out: nothing personal is in it. */
function faultReference(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

// NB: not `instanceof`: the database's faults, and those of another realm, would fail it.
const isError = (fault: unknown): fault is Error =>
  typeof fault === 'object' && fault !== null && 'name' in fault && 'message' in fault;

/** Where a fault happened. Its message may quote what somebody typed, lines and all, so only what follows it is read. */
function placeOf({ message, stack = '' }: Error): string {
  const begins = stack.indexOf(message);
  if (begins < 0) return '';
  const frames = stack.slice(begins + message.length).split('\n');
  return frames
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 4)
    .join(' < ');
}

/** Turns a fault into the sentence a person sees, and logs its kind and place under the reference in that sentence. */
export function politely(log: Log, fault: unknown): string {
  const reference = faultReference();
  const [kind, where] = isError(fault) ? [fault.name, placeOf(fault)] : [typeof fault, ''];
  log('fault', { reference, kind, where });
  return `Something went wrong on our side, so I cannot be sure that what you sent was saved. Send it again: nothing is saved twice. If it goes on, quote ${reference}.`;
}

/** Logs why a request was not taken, which its sender is not told, and gives the reference that they are told. */
export function refused(log: Log, why: string): string {
  const reference = faultReference();
  log('refused', { reference, why });
  return reference;
}
