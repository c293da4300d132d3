import { randomUUID } from 'node:crypto';
import type { Duty } from '../../storage/ports/caseStore';
import { act, bring, safely, settle } from './acting';
import { remindPeople } from './digest';
import type { Errand } from './errand';
import { inTurns } from './inTurns';
import { nextStep } from './nextStep';
import { isReminder } from './sameClock';
import type { DeliveryWorld } from './world';

export interface Notifier {
  /** Delivers what is owed now. Calls made while it runs are served by it once more. */
  deliver(): Promise<void>;
}

const LEASE_IN_MILLISECONDS = 120_000;
const MOST_AT_ONCE = 200;
/** Few, so that few may come twice when it is killed between sending and recording. */
const SENT_SIDE_BY_SIDE = 8;
/** Many, so that many records share one wait for the disk. */
const RECORDED_SIDE_BY_SIDE = 32;
const MOST_IN_A_BATCH = 1_000;

/** Takes duties from the store and brings each to its people. What is recorded as delivered is not sent again. */
export function notifier(world: DeliveryWorld): Notifier {
  const owner = randomUUID();
  let running: Promise<void> | undefined;
  let wanted = 0;
  async function serve(): Promise<void> {
    for (let served = -1; served !== wanted;) {
      served = wanted;
      await deliverAll(world, owner);
    }
  }
  return {
    deliver() {
      wanted += 1;
      running ??= serve().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

async function deliverAll(world: DeliveryWorld, owner: string): Promise<void> {
  for (;;) {
    const duties = await claimBatch(world, owner);
    const errands = await inTurns(RECORDED_SIDE_BY_SIDE, duties, async (duty) =>
      world.goesOn()
        ? safely(world, duty, async () => act(world, duty, await nextStep(world, duty)))
        : undefined,
    );
    await bringAll(
      world,
      errands.flatMap((errand) => errand ?? []),
    );
    if (duties.length < MOST_IN_A_BATCH || !world.goesOn()) return;
  }
}

/** What is owed now, as much as can be brought before its lease ends: one person’s reminders should be in one batch. */
async function claimBatch({ store, now }: DeliveryWorld, owner: string): Promise<readonly Duty[]> {
  const duties: Duty[] = [];
  for (;;) {
    const claimed = await store.claimDuties({
      now: now(),
      owner,
      leaseUntil: new Date(Date.parse(now()) + LEASE_IN_MILLISECONDS).toISOString(),
      limit: MOST_AT_ONCE,
    });
    duties.push(...claimed);
    if (claimed.length < MOST_AT_ONCE || duties.length >= MOST_IN_A_BATCH) return duties;
  }
}

async function bringAll(world: DeliveryWorld, errands: readonly Errand[]): Promise<void> {
  const others = errands.filter((errand) => !isReminder(errand));
  await inTurns(SENT_SIDE_BY_SIDE, others, async (errand) => {
    if (world.goesOn()) await safely(world, errand.duty, () => bring(world, errand));
  });
  if (!world.goesOn()) return;
  const reminders = errands.filter(isReminder);
  const outcomesFor = await remindPeople(world, reminders);
  await inTurns(RECORDED_SIDE_BY_SIDE, reminders, (errand) =>
    safely(world, errand.duty, () => settle(world, errand, outcomesFor(errand))),
  );
}
