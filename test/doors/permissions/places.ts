import { delegableFunctions } from '../../../policy/machine/registers';
import type { Person, Relation, Role } from '../../../policy/roles';
import type { Recorded } from '../../../policy/machine/stream';
import type { RestrictionStage } from '../../../policy/streams/restriction/facts';
import { aCase } from '../aCase';
import { cast, day, type Member } from './cast';
import type { Told } from './table';
import { aTiedCase, broughtTo, caseRelations, tiedStages, type Ties } from './tiedCase';
import { aTiedRestriction, restrictionRelations, tiesIn, type RestrictionTies } from './tiedRestriction';

/** Something commands are tried on, with who is what to it and who may see it, as the test made it. */
export interface Place {
  readonly kind: string;
  readonly id: string;
  readonly stage: string;
  /** None: nobody has written in it yet. */
  readonly events: readonly Recorded[];
  /** What each person is to it, by their id. */
  readonly ties: ReadonlyMap<string, Relation>;
  readonly sees: (member: Member) => boolean;
  /** The case it stands beside, and who comes near it through that case: asked by the running bot before all else (L29). */
  readonly beside?: { readonly events: readonly Recorded[]; readonly reaches: (member: Member) => boolean };
  /** May be tried by somebody who does not see it. */
  readonly open: (told: Told, member: Member) => boolean;
}

const oversee: readonly Role[] = ['palsOfficer', 'complaintsTeam', 'leadManager'];
const never = (): boolean => false;
const always = (): boolean => true;
const holdsOneOf = ({ person: { roles } }: Member, wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));
const standsInForOneOf = ({ does }: Member, wanted: readonly Role[]): boolean =>
  does !== undefined && wanted.includes(delegableFunctions[does].of);

/** Who holds each relation when it is this turn: the first goes to the member with that number, and so on round the cast. */
const tiesOf = <R extends Relation>(relations: readonly R[], turn: number): Readonly<Record<R, Person>> =>
  Object.fromEntries(
    relations.map((relation, tie) => [relation, cast[(turn + tie) % cast.length]?.person]),
  ) as Record<R, Person>;

const byPerson = <R extends Relation>(
  tied: Readonly<Record<R, Person>>,
  relations: readonly R[],
): ReadonlyMap<string, Relation> =>
  new Map(relations.map((relation) => [tied[relation].id, relation] as const));

const numbered = (letter: string, ...numbers: readonly [number, number]): string =>
  `C26-${letter}${numbers.map((number) => String(number).padStart(2, '0')).join('')}`;

/** A case in this stage, whose relations go round the cast with the turn. */
export function casePlace(stage: (typeof tiedStages)[number], turn: number): Place {
  const tied: Ties = tiesOf(caseRelations, turn);
  const id = numbered('A', tiedStages.indexOf(stage), turn);
  const gone = stage === 'disposed';
  const ties = gone ? new Map<string, Relation>() : byPerson(tied, caseRelations);
  const roles = gone ? oversee : [...oversee, ...broughtTo(stage)];
  return {
    kind: 'case',
    id,
    stage,
    events: aTiedCase(id, stage, tied).events,
    ties,
    sees(member) {
      const tie = ties.get(member.person.id);
      if (tie) return tie !== 'staffConcerned';
      return holdsOneOf(member, roles) || standsInForOneOf(member, roles);
    },
    // Those it is about see nothing of it, and give their own account (8.32).
    open: ({ relations }, { person }) =>
      ties.get(person.id) === 'staffConcerned' && relations.includes('staffConcerned'),
  };
}

/** A reference that was never given out: all there is to do is to log a concern. */
export const noCase: Place = {
  kind: 'case',
  id: 'C26-N0NE0',
  stage: 'unlogged',
  events: [],
  ties: new Map(),
  sees: never,
  open: ({ command }) => command === 'logConcern',
};

/** Somebody’s concern of whom nobody of the cast knows: those who oversee all cases see it, and who stands in for one. */
const overseen = (member: Member): boolean =>
  holdsOneOf(member, oversee) || standsInForOneOf(member, oversee);
const theirCase = aCase().events;

