/** So many in so many milliseconds. */
interface Cap {
  readonly most: number;
  readonly within: number;
}

/** What Teams takes from a bot in one conversation, and in one tenant. */
export const caps = {
  conversation: [
    { most: 7, within: 1_000 },
    { most: 8, within: 2_000 },
    { most: 60, within: 30_000 },
    { most: 1_800, within: 3_600_000 },
  ],
  tenant: [{ most: 50, within: 1_000 }],
} as const satisfies Readonly<Record<string, readonly Cap[]>>;

const LONGEST = 3_600_000;
const TIDY_AFTER = 1_000;

/** The times of what was sent, oldest first, and when one more may follow. */
class Window {
  private times: number[] = [];

  constructor(private readonly caps: readonly Cap[]) {}

  /** The soonest moment from `now` on at which one more keeps every cap. */
  soonest(now: number): number {
    const last = this.times.at(-1) ?? now;
    let at = Math.max(now, last);
    for (const { most, within } of this.caps) {
      const oldest = this.times.at(-most);
      if (oldest !== undefined && oldest + within > at) at = oldest + within;
    }
    return at;
  }

  add(at: number): void {
    this.times.push(at);
    const most = Math.max(...this.caps.map((cap) => cap.most));
    if (this.times.length > 2 * most) this.times = this.times.slice(-most);
  }

  isIdle(now: number): boolean {
    return (this.times.at(-1) ?? 0) + LONGEST < now;
  }
}

/** Keeps the caps of Teams within this process. Times are milliseconds since the epoch. */
export class Limiter {
  private readonly tenant = new Window(caps.tenant);
  private readonly conversations = new Map<string, Window>();

  /** Takes the next free place in a conversation: how many milliseconds to wait for it. Nothing is taken beyond `patience`. */
  reserve(
    conversation: string,
    now: number,
    patience: number,
  ): { readonly wait: number; readonly taken: boolean } {
    const window = this.conversations.get(conversation) ?? new Window(caps.conversation);
    const at = Math.max(window.soonest(now), this.tenant.soonest(now));
    const wait = at - now;
    if (wait > patience) return { wait, taken: false };
    window.add(at);
    this.tenant.add(at);
    this.conversations.set(conversation, window);
    if (this.conversations.size > TIDY_AFTER) this.forgetIdle(now);
    return { wait, taken: true };
  }

  /** Conversations it remembers. */
  get size(): number {
    return this.conversations.size;
  }

  private forgetIdle(now: number): void {
    for (const [conversation, window] of this.conversations)
      if (window.isIdle(now)) this.conversations.delete(conversation);
  }
}
