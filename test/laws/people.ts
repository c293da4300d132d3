import type { Delegation, Registers } from '../../policy/machine/registers';
import { delegableFunctions, type DelegableFunction } from '../../policy/machine/registers';
import type { Person, Role } from '../../policy/roles';
import { withDirectory } from '../doors/aJointCase';
import { people } from '../doors/people';
import { oneOf, type Random } from '../doors/simulation/random';

const also = (index: number, name: string, ...roles: readonly Role[]): Person => ({
  id: `00000000-0000-4000-8000-0000000002${String(index).padStart(2, '0')}`,
  name: `Sample ${name}`,
  roles: ['frontline', ...roles],
});

/** Those of the sample directory, and some who hold two roles at once: only they could approve an act of their own. */
export const everybody: readonly Person[] = [
  ...Object.values(people),
  also(1, 'second Lead Manager', 'leadManager'),
  also(2, 'second complaints officer', 'complaintsTeam'),
  also(3, 'officer who investigates', 'complaintsTeam', 'investigator', 'palsOfficer'),
  also(4, 'Lead Manager for safeguarding', 'leadManager', 'safeguardingLead'),
  also(5, 'officer in the office', 'headOfCorporateAffairs', 'complaintsTeam'),
  also(6, 'chief who checks', 'chiefExecutive', 'headOfCorporateAffairs', 'seniorManager'),
];

export const personNamed = (id: string): Person | undefined => everybody.find((person) => person.id === id);

export const holders = (among: readonly Role[]): readonly Person[] =>
  everybody.filter(({ roles }) => roles.some((role) => among.includes(role)));

function aDelegation(number: number, random: Random): Delegation {
  const does = oneOf(Object.keys(delegableFunctions) as DelegableFunction[], random);
  const [authoriser = people.leadManager] = holders([delegableFunctions[does].of]);
  return {
    id: `delegation${number}`,
    to: oneOf(everybody, random).id,
    does,
    from: '2026-01-12',
    until: '2026-06-30',
    authorisedBy: authoriser.id,
  };
}

/** What stands outside the case: who stands in for whom, who is trained, and the bodies one may work with. */
export function outsideTheCase(random: Random): Registers {
  const delegations = Array.from({ length: random(3) }, (_, number) => aDelegation(number, random));
  const untrained = oneOf(everybody, random).id;
  return {
    coveredBy: () => [],
    coverBetween: () => undefined,
    openCases: () => 0,
    respondedOn: () => undefined,
    restrictionOn: () => undefined,
    limitsAlike: () => [],
    partners: () => [],
    reviews: () => [],
    ...withDirectory,
    trained: (personId) => personId !== untrained,
    standInsFor: (what, on) =>
      delegations.flatMap(({ to, does, from, until }) =>
        does === what && from <= on && on <= until ? [to] : [],
      ),
    mayActFor: (personId, what, on) =>
      delegations.find(
        ({ to, does, from, until }) =>
          to === personId &&
          from <= on &&
          on <= until &&
          (does === what || delegableFunctions[does].of === what),
      ),
  };
}
