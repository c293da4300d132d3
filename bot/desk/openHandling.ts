import type { Directory } from '../../storage/ports/directory';
import type { Handling } from '../../storage/handle';
import { registerReader, type RegisterReader } from '../../storage/registerReader';

/** What decisions are made with, and what keeps the registers they read. */
export function openHandling(parts: Omit<Handling, 'registers'> & { readonly directory: Directory }): {
  readonly handling: Handling;
  readonly registers: RegisterReader;
} {
  const { store, now, calendar, settings, trust } = parts;
  const registers = registerReader(parts);
  return {
    registers,
    handling: { store, now, calendar, settings, trust, registers: () => registers.read() },
  };
}
