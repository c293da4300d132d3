import type { CloudAdapter, ConversationParameters, ConversationReference, TurnContext } from 'botbuilder';
import type { Reply } from '../../dialogs/reply';
import { activityOf } from './activities';
import type { Chats } from './chats';
import type { Messenger, Outcome } from '../delivery/messenger';
import type { Limiter } from './limiter';
import { outcomeOf, TimedOut } from './sendingFaults';

/** How a chat is begun with somebody who has not written to the bot. */
export interface Beginning {
  readonly tenantId: string;
  /** Where Teams takes the bot’s messages, as long as nobody has written from anywhere else. */
  readonly serviceUrl: string;
}

export interface MessengerParts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly chats: Chats;
  readonly limiter: Limiter;
  /** Milliseconds since the epoch. */
  readonly time: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Absent in trying out: only people who have written can be reached. */
  readonly beginning?: Beginning | undefined;
  /** Gives the app to somebody who lacks it; false when that cannot be done. Throws when it may work later. */
  readonly install?: ((personId: string) => Promise<boolean>) | undefined;
  /** How long Teams may take to answer, in milliseconds. */
  readonly patience?: number | undefined;
}

/** Reaches people in Teams, within its caps. */
export interface TeamsMessenger extends Messenger {
  /** Sends one message to a place that is not one person’s. */
  post(place: Place, reply: Reply): Promise<Outcome>;
}

type Place = Partial<ConversationReference>;

const PATIENCE = 15_000;
const LONGEST_WAIT = 5_000;
const TEAMS = 'msteams';
const NO_CHAT: Outcome = { is: 'unreachable', why: 'noChat' };

export function messenger(parts: MessengerParts): TeamsMessenger {
  const { adapter, appId, chats, limiter, time, pause, patience = PATIENCE } = parts;

  /** Only one of the two counts: the SDK gives no way to call a request back. */
  async function inTime(work: Promise<void>): Promise<void> {
    const timer: { stop?: () => void } = {};
    const tooLong = new Promise<never>((_, reject) => {
      const timeout = setTimeout(() => reject(new TimedOut()), patience);
      timer.stop = () => clearTimeout(timeout);
    });
    await Promise.race([work, tooLong]).finally(() => timer.stop?.());
  }

  const tried = (work: Promise<void>): Promise<Outcome> =>
    inTime(work).then(
      (): Outcome => ({ is: 'sent' }),
      (fault: unknown) => outcomeOf(fault, time()),
    );

  async function inTurn(conversation: string, send: () => Promise<Outcome>): Promise<Outcome> {
    const { wait, taken } = await limiter.reserve(conversation, time(), LONGEST_WAIT);
    if (!taken) return { is: 'waiting', why: 'capped', afterMilliseconds: wait };
    if (wait > 0) await pause(wait);
    return send();
  }

  const inChat = (place: Place, work: (context: TurnContext) => Promise<void>): Promise<Outcome> =>
    inTurn(place.conversation?.id ?? '', () => tried(adapter.continueConversationAsync(appId, place, work)));

  async function sendTo(place: Place, reply: Reply): Promise<Outcome> {
    const made: { activity?: string } = {};
    const outcome = await inChat(place, async (context) => {
      made.activity = (await context.sendActivity(activityOf(reply)))?.id;
    });
    const { activity } = made;
    const conversation = place.conversation?.id;
    return outcome.is === 'sent' && conversation && activity
      ? { ...outcome, at: { conversation, activity } }
      : outcome;
  }

  /** A chat with somebody who has none, and the message in it. */
  async function begin(
    personId: string,
    { tenantId, serviceUrl }: Beginning,
    reply: Reply,
  ): Promise<Outcome> {
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
    const outcome = await inTurn(personId, () =>
      tried(
        adapter.createConversationAsync(
          appId,
          TEAMS,
          serviceUrl,
          'https://api.botframework.com',
          wanted,
          async ({ activity }) => {
            const conversation = { ...activity.conversation, conversationType: 'personal', tenantId };
            made.place = { bot, conversation, serviceUrl, channelId: TEAMS };
            await chats.keep(personId, made.place);
          },
        ),
      ),
    );
    return made.place ? sendTo(made.place, reply) : outcome;
  }

  async function beginOrInstall(personId: string, reply: Reply): Promise<Outcome> {
    const { beginning, install } = parts;
    if (!beginning) return NO_CHAT;
    const where = { ...beginning, serviceUrl: chats.lastServiceUrl() ?? beginning.serviceUrl };
    const outcome = await begin(personId, where, reply);
    if (outcome.is !== 'blocked' && outcome.is !== 'unreachable') return outcome;
    const given = install ? await install(personId).catch(() => undefined) : false;
    if (given === undefined) return { is: 'later', why: 'notInstalledYet' };
    return given ? begin(personId, where, reply) : { is: 'unreachable', why: outcome.why };
  }

  return {
    async send(personId, reply) {
      const place = await chats.reach(personId);
      if (!place) return beginOrInstall(personId, reply);
      const outcome = await sendTo(place, reply);
      // The chat is gone: once it is begun anew.
      return outcome.is === 'unreachable' && parts.beginning ? beginOrInstall(personId, reply) : outcome;
    },
    post: sendTo,
    async change(personId, { conversation, activity }, reply) {
      const place = await chats.reach(personId);
      // What stands in a chat that they have left nobody sees.
      if (place?.conversation?.id !== conversation) return NO_CHAT;
      return inChat(place, async (context) => {
        await context.updateActivity({ ...activityOf(reply), id: activity });
      });
    },
    async takeBack(personId, messages) {
      const place = await chats.reach(personId);
      if (place)
        for (const message of messages) await inChat(place, (context) => context.deleteActivity(message));
    },
  };
}
