import { awaitedRoles } from '../machine/awaited';
import type { Clock, ClockContext } from '../machine/clock';
import { confirmationOf, type Command, type Context, type Line } from '../machine/command';
import { changedSince, mayDo, notAllowed, nothingToDo, wrongStage } from '../machine/permission';
import type { Refusal } from '../machine/refusal';
import { afterTheList, firstLook } from '../reminders/due';
import { registerMoments, registerReminders } from '../reminders/registerReminders';
import type { Relation } from '../roles';
import type { Evolvers, Meta, Missing, Notice } from '../machine/section';
import type { Recorded, Request, Stream } from '../machine/stream';

/** What every record of a register has. `version` is the number of its events. */
export interface RegisterState<Stage extends string> {
  readonly id: string;
  readonly stage: Stage;
  readonly version: number;
}

/** Whom to tell of each event, where anybody is. */
export type Noticing<S, E extends { type: string }> = {
  readonly [T in E['type']]?: (event: Extract<E, { type: T }>, after: S, meta: Meta) => readonly Notice[];
};

/** Handlers found by an event's type, once each has been checked against its own event. */
type ByType<Handler> = Readonly<Record<string, Handler | undefined>>;

/** A register beside the cases: what its records are called, who may read one, and what may be done with it. */
export interface RegisterSpec<
  Stage extends string,
  S extends RegisterState<Stage>,
  E extends { type: string },
> {
  readonly kind: string;
  /** What one record is called in a sentence. */
  readonly thing: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly initial: (id: string) => S;
  readonly evolve: Evolvers<S, E>;
  readonly commands: readonly Command<S, Stage, E>[];
  /** A record nobody has written in yet may be begun by whoever may use the command. */
  readonly maySee: (state: S, context: Context) => boolean;
  /** Commands that only add, so that a person may use them on a record they may not read. */
  readonly addsOnly?: readonly string[];
  /** Stages with nothing left to do. */
  readonly over?: readonly Stage[];
  readonly holders?: (state: S) => Partial<Record<Relation, readonly string[]>>;
  readonly clocks?: (state: S, context: ClockContext) => readonly Clock[];
  readonly missing?: (state: S, context: ClockContext) => Iterable<Missing>;
  readonly notices?: Noticing<S, E>;
  /** What a view of one record says besides its clocks and gaps. */
  readonly describe?: (state: S, context: Context) => readonly Line[];
}

/** A register as a stream, with what a view of one record is made of. */
export interface RegisterStream<Stage extends string, S, E> extends Stream<S, E> {
  readonly thing: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly commands: readonly Command<S, Stage, E>[];
  maySee(state: S, context: Context): boolean;
  stageOf(state: S): string;
  describe(state: S, context: Context): readonly Line[];
  /** The commands the actor may use on it now: what their buttons are made of. */
  available(state: S, context: Context): readonly Command<S, Stage, E>[];
  /** Why the actor may not begin a command now, before anything is filled in; undefined when they may. */
  standsInTheWay(state: S, name: string, context: Context): Refusal | undefined;
  /** Every clock of the record, soonest first. */
  deadlines(state: S, context: ClockContext): readonly Clock[];
  missing(state: S, context: ClockContext): readonly Missing[];
  /** The facts a command's card rests on. */
  basisOf(state: S, command: Command<S, Stage, E>): string;
}

/** Decides and handles a register as a case is: permission, stage, what the card showed, the entries, the rule. */
export function registerStream<
  Stage extends string,
  S extends RegisterState<Stage>,
  E extends { type: string },
