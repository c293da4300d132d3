import type { TurnContext } from 'botbuilder';
import type { Reply } from '../../dialogs/reply';
import type { Messenger, Outcome } from '../delivery/messenger';
import { activityOf } from './activities';
import { attempts, type AttemptParts } from './attempts';
import { chatBeginner, NO_CHAT, type BeginningParts, type Place } from './beginning';

export interface MessengerParts extends AttemptParts, BeginningParts {}

/** Reaches people in Teams, within its caps. */
export interface TeamsMessenger extends Messenger {
  /** Sends one message to a place that is not one person’s. */
  post(place: Place, reply: Reply): Promise<Outcome>;
}

export function messenger(parts: MessengerParts): TeamsMessenger {
  const { adapter, appId, chats } = parts;
  const attempt = attempts(parts);
  const beginOrInstall = chatBeginner(parts, attempt);

  const inChat = (place: Place, work: (context: TurnContext) => Promise<void>): Promise<Outcome> =>
    attempt(place.conversation?.id ?? '', () => adapter.continueConversationAsync(appId, place, work));

  async function post(place: Place, reply: Reply): Promise<Outcome> {
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

  return {
    async send(personId, reply) {
      const sendThere = (place: Place) => post(place, reply);
      const place = await chats.reach(personId);
      if (!place) return beginOrInstall(personId, sendThere);
      const outcome = await sendThere(place);
      // The chat is gone: once it is begun anew.
      return outcome.is === 'unreachable' && parts.beginning ? beginOrInstall(personId, sendThere) : outcome;
    },
    post,
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
