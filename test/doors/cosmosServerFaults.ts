/** What kind of request it is. */
export type Doing =
  'account' | 'database' | 'container' | 'ranges' | 'read' | 'write' | 'batch' | 'plan' | 'query';

export type Fault =
  /** Refused before anything is done. */
  | { readonly status: number; readonly retryAfterMilliseconds?: number }
  /** The connection is cut before anything is done, or after all of it is. */
  | { readonly cut: 'before' | 'after' }
  /** A batch of which one operation fails with this, and the others with it. */
  | { readonly inBatch: number };

/** Faults to come: each strikes the next requests of its kind, so many times. */
export class Faults {
  private readonly coming: { doing: Doing; fault: Fault; times: number }[] = [];

  next(doing: Doing, fault: Fault, times = 1): void {
    this.coming.push({ doing, fault, times });
  }

  /** How many have struck. */
  struck = 0;

  /** True when all that were to come have struck. */
  get spent(): boolean {
    return this.coming.every(({ times }) => times === 0);
  }

  clear(): void {
    this.coming.length = 0;
    this.struck = 0;
  }

  strike(doing: Doing): Fault | undefined {
    const found = this.coming.find((each) => each.doing === doing && each.times > 0);
    if (!found) return undefined;
    found.times -= 1;
    this.struck += 1;
    return found.fault;
  }
}
