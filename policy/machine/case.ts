import { involvedIn } from '../access/access';
import { addingLaws, refusingLaws } from '../laws/laws';
import { isRefusal } from './refusal';
import { withinCalendar } from '../calendar/calendar';
import { caseMoments, caseReminders } from '../reminders/caseReminders';
import { afterTheList, firstLook } from '../reminders/due';
import { countedOf } from '../reports/counted';
import { marksOf } from '../search/marks';
import { wordsOfCase } from '../search/caseWords';
import { keptUntil, standingHolds } from '../sections/retention/questions';
import { flagsUp } from '../sections/redFlags/questions';
import { openStages } from '../stages';
import { turnsOf } from '../reminders/turns';
import { awaitedRoles, waitsFor } from './awaited';
import { actingOn, refuse } from './casePermission';
import { caseCommandNamed, caseCommands, sections } from './caseSections';
import type { CaseEvent, CaseState, SectionName } from './caseState';
import { isOpenClock, type Clock } from './clock';
import { knownClocks } from './clocks';
import type { Context } from './command';
import { inEvent } from './freeText';
import type { CaseCommand, Decision, Notice } from './section';
import { stageAfter } from './stageAfter';
import type { Promoted, Recorded as RecordedIn, Request, Stream } from './stream';
import { tell, type Around, type Told } from './telling';

type Recorded = RecordedIn<CaseEvent>;

const slices = Object.fromEntries(sections.map(({ name, initial }) => [name, initial])) as Pick<
  CaseState,
  SectionName
>;

export const initialState = (reference: string): CaseState => ({
  ...slices,
  reference,
  stage: 'unlogged',
  journey: [],
  version: 0,
  changed: {},
});

const owners = new Map(
  sections.flatMap((section) => Object.keys(section.evolve).map((type) => [type, section] as const)),
);

/** The sections that make something of an event that is another’s. */
const hearing = new Map(
  [...owners.keys()].map(
    (type) =>
      [
        type,
        sections.flatMap(({ name, hears }) => {
          const hear = hears?.[type];
          return hear ? [{ name, hear }] : [];
        }),
      ] as const,
  ),
);

/** The case once the other sections have heard of an event. */
const heard = (after: CaseState, { event, meta }: Recorded): CaseState =>
  (hearing.get(event.type) ?? []).reduce<CaseState>((state, { name, hear }) => {
    const slice = hear(state[name], event, state, meta);
    return slice === state[name]
      ? state
      : { ...state, [name]: slice, changed: { ...state.changed, [name]: meta.seq } };
  }, after);

/** The case after one more event. Throws a fault on an event no section owns. */
function evolve(state: CaseState, { v, event, meta }: Recorded): CaseState {
  const owner = owners.get(event.type);
  if (!owner) throw new Error(`No section owns the event ${event.type}.`);
  const { name } = owner;
  // Disposal leaves nothing of what came before it (7.1, D36).
  const before = event.type === 'disposed' ? initialState(state.reference) : state;
  const own: CaseState = {
    ...before,
    [name]: owner.evolve[event.type]?.(before[name], event, meta),
    version: meta.seq,
    changed: { ...before.changed, [name]: meta.seq },
  };
  const after = heard(own, { v, event, meta });
  const stage = stageAfter(event, after);
  if (stage === after.stage) return after;
  const journey = [...before.journey, { stage, on: meta.on }];
  return { ...after, stage, stageSince: meta.on, stageBefore: before.stage, journey };
}

/** What an event of a case says happened. Throws a fault on an event no section owns. */
function tellOne({ event }: Recorded, around: Around<CaseState>): Told {
  const teller = owners.get(event.type)?.tells[event.type];
  if (!teller) throw new Error(`No section tells the event ${event.type}.`);
  return tell(teller, event, around);
}

/** An event of a case with every text in it changed. One that no section owns holds none. */
function inText(event: CaseEvent, change: (text: string) => string): CaseEvent {
  const teller = owners.get(event.type)?.tells[event.type];
  return teller ? inEvent(teller, event, change) : event;
}

