import type { Activity } from 'botbuilder';
import { createHash } from 'node:crypto';

const MOST_REMEMBERED = 5_000;

/** How Teams's deliveries are told from one another: it sends again, under the same id or a new one, what it thinks lost. */
export function deliveryKeys({ id, localTimestamp, text, value }: Partial<Activity>): readonly string[] {
  const said = createHash('sha256')
    .update(JSON.stringify([text, value]))
    .digest('base64url')
    .slice(0, 16);
  const when = localTimestamp && new Date(localTimestamp).getTime();
  return [...(id ? [id] : []), ...(when ? [`${when}:${said}`] : [])];
}

/** What one process has taken lately. What must outlive it, or be known to its neighbours, is kept with its effect. */
export interface Redeliveries {
  /** Takes a message once: sent again it is not answered again. One that failed may be taken again. */
  once(activity: Activity, take: () => Promise<void>): Promise<void>;
  /** Takes a click, whose every delivery waits for an answer: those that come at once share one. */
  shared<T>(activity: Activity, take: () => Promise<T>): Promise<T>;
}

export function redeliveries(): Redeliveries {
  const underWay = new Map<string, Promise<unknown>>();
  const taken = new Set<string>();

  const keysOf = (activity: Activity): readonly string[] => {
    const { conversation, from, type } = activity;
    return deliveryKeys(activity).map((key) => [type, conversation.id, from.id, key].join('\n'));
  };

  async function shared<T>(keys: readonly string[], take: () => Promise<T>): Promise<T> {
    const first = keys.map((key) => underWay.get(key)).find((each) => each !== undefined);
    if (first) return first as Promise<T>;
    const taking = take();
    for (const key of keys) underWay.set(key, taking);
    try {
      return await taking;
    } finally {
      for (const key of keys) underWay.delete(key);
    }
  }

  function remember(keys: readonly string[]): void {
    for (const key of keys) taken.add(key);
    for (const oldest of taken) {
      if (taken.size <= MOST_REMEMBERED) return;
      taken.delete(oldest);
    }
  }

  return {
    async once(activity, take) {
      const keys = keysOf(activity);
      if (keys.some((key) => taken.has(key))) return;
      await shared(keys, take);
      remember(keys);
    },
    shared: (activity, take) => shared(keysOf(activity), take),
  };
}
