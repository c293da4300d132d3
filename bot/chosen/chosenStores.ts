import type { Instant } from '../../policy/calendar/dates';
import type { CaseStore } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { Movable } from '../../storage/ports/moving';
import type { Provable } from '../../storage/ports/proving';
import type { Log } from '../log';

export interface Stores {
  readonly store: CaseStore;
  readonly documents: Documents;
  readonly moving: Movable;
  readonly proving: Provable;
  /** Takes away what was copied before older tables were brought up to date; says how many copies there were. */
  dropCopies(): number;
  close(): Promise<void>;
}

/** `now` is the clock that documents expire by. */
export interface StoreWorld {
  readonly now: () => Instant;
  readonly log: Log;
}
