import { count, type LondonDate } from '../../calendar/dates';
import { listed } from '../../machine/sentences';
import type { RestrictionInForce } from '../../machine/registers';
import { ways } from './choices';
import { tallyOn } from './contactLimit';
import type { BehaviourKind, Limit, Period, Restriction, Standing, Terms } from './facts';

export const conduct: readonly BehaviourKind[] = ['abuse', 'excessive'];

/** Does the new limit allow more contact than the old one? */
export function allowsMore(limit: Limit, than: Limit): boolean {
  return limit.number * periodsInAYear[limit.period] > than.number * periodsInAYear[than.period];
}

const periodsInAYear: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12 };

/** The limit in one sentence that names nobody. */
export function inWords(terms: Pick<Terms, 'ways'>, { number, period }: Limit): string {
  const by = listed(
    terms.ways.map((way) => ways[way].toLowerCase()),
    'or',
  );
  return `Up to ${count(number, 'contact')} a ${period} about this matter, ${by}, with one named contact. New subjects and their healthcare stay open.`;
}

/** Is contact limited on this London date? Only between approval and end (9.3). */
export function inForce({ standing }: Restriction, on: LondonDate): Standing | undefined {
  if (!standing || on < standing.from || on > standing.terms.endOn) return undefined;
  return standing.endedOn && standing.endedOn <= on ? undefined : standing;
}

/** An approved limit nobody has ended: it may have run out, or not begun. */
export function notEnded({ standing }: Restriction): Standing | undefined {
  return standing?.endedOn ? undefined : standing;
}

/** The limit of a restriction in force on this London date, as a case card shows it. */
export function shownOn(state: Restriction, on: LondonDate): RestrictionInForce | undefined {
  const standing = inForce(state, on);
  if (!standing) return undefined;
  const { terms, limit } = standing;
  const { used, allowed } = tallyOn(standing, state.contacts, on);
  return {
    id: state.id,
    terms: inWords(terms, limit),
    until: terms.endOn,
    ways: terms.ways,
    left: Math.max(0, allowed - used),
  };
}

/** Is a limit approved that nobody has ended? */
export const runs = (state: Restriction): boolean => notEnded(state) !== undefined;
