import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** What is asked of the bot in a channel is a few words: nothing is looked for in more. */
const LONGEST_ASKED = 500;

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().startsWith('<at').endsWith('</at>'),
});

/**
 * What is said to the bot in a channel, without the mention that brought it: that one alone, as Teams says it stands there.
 * Whoever else is named, and whatever looks like a mention, is words. Nothing where it is longer than anything asked there.
 */
export function withoutOwnMention({ text, entities, recipient }: Partial<Activity>): string {
  if (!text || text.length > LONGEST_ASKED) return '';
  const read = (Array.isArray(entities) ? entities : []).map((entity) => mention.safeParse(entity).data);
  const own = read.find((one) => one?.mentioned.id === recipient?.id)?.text;
  return own ? text.replace(own, ' ') : text;
}
