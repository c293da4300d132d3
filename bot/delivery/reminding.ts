import type { CloudAdapter } from 'botbuilder';
import { setTimeout } from 'node:timers/promises';
import { lastWorkingHour } from '../../policy/reminders/workingHours';
import { contextFor, type Handling } from '../../storage/handle';
import type { Directory } from '../../storage/ports/directory';
import type { Documents } from '../../storage/ports/documents';
import { channelPosts, type ChannelPosts } from '../teams/channelPosts';
import { allowedTenants, type Environment } from '../config';
import { copiesIn } from './copies';
import { onceOnly } from './onceOnly';
import { limiter } from './limiter';
import { messenger, type Beginning } from '../teams/messenger';
import type { Log } from '../log';
import type { Chats } from '../teams/chats';
import { notifier } from './notifier';
import { sweeper } from './sweep';
import type { Counts } from '../watching/counts';

export interface RemindingParts {
  readonly handling: Handling;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly meetings: Chats;
  readonly adapter: CloudAdapter;
  readonly environment: Environment;
  /** Gives the app to somebody who lacks it; false when that cannot be done. Throws when it may work later. */
  readonly install?: (personId: string) => Promise<boolean>;
  /** How long Teams may take to answer, in milliseconds; as the messenger has it unless told. */
  readonly patience?: number;
  readonly oneChat: boolean;
  readonly log: Log;
  readonly counts: Counts;
}

export interface Reminding {
  readonly posts: ChannelPosts;
  /** Owes the reminders that are due, then delivers what is owed. A fault is logged, never thrown. */
  deliver(): Promise<void>;
  /** A decision may have left messages: they are delivered soon. */
  deliverSoon(): void;
}

/** Without an app id nobody could answer for the bot, so it begins no chats. */
function beginningOf(environment: Environment): { readonly beginning?: Beginning } {
  const [tenantId] = allowedTenants(environment);
  return environment.MICROSOFT_APP_ID && tenantId
    ? { beginning: { tenantId, serviceUrl: environment.TEAMS_SERVICE_URL } }
    : {};
}

/** Puts the sweeper and the notifier together. */
export function reminding(parts: RemindingParts): Reminding {
  const { handling, directory, environment, oneChat, log, counts, install, patience } = parts;
  const { store, calendar, settings, registers, now } = handling;
  const common = { store, calendar, random: Math.random, log };
  const sending = {
    messenger: messenger({
      adapter: parts.adapter,
      appId: environment.MICROSOFT_APP_ID ?? '',
      meetings: parts.meetings,
      limiter: limiter(parts.documents, now),
      time: Date.now,
      pause: setTimeout,
      ...beginningOf(environment),
      ...(install ? { install } : {}),
      ...(patience ? { patience } : {}),
    }),
    deliveries: onceOnly(parts.documents, now, (outcome, { again }) => {
      counts.sending(outcome.is, again);
      if (outcome.is !== 'sent' || again) log('sending', { outcome: outcome.is, again });
    }),
  };
  const posts = channelPosts({
    ...common,
    ...sending,
    now,
    documents: parts.documents,
    clocks: () => contextFor(handling, { id: '', name: '', roles: [] }),
  });
  const notify = notifier({
    ...common,
    ...sending,
    now,
    directory,
    oneChat,
    copies: copiesIn(parts.documents, now),
    contextFor: async (id) =>
      contextFor(handling, (await directory.person(id)) ?? { id, name: '', roles: [] }),
  });
  const sweep = sweeper({
    ...common,
    settings,
    registers,
    // Trying out knows no night: what would go in working hours goes when it is looked for.
    now: () => (oneChat ? lastWorkingHour(calendar, now()) : now()),
  });
  const logged = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (fault: unknown) => log('sweepFailed', { kind: fault instanceof Error ? fault.name : 'fault' }),
    );
  return {
    posts,
    async deliver() {
      await logged(
        sweep.sweep().then(
          (owed) => counts.swept('done', owed),
          (fault: unknown) => {
            counts.swept('failed', 0);
            throw fault;
          },
        ),
      );
      await logged(notify.deliver());
      await logged(posts.post());
    },
    deliverSoon: () => void setImmediate(() => void logged(notify.deliver())),
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
