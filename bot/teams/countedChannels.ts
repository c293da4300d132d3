import type { ConversationReference } from 'botbuilder';
import type { LondonDate } from '../../policy/calendar/dates';
import { changeDocument, type Documents } from '../../storage/ports/documents';

/** A team’s channel that counts are posted in, from a London date on. */
export interface PostedChannel {
  readonly id: string;
  readonly place: Partial<ConversationReference>;
  readonly from: LondonDate;
}

type All = readonly PostedChannel[];

const KIND = 'channels';
const ID = 'all';

/** The channels somebody turned counts on in: few, so one small document lists them. */
export function channelsIn(documents: Documents) {
  async function change(change: (before: All) => All): Promise<void> {
    await changeDocument<All>(documents, { kind: KIND, id: ID }, (before = []) => change(before));
  }
  const without = (all: All, id: string): All => all.filter((channel) => channel.id !== id);
  return {
    all: async (): Promise<All> => (await documents.read<All>(KIND, ID))?.body ?? [],
    add: (channel: PostedChannel): Promise<void> => change((all) => [...without(all, channel.id), channel]),
    remove: (id: string): Promise<void> => change((all) => without(all, id)),
  };
}
