import type { Context } from '../machine/command';
import { rolesToRead, type Person, type Role } from '../roles';
import type { Trust, TrustService } from '../trust/trust';
import type { ReportDefinition } from './counting';

/** Who reads reports of the whole Trust (8.38, 8.40, App.1); whoever stands in for one of them today reads them too (2.5). */
export const readersOfReports: readonly Role[] = [
  'leadManager',
  'seniorManager',
  'managingDirector',
  'headOfCorporateAffairs',
  'deputyChiefExecutive',
  'chiefExecutive',
];

type Reader = Pick<Context, 'actor' | 'registers' | 'today'>;

/** May this person read reports? Names of nobody are in them, but numbers of everybody are. */
const readsReports = ({ actor, registers, today }: Reader): boolean =>
  readersOfReports.some(
    (role) => rolesToRead(actor).includes(role) || registers.mayActFor(actor.id, role, today) !== undefined,
  );

/** Do references stand in it for this person? Only for those who handle every case: others read numbers alone. */
export const readsReferences = ({ actor }: Pick<Context, 'actor'>): boolean =>
  actor.roles.includes('leadManager');

/** The services that the Trust’s file says this person manages, by name or by a role they hold. */
const managedBy = (person: Person, { services }: Trust): readonly TrustService[] =>
  services.filter(
    ({ manager }) =>
      manager !== undefined &&
      (manager === person.id || rolesToRead(person).some((role) => role === manager)),
  );

/** What of a report somebody reads: all of it, or what is of these services alone; undefined when nothing. */
export type ReportReach = 'whole' | readonly TrustService[] | undefined;

/** How much of a report this person reads (8.38, 8.40, 12.2): a manager of services reads of those alone. */
export function reachOf(
  { readers, ofService }: ReportDefinition,
  context: Reader & Pick<Context, 'trust'>,
): ReportReach {
  const { actor, trust } = context;
  if (readers) return readers.some((role) => actor.roles.includes(role)) ? 'whole' : undefined;
  if (readsReports(context)) return 'whole';
  const services = ofService ? managedBy(actor, trust) : [];
  return services.length > 0 ? services : undefined;
}
