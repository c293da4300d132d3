import { Counter, Histogram, type Registry } from 'prom-client';
import { refusalKinds, type RefusalKind } from '../../policy/machine/refusal';
import type { CaseStore } from '../../storage/ports/caseStore';

/**
 * Counts what happens in one program, since it was started. NB: a label is always one of a closed set, which whoever
 * counts declares where it counts: never an id, a name or anything typed.
 */
export interface Counts {
  turn(kind: string, outcome: 'answered' | 'fault', seconds: number): void;
  /** Somebody asked for something that is not theirs, or not now. */
  commandRefused(why: RefusalKind | 'other'): void;
  /** A request that did not get past the front door. */
  requestRefused(why: string): void;
  /** One attempt to send. `again`: an earlier one may have arrived. */
  sending(outcome: string, again: boolean): void;
  swept(outcome: 'done' | 'failed', owed: number): void;
}

/** Seconds. Teams gives a turn up after ten, and sends it again. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function countsIn(registry: Registry): Counts {
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> =>
    new Counter({ name: `complaints_${name}`, help, labelNames, registers });
  const turns = counter('turns_total', 'What Teams sent and was answered.', ['kind', 'outcome']);
  const seconds = new Histogram({
    name: 'complaints_turn_seconds',
    help: 'How long a turn took, from its sender being known to its last answer.',
    buckets,
    registers,
  });
  const refusals = counter('refusals_total', 'What was refused: commands, and requests at the front door.', [
    'of',
    'why',
  ]);
  const sends = counter('sends_total', 'Attempts to send what was owed.', ['outcome', 'again']);
  const sweeps = counter('sweeps_total', 'Looks for what is due.', ['outcome']);
  const reminders = counter('reminders_owed_total', 'Reminders that looks found due.');

  return {
    turn(kind, outcome, took) {
      turns.inc({ kind, outcome });
      seconds.observe(took);
    },
    commandRefused: (why) => refusals.inc({ of: 'command', why }),
    requestRefused: (why) => refusals.inc({ of: 'request', why }),
    sending: (outcome, again) => sends.inc({ outcome, again: again ? 'yes' : 'no' }),
    swept(outcome, owed) {
      sweeps.inc({ outcome });
      reminders.inc(owed);
    },
  };
}

/** Every command that is refused is audited, and counted with that. */
export const countingRefusals = (store: CaseStore, counts: Counts): CaseStore => ({
  ...store,
  recordAccess(stream, records) {
    for (const { what, why } of records)
      if (what === 'refused') counts.commandRefused(refusalKinds.find((kind) => kind === why) ?? 'other');
    return store.recordAccess(stream, records);
  },
});
