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
/** NB: another process may have forgotten the place meanwhile, with an uninstall. */
const KEPT_MILLISECONDS = 300_000;

interface ChatOptions {
  /** One place for all: trying out has a single chat. */
  readonly everybody?: boolean;
  /** Milliseconds since the epoch. */
  readonly time: () => number;
}

export function chatsIn(documents: Documents, { everybody = false, time }: ChatOptions): Chats {
  const key = (personId: string): string => (everybody ? 'everybody' : personId);
  const known = new Map<string, { readonly text: string; readonly until: number }>();
  let lastServiceUrl: string | undefined;
  async function keep(personId: string, place: Partial<ConversationReference>): Promise<void> {
    const text = JSON.stringify(place);
    const before = known.get(key(personId));
    if (before?.text === text && time() < before.until) return;
    await documents.write(PLACE, key(personId), place, {});
    known.set(key(personId), { text, until: time() + KEPT_MILLISECONDS });
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