/** Throws a fault on a name no command has. */
function findCommand(name: string): CaseCommand {
  const command = caseCommandNamed(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

/** What a command makes of it by itself: what stands in its way, then its entries, then the section's rule. */
export function decideAlone(state: CaseState, request: Request, context: Context): Decision {
  const command = findCommand(request.command);
  const acting = actingOn(state, command, context);
  return withinCalendar(
    () => refuse(state, command, acting, request.basis) ?? command.run(state, request.entries, acting),
  );
}

/** Decides one command, as the laws let it stand. */
function decide(state: CaseState, request: Request, context: Context): Decision {
  const outcome = decideAlone(state, request, context);
  return isRefusal(outcome)
    ? outcome
    : withinCalendar(() => underLaws(state, outcome, actingIn(state, request.command, context)));
}

const actingIn = (state: CaseState, name: string, context: Context): Context =>
  actingOn(state, findCommand(name), context);

/** The case as these events would make it, if they were recorded now. */
export const afterThem = (
  before: CaseState,
  events: readonly CaseEvent[],
  { now: at, today: on, actor, through }: Context,
): CaseState =>
  events.reduce((state, event) => {
    const by = through ? { by: through.id, standingFor: actor.id } : { by: actor.id };
    return evolve(state, { v: 1, event, meta: { seq: state.version + 1, at, on, ...by } });
  }, before);

/** What was decided, as the laws let it stand: what they add is added, then what breaks one is refused. */
export function underLaws(before: CaseState, decided: readonly CaseEvent[], context: Context): Decision {
  let events = decided;
  let after = afterThem(before, events, context);
  for (const law of addingLaws) {
    const added = law.adds({ before, events, after, context });
    events = [...events, ...added];
    after = afterThem(after, added, context);
  }
  for (const law of refusingLaws) {
    const refusal = law.refuses({ before, events, after, context });
    if (refusal) return refusal;
  }
  return events;
}

/** Who has something to say about an event: any section may, not only the one that owns it. */
const noticing = new Map(
  [...owners.keys()].map((type) => [type, sections.flatMap(({ notices }) => notices?.[type] ?? [])] as const),
);

/** The people to tell because of these events, each message safe on a locked screen. */
const noticesOf = (recorded: readonly Recorded[], after: CaseState): readonly Notice[] =>
  recorded.flatMap(({ event, meta }) =>
    (noticing.get(event.type) ?? []).flatMap((notice) => [...notice(event, after, meta)]),
  );

const deciding = caseCommands.filter(({ decides }) => decides);

function promote(state: CaseState, context: Context): Promoted {
  const { concern } = state.intake;
  const clocks = knownClocks(state, context);
  return {
    stage: state.stage,
    open: isOpen(state),
    service: concern?.service,
    team: state.triage.team,
    receivedOn: concern?.receivedOn ?? state.retention.disposed?.receivedOn,
    ...timesOf(state, context, clocks),
    involved: [
      ...new Set([
        ...involvedIn(state),
        ...awaitedRoles(deciding, state, context),
        ...rolesWithTurn(state, clocks),
      ]),
    ],
    ...(isOpen(state) && flagsUp(state).length > 0 ? { flagged: true } : {}),
    marks: marksOf(state, clocks),
    words: wordsOfCase(state, context.trust),
    counted: countedOf(state, context, clocks),
    ...(state.stage === 'closed' && standingHolds(state).length === 0 ? { keptUntil: keptUntil(state) } : {}),
  };
}

/** Roles whose turn it is, while nobody has it by name: “my day” finds the case by them. */
const rolesWithTurn = (state: CaseState, clocks: readonly Clock[]): readonly string[] =>
  isOpen(state) ? turnsOf(state, clocks).flatMap(({ to }) => ('role' in to ? [waitsFor(to.role)] : [])) : [];

const isOpen = ({ stage }: CaseState): boolean => openStages.includes(stage);

/** The soonest due date that still runs, and when to look for reminders: what the bank-holiday list cannot tell is left out. */
function timesOf(
  state: CaseState,
  context: Context,
  clocks: readonly Clock[],
): Pick<Promoted, 'nextDue' | 'wakeAt'> {
  const look = firstLook(caseMoments(state, context, clocks), context.now, context.calendar);
  return {
    nextDue: clocks.find(isOpenClock)?.due,
    wakeAt: look ?? (isOpen(state) ? afterTheList(context.calendar) : undefined),
  };
}

/** A case as a stream of its own kind. */
export const caseStream: Stream<CaseState, CaseEvent> = {
  kind: 'case',
  revision: 10,
  edition: 8,
  erases: ['disposed'],
  initial: initialState,
  evolve,
  tell: tellOne,
  inText,
  decide,
  standsFor: (state, { command }, context) => {
    const { actor, through } = actingIn(state, command, context);
    return through && actor.id;
  },
  notices: noticesOf,
  promoted: promote,
  reminders: caseReminders,
  confirm: (command, after, context) => findCommand(command).done(after, context),
};
