import { TurnContext as Turn, type ConversationReference, type TurnContext } from 'botbuilder';
import type { Person } from '../../policy/roles';
import type { Documents } from '../../storage/ports/documents';

/** Where each person can be reached, kept fresh from verified activities. */
export interface Chats {
  remember(person: Person, context: TurnContext): Promise<void>;
  /** Keeps a chat that the bot began itself. */
  keep(personId: string, place: Partial<ConversationReference>): Promise<void>;
  reach(personId: string): Promise<Partial<ConversationReference> | undefined>;
  /** Where Teams took messages from the last person who wrote to this process. */
  lastServiceUrl(): string | undefined;
  /** Is this the first time the person has the bot? Only one caller ever gets yes, until they take it out. */
  isFirst(person: Person): Promise<boolean>;
  forget(person: Person): Promise<void>;
}

const PLACE = 'place';
const WELCOMED = 'welcomed';

/** `everybody` keeps one place for all: trying out has a single chat. */
export function chatsIn(documents: Documents, options: { readonly everybody?: true } = {}): Chats {
  const key = (personId: string): string => (options.everybody ? 'everybody' : personId);
  const known = new Map<string, string>();
  let lastServiceUrl: string | undefined;
  async function keep(personId: string, place: Partial<ConversationReference>): Promise<void> {
    const text = JSON.stringify(place);
    if (known.get(key(personId)) === text) return;
    await documents.write(PLACE, key(personId), place, {});
    known.set(key(personId), text);
  }
  return {
    keep,
    lastServiceUrl: () => lastServiceUrl,
    async remember(person, context) {
      const reference = Turn.getConversationReference(context.activity);
      lastServiceUrl = reference.serviceUrl;
      await keep(person.id, { ...reference, activityId: undefined });
    },
    reach: async (personId) =>
      (await documents.read<Partial<ConversationReference>>(PLACE, key(personId)))?.body,
    isFirst: async ({ id }) =>
      (await documents.write(WELCOMED, key(id), true, { ifMatch: 'absent' })) !== undefined,
    async forget({ id }) {
      await documents.remove(WELCOMED, key(id));
      await documents.remove(PLACE, key(id));
      known.delete(key(id));
    },
  };
}
