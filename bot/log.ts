import { randomInt } from 'node:crypto';
import { faultCode, faultName, isError } from '../policy/machine/fault';

/** One line of JSON an event. Ids and kinds only: never a name, never what somebody said. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

export const logToStandardError: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference a person can read out: nothing personal is in it. */
function faultReference(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

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

/** What a log may say of a fault: its kind and its code, never its message. */
export function factsOfFault(fault: unknown): Readonly<Record<string, string>> {
  const code = faultCode(fault);
  return { kind: faultName(fault), ...(code === undefined ? {} : { code }) };
}

/** Turns a fault into the sentence a person sees, and logs its kind and place under the reference in that sentence. */
export function logFault(log: Log, fault: unknown): string {
  const reference = faultReference();
  log('fault', { reference, ...factsOfFault(fault), where: isError(fault) ? placeOf(fault) : '' });
  return `Something went wrong on our side, so I cannot be sure that what you sent was saved. Send it again: nothing is saved twice. If it goes on, quote ${reference}.`;
}

/** Logs why a request was not taken, which its sender is not told, and gives the reference that they are told. */
export function logRefusal(log: Log, why: string): string {
  const reference = faultReference();
  log('refused', { reference, why });
  return reference;
}
