import type { TurnContext } from 'botbuilder';
import type { Reply } from '../../dialogs/port/reply';
import type { Messenger, Outcome } from '../delivery/messenger';
import { activityOf } from './activities';
import { attempts, type Attempt, type AttemptParts } from './attempts';
import { chatBeginner, NO_CHAT, type BeginningParts, type Place } from './beginning';

export interface MessengerParts extends AttemptParts, BeginningParts {
  /** Send a person’s own view as a base card that refreshes for them. */
  readonly refreshes?: boolean;
}

/** Reaches people in Teams, within its caps. */
export interface TeamsMessenger extends Messenger {
  /** Sends one message to a place that is not one person’s. */
  post(place: Place, reply: Reply): Promise<Outcome>;
  /** Sends one message in a chat begun for it: the one they had is gone. */
  sendAnew(personId: string, reply: Reply): Promise<Outcome>;
}

/** Says, changes and deletes messages at a place that is known. */
function speakIn({ adapter, appId, refreshes }: MessengerParts, attempt: Attempt) {
  const inChat = (place: Place, work: (context: TurnContext) => Promise<void>): Promise<Outcome> =>
    attempt(place.conversation?.id ?? '', () => adapter.continueConversationAsync(appId, place, work));

  return {
    post: async (place: Place, reply: Reply): Promise<Outcome> => {
      const made: { activity?: string } = {};
      const outcome = await inChat(place, async (context) => {
        const viewer = refreshes ? place.user?.id : undefined;
        made.activity = (await context.sendActivity(activityOf(reply, viewer)))?.id;
      });
      const { activity } = made;
      const conversation = place.conversation?.id;
      return outcome.is === 'sent' && conversation && activity
        ? { ...outcome, at: { conversation, activity } }
        : outcome;
    },
    update: (place: Place, activity: string, reply: Reply): Promise<Outcome> =>
      inChat(place, async (context) => {
        await context.updateActivity({ ...activityOf(reply), id: activity });
      }),
    deleteMessage: (place: Place, activity: string): Promise<Outcome> =>
      inChat(place, (context) => context.deleteActivity(activity)),
  };
}

export function messenger(parts: MessengerParts): TeamsMessenger {
  const { chats, beginning } = parts;
  const attempt = attempts(parts);
  const { post, update, deleteMessage } = speakIn(parts, attempt);
  const { beginAnew, beginOrInstall } = chatBeginner(parts, attempt);

  return {
    async send(personId, reply) {
      const sendThere = (place: Place) => post(place, reply);
      const place = await chats.reach(personId);
      if (!place) return beginOrInstall(personId, sendThere);
      const outcome = await sendThere(place);
      // The chat is gone: once it is begun anew.
      return outcome.is === 'unreachable' && beginning ? beginOrInstall(personId, sendThere) : outcome;
    },
    post,
    sendAnew: (personId, reply) => beginAnew(personId, (place) => post(place, reply)),
    async change(personId, { conversation, activity }, reply) {
      const place = await chats.reach(personId);
      // What stands in a chat that they have left nobody sees.
      if (place?.conversation?.id !== conversation) return NO_CHAT;
      const outcome = await update(place, activity, reply);
      // The chat is gone: Teams may give the same one back, with the message; in another it is said anew.
      return outcome.is === 'unreachable'
        ? beginAnew(personId, (begun) =>
            begun.conversation?.id === conversation ? update(begun, activity, reply) : post(begun, reply),
          )
        : outcome;
    },
    async takeBack(personId, messages) {
      const place = await chats.reach(personId);
      if (place) for (const message of messages) await deleteMessage(place, message);
    },
  };
}
