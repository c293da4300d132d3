import { count } from '../../calendar/dates';
import type { Course, Registers } from '../../machine/registers';

/** How somebody stands for work that a course prepares for (8.19). */
interface Suitability {
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

/** What whoever allocates should know of somebody first: trained or not, and the cases they have (8.19). */
export function describeSuitability(
  personId: string,
  { registers }: { readonly registers: Registers },
): string {
  const open = registers.openCases(personId);
  const load =
    open === 0 ? 'They have no investigation now.' : `They are investigating ${count(open, 'case')} now.`;
  return registers.trained(personId, 'investigating')
    ? `They are trained to investigate. ${load}`
    : `They are not on record as trained to investigate. ${load}`;
}
