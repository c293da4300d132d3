import { memoiseByThing } from '../machine/memoise';
import type { Trust, TrustService } from './trust';

const byKey = memoiseByThing(
  ({ services }: Trust): ReadonlyMap<string, TrustService> =>
    new Map(services.map((service) => [service.key, service])),
);

/** Undefined for one that the Trust’s file no longer has. */
export const serviceOf = (trust: Trust, key: string): TrustService | undefined => byKey(trust).get(key);

/** `communityNorth` as words: all that is left of a service the file no longer has. */
const fromKey = (key: string): string => {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const serviceWords = (trust: Trust, key: string): string =>
  serviceOf(trust, key)?.name ?? fromKey(key);

/** The services of the Trust (10.1), as staff name them: what a choice among them is made of. */
export const serviceOptions = memoiseByThing(({ services }: Trust): Readonly<Record<string, string>> =>
  Object.fromEntries(services.map(({ key, name }) => [key, name])),
);

export const isPrivateProvider = (trust: Trust, key: string | undefined): boolean =>
  key !== undefined && serviceOf(trust, key)?.is === 'privateProvider';
