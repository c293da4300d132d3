import type { Instant } from '../../policy/calendar/dates';
import { faultName } from '../../policy/machine/fault';
import type { StreamId } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { Log } from '../log';
import { owedLetters, type OwedLetter } from './owedLetters';

export interface BacklogWorld {
  readonly documents: Documents;
  readonly now: () => Instant;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
}

export interface Task {
  /** The kind of document that lists what is owed. */
  readonly kind: string;
  /** Milliseconds until it is tried a second time; twice as long each time after that. */
  readonly firstRetry: number;
  /** Does it with one letter: true when nothing more is owed. */
  readonly attempt: (owed: OwedLetter) => Promise<boolean>;
}

/** Something that is done with letters behind everybody's back, again and again until it is done. */
export interface Backlog {
  /** Owing a letter twice owes it once. */
  readonly owe: (stream: StreamId, letters: readonly string[]) => Promise<void>;
  /** Tries all that is due. A fault is logged, never thrown. */
  work(): Promise<void>;
}

const MOST_DOUBLINGS = 8;
const JITTER = 0.25;

const isSame = (one: OwedLetter, other: OwedLetter): boolean =>
  one.stream.kind === other.stream.kind &&
  one.stream.id === other.stream.id &&
  one.sha256 === other.sha256 &&
  one.since === other.since;

export function backlog({ documents, now, random, log }: BacklogWorld, task: Task): Backlog {
  const owed = owedLetters(documents, task.kind);

  /** Puts it off before it is tried: then nobody else tries it meanwhile, and a crash loses nothing. */
  async function claimed(letter: OwedLetter): Promise<boolean> {
    const wait = task.firstRetry * 2 ** Math.min(letter.attempts, MOST_DOUBLINGS) * (1 + JITTER * random());
    const notBefore = new Date(Date.parse(now()) + wait).toISOString();
    const later = { ...letter, attempts: letter.attempts + 1, notBefore };
    const isUnclaimed = (each: OwedLetter): boolean =>
      isSame(each, letter) && each.attempts === letter.attempts;
    let mine = false;
    await owed.change((all) => {
      mine = all.some(isUnclaimed);
      return all.map((each) => (isUnclaimed(each) ? later : each));
    });
    return mine;
  }

  /** The first fault ends the round: whatever hinders one letter would most likely hinder the next. */
  async function round(): Promise<void> {
    const due = (await owed.all()).filter(({ notBefore }) => notBefore <= now());
    for (const letter of due) {
      if (!(await claimed(letter))) continue;
      try {
        if (!(await task.attempt(letter))) continue;
      } catch (fault) {
        const { stream, attempts } = letter;
        log('letterWaits', {
          task: task.kind,
          stream: stream.id,
          why: faultName(fault),
          attempts: attempts + 1,
        });
        return;
      }
      await owed.change((all) => all.filter((each) => !isSame(each, letter)));
    }
  }

  return {
    owe: (stream, letters) =>
      owed.change((all) => [
        ...all.filter(
          (each) =>
            each.stream.kind !== stream.kind ||
            each.stream.id !== stream.id ||
            !letters.includes(each.sha256),
        ),
        ...letters.map((sha256) => ({ stream, sha256, since: now(), attempts: 0, notBefore: now() })),
      ]),
    work: () =>
      round().catch((fault: unknown) => log('backlogFailed', { task: task.kind, why: faultName(fault) })),
  };
}
