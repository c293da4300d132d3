import { z } from 'zod';
import { roles, type Role } from '../../policy/roles';

/** The Entra group, by object id, whose members hold each role. Everybody is frontline staff: that has no group. */
export type RoleGroups = Readonly<Partial<Record<Role, string>>>;

/** Without somebody in these a case would come to a stop, or a warning would reach nobody. */
const needed: readonly Role[] = [
  'palsOfficer',
  'complaintsTeam',
  'leadManager',
  'investigator',
  'seniorManager',
  'headOfCorporateAffairs',
  'chiefExecutive',
  'patientSafetyLead',
  'safeguardingLead',
  'legalLead',
];

function problemsWith(map: Readonly<Record<string, unknown>>): readonly string[] {
  const names = Object.keys(map);
  const unknown = names.filter((name) => !Object.hasOwn(roles, name) || name === 'frontline');
  const notIds = names.filter((name) => !z.guid().safeParse(map[name]).success);
  const missing = needed.filter((role) => !names.includes(role));
  return [
    ...unknown.map((name) =>
      name === 'frontline'
        ? 'frontline needs no group, because everybody is'
        : `“${name.slice(0, 40)}” is not a role`,
    ),
    ...notIds.map((name) => `the group of “${name.slice(0, 40)}” is not an object id`),
    ...(missing.length > 0 ? [`no group is given for ${missing.join(', ')}`] : []),
  ];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Role groups written as JSON: `{"palsOfficer":"<object id>", …}`. Names each thing that is wrong with it. */
export const roleGroups = z.string().transform((text, context): RoleGroups => {
  const map = z.record(z.string(), z.unknown()).safeParse(parsed(text));
  const problems = map.success
    ? problemsWith(map.data)
    : ['write one JSON object: {"palsOfficer":"<object id of a group>", …}'];
  for (const message of problems) context.addIssue({ code: 'custom', message });
  return map.data ?? {};
});
