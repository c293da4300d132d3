import type { Context } from '../../policy/machine/command';
import { memoiseByThing } from '../../policy/machine/memoise';
import { isRefusal } from '../../policy/machine/refusal';
import { emptyRegisters, delegableFunctions, type Registers } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { findTarget, targets } from '../../policy/machine/targets';
import { calendar } from '../doors/aCase';
import {
  countTries,
  everyTry,
  pairsOfTries,
  squareOfTries,
  triesOnNoCase,
  triesOnRecords,
  type Try,
} from '../doors/permissions/asked';
import { cast, day } from '../doors/permissions/cast';
import { expected, type Outcome } from '../doors/permissions/expected';
import type { Place } from '../doors/permissions/places';
import { swept } from '../doors/permissions/sweep';
import { permissionTable } from '../doors/permissions/table';

const standsIn: Pick<Registers, 'mayActFor'> = {
  mayActFor(to, what) {
    const { does } = cast.find(({ person }) => person.id === to) ?? {};
    const counts = does !== undefined && (does === what || delegableFunctions[does].of === what);
    return counts ? { id: '1', to, does, from: day, until: day, authorisedBy: 'x' } : undefined;
  },
};

const registers: Registers = { ...emptyRegisters, ...standsIn };

const contextFor = memoiseByThing((actor: Person): Context => ({
  now: `${day}T10:00:00.000Z`,
  today: day,
  actor,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers,
}));

const states = new Map<Place, unknown>();

function stateOf(place: Place): unknown {
  const { stream } = findTarget(place.kind);
  const state =
    states.get(place) ??
    place.events.reduce((before, event) => stream.evolve(before, event), stream.initial(place.id));
  states.set(place, state);
  return state;
}

function decided({ told, place, member }: Try): Outcome {
  const request = { command: told.command, entries: {}, basis: 'forged' };
  const outcome = findTarget(told.kind).stream.decide(stateOf(place), request, contextFor(member.person));
  const why = isRefusal(outcome) ? outcome.refused : 'allowed';
  return why === 'notFound' || why === 'notYours' || why === 'wrongStage' ? why : 'allowed';
}

it('R7.1a: the table of permissions has a row for every command there is', () => {
  expect(permissionTable().map(({ command }) => command)).toEqual(
    targets.flatMap(({ commands }) => commands.map(({ name }) => name)),
  );
});

it(`R7.1a: all ${countTries('tied')} of command, role or delegation, relation and stage are decided as the table says`, () => {
  const wrong: string[] = [];
  let count = 0;
  for (const tried of everyTry()) {
    const { told, place, member } = tried;
    count += 1;
    const [got, wanted] = [decided(tried), expected(told, place, member)];
    if (got !== wanted)
      wrong.push(
        `${told.command} by ${member.person.name} in ${place.kind} ${place.stage}: ${got}, not ${wanted}`,
      );
  }
  expect(wrong).toEqual([]);
  expect(count).toBe(countTries('tied'));
}, 120_000);

/** What two things of a try meet, each command with everything else. */
const meetings = (tries: readonly Try[]): ReadonlySet<string> =>
  new Set(
    tries.flatMap(({ told: { kind, command }, place: { stage, ties }, member: { person } }) => [
      `${kind} ${command} by ${person.name}`,
      `${kind} ${command} in ${stage}`,
      `${kind} ${command} as ${ties.get(person.id) ?? 'nobody'}`,
    ]),
  );

/** Of all of them, `npm run test:permissions` sends every one, and all of the others below too. */
const pairs = [...pairsOfTries()];
const sent = [...pairs, ...triesOnNoCase('one'), ...triesOnRecords()];

it(`R7.1a: of all that can be sent ${sent.length} are: each command meets everybody, every stage and every relation`, () => {
  const all = [...squareOfTries()];
  expect(all).toHaveLength(countTries('untied'));
  expect(meetings(pairs)).toEqual(meetings(all));
});

it('R7.1a: the running server answers forged cards as the table says, changes nothing, names nobody and records each refusal', async () => {
  const { wrong, naming, tables, audited, refused } = await swept(sent);
  expect(wrong).toEqual([]);
  expect(naming).toEqual([]);
  expect(tables.after).toEqual(tables.before);
  expect(audited).toEqual(refused);
}, 240_000);
