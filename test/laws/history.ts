import { addDays, type LondonDate } from '../../policy/calendar/dates';
import { delegationFor } from '../../policy/machine/asking';
import { caseStream, initialState } from '../../policy/machine/case';
import { standsInTheWay } from '../../policy/machine/casePermission';
import { caseCommandNamed, caseCommands, missing } from '../../policy/machine/caseSections';
import type { CaseEvent, CaseState } from '../../policy/machine/caseState';
import { leadsFrom, type Context } from '../../policy/machine/command';
import { isRefusal } from '../../policy/machine/refusal';
import type { Registers } from '../../policy/machine/registers';
import type { CaseCommand } from '../../policy/machine/section';
import type { Recorded } from '../../policy/machine/stream';
import type { Person } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Stage } from '../../policy/stages';
import { calendar, type Deed } from '../doors/aCase';
import { oneOf, type Random } from '../doors/simulation/random';
import { courses, type Aim } from './courses';
import { entriesFor, type Care } from './entries';
import { everybody } from './people';

/** A case as it came about: what was done, the events that made of it, and how it stands. */
export interface History {
  readonly registers: Registers;
  readonly deeds: readonly Deed[];
  readonly events: readonly Recorded<CaseEvent>[];
  readonly state: CaseState;
  readonly today: LondonDate;
  readonly stages: readonly Stage[];
}

const reference = 'C26-7K4MQ';

export const untouched = (registers: Registers): History => ({
  registers,
  deeds: [],
  events: [],
  state: initialState(reference),
  today: '2026-01-05',
  stages: [],
});

export const contextOf = ({ registers }: History, today: LondonDate, actor: Person): Context => ({
  now: `${today}T10:00:00.000Z`,
  today,
  actor,
  calendar,
  settings: defaultSettings,
  trust: defaultTrust,
  registers,
});

/** The history after one more deed; undefined when it is refused. */
export function afterDeed(history: History, deed: Deed): History | undefined {
  const { state: before, events, deeds, stages } = history;
  const context = contextOf(history, deed.on, deed.by);
  const request = { command: deed.command, entries: deed.entries };
  const outcome = caseStream.decide(before, request, context);
  if (isRefusal(outcome)) return undefined;
  const under = delegationFor({ kind: 'case', request, before }, context);
  const added = outcome.map((event, index): Recorded<CaseEvent> => ({
    v: 1,
    event,
    meta: {
      seq: before.version + index + 1,
      at: context.now,
      on: deed.on,
      by: deed.by.id,
      ...(under ? { delegation: under.id } : {}),
    },
  }));
  const state = added.reduce(caseStream.evolve, before);
  return {
    ...history,
    today: deed.on,
    state,
    deeds: [...deeds, deed],
    events: [...events, ...added],
    stages: stages.includes(state.stage) ? stages : [...stages, state.stage],
  };
}

const sideways: readonly Stage[] = [
  'notCovered',
  'outOfTime',
  'stopped',
  'ledElsewhere',
  'copiedIn',
  'closed',
  'disposed',
];

/** Stages of which an ending is the next thing, not a way out. */
const endsHere: readonly Stage[] = [
  'enquiry',
  'earlyResolution',
  'responded',
  'notCovered',
  'outOfTime',
  'stopped',
];

const fitting = ({ state }: History): readonly CaseCommand[] =>
  caseCommands.filter(({ stages }) => stages.includes(state.stage));

const leading = (history: History, isWanted: (stage: Stage) => boolean): readonly CaseCommand[] =>
  fitting(history).filter((command) => leadsFrom(command, history.state.stage).some(isWanted));

/** What fills a gap of the case: mostly what stands in the way of going on. */
function filling(history: History, context: Context): readonly CaseCommand[] {
  const gaps = missing(history.state, context).flatMap(
    ({ command }) => caseCommandNamed(command ?? '') ?? [],
  );
  return gaps.filter(({ stages }) => stages.includes(history.state.stage));
}

/** What somebody sets out to do next. Mostly what the procedure asks for, sometimes anything at all. */
function wanted(history: History, context: Context, random: Random): readonly CaseCommand[] {
  const draw = random(100);
  if (draw < 45) return filling(history, context);
  if (draw < 70) return leading(history, (stage) => !sideways.includes(stage));
  if (draw < (endsHere.includes(history.state.stage) ? 82 : 72))
    return leading(history, (stage) => sideways.includes(stage));
  const staying = fitting(history).filter(({ leadsTo }) => leadsTo === undefined);
  return draw < 98 ? staying : caseCommands;
}

const shuffled = <T>(list: readonly T[], random: Random): readonly T[] =>
  list
    .map((each) => [random(1_000_000), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);

/** Somebody who may do it now; now and then somebody who may not. */
function whoFor({ name }: CaseCommand, history: History, today: LondonDate, random: Random): Person {
  const inTurn = shuffled(everybody, random);
  if (random(25) === 0) return oneOf(inTurn, random);
  const free = inTurn.find(
    (person) => !standsInTheWay(history.state, name, contextOf(history, today, person)),
  );
  return free ?? oneOf(inTurn, random);
}

const cares: readonly Care[] = ['careful', 'careful', 'careful', 'careful', 'backdated', 'anyhow'];
const pace = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 4, 9, 25];
const TRIES = 3;

/** Somebody who may tries a command, some times over with other entries; the history as it was when it is refused. */
export function attempt(
  history: History,
  { command: name, entries: settled }: Aim,
  today: LondonDate,
  random: Random,
  chosen: readonly Care[] = ['careful'],
): History {
  const command = caseCommandNamed(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const by = whoFor(command, history, today, random);
  const context = contextOf(history, today, by);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const care = oneOf(chosen, random);
    // Out of its stage a form may have nothing to begin from.
    const isFitting = command.stages.includes(history.state.stage);
    const entries = isFitting ? entriesFor(command, { state: history.state, context, care, random }) : {};
    const after = afterDeed(history, { on: today, by, command: name, entries: { ...entries, ...settled } });
    if (after) return after;
  }
  return { ...history, today };
}

const later = (history: History, random: Random): LondonDate => addDays(history.today, oneOf(pace, random));

/** Somebody goes through a course, a step left out here and there. */
const inCourse = (history: History, random: Random): History =>
  oneOf(courses, random).reduce(
    (so, aim) => (random(10) === 0 ? so : attempt(so, aim, later(so, random), random)),
    history,
  );

/** Ten years later it is disposed of, if it may be; the history as it was when it may not. */
export function disposedOf(history: History, random: Random): History {
  const today = addDays(history.today, 3700);
  const after = attempt(history, { command: 'disposeOfCase', entries: { checked: true } }, today, random);
  return after.state.stage === 'disposed' ? after : history;
}

/** Some days later or the same day, somebody sets out to do something. */
export function nextStep(history: History, random: Random): History {
  if (random(100) < 1) return inCourse(history, random);
  const today = later(history, random);
  const asking = contextOf(history, today, oneOf(everybody, random));
  const commands = wanted(history, asking, random);
  const { name } = oneOf(commands.length > 0 ? commands : caseCommands, random);
  return attempt(history, { command: name }, today, random, cares);
}

/** The same deeds again, without those that are refused now. */
export const again = (registers: Registers, deeds: readonly Deed[]): History =>
  deeds.reduce((history, deed) => afterDeed(history, deed) ?? history, untouched(registers));
