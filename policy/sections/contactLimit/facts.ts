/** Limits on contact of other cases, by that case's reference, which somebody has looked at for this one (9, L31). */
export interface ContactLimits {
  readonly theirs: readonly string[];
  readonly notTheirs: readonly string[];
}

/** How it was found out whether a limit is this person's: a namesake must not be restricted (D48). */
export interface ContactLimitEvent {
  readonly type: 'limitLookedAt';
  readonly limit: string;
  readonly whose: 'same' | 'other';
  readonly how: string;
}
