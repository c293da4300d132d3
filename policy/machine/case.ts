import { involvedIn, isOpenTo, standingOf } from '../access/access';
import { awaitedRoles } from './awaited';
import { withinCalendar } from '../calendar/calendar';
import type { Clock, ClockContext } from './clock';
import { allClocks, hasContent, knownClocks } from './clocks';
import type { CaseEvent, CaseState, SectionName } from './caseState';
import { confirmationOf, type Context } from './command';
import { changedSince, mayDo, notAllowed, nothingToDo, wrongStage } from './permission';
import { sections as procedure } from '../procedure';
import type { Refusal } from './refusal';
import { caseMoments, caseReminders } from '../reminders/caseReminders';
import { afterTheList, firstLook } from '../reminders/due';
import type { Person } from '../roles';
import type { CaseCommand, CaseSection, Decision, Missing, Notice } from './section';
import { reminders } from '../sections/reminders/reminders';
import { stageAfter } from './stageAfter';
import { openStages, stages } from '../stages';
import type { Promoted, Recorded as RecordedIn, Request, Stream } from './stream';

type Recorded = RecordedIn<CaseEvent>;

/** The sections of a case. That of reminders stands apart: it is planned from the clocks of all the others. */
export const sections: readonly CaseSection[] = [...procedure, reminders];

const slices = Object.fromEntries(sections.map(({ name, initial }) => [name, initial])) as Pick<
  CaseState,
  SectionName
>;

export const initialState = (reference: string): CaseState => ({
  ...slices,
  reference,
  stage: 'unlogged',
  version: 0,
  changed: {},
});

const owners = new Map(
  sections.flatMap((section) => Object.keys(section.evolve).map((type) => [type, section] as const)),
);

/** The case after one more event. Throws a fault on an event no section owns. */
function evolve(state: CaseState, { event, meta }: Recorded): CaseState {
  const owner = owners.get(event.type);
  if (!owner) throw new Error(`No section owns the event ${event.type}.`);
  const { name } = owner;
  // Disposal leaves nothing of what came before it (7.1, D36).
  const before = event.type === 'disposed' ? initialState(state.reference) : state;
  const after: CaseState = {
    ...before,
    [name]: owner.evolve[event.type]?.(before[name], event, meta),
    version: meta.seq,
    changed: { ...before.changed, [name]: meta.seq },
  };
  const stage = stageAfter(event, after);
  return stage === after.stage ? after : { ...after, stage, stageSince: meta.on };
}

export const caseCommands: readonly CaseCommand[] = sections.flatMap(({ commands }) => [...commands]);

const byName = new Map(caseCommands.map((command) => [command.name, command]));

export const caseCommandNamed = (name: string): CaseCommand | undefined => byName.get(name);

/** The commands this person may use on the case now: what their buttons are made of. */
export function availableCommands(state: CaseState, context: Context): readonly CaseCommand[] {
  const { held, mayApproach } = standingOf(state, context);
  return caseCommands.filter(
    (command) =>
      command.stages.includes(state.stage) &&
      mayDo(command.who, context, held) &&
      mayApproach(command) &&
      (command.offered?.(state, context) ?? true),
  );
}

/** Gaps between the case and the procedure; an empty list means nothing is owed. Restricted ones only for those they are for. */
export function missing(
  state: CaseState,
  context: ClockContext & Partial<Pick<Context, 'actor'>>,
): readonly Missing[] {
  if (!hasContent(state)) return [];
  return sections.flatMap((section) =>
    isOpenTo(section, context.actor) ? [...(section.missing?.(state, context) ?? [])] : [],
  );
}

/** May this person know that this was done? Commands of a restricted section are only for those it is for (6.5). */
export const mayKnowOf = (name: string, person: Person): boolean =>
  sections.some(
    (section) => section.commands.some((command) => command.name === name) && isOpenTo(section, person),
  );

/** Every clock of the case, soonest first. Throws `BeyondCalendar` where the bank-holiday list ends. */
export const deadlines = (state: CaseState, context: ClockContext): readonly Clock[] =>
  allClocks(state, context);

