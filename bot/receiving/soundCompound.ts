const HEADER = 512;
const ENTRY = 128;
const NAMED_IN_HEADER = 109;
/** A stream shorter than this stands in small sectors. */
const SMALL = 4_096;

/** Is none of these there twice? What is below nought points nowhere. */
function eachOnce(targets: readonly number[]): boolean {
  const real = targets.filter((target) => target >= 0);
  return new Set(real).size === real.length;
}

interface Entry {
  readonly kind: number;
  readonly refs: readonly number[];
  readonly start: number;
  readonly size: number;
}

function entryAt(view: DataView, at: number): Entry {
  return {
    kind: view.getUint8(at + 66),
    refs: [68, 72, 76].map((offset) => view.getInt32(at + offset, true)),
    start: view.getInt32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

/**
 * Can a compound file be followed to its end? No sector follows two others or begins two streams, no entry stands in two places,
 * and what it says it holds fits into it. NB: the library that reads Outlook’s emails follows such a file round and round.
 */
export function isSoundCompound(content: Uint8Array): boolean {
  try {
    return isSound(new DataView(content.buffer, content.byteOffset, content.byteLength));
  } catch {
    // It points outside of itself.
    return false;
  }
}

function isSound(view: DataView): boolean {
  const sector = view.getUint8(30) === 12 ? 4_096 : HEADER;
  const sectors = Math.ceil(view.byteLength / sector);
  const numbersIn = (at: number): readonly number[] =>
    Array.from({ length: sector / 4 }, (_each, index) => view.getInt32((at + 1) * sector + index * 4, true));

  function tableOf(places: readonly number[]): readonly number[] {
    return places.flatMap((at) => (at < 0 ? [] : numbersIn(at)));
  }

  const count = view.getInt32(44, true);
  const inHeader = Array.from({ length: Math.min(Math.max(count, 0), NAMED_IN_HEADER) }, (_each, index) =>
    view.getInt32(76 + index * 4, true),
  );
  const beyond: number[] = [];
  let next = view.getInt32(68, true);
  const more = view.getInt32(72, true);
  if (more > sectors || count > sectors) return false;
  for (let each = 0; each < more && next >= 0; each += 1) {
    const named = numbersIn(next);
    beyond.push(...named.slice(0, -1).filter((at) => at >= 0));
    next = named.at(-1) ?? -1;
  }
  if (beyond.length > sectors || !eachOnce([...inHeader, ...beyond])) return false;
  const follows = tableOf([...inHeader, ...beyond]);
  if (!eachOnce(follows)) return false;

  /** NB: it ends, as no sector follows two others, unless it begins inside a ring: then it is longer than the file. */
  function chain(start: number): readonly number[] | undefined {
    const found: number[] = [];
    for (let at = start; at >= 0; at = follows[at] ?? -1) if (found.push(at) > sectors) return undefined;
    return found;
  }

  const [ofEntries, ofSmall] = [chain(view.getInt32(48, true)), chain(view.getInt32(60, true))];
  if (!ofEntries || !ofSmall) return false;
  const entries = ofEntries
    .flatMap((at) =>
      Array.from({ length: sector / ENTRY }, (_each, index) => (at + 1) * sector + index * ENTRY),
    )
    .filter((at) => at + ENTRY <= view.byteLength)
    .map((at) => entryAt(view, at));
  const [root] = entries;
  const streams = entries.filter(({ kind, size }) => kind === 2 && size > 0);
  const large = streams.filter(({ size }) => size >= SMALL);
  const small = streams.filter(({ size }) => size < SMALL);
  return (
    root !== undefined &&
    eachOnce([0, ...entries.flatMap(({ kind, refs }) => (kind > 0 ? refs : []))]) &&
    eachOnce([...follows, ...large.map(({ start }) => start), root.start]) &&
    eachOnce([...tableOf(ofSmall), ...small.map(({ start }) => start)]) &&
    streams.reduce((sum, { size }) => sum + size, 0) <= 2 * view.byteLength
  );
}