>(spec: RegisterSpec<Stage, S, E>): RegisterStream<Stage, S, E> {
  type Cmd = Command<S, Stage, E>;
  const { kind, thing, stages, commands } = spec;
  const handlers = spec.evolve as unknown as ByType<(state: S, event: E, meta: Meta) => S>;
  const noticing = (spec.notices ?? {}) as ByType<(event: E, after: S, meta: Meta) => readonly Notice[]>;
  const byName = new Map(commands.map((command) => [command.name, command]));
  const deciding = commands.filter(({ decides }) => decides);

  const named = (name: string): Cmd => {
    const command = byName.get(name);
    if (!command) throw new Error(`The register ${kind} has no command ${name}.`);
    return command;
  };
  const relationsOf = (state: S, personId: string): readonly Relation[] =>
    Object.entries(spec.holders?.(state) ?? {})
      .filter(([, people]) => people.includes(personId))
      .map(([relation]) => relation as Relation);
  const maySee = (state: S, context: Context): boolean => state.version === 0 || spec.maySee(state, context);
  const reaches = (state: S, { name }: Cmd, context: Context): boolean =>
    spec.addsOnly?.includes(name) === true || maySee(state, context);
  const offers = (state: S, { offered }: Cmd, context: Context): boolean => offered?.(state, context) ?? true;
  const basisOf = (state: S, { basis }: Cmd): string => (basis ? `${kind}@${state.version}` : '');
  const deadlines = (state: S, context: ClockContext): readonly Clock[] =>
    [...(spec.clocks?.(state, context) ?? [])].sort((a, b) => a.due.localeCompare(b.due));

  function refusedBefore(state: S, { basis }: Request, command: Cmd, context: Context): Refusal | undefined {
    if (!reaches(state, command, context)) return notThere(thing);
    const held = relationsOf(state, context.actor.id);
    if (!mayDo(command.who, context, held)) return notAllowed(command, context, held, `this ${thing}`);
    if (!command.stages.includes(state.stage)) return wrongStage(command, state.stage, stages, thing);
    if (basis !== undefined && basis !== basisOf(state, command))
      return changedSince(`This ${thing}`, command.paragraph);
    return undefined;
  }

  return {
    kind,
    thing,
    stages,
    commands,
    maySee,
    stageOf: ({ stage }) => stages[stage],
    describe: (state, context) => [...(spec.describe?.(state, context) ?? [])],
    deadlines,
    basisOf,
    initial: spec.initial,
    evolve(state, { event, meta }: Recorded<E>) {
      const handler = handlers[event.type];
      if (!handler) throw new Error(`The register ${kind} has no event ${event.type}.`);
      return { ...handler(state, event, meta), version: meta.seq };
    },
    decide(state, request, context) {
      const command = named(request.command);
      return refusedBefore(state, request, command, context) ?? command.run(state, request.entries, context);
    },
    standsInTheWay(state, name, context) {
      const command = byName.get(name);
      if (!command) return notThere(thing);
      const refused = refusedBefore(state, { command: name, entries: {} }, command, context);
      return refused ?? (offers(state, command, context) ? undefined : nothingToDo(command, thing));
    },
    available: (state, context) =>
      commands.filter(
        (command) =>
          !refusedBefore(state, { command: command.name, entries: {} }, command, context) &&
          offers(state, command, context),
      ),
    missing: (state, context) => [...(spec.missing?.(state, context) ?? [])],
    notices(recorded, after) {
      return recorded.flatMap(({ event, meta }) => [...(noticing[event.type]?.(event, after, meta) ?? [])]);
    },
    promoted(state, context) {
      const { calendar, now } = context;
      const clocks = deadlines(state, context);
      const nextDue = clocks.find(({ state: clock }) => clock === 'running' || clock === 'missed')?.due;
      const open = spec.over?.includes(state.stage) !== true;
      const look = firstLook(registerMoments(state.stage, clocks, calendar), now, calendar);
      return {
        stage: state.stage,
        open,
        nextDue,
        wakeAt: look ?? (open && nextDue ? afterTheList(calendar) : undefined),
        involved: [
          ...new Set(Object.values(spec.holders?.(state) ?? {}).flat()),
          ...awaitedRoles(deciding, state, context),
        ],
      };
    },
    reminders: (state, context) =>
      registerReminders(state.stage, deadlines(state, context), context.calendar),
    confirm: (command, after, context) => confirmationOf(named(command), after, context),
  };
}

/** The same for a record that is not there and for one the person may not see (7.1). */
const notThere = (thing: string): Refusal => ({
  refused: 'notFound',
  sentence: `I cannot find a ${thing} of that name that you may see.`,
  paragraph: '7.1',
  next: 'Check what you asked for, or ask the Lead Manager for Complaints.',
});
