import type { Instant } from '../../../policy/calendar/dates';
import type { CaseStore } from '../../../storage/ports/caseStore';
import type { Documents } from '../../../storage/ports/documents';
import type { Provable } from '../../../storage/ports/proving';
import { morning } from '../../doors/aCommit';

export interface Opened {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly proving: Provable;
  /** Closes, as a restart would, and opens what is kept again. */
  reopen(): Promise<Opened>;
  /** Closes, and throws away what is kept. */
  close(): Promise<void>;
}

/** What a store adapter gives the contract: empty stores, whose documents expire by the clock it is handed. */
export interface Adapter {
  open(now: () => Instant): Promise<Opened>;
}

/** The stores of the test that is running: new and empty for each. */
export class Stores {
  now: Instant = morning;
  private opened: Opened | undefined;

  constructor(adapter: Adapter) {
    beforeEach(async () => {
      this.now = morning;
      this.opened = await adapter.open(() => this.now);
    });
    afterEach(() => this.opened?.close());
  }

  get store(): CaseStore {
    return this.current.store;
  }

  get proving(): Provable {
    return this.current.proving;
  }

  get documents(): Documents {
    return this.current.documents;
  }

  async reopen(): Promise<void> {
    this.opened = await this.current.reopen();
  }

  private get current(): Opened {
    if (!this.opened) throw new Error('No stores are open outside a test.');
    return this.opened;
  }
}
