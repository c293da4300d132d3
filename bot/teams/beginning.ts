import type { CloudAdapter, ConversationParameters, ConversationReference } from 'botbuilder';
import type { Outcome } from '../delivery/messenger';
import type { Attempt } from './attempts';
import type { Chats } from './chats';

/** How a chat is begun with somebody who has not written to the bot. */
export interface Beginning {
  readonly tenantId: string;
  /** Where Teams takes the bot’s messages, as long as nobody has written from anywhere else. */
  readonly serviceUrl: string;
}

export type Place = Partial<ConversationReference>;

export interface BeginningParts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly chats: Chats;
  /** Absent in trying out: only people who have written can be reached. */
  readonly beginning?: Beginning | undefined;
  /** Gives the app to somebody who lacks it; false when that cannot be done. Throws when it may work later. */
  readonly install?: ((personId: string) => Promise<boolean>) | undefined;
}

/** Sends the message that a chat is begun for. */
type Send = (place: Place) => Promise<Outcome>;

export const NO_CHAT: Outcome = { is: 'unreachable', why: 'noChat' };

const TEAMS = 'msteams';

/** Begins a chat with somebody who has none and sends the first message there; gives them the app where they lack it. */
export function chatBeginner(parts: BeginningParts, attempt: Attempt) {
  const { adapter, appId, chats, beginning, install } = parts;

  async function begin(personId: string, { tenantId, serviceUrl }: Beginning, send: Send): Promise<Outcome> {
    const bot = { id: `28:${appId}`, name: '' };
    // NB: the typings want a whole activity, which Teams does not: the message follows on its own.
    const wanted = {
      isGroup: false,
      bot,
      members: [{ id: personId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    } as unknown as ConversationParameters;
    const made: { place?: Place } = {};
    const keep = async (conversation: ConversationReference['conversation']): Promise<void> => {
      const own = { ...conversation, conversationType: 'personal', tenantId };
      made.place = { bot, conversation: own, serviceUrl, channelId: TEAMS };
      await chats.keep(personId, made.place);
    };
    const audience = 'https://api.botframework.com';
    const outcome = await attempt(personId, () =>
      adapter.createConversationAsync(appId, TEAMS, serviceUrl, audience, wanted, ({ activity }) =>
        keep(activity.conversation),
      ),
    );
    return made.place ? send(made.place) : outcome;
  }

  /** In a new chat, for somebody who has the app: one that is gone is tried once more. */
  const beginAnew = async (personId: string, send: Send): Promise<Outcome> =>
    beginning
      ? begin(personId, { ...beginning, serviceUrl: chats.lastServiceUrl() ?? beginning.serviceUrl }, send)
      : NO_CHAT;

  async function beginOrInstall(personId: string, send: Send): Promise<Outcome> {
    const outcome = await beginAnew(personId, send);
    if (!beginning) return outcome;
    if (outcome.is !== 'blocked' && outcome.is !== 'unreachable') return outcome;
    const given = install ? await install(personId).catch(() => undefined) : false;
    if (given === undefined) return { is: 'later', why: 'notInstalledYet' };
    return given ? beginAnew(personId, send) : { is: 'unreachable', why: outcome.why };
  }

  return { beginAnew, beginOrInstall };
}
