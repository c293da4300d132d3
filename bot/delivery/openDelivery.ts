import { setTimeout } from 'node:timers/promises';
import { faultName } from '../../policy/machine/fault';
import { lastWorkingHour } from '../../policy/reminders/workingHours';
import { contextFor, type Handling } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import type { Log } from '../log';
import { copiesIn } from './copies';
import type { Messenger, Outcome } from './messenger';
import { notifier } from './notifier';
import { onceOnly } from './onceOnly';
import { sweeper } from './sweep';

export interface DeliveryParts {
  readonly handling: Handling;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly messenger: Messenger;
  /** Trying out has one chat and no working hours. */
  readonly oneChat: boolean;
  readonly log: Log;
  readonly counts: {
    /** One attempt to send. `again`: an earlier one may have arrived. */
    sending(outcome: Outcome['is'], again: boolean): void;
    swept(outcome: 'done' | 'failed', owed: number): void;
  };
}

/** What finds out whom to tell, and tells them, each once. */
export function openDelivery(parts: DeliveryParts) {
  const { handling, directory, documents, messenger, oneChat, log, counts } = parts;
  const { store, calendar, settings, trust, registers, now } = handling;
  const common = { store, calendar, random: Math.random, log };
  const deliveries = onceOnly(documents, now, (outcome, { again }) => {
    counts.sending(outcome.is, again);
    if (outcome.is !== 'sent' || again) log('sending', { outcome: outcome.is, again });
  });
  const notify = notifier({
    ...common,
    now,
    messenger,
    deliveries,
    directory,
    oneChat,
    copies: copiesIn(documents, now),
    contextFor: async (id) =>
      contextFor(handling, (await directory.person(id)) ?? { id, name: '', roles: [] }),
  });
  const sweeping = sweeper({
    ...common,
    settings,
    trust,
    registers,
    // Trying out knows no night: what would go in working hours goes when it is looked for.
    now: () => (oneChat ? lastWorkingHour(calendar, now()) : now()),
  });
  const logged = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (fault: unknown) => log('sweepFailed', { kind: faultName(fault) }),
    );
  async function countedSweep(): Promise<void> {
    try {
      counts.swept('done', await sweeping.sweep());
    } catch (fault) {
      counts.swept('failed', 0);
      throw fault;
    }
  }
  return {
    /** The marks by which anything else is sent once, too. */
    deliveries,
    /** Owes the reminders that are due, then delivers what is owed. A fault is logged, never thrown. */
    async deliver(): Promise<void> {
      await logged(countedSweep());
      await logged(notify.deliver());
    },
    /** A decision may have left messages: they are delivered soon. */
    deliverSoon: (): void => void setImmediate(() => void logged(notify.deliver())),
  };
}

const SWEEP_MILLISECONDS = 15_000;

/** At moments that drift, so that several processes do not come to the same work at once. Ends when it is told to. */
export async function againAndAgain(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const pause = SWEEP_MILLISECONDS * (0.75 + Math.random() / 2);
    const ended = await setTimeout(pause, false, { signal, ref: false }).catch(() => true);
    if (ended) return;
    await work();
  }
}
