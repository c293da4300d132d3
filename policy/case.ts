import { BeyondCalendar, refusalBeyondCalendar } from './calendar';
import type { Clock, ClockContext } from './clock';
import type { CaseEvent, CaseState, SectionName } from './caseState';
import type { Context, Who } from './command';
import type { Refusal } from './refusal';
import { overseeing, type Person, type Relation } from './roles';
import type { CaseCommand, CaseSection, Decision, Meta, Missing, Notice } from './section';
import { acknowledgement } from './sections/acknowledgement';
import { closing } from './sections/closing';
import { consent } from './sections/consent';
import { intake } from './sections/intake';
import { enquiry } from './sections/palsEnquiry';
import { scope } from './sections/scope';
import { timescale } from './sections/timescale';
import { triage } from './sections/triage';
import { stageAfter } from './stageAfter';
import { stages } from './stages';
import type { Recorded as RecordedIn, Request, Stream } from './stream';

/** The sections of the procedure, in the order a case meets them. */
const sections: readonly CaseSection[] = [intake, scope, triage, acknowledgement, consent, enquiry, timescale, closing];

type Recorded = RecordedIn<CaseEvent>;

export function initialState(reference: string): CaseState {
  const slices = Object.fromEntries(sections.map(({ name, initial }) => [name, initial]));
  return { ...(slices as Pick<CaseState, SectionName>), reference, stage: 'unlogged', version: 0, changed: {} };
}

const owners = new Map(sections.flatMap((section) => Object.keys(section.evolve).map((type) => [type, section] as const)));

/** The case after one more event. Throws a fault on an event no section owns. */
export function evolve(state: CaseState, { event, meta }: Recorded): CaseState {
  const owner = owners.get(event.type);
  if (!owner) throw new Error(`No section owns the event ${event.type}.`);
  const { name } = owner;
  const after: CaseState = {
    ...state,
    [name]: owner.evolve[event.type]?.(state[name], event, meta),
    version: meta.seq,
    changed: { ...state.changed, [name]: meta.seq },
  };
  const stage = stageAfter(event, after);
  return stage === after.stage ? after : { ...after, stage, stageSince: meta.on };
}

export const caseCommands: readonly CaseCommand[] = sections.flatMap(({ commands }) => [...commands]);

const byName = new Map(caseCommands.map((command) => [command.name, command]));

export const caseCommandNamed = (name: string): CaseCommand | undefined => byName.get(name);

/** The relations a person has to this case, from its own facts. */
export function relationsOf(state: CaseState, personId: string): readonly Relation[] {
  const found: Relation[] = [];
  for (const section of sections) {
    const holders = section.holders?.(state) ?? {};
    for (const [relation, people] of Object.entries(holders)) if (people.includes(personId)) found.push(relation as Relation);
  }
  return found;
}

/** Everyone tied to the case by a relation that lets them see it (7.1). */
export function involvedIn(state: CaseState): readonly string[] {
  const people = sections.flatMap((section) =>
    Object.entries(section.holders?.(state) ?? {}).flatMap(([relation, ids]) => (relation === 'staffConcerned' ? [] : [...ids])),
  );
  return [...new Set(people)];
}

/** May this person see the case? Only those involved, and the roles that oversee (7.1). */
export function maySee(state: CaseState, person: Person): boolean {
  return person.roles.some((role) => overseeing.includes(role)) || involvedIn(state).includes(person.id);
}

function mayDo(who: Who, person: Person, held: readonly Relation[]): boolean {
  if (who.not?.some((relation) => held.includes(relation))) return false;
  const byRole = who.roles === 'everyone' || (who.roles?.some((role) => person.roles.includes(role)) ?? false);
  const byRelation = who.relations?.some((relation) => held.includes(relation)) ?? false;
  return who.both ? byRole && byRelation : byRole || byRelation;
}

/** The commands this person may use on the case now: what their buttons are made of. */
export function availableCommands(state: CaseState, context: Context): readonly CaseCommand[] {
  const held = relationsOf(state, context.actor.id);
  return caseCommands.filter(
    (command) =>
      command.stages.includes(state.stage) &&
      mayDo(command.who, context.actor, held) &&
      (state.stage === 'unlogged' || maySee(state, context.actor)) &&
      (command.offered?.(state, context) ?? true),
  );
}

/** Gaps between the case and the procedure; an empty list means nothing is owed. */
export function missing(state: CaseState, context: ClockContext): readonly Missing[] {
  return sections.flatMap((section) => [...(section.missing?.(state, context) ?? [])]);
}

