import type { CaseState } from '../machine/caseState';
import type { Context, Who } from '../machine/command';
import { sections } from '../procedure';
import { memoiseByThing, memoiseLast } from '../machine/memoise';
import type { CaseSection } from '../machine/section';
import { overseeing, type Person, type Relation, type Role } from '../roles';
import { staffExtract } from '../sections/staffConcerned/extract';

const tying = sections.flatMap(({ holders }) => holders ?? []);

/** One card asks who is tied to its case for every command. */
const relationsByPerson = memoiseByThing((state: CaseState): ReadonlyMap<string, readonly Relation[]> => {
  const relations = new Map<string, Relation[]>();
  for (const holders of tying) {
    const held = holders(state);
    for (const relation in held)
      for (const person of held[relation as Relation] ?? [])
        relations.set(person, [...(relations.get(person) ?? []), relation as Relation]);
  }
  return relations;
});

/** The relations a person has to this case, from its own facts. */
export const relationsOf = (state: CaseState, personId: string): readonly Relation[] =>
  relationsByPerson(state).get(personId) ?? [];

/** Everyone tied to the case by a relation that lets them see it (7.1): not those it is about. */
export const involvedIn = memoiseByThing((state: CaseState): readonly string[] =>
  [...relationsByPerson(state)].flatMap(([person, held]) => (held.includes('staffConcerned') ? [] : person)),
);

/** Roles that the case's own facts bring in besides those that oversee: the lead a red flag names, whoever checks or signs now. */
const rolesInvolved = memoiseByThing((state: CaseState): readonly Role[] => [
  ...new Set(bringing.flatMap((brings) => brings(state))),
]);

const bringing = sections.flatMap(({ brings }) => brings ?? []);

/** What tells whether somebody stands in for a role today (2.5). */
export type StandingIn = Pick<Context, 'registers' | 'today'>;

/**
 * Those whom this person stands in for today while they are away. Nobody stands in on a case that names them, nor for
 * somebody whom it names (8.20).
 */
export const coveredOn = (state: CaseState, personId: string, standingIn?: StandingIn): readonly Person[] =>
  standingIn === undefined || isAbout(state, personId)
    ? []
    : standingIn.registers
        .coveredBy(personId, standingIn.today)
        .flatMap(({ person }) => (isAbout(state, person.id) ? [] : [person]));

/**
 * The roles through which this person may see the case: their own, and those lent to them because they stand in for
 * somebody today, or because the directory cannot confirm them at the moment.
 */
export function rolesOn(
  state: CaseState,
  person: Person,
  standingIn?: StandingIn,
): { readonly own: readonly Role[]; readonly lent: readonly Role[] } {
  const roles = [...overseeing, ...rolesInvolved(state)];
  const covered = coveredOn(state, person.id, standingIn);
  return {
    own: roles.filter((role) => person.roles.includes(role)),
    lent: roles.filter(
      (role) =>
        person.lastKnownRoles?.includes(role) === true ||
        covered.some(({ roles: theirs }) => theirs.includes(role)) ||
        standingIn?.registers.mayActFor(person.id, role, standingIn.today) !== undefined,
    ),
  };
}

/** Is the person one of those the case is about? Then they see their own extract and nothing else, whatever their role (7.1). */
export const isAbout = (state: CaseState, personId: string): boolean =>
  relationsOf(state, personId).includes('staffConcerned');

/** May this person see the case? Only those involved, the roles that oversee, and who stands in for one (7.1). */
export function maySee(state: CaseState, person: Person, standingIn?: StandingIn): boolean {
  if (isAbout(state, person.id)) return false;
  const involved = involvedIn(state);
  if (involved.includes(person.id)) return true;
  if (coveredOn(state, person.id, standingIn).some(({ id }) => involved.includes(id))) return true;
  const { own, lent } = rolesOn(state, person, standingIn);
  return own.length > 0 || lent.length > 0;
}

/** How somebody comes to a case: the relations they hold, and the commands it lets them near at all. */
export interface Standing {
  readonly held: readonly Relation[];
  /** Because they may see the case, or because it names them and this asks for their own account (8.32). */
  readonly mayApproach: (command: { readonly who: Who }) => boolean;
}

export const standingOf = memoiseLast(
  (...asked: readonly [CaseState, Context]) => asked,
  (state, context): Standing => {
    const { id } = context.actor;
    const sees = state.stage === 'unlogged' || maySee(state, context.actor, context);
    const isTold = !sees && staffExtract(state, id) !== undefined;
    return {
      held: relationsOf(state, id),
      mayApproach: ({ who }) => sees || (isTold && (who.relations?.includes('staffConcerned') ?? false)),
    };
  },
);

/** May this person know of what is in this section? Nobody is lent a restricted one with a role (6.5). */
export const isOpenTo = ({ restrictedTo }: Pick<CaseSection, 'restrictedTo'>, person?: Person): boolean =>
  !restrictedTo || (person?.roles.some((role) => restrictedTo.includes(role)) ?? false);
