import type { Instant, LondonDate } from '../calendar/dates';

/** Who recorded an event, and when. `on` is the London date of `at`. */
export interface Meta {
  readonly seq: number;
  readonly at: Instant;
  readonly on: LondonDate;
  readonly by: string;
  /** The id of the delegation it was done under, by somebody who stands in for the one whose part it is (2.5). */
  readonly delegation?: string;
  /** Whom `by` stood in for, while they were away (2.5). By directory id. */
  readonly standingFor?: string;
  /** The sha256 of each letter that it records as sent, in hexadecimal: they are kept apart from events. */
  readonly letters?: readonly string[];
}

/** An event by its number, and the hash of what is left of it without some words. */
export interface LeftOfEvent {
  readonly event: number;
  readonly left: string;
}

/** Whose part it was done in: of whoever did it, or of the one they stood in for. */
export const inWhosePart = ({ by, standingFor = by }: Pick<Meta, 'by' | 'standingFor'>): string =>
  standingFor;

/** One handler an event type, complete by the compiler: forgetting one does not build. */
export type Evolvers<Slice, E extends { type: string }> = {
  readonly [T in E['type']]: (slice: Slice, event: Extract<E, { type: T }>, meta: Meta) => Slice;
};