/** Every clock of the case, soonest first. Throws `BeyondCalendar` where the bank-holiday list ends. */
export function deadlines(state: CaseState, context: ClockContext): readonly Clock[] {
  if (state.stage === 'unlogged') return [];
  return sections
    .flatMap((section) => [...(section.clocks?.(state, context) ?? [])])
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** The facts a command's card rests on: for each section it names, the number of that section's last event. */
export function basisOf(state: CaseState, command: CaseCommand): string {
  return (command.basis ?? []).map((section) => `${section}@${state.changed[section as SectionName] ?? 0}`).join(',');
}

const notFound: Refusal = {
  refused: 'notFound',
  sentence: 'I cannot find a case with that reference that you may see.',
  paragraph: '7.1',
  next: 'Check the reference, or say “my cases”.',
};

/** The refusal for a case that is not there and for one the person may not see: the two look the same (7.1). */
export const refusalNotFound = (): Refusal => notFound;

const inWords = (list: readonly string[]): string => list.join(', ').replace(/, ([^,]*)$/, ' or $1');

/** Decides one command: permission, stage, what the card showed, the gate, the entries, then the section's rule. */
export function decide(state: CaseState, request: Request, context: Context): Decision {
  try {
    return refusedBefore(state, request, context) ?? commandOf(request).run(state, request.entries, context);
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return refusalBeyondCalendar(fault);
    throw fault;
  }
}

function commandOf({ command: name }: Request): CaseCommand {
  const command = byName.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  return command;
}

function refusedBefore(state: CaseState, request: Request, context: Context): Refusal | undefined {
  const command = commandOf(request);
  const held = relationsOf(state, context.actor.id);
  if (state.stage !== 'unlogged' && !maySee(state, context.actor)) return notFound;
  if (!mayDo(command.who, context.actor, held)) return notAllowed(command, held);
  if (!command.stages.includes(state.stage)) return wrongStage(command, state);
  if (request.basis !== undefined && request.basis !== basisOf(state, command)) return changedSince(command, state);
  return gate(command, state, context);
}

const notAllowed = (command: CaseCommand, held: readonly Relation[]): Refusal => ({
  refused: 'notYours',
  sentence: command.who.not?.some((relation) => held.includes(relation))
    ? `“${command.button}” needs somebody else: nobody decides on their own work.`
    : `“${command.button}” is not for your role on this case.`,
  paragraph: command.paragraph,
  next: 'Ask PALS or the Complaints Team, who can do it or pass it on.',
});

const wrongStage = (command: CaseCommand, state: CaseState): Refusal => ({
  refused: 'wrongStage',
  sentence: `“${command.button}” does not fit where this case stands: ${stages[state.stage].toLowerCase()}.`,
  paragraph: command.paragraph,
  next: `It is for a case that is: ${inWords(command.stages.map((stage) => stages[stage].toLowerCase()))}.`,
});

const changedSince = (command: CaseCommand, state: CaseState): Refusal => ({
  refused: 'changedSince',
  sentence: `${state.reference} has changed since this card was shown, so nothing was done.`,
  paragraph: command.paragraph,
  next: 'Here is how it stands now. Look again, then decide.',
});

function gate(command: CaseCommand, state: CaseState, context: Context): Refusal | undefined {
  if (!command.needs) return undefined;
  const gaps = missing(state, context).filter(({ blocks, command: filler }) => blocks === command.needs && filler !== command.name);
  if (gaps.length === 0) return undefined;
  return {
    refused: 'notMet',
    sentence: `First: ${gaps.map(({ what, paragraph }) => `${what} (${paragraph})`).join('; ')}.`,
    paragraph: gaps[0]?.paragraph ?? command.paragraph,
    next: 'The case card has a button for it.',
  };
}

/** The people to tell because of these events, each message safe on a locked screen. */
export function noticesOf(recorded: readonly Recorded[], after: CaseState): readonly Notice[] {
  return recorded.flatMap(({ event, meta }) =>
    sections.flatMap((section) => [...(section.notices?.[event.type]?.(event, after, meta) ?? [])]),
  );
}

/** The soonest due date that still runs; undefined when none does, or when the bank-holiday list cannot say. */
function nextDue(state: CaseState, context: ClockContext) {
  try {
    return deadlines(state, context).find(({ state: clock }) => clock === 'running' || clock === 'missed')?.due;
  } catch (fault) {
    if (fault instanceof BeyondCalendar) return undefined;
    throw fault;
  }
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
    open: state.stage !== 'closed',
    service: state.intake.concern?.service,
    team: state.triage.team,
    receivedOn: state.intake.concern?.receivedOn,
    nextDue: nextDue(state, context),
    involved: involvedIn(state),
  }),
  confirm(command, after, context) {
    const definition = byName.get(command);
    return definition?.done?.(after, context) ?? `Done: ${definition?.button ?? command}.`;
  },
};
