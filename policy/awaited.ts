import type { Command, Context } from './command';
import type { Role } from './roles';

/** How lists find what waits for a decision by a role: beside the people involved, never among them. */
export const waitsFor = (role: Role): string => `role:${role}`;

/** The roles that a decision on this waits for now. */
export function awaitedRoles<S extends { readonly stage: Stage }, Stage extends string, E>(
  commands: readonly Command<S, Stage, E>[],
  state: S,
  context: Context,
): readonly string[] {
  const waiting = commands.filter(({ decides, stages }) => decides && stages.includes(state.stage));
  const roles = waiting.flatMap(({ who, offered }) =>
    who.roles === undefined || who.roles === 'everyone'
      ? []
      : who.roles.filter(
          (role) => offered?.(state, { ...context, actor: { id: '', name: '', roles: [role] } }) ?? true,
        ),
  );
  return [...new Set(roles.map(waitsFor))];
}