/** A limit on contact in this stage. Anybody may add a behaviour to it (9.2). */
export function restrictionPlace(stage: RestrictionStage, number: number, turn: number): Place {
  const tied: RestrictionTies = tiesOf(restrictionRelations, turn);
  const ties = byPerson(tied, tiesIn(stage));
  const challenged = stage !== 'notProposed';
  const roles: readonly Role[] = [
    ...oversee,
    'deputyChiefExecutive',
    ...(challenged ? (['chiefExecutive', 'headOfCorporateAffairs'] as const) : []),
  ];
  return {
    kind: 'restriction',
    id: numbered('R', number, turn),
    stage,
    events: aTiedRestriction(stage, tied),
    ties,
    sees: (member) =>
      ties.has(member.person.id) || holdsOneOf(member, roles) || member.does === 'restrictions',
    open: ({ command }) => command === 'recordBehaviour',
    beside: {
      events: theirCase,
      reaches: (member) =>
        overseen(member) ||
        holdsOneOf(member, roles) ||
        member.does === 'restrictions' ||
        !['logger', undefined].includes(ties.get(member.person.id)),
    },
  };
}

type Written = Pick<Place, 'kind' | 'id' | 'stage'> & { readonly events?: readonly object[] };

const eventsOf = (...events: readonly object[]): readonly Recorded[] =>
  events.map((event, index) => ({
    v: 1,
    event,
    meta: { seq: index + 1, at: `${day}T08:00:00.000Z`, on: day, by: 'x' },
  }));

const untied = (
  { events = [], ...place }: Written,
  sees: Place['sees'],
  open: Place['open'] = never,
): Place => ({ ...place, events: eventsOf(...events), ties: new Map(), sees, open });

const bodyEntry = {
  name: 'Sample organisation',
  kind: 'nhs',
  manager: 'Sample manager',
  checkedOn: day,
} as const;

const delegates = cast.flatMap(({ person, delegated }) => (delegated ? [{ person, ...delegated }] : []));

/** What has been delegated to each stand-in. They and those who keep the register may read it (2.5). */
export const delegationPlaces: readonly Place[] = delegates.map(({ person, does, until }) =>
  untied(
    {
      kind: 'delegations',
      id: person.id,
      stage: 'kept',
      events: [{ type: 'functionDelegated', does, from: '2026-01-01', until, reason: 'Sample reason' }],
    },
    (member) =>
      member.person === person ||
      holdsOneOf(member, [...oversee, 'chiefExecutive', 'headOfCorporateAffairs']),
  ),
);

const [first, second] = cast.map(({ person }) => person) as [Person, Person];
const keepTraining = [...oversee, 'seniorManager', 'managingDirector'] as const;
const knowPartners = [...oversee, 'investigator'] as const;
const partnerUpdated = { type: 'partnerUpdated', entry: bodyEntry };
const partnerThatLeft = [partnerUpdated, { type: 'partnerLeft', reason: 'Sample reason' }];

/** Records of the other registers, begun and not. What nobody has written in may be begun by whoever may use the command. */
export function registerPlaces(theCase: Place): readonly Place[] {
  const { id, sees } = theCase;
  return [
    ...delegationPlaces.slice(-2),
    untied({ kind: 'delegations', id: first.id, stage: 'kept' }, always),
    {
      ...untied({ kind: 'absence', id: first.id, stage: 'kept' }, always),
      ties: new Map([[first.id, 'absent']]),
    },
    untied(
      {
        kind: 'training',
        id: first.id,
        stage: 'kept',
        events: [{ type: 'courseRecorded', course: 'complaints', on: '2026-01-02' }],
      },
      (member) => member.person === first || holdsOneOf(member, keepTraining),
    ),
    untied({ kind: 'training', id: second.id, stage: 'kept' }, always),
    untied({ kind: 'partner', id: 'hpft', stage: 'listed' }, always),
    untied({ kind: 'partner', id: 'unheard-of', stage: 'unlisted' }, always),
    untied({ kind: 'partner', id: 'listed', stage: 'listed', events: [partnerUpdated] }, (member) =>
      holdsOneOf(member, knowPartners),
    ),
    untied({ kind: 'partner', id: 'left', stage: 'left', events: partnerThatLeft }, (member) =>
      holdsOneOf(member, knowPartners),
    ),
    // Nobody reads equality answers, and on a case that nobody has by name whoever may ask can add them (8.39).
    {
      ...untied(
        { kind: 'equality', id: 'C26-E0001', stage: 'open', events: [{ type: 'equalityAnswersTakenBack' }] },
        always,
      ),
      beside: { events: theirCase, reaches: overseen },
    },
    // A limit can be begun only on a case the person may see.
    untied({ kind: 'restriction', id, stage: 'notProposed' }, sees),
  ];
}
