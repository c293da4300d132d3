import { faultName } from '../../policy/machine/fault';
import type { Duty } from '../../storage/ports/caseStore';
import { closeQuestions, leaveAsTheyStand } from './closing';
import type { Errand } from './errand';
import { inTurns } from './inTurns';
import type { Outcome } from './messenger';
import type { Step } from './nextStep';
import { afterAsking } from './questions';
import { escalate, send } from './sending';
import { settlementOf, withBeside } from './settlement';
import type { DeliveryWorld } from './world';

/** Does what was decided on a duty. Resolves with the errand where it is to be sent. */
export async function act(world: DeliveryWorld, duty: Duty, step: Step): Promise<Errand | undefined> {
  const { store } = world;
  switch (step.is) {
    case 'send':
      return step.errand;
    case 'wait':
      await store.settleDuty(duty, { retryAt: step.until, why: step.why });
      return undefined;
    case 'drop':
      await store.settleDuty(duty, { delivered: true });
      return undefined;
    case 'close':
      await close(world, duty);
      return undefined;
  }
}

/** NB: copies that could not be changed are tried again, but nobody is told of one that never can be. */
async function close(world: DeliveryWorld, duty: Duty): Promise<void> {
  const again = await closeQuestions(world, duty);
  const { outcome } = settlementOf(duty, again, world.now(), world.random);
  if (again.length > 0 && 'retryAt' in outcome) {
    logNotDelivered(world, duty, outcome.why);
    await world.store.settleDuty(duty, outcome);
    return;
  }
  if (again.length > 0) await leaveAsTheyStand(world, duty.stream);
  await world.store.settleDuty(duty, { delivered: true });
}

/** Sends an errand to each of its people, and settles its duty. */
export async function bring(world: DeliveryWorld, errand: Errand): Promise<void> {
  const outcomes = await inTurns(1, errand.to, (addressee) => send(world, errand, addressee));
  await settle(world, errand, outcomes, await afterAsking(world, errand.duty, errand.to));
}

/** Records what came of an errand. `beside` is what else was to be done with it, and has to be tried again. */
export async function settle(
  world: DeliveryWorld,
  errand: Errand,
  outcomes: readonly Outcome[],
  beside: readonly Outcome[] = [],
): Promise<void> {
  const { duty } = errand;
  const settlement = settlementOf(duty, outcomes, world.now(), world.random);
  const { outcome, nobodyReached } = settlement;
  if (nobodyReached) await escalate(world, errand, duty.message.to);
  if ('why' in outcome) logNotDelivered(world, duty, outcome.why);
  await world.store.settleDuty(
    duty,
    beside.length === 0
      ? outcome
      : withBeside(outcome, settlementOf(duty, beside, world.now(), world.random)),
  );
}

/** A fault with one duty is put off with it, and holds up no other. */
export const safely = <T>(world: DeliveryWorld, duty: Duty, work: () => Promise<T>): Promise<T | undefined> =>
  work().catch(async (fault: unknown) => {
    const why = faultName(fault);
    logNotDelivered(world, duty, why);
    const { outcome } = settlementOf(duty, [{ is: 'later', why }], world.now(), world.random);
    await world.store.settleDuty(duty, outcome);
    return undefined;
  });

const logNotDelivered = ({ log }: DeliveryWorld, { stream, attempts }: Duty, why: string): void =>
  log('notDelivered', { stream: stream.id, why, attempts });
