import type { Context } from '../machine/command';
import { rolesToRead, type Role } from '../roles';

/** Who reads reports of the whole Trust (8.38, 8.40, App.1); whoever stands in for one of them today reads them too (2.5). */
export const readersOfReports: readonly Role[] = [
  'leadManager',
  'seniorManager',
  'managingDirector',
  'headOfCorporateAffairs',
  'deputyChiefExecutive',
  'chiefExecutive',
];

/** May this person read reports? Names of nobody are in them, but numbers of everybody are. */
export const readsReports = ({
  actor,
  registers,
  today,
}: Pick<Context, 'actor' | 'registers' | 'today'>): boolean =>
  readersOfReports.some(
    (role) => rolesToRead(actor).includes(role) || registers.mayActFor(actor.id, role, today) !== undefined,
  );

/** Do references stand in it for this person? Only for those who handle every case: others read numbers alone. */
export const readsReferences = ({ actor }: Pick<Context, 'actor'>): boolean =>
  actor.roles.includes('leadManager');
