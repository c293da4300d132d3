export interface Kept<T> {
  readonly value: T;
  /** When it was given, in milliseconds since the epoch. */
  readonly at: number;
}

export interface KeptAnswers<T> {
  /** What was answered not long ago; else asked again; else, while nobody answers, what is still kept. */
  get(key: string): Promise<Kept<T>>;
  /** All that is still kept. */
  all(): readonly T[];
}

export interface KeepingOptions<T> {
  readonly load: (key: string) => Promise<T>;
  readonly now: () => number;
  /** Milliseconds an answer is given again without asking. */
  readonly freshFor: number;
  /** Milliseconds it may stand in when asking fails. */
  readonly keptFor: number;
  /** How many answers are kept: those not used for longest go first. */
  readonly most: number;
}

/** Answers kept for a while. Whoever asks for the same thing at the same time shares one question. */
export function keptAnswers<T>({ load, now, freshFor, keptFor, most }: KeepingOptions<T>): KeptAnswers<T> {
  const kept = new Map<string, Kept<T>>();
  const asking = new Map<string, Promise<Kept<T>>>();

  /** NB: a clock that was put back makes an answer old, not new. */
  const isYoung = ({ at }: Kept<T>, age: number): boolean => now() - at >= 0 && now() - at < age;

  function keep(key: string, answer: Kept<T>): Kept<T> {
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  }

  async function ask(key: string): Promise<Kept<T>> {
    try {
      return keep(key, { value: await load(key), at: now() });
    } catch (fault) {
      const last = kept.get(key);
      if (last && isYoung(last, keptFor)) return last;
      throw fault;
    }
  }

  return {
    async get(key) {
      const last = kept.get(key);
      if (last && isYoung(last, freshFor)) return keep(key, last);
      const shared = asking.get(key) ?? ask(key).finally(() => asking.delete(key));
      asking.set(key, shared);
      return shared;
    },
    all: () => [...kept.values()].filter((each) => isYoung(each, keptFor)).map(({ value }) => value),
  };
}
