import { buildApprovalCard } from '../../cards/designs/approval';
import { peopleIn } from '../../cards/decision';
import { button, type Action, type Card } from '../../cards/card';
import { findNames } from '../../dialogs/cases/people';
import { sayTold } from '../../cards/toldWords';
import { readsOf } from '../../policy/access/readsOf';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context, Line } from '../../policy/machine/command';
import type { AnyCommand } from '../../policy/machine/target';
import { caseTarget, commandNamed, findRegister } from '../../policy/machine/targets';
import { loadState } from '../../storage/loadState';
import type { Duty } from '../../storage/ports/caseStore';
import type { DeliveryWorld } from './world';

/** The button of what a message asks somebody to do, where they may do it now and it is no decision. */
export async function deedOf(
  { store }: Pick<DeliveryWorld, 'store'>,
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

type ApprovalParts = Pick<DeliveryWorld, 'store' | 'directory' | 'now'>;

/** What a decision rests on and stands open, as far as they may read it (7.1): in a message there is no case below it. */
const readHere = (command: AnyCommand, state: CaseState, context: Context): readonly Line[] =>
  command.reads && command.reads.as === undefined
    ? readsOf(command, state, context, {}).flatMap(({ said }) =>
        said.map((line) => ({ label: line.label, words: sayTold(line, new Map()) })),
      )
    : [];

/**
 * The approval card that a message is, for somebody who may decide now what it asks; undefined when it asks for no
 * decision, when that has been made meanwhile, and for whoever may not make it.
 */
export async function approvalOf(
  { store, directory, now }: ApprovalParts,
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
  const read = kind === caseTarget.kind ? readHere(command, state as CaseState, context) : [];
  if (read.length > 0)
    await store.recordAccess({ kind, id }, [
      { at: now(), by: context.actor.id, what: 'read', command: 'message' },
    ]);
  const lines = [...(own.length > 0 ? own : (findRegister(kind)?.describe(state, context) ?? [])), ...read];
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
