import fc, { type Arbitrary, type Random } from 'fast-check';

/** Draws a value from an arbitrary. */
export type Draw = <T, A extends unknown[]>(arbitrary: (...args: A) => Arbitrary<T>, ...args: A) => T;

/** What `fc.gen()` draws, without what it remembers of each draw to make a failing one smaller: nothing asks for that here. */
class Beginnings extends fc.Arbitrary<() => Draw> {
  override generate(random: Random, bias: number | undefined): fc.Value<() => Draw> {
    const begin = (): Draw => {
      const own = random.clone();
      return (arbitrary, ...args) => arbitrary(...args).generate(own, bias).value;
    };
    return new fc.Value(begin, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is () => Draw {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<() => Draw>> {
    return fc.Stream.nil();
  }
}

/** So many beginnings of a draw: each draws the same whenever it begins, in every run. A failing one is told by its number. */
export const beginnings = (many: number): readonly (() => Draw)[] =>
  fc.sample(new Beginnings(), { numRuns: many, seed: 20260105 });

/** What this makes of so many draws. */
export const drawn = <T>(many: number, work: (draw: Draw) => T): readonly T[] =>
  beginnings(many).map((begin) => work(begin()));
