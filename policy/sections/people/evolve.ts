import type { LondonDate } from '../../calendar/dates';
import { notKnown } from '../../machine/fields';
import type { Evolvers, Meta } from '../../machine/events';
import type { Concern } from '../intake/facts';
import { waysToReach } from './choices';
import type { OnCase, PartOnCase, People, PeopleEvent, Way, WayHeld, Ways } from './facts';
import { FIRST, standing } from './questions';

const known = (words: string | undefined): string | undefined =>
  words === undefined || words === notKnown || words.trim() === '' ? undefined : words;

const everyWay = Object.keys(waysToReach) as Way[];
/** What was logged with the concern, and may have been logged wrongly. */
const corrected = ['phone', 'email', 'address'] as const;

/** What holds from that day on; what it takes the place of held until then. */
function withWays(held: readonly WayHeld[], ways: Ways, from: LondonDate, by: string): readonly WayHeld[] {
  const changed = everyWay.filter((way) => ways[way] !== undefined);
  return [
    ...held.map((each) =>
      changed.includes(each.way) && !each.until
        ? { ...each, until: from > each.from ? from : each.from }
        : each,
    ),
    ...changed.flatMap((way): readonly WayHeld[] => {
      const words = known(ways[way]);
      return words ? [{ way, words, from, by }] : [];
    }),
  ];
}

const change = (people: People, id: string, to: (each: OnCase) => OnCase): People => ({
  ...people,
  items: people.items.map((each) => (each.id === id ? to(each) : each)),
});

const nextId = ({ items }: People): string => String(items.length + 1);

/** What one of these agreed to counts no longer: the copies they let somebody have stop (4.2). */
const withoutAgreement = (people: People, by: 'person' | 'speaksFor'): People => ({
  ...people,
  items: people.items.map((each) => {
    const { agreed, ...others } = each;
    return agreed?.by === by && !each.until ? { ...others, gets: 'general' } : each;
  }),
});

/** Whoever speaks for them does so no longer; the person it is about complains for themselves, where nobody follows. */
function withoutRepresentative(people: People, ended: OnCase['ended'], until: LondonDate): People {
  const before = withoutAgreement(people, 'speaksFor');
  return {
    ...before,
    items: before.items.map((each) => {
      if (each.until) return each;
      if (each.part === 'representative') return { ...each, until, ...(ended ? { ended } : {}) };
      return each.part === 'affected' ? { ...each, part: 'complainant' } : each;
    }),
  };
}

const evolveNamed = (
  people: People,
  { name, relationship, ways, since, ended }: Extract<PeopleEvent, { type: 'representativeNamed' }>,
  { on, by }: Meta,
): People => {
  const from = since ?? on;
  const before = withoutRepresentative(people, ended, from);
  const items = before.items.map((each): OnCase =>
    each.part === 'complainant' && !each.until ? { ...each, part: 'affected' } : each,
  );
  const named: OnCase = {
    id: nextId(people),
    part: 'representative',
    name,
    relationship,
    from,
    ways: withWays([], ways, from, by),
  };
  return { ...before, items: [...items, named] };
};

function evolveDeath(
  people: People,
  { person, diedOn }: Extract<PeopleEvent, { type: 'deathRecorded' }>,
  { on }: Meta,
): People {
  const part = people.items.find(({ id }) => id === person)?.part;
  if (part === 'representative') return withoutRepresentative(people, 'died', diedOn ?? on);
  if (part !== 'affected' && part !== 'complainant')
    return change(people, person, (each) => ({ ...each, until: diedOn ?? on, ended: 'died' }));
  const { unable: _, ...others } = withoutAgreement(people, 'person');
  return { ...others, died: { heardOn: on, ...(diedOn ? { on: diedOn } : {}) } };
}

