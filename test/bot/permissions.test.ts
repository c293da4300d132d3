import fc from 'fast-check';
import { standingOf } from '../../policy/access';
import { caseCommands, caseStream, initialState } from '../../policy/case';
import type { CaseEvent, CaseState } from '../../policy/caseState';
import type { Context } from '../../policy/command';
import { mayRead } from '../../policy/parts';
import { isRefusal } from '../../policy/refusal';
import type { Person } from '../../policy/roles';
import type { CaseCommand } from '../../policy/section';
import { stages } from '../../policy/stages';
import type { Recorded } from '../../policy/stream';
import { shapeOf } from '../../storage/loadState';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { contextOf, everybody, workedOn, type History } from '../doors/history';
import { textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

interface Met {
  readonly reference: string;
  readonly state: CaseState;
  readonly events: readonly Recorded<CaseEvent>[];
  readonly history: History;
}

type Outcome = 'notFound' | 'notYours' | 'wrongStage' | 'allowed';

let met: readonly Met[];
let bot: WholeBot;

/** Before there is a case, and after it is disposed of, there is nothing to act on. */
const wanted = Object.keys(stages).filter((stage) => !['unlogged', 'disposed'].includes(stage));

/** One case in each stage, as people left it there, under a reference of its own. */
function oneInEachStage(): readonly Met[] {
  const found = new Map<string, Met>();
  for (let seed = 1; found.size < wanted.length && seed < 60; seed += 1) {
    const [history] = fc.sample(
      fc.gen().map((draw) => workedOn(draw, 60)),
      { numRuns: 1, seed },
    ) as [History];
    for (const { to } of history.steps) {
      if (found.has(to.stage) || !wanted.includes(to.stage)) continue;
      const reference = `C26-AA${String(found.size).padStart(3, '0')}`;
      const events = history.events.slice(0, to.version);
      const state = events.reduce(caseStream.evolve, initialState(reference));
      found.set(to.stage, { reference, state, events, history });
    }
  }
  return [...found.values()];
}

async function keep(dataFile: string, { reference, state, events, history }: Met): Promise<void> {
  const database = new Database(dataFile);
  const context = contextOf(history, people.leadManager);
  await sqliteCaseStore(database).commit({
    stream: { kind: 'case', id: reference },
    expectedVersion: 0,
    events,
    state,
    promoted: caseStream.promoted(state, context),
    operation: { key: 'kept', sentence: 'Kept.', version: events.length },
    access: { at: context.now, by: people.leadManager.id, what: 'did' },
    messages: [],
    sendFrom: context.now,
    shape: shapeOf(caseStream),
    calendar: context.calendar.version,
  });
  database.close();
}

/** What the table of permissions says, read from the definitions alone. */
function told(
  { who, stages: fitting, ...command }: CaseCommand,
  state: CaseState,
  context: Context,
): Outcome {
  const { held, mayApproach } = standingOf(state, context);
  if (!mayApproach({ who, stages: fitting, ...command } as CaseCommand)) return 'notFound';
  const barred = (who.not ?? []).some((relation) => held.includes(relation));
  const byRole =
    who.roles === 'everyone' || (who.roles ?? []).some((role) => context.actor.roles.includes(role));
  const byRelation = (who.relations ?? []).some((relation) => held.includes(relation));
  if (barred || !(who.both ? byRole && byRelation : byRole || byRelation)) return 'notYours';
  return fitting.includes(state.stage) ? 'allowed' : 'wrongStage';
}

const isOutcome = (kind: string): kind is Outcome => ['notFound', 'notYours', 'wrongStage'].includes(kind);

beforeAll(async () => {
  met = oneInEachStage();
  bot = await aWholeBot({
    day: met
      .map(({ history }) => history.today)
      .sort()
      .at(-1),
  });
  for (const each of met) await keep(bot.dataFile, each);
}, 120_000);
afterAll(() => bot.stop());

const loggedAlready = caseCommands.filter(({ name }) => name !== 'logConcern');

it('R7.1a: a case is met in every stage in which there is something to act on', () => {
  expect(met.map(({ state }) => state.stage as string).sort()).toEqual([...wanted].sort());
});

it('R7.1a: every command is decided for everybody, in every stage, as its definition says', () => {
  const wrong: string[] = [];
  for (const { state, history } of met)
    for (const person of everybody)
      for (const command of loggedAlready) {
        const context = contextOf(history, person);
        const decided = caseStream.decide(
          state,
          { command: command.name, entries: {}, basis: 'forged' },
          context,
        );
        const refused = isRefusal(decided) ? decided.refused : 'allowed';
        const outcome = isOutcome(refused) ? refused : 'allowed';
        const expected = told(command, state, context);
        if (outcome !== expected)
          wrong.push(`${command.name} by ${person.name} in ${state.stage}: ${outcome}, not ${expected}`);
      }
  expect(wrong).toEqual([]);
}, 60_000);

const said: readonly (readonly [Outcome, RegExp])[] = [
  ['notFound', /cannot find a case with that reference/],
  ['notYours', /is not for your role on|needs somebody else: nobody decides/],
  ['wrongStage', /does not fit where this case stands/],
  ['allowed', /has changed since this card was shown/],
];

/** A card that claims all it can: another's name, every role, a basis of its own, another case beside the one asked for. */
const forged = (command: CaseCommand, reference: string, card: string): object => ({
  bot: {
    verb: 'do',
    command: command.name,
    case: reference,
    card,
    basis: 'forged',
    role: 'chiefExecutive',
    roles: ['complaintsTeam', 'leadManager'],
    actor: people.chiefExecutive.id,
    by: people.chiefExecutive,
    person: people.leadManager.id,
  },
  case: met[0]?.reference,
  actor: people.chiefExecutive.id,
  by: people.chiefExecutive.id,
  roles: 'chiefExecutive',
});

async function asked(person: Person, command: CaseCommand, reference: string, card: string) {
  const { status, card: shown } = await bot.user(person).send({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'do', data: forged(command, reference, card) } },
  });
  const text = textOf(shown);
  return { status, outcome: said.find(([, words]) => words.test(text))?.[0] ?? text.slice(0, 300) };
}

