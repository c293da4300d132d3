import { awaitedRoles } from './awaited';
import type { Clock, ClockContext } from './clock';
import type { Context } from './command';
import type { RegisterSpec, RegisterStream } from './register';
import { registerPermission } from './registerPermission';
import type { RegisterState } from './registers';
import { afterTheList, firstLook } from '../reminders/due';
import { registerMoments, registerReminders } from '../reminders/registerReminders';
import type { Meta } from './events';
import { inEvent } from './freeText';
import type { Notice } from './section';
import { tell, type AnyTeller } from './telling';
import type { Promoted } from './stream';

/** Handlers found by an event's type, once each has been checked against its own event. */
type ByType<Handler> = Readonly<Record<string, Handler | undefined>>;

/** Decides and handles a register as a case is: permission, stage, what the card showed, the entries, the rule. */
export function registerStream<
  Stage extends string,
  S extends RegisterState<Stage>,
  E extends { type: string },
>(spec: RegisterSpec<Stage, S, E>): RegisterStream<Stage, S, E> {
  const { kind, thing, stages, commands } = spec;
  const handlers = spec.evolve as unknown as ByType<(state: S, event: E, meta: Meta) => S>;
  const noticing = (spec.notices ?? {}) as ByType<(event: E, after: S, meta: Meta) => readonly Notice[]>;
  const tellers = spec.tells as unknown as ByType<AnyTeller<S>>;
  const { refusedBefore, ...permission } = registerPermission(spec);
  const { deadlines, promoted } = registerTimes(spec);
  const byName = new Map(commands.map((command) => [command.name, command]));

  const named = (name: string) => {
    const command = byName.get(name);
    if (!command) throw new Error(`The register ${kind} has no command ${name}.`);
    return command;
  };

  return {
    kind,
    ...(spec.revision === undefined ? {} : { revision: spec.revision }),
    ...(spec.erases ? { erases: spec.erases } : {}),
    thing,
    stages,
    commands,
    ...permission,
    deadlines,
    promoted,
    initial: spec.initial,
    stageOf: ({ stage }) => stages[stage],
    describe: (state, context) => [...(spec.describe?.(state, context) ?? [])],
    missing: (state, context) => [...(spec.missing?.(state, context) ?? [])],
    evolve(state, { event, meta }) {
      const handler = handlers[event.type];
      if (!handler) throw new Error(`The register ${kind} has no event ${event.type}.`);
      return { ...handler(state, event, meta), version: meta.seq };
    },
    tell({ event }, around) {
      const teller = tellers[event.type];
      if (!teller) throw new Error(`The register ${kind} has no event ${event.type}.`);
      return tell(teller, event, around);
    },
    inText(event, change) {
      const teller = tellers[event.type];
      return teller ? inEvent(teller, event, change) : event;
    },
    decide(state, { command: name, entries, basis }, context) {
      const command = named(name);
      return refusedBefore(state, command, context, basis) ?? command.run(state, entries, context);
    },
    notices: (recorded, after) =>
      recorded.flatMap(({ event, meta }) => [...(noticing[event.type]?.(event, after, meta) ?? [])]),
    reminders: (state, context) =>
      registerReminders(state.stage, deadlines(state, context), context.calendar),
    confirm: (name, after, context) => named(name).done(after, context),
  };
}

/** The clocks of a record, and what lists and the sweep find it by. */
function registerTimes<Stage extends string, S extends RegisterState<Stage>, E extends { type: string }>({
  clocks,
  over,
  holders,
  commands,
}: RegisterSpec<Stage, S, E>) {
  const deciding = commands.filter(({ decides }) => decides);

  const deadlines = (state: S, context: ClockContext): readonly Clock[] =>
    [...(clocks?.(state, context) ?? [])].sort((a, b) => a.due.localeCompare(b.due));

  function promoted(state: S, context: Context): Promoted {
    const { calendar, now } = context;
    const { stage } = state;
    const running = deadlines(state, context);
    const nextDue = running.find(({ state: clock }) => clock === 'running' || clock === 'missed')?.due;
    const open = over?.includes(stage) !== true;
    const look = firstLook(registerMoments(stage, running, calendar), now, calendar);
    const people = new Set(Object.values(holders?.(state) ?? {}).flat());
    return {
      stage,
      open,
      nextDue,
      wakeAt: look ?? (open && nextDue ? afterTheList(calendar) : undefined),
      involved: [...people, ...awaitedRoles(deciding, state, context)],
    };
  }

  return { deadlines, promoted };
}
