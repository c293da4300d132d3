import type { CaseState } from './caseState';
import type { Context, Who } from './command';
import { sections } from './procedure';
import type { CaseSection } from './section';
import { overseeing, type Person, type Relation, type Role } from './roles';
import { staffExtract } from './sections/staff/facts';

/** The relations a person has to this case, from its own facts. */
export function relationsOf(state: CaseState, personId: string): readonly Relation[] {
  return holdersOf(state).flatMap(([relation, people]) => (people.includes(personId) ? [relation] : []));
}

/** A state never changes, and one card asks the same of it for every command: the answer is kept. */
function oncePerState<T extends object>(answer: (state: CaseState) => T): (state: CaseState) => T {
  const known = new WeakMap<CaseState, T>();
  return (state) => {
    const found = known.get(state) ?? answer(state);
    known.set(state, found);
    return found;
  };
}

const tying = sections.flatMap(({ holders }) => holders ?? []);

const holdersOf = oncePerState((state): readonly [Relation, readonly string[]][] =>
  tying.flatMap((holders) => Object.entries(holders(state)) as [Relation, readonly string[]][]),
);

/** Everyone tied to the case by a relation that lets them see it (7.1): not those it is about. */
export const involvedIn = oncePerState((state): readonly string[] => {
  const holders = holdersOf(state);
  const named = holders.flatMap(([relation, people]) => (relation === 'staffConcerned' ? people : []));
  return [...new Set(holders.flatMap(([, people]) => people))].filter((person) => !named.includes(person));
});

/** Roles that the case's own facts bring in besides those that oversee: the lead a red flag names, whoever checks or signs now. */
const rolesInvolved = oncePerState((state): readonly Role[] => [
  ...new Set(bringing.flatMap((brings) => brings(state))),
]);

const bringing = sections.flatMap(({ brings }) => brings ?? []);

/** What tells whether somebody stands in for a role today (2.5). */
export type StandingIn = Pick<Context, 'registers' | 'today'>;

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
  return {
    own: roles.filter((role) => person.roles.includes(role)),
    lent: roles.filter(
      (role) =>
        person.lastKnownRoles?.includes(role) === true ||
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
  const { own, lent } = rolesOn(state, person, standingIn);
  return own.length > 0 || lent.length > 0 || involvedIn(state).includes(person.id);
}

/** How somebody comes to a case: the relations they hold, and the commands it lets them near at all. */
export interface Standing {
  readonly held: readonly Relation[];
  /** Because they may see the case, or because it names them and this asks for their own account (8.32). */
  readonly mayApproach: (command: { readonly who: Who }) => boolean;
}

export function standingOf(state: CaseState, context: Context): Standing {
  const { id } = context.actor;
  const sees = state.stage === 'unlogged' || maySee(state, context.actor, context);
  const isTold = !sees && staffExtract(state, id) !== undefined;
  return {
    held: relationsOf(state, id),
    mayApproach: ({ who }) => sees || (isTold && (who.relations?.includes('staffConcerned') ?? false)),
  };
}

/** May this person know of what is in this section? Nobody is lent a restricted one with a role (6.5). */
export const isOpenTo = ({ restrictedTo }: Pick<CaseSection, 'restrictedTo'>, person?: Person): boolean =>
  !restrictedTo || (person?.roles.some((role) => restrictedTo.includes(role)) ?? false);
