import { londonDateOf, type Instant } from '../../policy/calendar/dates';
import type { DocumentLibrary } from '../../storage/ports/letterPost';
import type { Provable, Seal } from '../../storage/ports/proving';
import { factsOfFault, type Log } from '../log';

const EVERY_MILLISECONDS = 10 * 60_000;
/** Streams in one seal, and seals in one go: the rest is sealed in the next. */
const MOST_STREAMS = 200;
const MOST_SEALS = 50;

export interface SealingParts {
  readonly proving: Provable;
  readonly log: Log;
  readonly now: () => Instant;
  /** Milliseconds by the machine's clock, which trying out does not move. */
  readonly time: () => number;
  /** Where whoever administers the store cannot write. */
  readonly library?: DocumentLibrary;
}

export interface Sealing {
  /** Seals what changed, when it is time again. A fault is logged, and it is tried again the next time. */
  work(): Promise<void>;
  /** Seals what changed, at the end. */
  finish(): Promise<void>;
}

/**
 * Seals what is kept, so that what is edited or taken away behind the bot's back is found (`verify`). Each seal stands in
 * the log, and one a day in the Trust's library, for whoever may write to the store cannot write there.
 */
export function openSealing({ proving, log, now, time, library }: SealingParts): Sealing {
  let last = time();
  let keptOn: string | undefined;

  async function seal(): Promise<void> {
    last = time();
    for (let made = 0; made < MOST_SEALS; made += 1) {
      const sealed = await proving.seal(now(), MOST_STREAMS);
      if (!sealed) return;
      const { number, link, heads } = sealed;
      log('sealed', { seal: `${number}:${link}`, streams: heads.length });
      await keepOnceADay(sealed);
      if (heads.length < MOST_STREAMS) return;
    }
  }

  async function keepOnceADay({ number, at, link }: Seal): Promise<void> {
    const today = londonDateOf(at);
    if (!library || keptOn === today) return;
    await library.keep({
      key: link,
      folder: ['Seals'],
      name: `${today} seal ${number}.txt`,
      content: Buffer.from(`${number}:${link}\n`),
    });
    keptOn = today;
  }

  const logged = async (): Promise<void> => {
    await seal().catch((fault: unknown) => log('sealingFailed', factsOfFault(fault)));
  };
  return {
    work: async () => {
      if (time() - last >= EVERY_MILLISECONDS) await logged();
    },
    finish: logged,
  };
}
