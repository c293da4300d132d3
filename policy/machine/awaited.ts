import type { Command, Context } from './command';
import type { Role } from '../roles';

/** How lists find what waits for a decision by a role: beside the people involved, never among them. */
export const waitsFor = (role: Role): string => `role:${role}`;

/** The roles that one of these decisions waits for now. */
export function awaitedRoles<S extends { readonly stage: Stage }, Stage extends string, E>(
  deciding: readonly Command<S, Stage, E>[],
  state: S,
  context: Context,
): readonly string[] {
  const waiting = deciding.filter(({ stages }) => stages.includes(state.stage));
  const roles = waiting.flatMap(({ who, offered }) =>
    who.roles === undefined || who.roles === 'everyone'
      ? []
      : who.roles.filter(
          (role) => offered?.(state, { ...context, actor: { id: '', name: '', roles: [role] } }) ?? true,
        ),
  );
  return [...new Set(roles.map(waitsFor))];
}
