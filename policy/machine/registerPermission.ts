import type { Command, Context } from './command';
import { changedSince, mayDo, notAllowed, nothingToDo, wrongStage } from './permission';
import type { Refusal } from './refusal';
import type { RegisterSpec } from './register';
import type { RegisterState } from './registers';
import type { Relation } from '../roles';
import type { Request } from './stream';

/** Who may do what with a record of this register: permission, stage, and what the card showed. */
export function registerPermission<
  Stage extends string,
  S extends RegisterState<Stage>,
  E extends { type: string },
>(spec: RegisterSpec<Stage, S, E>) {
  type Cmd = Command<S, Stage, E>;
  const { kind, thing, stages, commands } = spec;

  const maySee = (state: S, context: Context): boolean => state.version === 0 || spec.maySee(state, context);
  const mayReach = (state: S, { name }: Cmd, context: Context): boolean =>
    spec.addsOnly?.includes(name) === true || maySee(state, context);
  const relationsOf = (state: S, personId: string): readonly Relation[] =>
    Object.entries(spec.holders?.(state) ?? {})
      .filter(([, people]) => people.includes(personId))
      .map(([relation]) => relation as Relation);
  const basisOf = (state: S, { basis }: Cmd): string => (basis ? `${kind}@${state.version}` : '');

  function refusedBefore(
    state: S,
    command: Cmd,
    context: Context,
    basis?: Request['basis'],
  ): Refusal | undefined {
    if (!mayReach(state, command, context)) return notThere(thing);
    const held = relationsOf(state, context.actor.id);
    if (!mayDo(command.who, context, held)) return notAllowed(command, context, held, `this ${thing}`);
    const barred = spec.bars?.(state, context);
    if (barred) return barred;
    if (!command.stages.includes(state.stage)) return wrongStage(command, state.stage, stages, thing);
    return basis === undefined || basis === basisOf(state, command)
      ? undefined
      : changedSince(`This ${thing}`, command.paragraph);
  }

  const whyNotNow = (state: S, command: Cmd, context: Context): Refusal | undefined =>
    refusedBefore(state, command, context) ??
    ((command.offered?.(state, context) ?? true) ? undefined : nothingToDo(command, thing));

  return {
    maySee,
    basisOf,
    refusedBefore,
    available: (state: S, context: Context): readonly Cmd[] =>
      commands.filter((command) => !whyNotNow(state, command, context)),
    standsInTheWay(state: S, name: string, context: Context): Refusal | undefined {
      const command = commands.find((each) => each.name === name);
      return command ? whyNotNow(state, command, context) : notThere(thing);
    },
  };
}

/** The same for a record that is not there and for one the person may not see (7.1). */
const notThere = (thing: string): Refusal => ({
  refused: 'notFound',
  sentence: `I cannot find a ${thing} of that name that you may see.`,
  paragraph: '7.1',
  next: 'Check what you asked for, or ask the Lead Manager for Complaints.',
});
