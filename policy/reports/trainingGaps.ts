import type { Course, Registers } from '../machine/registers';
import { roles, type Role } from '../roles';
import { serviceWords } from '../trust/services';
import type { Trust } from '../trust/trust';
import type { Cell, Table } from './report';

/** Somebody with a part in complaints, as far as their training is asked about: no name. */
export interface StaffMember {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** The course that each part in complaints asks for (8.19, App.1, App.2). Whoever signs is to know an investigation from within. */
const asksFor: readonly (readonly [Role, Course])[] = [
  ['investigator', 'investigating'],
  ['headOfCorporateAffairs', 'investigating'],
  ['chiefExecutive', 'investigating'],
  ['deputyChiefExecutive', 'investigating'],
  ['seniorManager', 'feedback'],
  ['managingDirector', 'feedback'],
];

/** The roles whose holders are looked at. */
export const lookedAt: readonly Role[] = asksFor.map(([role]) => role);

type Known = Pick<Registers, 'trained'>;

/** Those of a role who are not on record for what it asks for. */
const untrainedIn = (
  staff: readonly StaffMember[],
  role: Role,
  course: Course,
  registers: Known,
): readonly StaffMember[] =>
  staff.filter((each) => each.roles.includes(role) && !registers.trained(each.id, course));

/** How many of each role are not on record as trained for their part in complaints (App.2). */
export const byRole = (
  staff: readonly StaffMember[],
  registers: Known,
  names: Readonly<Record<Course, string>>,
): Table => ({
  kind: 'table',
  title: 'Training gaps by role',
  note: 'Who investigates, checks or signs, and who manages, and is not on record for the course it asks for (App.2).',
  columns: [
    { label: 'Role', is: 'text' },
    { label: 'Course', is: 'text' },
    { label: 'Not on record', is: 'number' },
    { label: 'Hold the role', is: 'number' },
  ],
  rows: asksFor.map(([role, course]): readonly Cell[] => [
    roles[role],
    names[course],
    untrainedIn(staff, role, course, registers).length,
    staff.filter((each) => each.roles.includes(role)).length,
  ]),
  people: true,
});

/** The same of whoever manages each service, as the Trust’s file has them: a person, or everybody in a role. */
export const byService = (staff: readonly StaffMember[], registers: Known, trust: Trust): Table => ({
  kind: 'table',
  title: 'Training gaps of managers, by service',
  note: 'Who manages a service, as the Trust’s file names them, and is not on record for learning from feedback (App.2).',
  columns: [
    { label: 'Service', is: 'text' },
    { label: 'Not on record', is: 'number' },
    { label: 'Manage it', is: 'number' },
  ],
  rows: trust.services.flatMap(({ key, manager }): readonly (readonly Cell[])[] => {
    const theirs = staff.filter((each) => each.id === manager || each.roles.some((role) => role === manager));
    if (theirs.length === 0) return [];
    const gaps = theirs.filter(({ id }) => !registers.trained(id, 'feedback'));
    return [[serviceWords(trust, key), gaps.length, theirs.length]];
  }),
  people: true,
});