/** The facts a command's card rests on: for each section it names, the number of that section's last event. */
export function basisOf(state: CaseState, command: CaseCommand): string {
  return (command.basis ?? [])
    .map((section) => `${section}@${state.changed[section as SectionName] ?? 0}`)
    .join(',');
}

const notFound: Refusal = {
  refused: 'notFound',
  sentence: 'I cannot find a case with that reference that you may see.',
  paragraph: '7.1',
  next: 'Check the reference, or say “my cases”.',
};

/** The refusal for a case that is not there and for one the person may not see: the two look the same (7.1). */
export const refusalNotFound = (): Refusal => notFound;

/** Decides one command: permission, stage, what the card showed, the gate, the entries, then the section's rule. */
function decide(state: CaseState, request: Request, context: Context): Decision {
  return withinCalendar(
    () => refusedBefore(state, request, context) ?? commandOf(request).run(state, request.entries, context),
  );
}

function commandOf({ command: name }: Pick<Request, 'command'>): CaseCommand {
  const command = byName.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

function refusedBefore(state: CaseState, request: Request, context: Context): Refusal | undefined {
  const command = commandOf(request);
  const { held, mayApproach } = standingOf(state, context);
  if (state.stage === 'unlogged' && !command.stages.includes('unlogged')) return notFound;
  if (!mayApproach(command)) return notFound;
  if (!mayDo(command.who, context, held)) return notAllowed(command, context, held);
  if (!command.stages.includes(state.stage)) return wrongStage(command, state.stage, stages);
  if (request.basis !== undefined && request.basis !== basisOf(state, command))
    return changedSince(state.reference, command.paragraph);
  return gate(command, state, context);
}

/** Why this person may not begin a command now, before anything is filled in; undefined when they may. */
export function standsInTheWay(state: CaseState, name: string, context: Context): Refusal | undefined {
  const command = byName.get(name);
  if (!command) return notFound;
  const refused = withinCalendar(() => refusedBefore(state, { command: name, entries: {} }, context));
  if (refused ?? command.offered?.(state, context) ?? true) return refused;
  return nothingToDo(command);
}

function gate(command: CaseCommand, state: CaseState, context: Context): Refusal | undefined {
  if (!command.needs) return undefined;
  const gaps = missing(state, context).filter(
    ({ blocks, command: filler }) => blocks === command.needs && filler !== command.name,
  );
  if (gaps.length === 0) return undefined;
  return {
    refused: 'notMet',
    sentence: `First: ${gaps.map(({ what, paragraph }) => `${what} (${paragraph})`).join('; ')}.`,
    paragraph: gaps[0]?.paragraph ?? command.paragraph,
    next: 'The case card has a button for it.',
  };
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

const isOpen = ({ stage }: CaseState): boolean => openStages.includes(stage);

/** The soonest due date that still runs, and when to look for reminders: what the bank-holiday list cannot tell is left out. */
function timesOf(state: CaseState, context: Context): Pick<Promoted, 'nextDue' | 'wakeAt'> {
  const clocks = knownClocks(state, context);
  const look = firstLook(caseMoments(state, context, clocks), context.now, context.calendar);
  return {
    nextDue: clocks.find(({ state: clock }) => clock === 'running' || clock === 'missed')?.due,
    wakeAt: look ?? (isOpen(state) ? afterTheList(context.calendar) : undefined),
  };
}

/** A case as a stream of its own kind. */
export const caseStream: Stream<CaseState, CaseEvent> = {
  kind: 'case',
  initial: initialState,
  evolve,
  decide,
  notices: noticesOf,
  promoted: (state, context) => ({
    stage: state.stage,
    open: isOpen(state),
    service: state.intake.concern?.service,
    team: state.triage.team,
    receivedOn: state.intake.concern?.receivedOn ?? state.retention.disposed?.receivedOn,
    ...timesOf(state, context),
    involved: [...involvedIn(state), ...awaitedRoles(deciding, state, context)],
  }),
  reminders: caseReminders,
  confirm: (command, after, context) => confirmationOf(commandOf({ command }), after, context),
};
