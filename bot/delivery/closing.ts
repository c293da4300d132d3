import { buildDecidedCard, buildMovedOnCard } from '../../cards/designs/decided';
import type { Card } from '../../cards/card';
import { findNames } from '../../dialogs/cases/people';
import { mayKnowOf } from '../../policy/machine/caseSections';
import type { Context } from '../../policy/machine/command';
import { caseTarget, commandNamed, findTarget } from '../../policy/machine/targets';
import { loadState } from '../../storage/loadState';
import type { CaseStore, Duty, StreamId } from '../../storage/ports/caseStore';
import { decisionOn, isSame, type Copies, type Copy, type Decision } from './copies';
import { inTurns } from './inTurns';
import type { Outcome } from './messenger';
import type { DeliveryWorld } from './world';

const SIDE_BY_SIDE = 8;
const GONE: Outcome = { is: 'unreachable', why: 'nobody' };

type ClosingWorld = Pick<DeliveryWorld, 'store' | 'directory' | 'messenger' | 'copies' | 'contextFor'>;

/** Nothing more comes of it: it is done, or never will be. */
export const isOver = ({ is }: Outcome): boolean => is === 'sent' || is === 'blocked' || is === 'unreachable';

export async function maySee(store: CaseStore, { kind, id }: StreamId, context: Context): Promise<boolean> {
  const target = findTarget(kind);
  const loaded = await loadState(store, target.stream, id);
  return loaded !== undefined && target.maySee(loaded.state, context);
}

/** A decision was made, or fell away: keeps it, then changes the copies that asked for it. Resolves with what has to be tried again. */
export async function closeQuestions(
  world: ClosingWorld,
  { stream, message: { by, command = '', decided } }: Duty,
): Promise<readonly Outcome[]> {
  if (!decided) return [];
  const { closes, ...rest } = decided;
  const made = Object.fromEntries(closes.map((name) => [name, { ...rest, by, command }]));
  await world.copies.change(stream, (before) => ({ ...before, settled: { ...before.settled, ...made } }));
  return changeDecidedCopies(world, stream);
}

/** Changes each copy that still asks what has been decided. Resolves with what has to be tried again. */
export async function changeDecidedCopies(
  world: ClosingWorld,
  stream: StreamId,
): Promise<readonly Outcome[]> {
  const kept = await world.copies.of(stream);
  const open = kept.copies.flatMap((copy) => {
    const decision = decisionOn(kept, copy);
    return decision ? [{ copy, decision }] : [];
  });
  const outcomes = await inTurns(SIDE_BY_SIDE, open, ({ copy, decision }) =>
    changeCopy(world, stream, copy, decision),
  );
  const over = open.filter((_, index) => isOver(outcomes[index] ?? GONE)).map(({ copy }) => copy);
  if (over.length > 0) await forget(world.copies, stream, over);
  return outcomes.filter((outcome) => !isOver(outcome));
}

/** Copies that were tried too often are left as they stand: their buttons do no harm. */
export async function leaveAsTheyStand(
  { copies }: Pick<ClosingWorld, 'copies'>,
  stream: StreamId,
): Promise<void> {
  const kept = await copies.of(stream);
  const decided = kept.copies.filter((copy) => decisionOn(kept, copy));
  await forget(copies, stream, decided);
}

const forget = (copies: Copies, stream: StreamId, gone: readonly Copy[]): Promise<unknown> =>
  copies.change(stream, (before) => ({
    ...before,
    copies: before.copies.filter((copy) => !gone.some((each) => isSame(each, copy))),
  }));

async function changeCopy(
  world: ClosingWorld,
  stream: StreamId,
  copy: Copy,
  decision: Decision,
): Promise<Outcome> {
  const card = await cardAfter(world, stream, copy, decision);
  return card ? world.messenger.change(copy.person, copy, { card, summary: card.fallbackText }) : GONE;
}

/** NB: whoever may no longer read it is shown that there is nothing to decide, and nothing else (7.1). */
async function cardAfter(
  { store, directory, contextFor }: ClosingWorld,
  stream: StreamId,
  copy: Copy,
  decision: Decision,
): Promise<Card | undefined> {
  const person = await directory.person(copy.person);
  if (!person || person.outsider) return undefined;
  const forWhom = copy.forWhom ? { forWhom: copy.forWhom } : {};
  if (!(await maySee(store, stream, await contextFor(person.id)))) return buildMovedOnCard(forWhom);
  const asked = commandNamed(copy.command)?.command;
  const mayKnow = stream.kind !== caseTarget.kind || mayKnowOf(decision.command, person);
  const names = await findNames({ directory }, [decision.by]);
  return buildDecidedCard({
    ...forWhom,
    about: stream,
    sought: asked?.sought ?? asked?.button ?? '',
    ...(mayKnow ? { answer: decision.answer } : {}),
    by: names.get(decision.by),
    as: decision.as,
    standingInFor: decision.standingInFor,
    at: decision.at,
  });
}
