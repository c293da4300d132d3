import type { CaseState } from '../machine/caseState';
import type { Context } from '../machine/command';
import type { Entries } from '../machine/fields';
import type { Told } from '../machine/telling';
import type { AnyCommand } from '../machine/target';
import { mayRead } from './parts';
import { readTold } from './readTold';

const toDecideBy = 'What you decide on';

/** What a command on a case rests on, as far as whoever acts may read it (7.1); of a decision what there is to decide by. */
export function readsOf(
  { reads, decides }: AnyCommand,
  state: CaseState,
  context: Context,
  entries: Entries,
): readonly Told[] {
  const parts = mayRead(state, context.actor, context);
  const told = reads?.of(state, context, entries) ?? [
    { title: toDecideBy, said: decides?.(state, context) ?? [] },
  ];
  return told
    .flatMap((each) => readTold<Told>(each, parts, context.actor.id) ?? [])
    .filter(({ said }) => said.length > 0);
}