it('R7.1a: the running server does the same with forged cards, changes nothing, and records each refusal', async () => {
  const wrong: string[] = [];
  const seen = new Set<Outcome>();
  const refusals = new Map<string, number>();
  let turn = 0;
  for (const [stage, { reference, state, history }] of met.entries())
    for (const [index, command] of loggedAlready.entries()) {
      // Every stage with every eighth command, every command in some stage, and somebody else each time.
      if ((index + stage) % 8 !== 0) continue;
      turn += 1;
      const person = everybody[(turn * 7) % everybody.length] as Person;
      const context = contextOf(history, person);
      const expected = mayRead(state, person, context).size > 0 ? told(command, state, context) : 'notFound';
      const { status, outcome } = await asked(person, command, reference, `card-${turn}`);
      if (outcome !== expected || status !== 200)
        wrong.push(
          `${command.name} by ${person.name} in ${state.stage}: ${status} ${outcome}, not ${expected}`,
        );
      seen.add(expected);
      refusals.set(reference, (refusals.get(reference) ?? 0) + 1);
    }
  expect(wrong).toEqual([]);
  expect(turn).toBeGreaterThan(100);
  expect([...seen].sort()).toEqual(['allowed', 'notFound', 'notYours', 'wrongStage']);
  for (const { reference, events } of met) {
    expect(await bot.eventsOf(reference)).toEqual(events);
    const refused = (await bot.accessTo(reference)).filter(
      ({ what, command }) => what === 'refused' && command,
    );
    expect(refused).toHaveLength(refusals.get(reference) ?? 0);
  }
}, 120_000);
