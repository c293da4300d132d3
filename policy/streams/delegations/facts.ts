import type { LondonDate } from '../../calendar/dates';
import type { DelegableFunction, Delegation, RegisterState } from '../../machine/registers';

export interface Given extends Delegation {
  readonly reason: string;
  /** London date from which it no longer counts. */
  readonly revokedOn?: LondonDate;
}

/** What one person has been allowed to do for somebody else. `id` is that person's. */
export interface Delegations extends RegisterState<'kept'> {
  readonly given: readonly Given[];
}

export interface Terms {
  readonly does: DelegableFunction;
  readonly from: LondonDate;
  readonly until: LondonDate;
}

export type DelegationEvent =
  | ({ readonly type: 'functionDelegated'; readonly reason: string } & Terms)
  | ({ readonly type: 'delegationRevoked'; readonly delegation: string; readonly reason: string } & Terms);
