import { buildApprovalCard } from '../../cards/designs/approval';
import { peopleIn } from '../../cards/decision';
import { button, type Action, type Card } from '../../cards/card';
import { findNames } from '../../dialogs/people';
import type { Context } from '../../policy/machine/command';
import { commandNamed, findRegister } from '../../policy/machine/targets';
import { loadState } from '../../storage/loadState';
import type { CaseStore, Duty } from '../../storage/ports/caseStore';
import type { Directory } from '../../storage/ports/directory';

/** The button of what a message asks somebody to do, where they may do it now and it is no decision. */
export async function deedOf(
  { store }: Pick<ApprovalParts, 'store'>,
  { id: duty, stream: { kind, id }, message }: Duty,
  context: Context,
): Promise<Action | undefined> {
  const known = commandNamed(message.command ?? '');
  if (!known || known.command.decides || known.target.kind !== kind) return undefined;
  const { target, command } = known;
  const loaded = await loadState(store, target.stream, id);
  if (!loaded || !target.available(loaded.state, context).includes(command)) return undefined;
  const about = { case: id, command: command.name, card: duty };
  return button(command.button, 'form', about, { style: 'positive' });
}

interface ApprovalParts {
  readonly store: CaseStore;
  readonly directory: Directory;
}

/**
 * The approval card that a message is, for somebody who may decide now what it asks; undefined when it asks for no
 * decision, when that has been made meanwhile, and for whoever may not make it.
 */
export async function approvalOf(
  { store, directory }: ApprovalParts,
  { id: duty, stream: { kind, id }, message }: Duty,
  context: Context,
  forWhom?: string,
): Promise<Card | undefined> {
  const known = commandNamed(message.command ?? '');
  if (!known?.command.decides || known.target.kind !== kind) return undefined;
  const { target, command } = known;
  const loaded = await loadState(store, target.stream, id);
  const available = loaded ? target.available(loaded.state, context) : [];
  if (!loaded || !available.includes(command)) return undefined;
  const { state } = loaded;
  const own = command.decides?.(state, context) ?? [];
  // A record’s own card says all there is to decide by below the question; here nothing stands below it.
  const lines = own.length > 0 ? own : (findRegister(kind)?.describe(state, context) ?? []);
  return buildApprovalCard({
    say: message.say,
    target,
    id,
    state,
    decision: {
      command,
      lines,
      otherwise: available.find(({ name }) => name === command.otherwise),
      besides: available.find(({ name }) => name === command.besides),
    },
    names: await findNames({ directory }, peopleIn(lines)),
    card: duty,
    urgent: message.urgent === true,
    forWhom,
  });
}
