import type { CloudAdapter } from 'botbuilder';
import type { Reply } from '../../dialogs/reply';
import type { Person } from '../../policy/roles';
import { activityOf } from './activities';
import type { Chats } from './chats';

export interface PersonalChatParts {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly chats: Chats;
  /** Send a person's own view as a base card that refreshes for them. */
  readonly refreshes: boolean;
}

/** Says something to a person in their own chat, whatever they were doing elsewhere; false when they have none yet. */
export const personalChat =
  ({ adapter, appId, chats, refreshes }: PersonalChatParts) =>
  async (person: Person, replies: readonly Reply[]): Promise<boolean> => {
    const place = await chats.reach(person.id);
    if (!place) return false;
    await adapter.continueConversationAsync(appId, place, async (context) => {
      for (const reply of replies)
        await context.sendActivity(activityOf(reply, refreshes ? place.user?.id : undefined));
    });
    return true;
  };
