import { setTimeout } from 'node:timers/promises';
import { lastWorkingHour } from '../../policy/reminders/workingHours';
import { contextFor, type Handling } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import { factsOfFault, type Log } from '../log';
import { copiesIn } from './copies';
import type { Messenger, Outcome } from './messenger';
import { notifier } from './notifier';
import { onceOnly, type OnceOnly } from './onceOnly';
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
  const { handling, documents, log, counts } = parts;
  const deliveries = onceOnly(documents, handling.now, (outcome, { again }) => {
    counts.sending(outcome.is, again);
    if (outcome.is !== 'sent' || again) log('sending', { outcome: outcome.is, again });
  });
  let going = true;
  const notify = openNotifier(parts, deliveries, () => going);
  const sweep = openSweep(parts, () => going);
  const logFaults = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (fault: unknown) => log('sweepFailed', factsOfFault(fault)),
    );
  return {
    /** The marks by which anything else is sent once, too. */
    deliveries,
    /** Owes the reminders that are due, then delivers what is owed. A fault is logged, never thrown. */
    async deliver(): Promise<void> {
      await logFaults(sweep());
      await logFaults(notify.deliver());
    },
    /** Ends what is under way after the message that is being sent. */
    halt: (): void => {
      going = false;
    },
    /** A decision may have left messages: they are delivered soon. */
    deliverSoon: (): void => void setImmediate(() => void logFaults(notify.deliver())),
  };
}

const openNotifier = (
  { handling, documents, directory, messenger, oneChat, log }: DeliveryParts,
  deliveries: OnceOnly,
  goesOn: () => boolean,
) =>
  notifier({
    store: handling.store,
    calendar: handling.calendar,
    now: handling.now,
    random: Math.random,
    log,
    messenger,
    deliveries,
    directory,
    oneChat,
    goesOn,
    copies: copiesIn(documents, handling.now),
    contextFor: async (id) =>
      contextFor(handling, (await directory.person(id)) ?? { id, name: '', roles: [] }),
  });

/** A sweep that is counted, whether it was done or failed. */
function openSweep(
  { handling, oneChat, log, counts }: DeliveryParts,
  goesOn: () => boolean,
): () => Promise<void> {
  const { store, calendar, settings, trust, registers, now } = handling;
  const sweeping = sweeper({
    store,
    calendar,
    settings,
    trust,
    registers,
    random: Math.random,
    log,
    goesOn,
    // Trying out knows no night: what would go in working hours goes when it is looked for.
    now: () => (oneChat ? lastWorkingHour(calendar, now()) : now()),
  });
  return async () => {
    try {
      counts.swept('done', await sweeping.sweep());
    } catch (fault) {
      counts.swept('failed', 0);
      throw fault;
    }
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
