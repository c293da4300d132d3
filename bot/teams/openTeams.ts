import { setTimeout } from 'node:timers/promises';
import type { Instant } from '../../policy/calendar/dates';
import type { Reply } from '../../dialogs/port/reply';
import type { Person } from '../../policy/roles';
import type { Documents } from '../../storage/ports/documents';
import type { Installer } from '../../storage/ports/installer';
import { allowedTenants, type Environment } from '../config';
import type { StandIn } from '../frontDoor/botConnector';
import { openAdapter } from './adapter';
import { chatsIn } from './chats';
import { limiter } from './limiter';
import type { Beginning } from './beginning';
import { messenger } from './messenger';

export interface TeamsParts {
  readonly documents: Documents;
  readonly now: () => Instant;
  /** Trying out has one chat for everybody. */
  readonly oneChat: boolean;
  /** Send a person’s own view as a base card that refreshes for them: everywhere but in the Playground, which cannot. */
  readonly refreshes: boolean;
  /** Gives the app to somebody who lacks it. */
  readonly installer?: Installer | undefined;
  readonly standIn?: StandIn | undefined;
  /** How long Teams may take to answer, in milliseconds; as the messenger has it unless told. */
  readonly patience?: number | undefined;
}

/** Without an app id nobody could answer for the bot, so it begins no chats. */
function beginningOf(environment: Environment): Beginning | undefined {
  const [tenantId] = allowedTenants(environment);
  return environment.MICROSOFT_APP_ID && tenantId
    ? { tenantId, serviceUrl: environment.TEAMS_SERVICE_URL }
    : undefined;
}

/** What lies between the bot and Teams: the adapter, the chats it knows, and what sends into them. */
export function openTeams(environment: Environment, parts: TeamsParts) {
  const { documents, now, installer, refreshes } = parts;
  const appId = environment.MICROSOFT_APP_ID ?? '';
  const adapter = openAdapter(environment, parts.standIn);
  const chats = chatsIn(documents, { everybody: parts.oneChat, time: Date.now });
  const reaching = messenger({
    adapter,
    appId,
    chats,
    limiter: limiter(documents, now),
    time: Date.now,
    pause: setTimeout,
    beginning: beginningOf(environment),
    install: installer && (async (id) => (await installer.install(id)) !== 'refused'),
    patience: parts.patience,
    refreshes,
  });
  return {
    adapter,
    chats,
    messenger: reaching,
    /** Says something to a person in their own chat; false when it cannot be said there now. */
    async tell({ id }: Person, replies: readonly Reply[]): Promise<boolean> {
      for (const reply of replies) if ((await reaching.send(id, reply)).is !== 'sent') return false;
      return true;
    },
  };
}
