import fc from 'fast-check';
import { maySee } from '../../policy/access';
import { availableCommands, caseStream, deadlines, initialState, missing } from '../../policy/case';
import type { CaseEvent, CaseState } from '../../policy/caseState';
import { leadsFrom, type Context } from '../../policy/command';
import { addDays, type LondonDate } from '../../policy/dates';
import { mayRead } from '../../policy/parts';
import { isRefusal } from '../../policy/refusal';
import { emptyRegisters } from '../../policy/registers';
import type { Person } from '../../policy/roles';
import type { CaseCommand } from '../../policy/section';
import { defaultSettings } from '../../policy/settings';
import type { Recorded } from '../../policy/stream';
import { view } from '../../policy/view';
import { calendar } from '../doors/aCase';
import { people } from '../doors/people';
import { plausibleEntries, type Draw } from '../doors/plausible';

const everybody: readonly Person[] = Object.values(people);

/** A case as a run of random work leaves it. */
interface Worked {
  readonly state: CaseState;
  readonly events: readonly Recorded<CaseEvent>[];
  readonly today: LondonDate;
}

const unworked: Worked = { state: initialState('C26-7K4MQ'), events: [], today: '2026-01-05' };

const contextOf = ({ today }: Worked, actor: Person): Context => ({
  now: `${today}T10:00:00.000Z`,
  today,
  actor,
  calendar,
  settings: defaultSettings,
  registers: emptyRegisters,
});

/** What is not a refusal for role or stage, and what the case is after it. */
function after(worked: Worked, command: CaseCommand, actor: Person, draw: Draw): Worked {
  const context = contextOf(worked, actor);
  const { state } = worked;
  const outcome = caseStream.decide(state, { command: command.name, entries: plausibleEntries(command, state, context, draw) }, context);
  if (isRefusal(outcome)) {
    expect({ command: command.name, ...outcome }).not.toMatchObject({ refused: expect.stringMatching(/^(notYours|wrongStage|notFound|changedSince)$/) as string });
    return worked;
  }
  const added = outcome.map((event, index): Recorded<CaseEvent> => ({
    v: 1,
    event,
    meta: { seq: state.version + index + 1, at: context.now, on: context.today, by: actor.id },
  }));
  const next = { ...worked, state: added.reduce(caseStream.evolve, state), events: [...worked.events, ...added] };
  caseStream.notices(added, next.state);
  caseStream.promoted(next.state, context);
  caseStream.confirm(command.name, next.state, context);
  expect([command.name, [state.stage, ...leadsFrom(command, state.stage)]]).toEqual([command.name, expect.arrayContaining([next.state.stage])]);
  return next;
}

/** One thing somebody does, if the person drawn can do anything now. Those who work on most cases are drawn oftener. */
function step(worked: Worked, draw: Draw): Worked {
  const later = { ...worked, today: addDays(worked.today, draw(fc.constantFrom, 0, 0, 0, 1, 1, 3, 7)) };
  const person = draw(fc.constantFrom<Person>, ...everybody, ...busy, ...busy, ...busy);
  const commands = availableCommands(later.state, contextOf(later, person));
  return commands.length > 0 ? after(later, draw(fc.constantFrom<CaseCommand>, ...commands), person, draw) : later;
}

const busy = [people.palsOfficer, people.complaintsOfficer, people.leadManager, people.investigator];

function history(draw: Draw, steps: number): Worked {
  let worked = unworked;
  for (let at = 0; at < steps; at += 1) worked = step(worked, draw);
  return worked;
}

const STEPS = 50;
const runs = { numRuns: 60, seed: 20260105 } as const;

describe('whatever people do, in whatever order', () => {
  it('R8.39a: nothing throws, no offered command is refused for role or stage, and every move is one its definition names', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const worked = history(draw, STEPS);
        for (const person of everybody) {
          const context = contextOf(worked, person);
          deadlines(worked.state, context);
          missing(worked.state, context);
          view(worked.state, person, context);
        }
      }),
      runs,
    );
  });

  it('R8.39a: the events alone give the same case, and its version counts them', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { state, events } = history(draw, STEPS);
        expect(events.reduce(caseStream.evolve, initialState(state.reference))).toEqual(state);
        expect(state.version).toBe(events.length);
        expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify({ ...state })));
      }),
      runs,
    );
  });

  it('R7.1a: whoever may not see the case may do nothing on it but give their own account, and reads nothing of it', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const worked = history(draw, STEPS);
        for (const person of everybody.filter((somebody) => !maySee(worked.state, somebody))) {
          const able = availableCommands(worked.state, contextOf(worked, person));
          expect(able.filter(({ who }) => !who.relations?.includes('staffConcerned')).map(({ name }) => name)).toEqual([]);
          expect([...mayRead(worked.state, person)].filter((part) => part !== 'ownExtract')).toEqual([]);
        }
      }),
      runs,
    );
  });
});