export const evolve: Evolvers<People, PeopleEvent> = {
  contactChanged: (people, { person, ways, since }, { on, by }) =>
    change(people, person, (each) => ({ ...each, ways: withWays(each.ways, ways, since ?? on, by) })),
  representativeNamed: evolveNamed,
  representativeEnded: (people, { ended, since }, { on }) =>
    withoutRepresentative(people, ended, since ?? on),
  deathRecorded: evolveDeath,
  capacityRecorded: (people, { able, basis, assessed }) => {
    const { unable: _, ...others } = able ? withoutAgreement(people, 'speaksFor') : people;
    return able ? others : { ...others, unable: { basis, assessed } };
  },
  personAdded: (people, { part, name, ways, gets, agreed, since }, { on, by }) => ({
    ...people,
    items: [
      ...people.items,
      {
        id: nextId(people),
        part,
        name,
        from: since ?? on,
        ways: withWays([], ways, since ?? on, by),
        gets,
        ...(agreed ? { agreed } : {}),
      },
    ],
  }),
  personChanged: (people, { person, gets, agreed }) =>
    change(people, person, ({ agreed: _, ...each }) => ({ ...each, gets, ...(agreed ? { agreed } : {}) })),
  personLeft: (people, { person, since }, { on }) =>
    change(people, person, (each) => ({ ...each, until: since ?? on })),
};

/** Whoever raised it, and the person they speak for, as it was logged. */
export function asLogged(concern: Concern, { on, by }: Pick<Meta, 'on' | 'by'>): People {
  const { raisedBy, personName, affectedName, relationship, phone, email, address } = concern;
  if (raisedBy === 'anonymous') return { items: [] };
  const named = known(personName);
  const first: OnCase = {
    id: FIRST,
    part: raisedBy === 'representative' ? 'representative' : 'complainant',
    ...(named ? { name: named } : {}),
    ...(relationship ? { relationship } : {}),
    from: on,
    ways: withWays([], { phone, email, address }, on, by),
    ...(raisedBy === 'affected' ? { touched: true } : {}),
  };
  return { items: [first, ...(raisedBy === 'representative' ? [about('2', affectedName, on)] : [])] };
}

function about(id: string, affectedName: string | undefined, from: LondonDate): OnCase {
  const name = known(affectedName);
  return { id, part: 'affected', ...(name ? { name } : {}), from, ways: [] };
}

/** What was wrong on record is put right in its place: it never held, so no history is made of it. */
export function asCorrected(
  people: People,
  changed: Partial<Concern>,
  concern: Concern,
  { on, by }: Pick<Meta, 'on' | 'by'>,
): People {
  if (standing(people).length === 0) return asLogged(concern, { on, by });
  const corrected = 'raisedBy' in changed ? asRaised(people, concern, on) : people;
  return {
    ...corrected,
    items: corrected.items.map((each) => (each.until ? each : putRight(each, changed, on, by))),
  };
}

function putRight(each: OnCase, changed: Partial<Concern>, on: LondonDate, by: string): OnCase {
  if (each.part === 'affected') {
    const name = known(changed.affectedName);
    return name ? { ...each, name } : each;
  }
  if (each.part !== 'complainant' && each.part !== 'representative') return each;
  const name = known(changed.personName);
  const ways = corrected.filter((way) => way in changed);
  return {
    ...each,
    ...(name ? { name } : {}),
    ...(changed.relationship ? { relationship: changed.relationship } : {}),
    ways: ways.reduce<readonly WayHeld[]>(
      (held, way) => withWayRight(held, way, changed[way], on, by),
      each.ways,
    ),
  };
}

function withWayRight(
  held: readonly WayHeld[],
  way: Way,
  right: string | undefined,
  on: LondonDate,
  by: string,
): readonly WayHeld[] {
  const words = known(right);
  const now = held.find((each) => each.way === way && !each.until);
  if (!now) return words ? [...held, { way, words, from: on, by }] : held;
  return held.flatMap((each) => (each === now ? (words ? [{ ...each, words }] : []) : [each]));
}

/** Who raised it was logged wrongly: somebody who speaks for another, or for themselves. */
function asRaised(people: People, { raisedBy, affectedName }: Concern, on: LondonDate): People {
  const part: PartOnCase = raisedBy === 'representative' ? 'representative' : 'complainant';
  const others = people.items.filter((each) => each.until !== undefined || each.part !== 'affected');
  const items = others.map((each): OnCase => {
    const { touched: _, ...same } = each;
    return !each.until && (each.part === 'complainant' || each.part === 'representative')
      ? { ...same, part, ...(raisedBy === 'affected' ? { touched: true } : {}) }
      : each;
  });
  const kept = people.items.find((each) => !each.until && each.part === 'affected');
  if (raisedBy !== 'representative') return { ...people, items };
  return { ...people, items: [...items, kept ?? about(nextId(people), affectedName, on)] };
}
