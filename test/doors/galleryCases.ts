import { availableCommands } from '../../policy/machine/casePermission';
import { caseCommands } from '../../policy/machine/caseSections';
import { initialState } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { memoiseByThing } from '../../policy/machine/memoise';
import type { Context } from '../../policy/machine/command';
import type { Person } from '../../policy/roles';
import type { CaseCommand } from '../../policy/machine/section';
import type { Stage } from '../../policy/stages';
import { aCase, aTriagedCase, triageAs, type CaseUnderTest } from './aCase';
import { withDirectory } from './aJointCase';
import { anAnsweredCase } from './aResponse';
import { drawn } from './draws';
import { broughtToAnEnd, contextOf, everybody, workedOn, type History } from './history';
import { people } from './people';

/** A case as it stood when somebody acted on it. */
export interface Moment {
  readonly state: CaseState;
  readonly context: Context;
}

/** A command where it is offered: at a stage, on a case of that stage. */
export interface Offered extends Moment {
  readonly command: CaseCommand;
  readonly stage: Stage;
}

const HISTORIES = 28;
const STEPS = 30;
const STEPS_TO_AN_END = 60;

/** Every run draws the same cases. */
export const drawnHistories: readonly History[] = drawn(HISTORIES, (draw) =>
  broughtToAnEnd(workedOn(draw, STEPS), draw, STEPS_TO_AN_END),
);

const nowhere: History = { state: initialState('C26-7K4MQ'), events: [], steps: [], today: '2026-01-05' };

const registersWithDirectory = { ...contextOf(nowhere, people.wardSister).registers, ...withDirectory };

function momentOf(history: History, state: CaseState, actor: Person): Moment {
  const context = contextOf(history, actor);
  return { state, context: { ...context, registers: registersWithDirectory } };
}

/** Ways a triage can send a case that drawn ones seldom take. */
const seldom = (): readonly CaseUnderTest[] => [
  ...['enquiry', 'earlyResolution', 'closerLook', 'feedback'].map((route) => aTriagedCase(route)),
  aCase()
    .as(people.palsOfficer)
    .does('decideNotCovered', { issue: '1', reason: 'pension', explanation: 'Sample explanation' }),
  aTriagedCase('closerLook', {
    raisedBy: 'representative',
    affectedName: 'Sample person affected',
    relationship: 'family',
    whyRepresented: 'asked',
    consent: 'received',
  })
    .as(people.wardSister)
    .does('raiseBestInterests', { note: 'Sample doubt' })
    .as(people.leadManager)
    .does('decideBestInterests', { decision: 'stop', reasons: 'Sample reasons' }),
  ...['copiedIn', 'ledElsewhere'].map((route) =>
    aTriagedCase(route, {}, { leadBody: 'Sample Commissioner' }),
  ),
  ...['copiedIn', 'enquiry', 'closerLook'].map((route) =>
    aTriagedCase(route, {}, { leadBody: 'Sample Commissioner' }).as(people.wardSister).does('recordContact', {
      what: 'note',
      on: '2026-01-05',
      note: 'Sample note',
      promise: 'me',
      promised: 'Sample promise',
      promisedFor: '2026-01-12',
    }),
  ),
  aCase({ happenedOn: '2024-01-02' })
    .as(people.leadManager)
    .does('decideLate', { goodReason: false, stillPossible: false, reasons: 'Sample reasons' }),
  aCase({ raisedBy: 'anonymous' }).as(people.palsOfficer).does('triage', triageAs('learning')),
  anAnsweredCase(),
];

const moments: readonly Moment[] = [
  momentOf(nowhere, nowhere.state, people.wardSister),
  ...seldom().map(({ state, context }) =>
    momentOf({ ...nowhere, today: context.today }, state, context.actor),
  ),
  ...drawnHistories.flatMap((history) =>
    history.steps.map(({ to, by, on }) => momentOf({ ...history, today: on }, to, by)),
  ),
];

/** Cases of a stage, those with most behind them first. */
export const momentsAt = (stage: Stage): readonly Moment[] =>
  moments.filter(({ state }) => state.stage === stage).sort((a, b) => b.state.version - a.state.version);

/** What is offered at a moment, and to whom first. */
const offersAt = memoiseByThing(({ state, context }: Moment): ReadonlyMap<string, Person> => {
  const first = new Map<string, Person>();
  for (const actor of everybody)
    for (const { name } of availableCommands(state, { ...context, actor }))
      if (!first.has(name)) first.set(name, actor);
  return first;
});

const offeredTo = (moment: Moment, name: string): Moment | undefined => {
  const actor = offersAt(moment).get(name);
  return actor && { state: moment.state, context: { ...moment.context, actor } };
};

const MOST_LOOKED_AT = 40;

/** A case of the stage on which somebody is offered the command; the fullest one there is when nobody is. */
function offeredAt(command: CaseCommand, stage: Stage): Offered | undefined {
  const there = momentsAt(stage);
  for (const moment of there.slice(0, MOST_LOOKED_AT)) {
    const offered = offeredTo(moment, command.name);
    if (offered) return { ...offered, command, stage };
  }
  const [fullest] = there;
  return fullest && { ...fullest, command, stage };
}

/** Every command of a case, at every stage it is for. */
export const everyOffer: readonly Offered[] = caseCommands.flatMap((command) =>
  command.stages.flatMap((stage) => offeredAt(command, stage) ?? []),
);
