import { hostileStrings } from '../doors/hostile';

/** Chance that can be had again: a number in [0, 1) at each call, the same for the same seed. */
export type Chance = () => number;

export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const oneOf = <T>(chance: Chance, from: readonly T[]): T =>
  from[Math.floor(chance() * from.length)] as T;

const oddValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  1.5,
  '',
  [],
  {},
  [[]],
  [null],
  { toString: 'x' },
  { length: 1e9 },
  'true',
  '2026-13-45',
  '9999-12-31T23:59:59Z',
  '-000001-01-01',
];
const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'bot',
  'verb',
  'action',
  'value',
  'id',
  '',
  '$when',
];

function oddValue(chance: Chance): unknown {
  const roll = chance();
  if (roll < 0.5) return oneOf(chance, hostileStrings);
  return roll < 0.95 ? structuredClone(oneOf(chance, oddValues)) : nested(Math.floor(chance() * 40));
}

function nested(depth: number): unknown {
  let inside: unknown = 'x';
  for (let level = 0; level < depth; level += 1) inside = level % 2 === 0 ? [inside] : { a: inside };
  return inside;
}

type Place = readonly [holder: Record<string, unknown>, name: string];

function placesIn(part: unknown): readonly Place[] {
  if (typeof part !== 'object' || part === null) return [];
  const holder = part as Record<string, unknown>;
  return Object.keys(holder).flatMap((name): Place[] => [[holder, name], ...placesIn(holder[name])]);
}

// NB: by definition, not by assignment, so that `__proto__` becomes an entry as it does in parsed JSON.
const put = (holder: Record<string, unknown>, name: string, value: unknown): void => {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

/** The body with some of its parts replaced, taken out, repeated, wrapped or added. A part of it is left as it was. */
export function mutated(chance: Chance, body: object, times: number, kept: readonly string[]): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  for (let time = 0; time < times; time += 1) {
    const places = placesIn(copy).filter(([holder, name]) => holder !== copy || !kept.includes(name));
    if (places.length === 0) return copy;
    const [holder, name] = oneOf(chance, places);
    const roll = chance();
    if (roll < 0.55) put(holder, name, oddValue(chance));
    else if (roll < 0.7) Reflect.deleteProperty(holder, name);
    else if (roll < 0.8) put(holder, name, [holder[name], structuredClone(holder[name])]);
    else if (roll < 0.9) put(holder, name, { [oneOf(chance, oddNames)]: holder[name] });
    else put(holder, oneOf(chance, oddNames), oddValue(chance));
  }
  return copy;
}
