import { count } from '../../calendar/dates';
import type { Course, Registers } from '../../machine/registers';

/** How somebody stands for work that a course prepares for (8.19). */
export interface Suitability {
  readonly trained: boolean;
  /** Cases they are investigating now. */
  readonly openCases: number;
}

export const suitabilityOf = (registers: Registers, personId: string, course: Course): Suitability => ({
  trained: registers.trained(personId, course),
  openCases: registers.openCases(personId),
});

/** As it stands beside a name: “trained, 2 open cases”. */
export const suitabilityInWords = ({ trained, openCases }: Suitability): string =>
  `${trained ? 'trained' : 'not trained'}, ${count(openCases, 'open case')}`;

interface Candidate {
  readonly suitability?: Suitability;
  readonly away: boolean;
}

/** Who is listed first: the trained, then those who are there, then those with the fewest cases. */
export function fitterFirst(one: Candidate, other: Candidate): number {
  const rank = ({ suitability, away }: Candidate): number =>
    (suitability && !suitability.trained ? 2 : 0) + (away ? 1 : 0);
  const load = ({ suitability }: Candidate): number => suitability?.openCases ?? 0;
  return rank(one) - rank(other) || load(one) - load(other);
}
