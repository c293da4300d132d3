import { extname } from 'node:path';
import type { Instant } from '../../policy/dates';
import type { CaseStore, StreamId } from '../../storage/ports/caseStore';
import type { Documents } from '../../storage/ports/documents';
import type { DocumentLibrary } from '../../storage/ports/letterPost';
import type { Letters } from '../../storage/ports/letters';
import type { Log } from '../log';
import { owedFilings, type OwedFiling } from './owedFilings';

export interface FilingParts {
  readonly store: Pick<CaseStore, 'events'>;
  readonly documents: Documents;
  readonly letters: Letters;
  readonly library: DocumentLibrary;
  readonly now: () => Instant;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** Keeps letters that went in the Trust's library, under the reference of their case. */
export interface Filing {
  /** Before the decision that these letters went: if it is not made after all, nothing is kept. */
  readonly owe: (stream: StreamId, letters: readonly string[]) => Promise<void>;
  /** Keeps what is owed. What the library does not take is tried again until it does. A fault is logged, never thrown. */
  work(): Promise<void>;
}

const MINUTE = 60_000;
/** No decision takes this long: what no event tells of by then did not go. */
const DECIDED_WITHIN = 10 * MINUTE;
const MOST_DOUBLINGS = 8;
const JITTER = 0.25;

const kindOf = (fault: unknown): string => (fault instanceof Error ? fault.name : 'fault');

const isSame = (one: OwedFiling, other: OwedFiling): boolean =>
  one.stream.kind === other.stream.kind &&
  one.stream.id === other.stream.id &&
  one.sha256 === other.sha256 &&
  one.since === other.since;

export function filing(parts: FilingParts): Filing {
  const { store, letters, library, now, random, log } = parts;
  const owed = owedFilings(parts.documents);
  const after = (milliseconds: number): Instant => new Date(Date.parse(now()) + milliseconds).toISOString();

  const settle = (filing: OwedFiling): Promise<void> =>
    owed.change((all) => all.filter((each) => !isSame(each, filing)));

  function putOff(filing: OwedFiling): Promise<void> {
    const wait = MINUTE * 2 ** Math.min(filing.attempts, MOST_DOUBLINGS) * (1 + JITTER * random());
    const later = { ...filing, attempts: filing.attempts + 1, notBefore: after(wait) };
    return owed.change((all) => all.map((each) => (isSame(each, filing) ? later : each)));
  }

  /** NB: a letter that is gone belonged to a case that was disposed of (7.1), and is owed no more. */
  async function keep({ stream, sha256 }: OwedFiling): Promise<void> {
    const letter = await letters.read(stream.id, sha256);
    if (!letter) return;
    const { reference, kind, name, bytes } = letter;
    await library.keep({
      key: sha256,
      folder: [reference],
      name: `${reference} ${kind}${extname(name)}`,
      content: Buffer.from(bytes),
    });
  }

  async function file(filing: OwedFiling): Promise<void> {
    const events = await store.events(filing.stream);
    const went = events.some(({ meta }) => meta.letters?.includes(filing.sha256));
    if (went) await keep(filing);
    if (went || Date.parse(now()) - Date.parse(filing.since) > DECIDED_WITHIN) await settle(filing);
  }

  /** The first fault ends the round: whatever keeps one letter out would most likely keep out the next. */
  async function round(): Promise<void> {
    const due = (await owed.all()).filter(({ notBefore }) => notBefore <= now());
    for (const each of due) {
      try {
        await file(each);
      } catch (fault) {
        log('notFiled', { stream: each.stream.id, why: kindOf(fault), attempts: each.attempts + 1 });
        await putOff(each);
        return;
      }
    }
  }

  return {
    owe: (stream, sent) =>
      owed.change((all) => [
        ...all.filter((each) => each.stream.id !== stream.id || !sent.includes(each.sha256)),
        ...sent.map((sha256) => ({ stream, sha256, since: now(), attempts: 0, notBefore: now() })),
      ]),
    work: () => round().catch((fault: unknown) => log('filingFailed', { why: kindOf(fault) })),
  };
}
