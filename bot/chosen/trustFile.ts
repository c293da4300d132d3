import { readFileSync } from 'node:fs';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { readTrust } from '../../policy/trust/readTrust';
import type { Trust } from '../../policy/trust/trust';
import { BadConfiguration, type Environment } from '../config';

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadConfiguration([`TRUST_FILE is ${file}, and that file cannot be read.`]);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadConfiguration([
      `TRUST_FILE is ${file}, and that file is not JSON: look for a comma, a quote or a bracket too many or too few.`,
    ]);
  }
}

/** What is the Trust’s own: the file that is named, or the one that comes with the bot. Throws `BadConfiguration` with every fault. */
export function trustOf({ TRUST_FILE: file }: Pick<Environment, 'TRUST_FILE'>): Trust {
  if (!file) return defaultTrust;
  const read = readTrust(jsonIn(file));
  if ('trust' in read) return read.trust;
  throw new BadConfiguration(read.faults.map((fault) => `${file}: ${fault}`));
}
