import { readTrust } from './readTrust';
import file from './trust.json';
import type { Trust } from './trust';

function own(): Trust {
  const read = readTrust(file);
  if ('trust' in read) return read.trust;
  throw new Error(read.faults.join(' '));
}

/** The Trust whose policy this is, with invented numbers and addresses: what the program carries. */
export const defaultTrust: Trust = own();
