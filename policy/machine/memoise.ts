const MOST = 4_096;

/** The same pure function, which remembers its answers: for what is asked again and again of few keys. */
export function memoise<K extends string | number, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = work(key);
    if (known.size >= MOST) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** The same for what is asked of a thing that never changes, such as a state: its answer goes when it goes. */
export function memoiseByThing<K extends object, V extends object>(work: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, V>();
  return (thing) => {
    const found = known.get(thing);
    if (found) return found;
    const answer = work(thing);
    known.set(thing, answer);
    return answer;
  };
}

/**
 * The same for what one card asks in several places: only the last answer is kept, and given again where every part of
 * the question is the same one.
 */
export function memoiseLast<A extends readonly unknown[], V>(
  partsOf: (...asked: A) => readonly unknown[],
  work: (...asked: A) => V,
): (...asked: A) => V {
  let last: { readonly parts: readonly unknown[]; readonly answer: V } | undefined;
  return (...asked) => {
    const parts = partsOf(...asked);
    if (last?.parts.every((part, at) => part === parts[at])) return last.answer;
    const answer = work(...asked);
    last = { parts, answer };
    return answer;
  };
}
