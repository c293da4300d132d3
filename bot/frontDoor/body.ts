import { z } from 'zod';

const DEEPEST = 30;
const MOST_PARTS = 10_000;

const said = z.string().min(1);
const word = z.string().nullish();
const account = z.object({ id: said, name: word, aadObjectId: word, role: word });
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** NB: the SDK puts it into the address it answers to, where half a character has no place. */
const activityId = z
  .string()
  .refine((id) => !loneSurrogate.test(id))
  .nullish();
/** NB: the SDK sends it as a header too. */
const conversationId = z.string().regex(/^[\x21-\x7e]+$/);
const members = z.array(account).nullish();

/** The parts the SDK copies into what it sends, which it refuses to send when they are of another kind. */
const activity = z.object({
  type: said,
  id: activityId,
  name: word,
  action: word,
  channelId: said,
  serviceUrl: said,
  text: word,
  locale: word,
  timestamp: word,
  localTimestamp: word,
  localTimezone: word,
  replyToId: activityId,
  deliveryMode: word,
  from: account,
  recipient: account,
  conversation: account.extend({
    id: conversationId,
    conversationType: word,
    tenantId: word,
    isGroup: z.boolean().nullish(),
  }),
  membersAdded: members,
  membersRemoved: members,
});

/** What the SDK cannot do without: it answers a body that lacks it in words of its own, or asks the wrong server. */
export const isActivity = (body: unknown): boolean => activity.safeParse(body).success && isSmall(body);

/** Nothing that Teams sends is nested deeper or has more parts. Looked at without recursion, so that depth is no harm. */
function isSmall(body: unknown): boolean {
  let level: unknown[] = [body];
  let parts = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    parts += level.length;
    if (depth > DEEPEST || parts > MOST_PARTS) return false;
    level = level.flatMap((part) =>
      typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : [],
    );
  }
  return true;
}
