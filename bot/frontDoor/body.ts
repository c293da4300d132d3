import { z } from 'zod';

const DEEPEST = 30;
const MOST_PARTS = 10_000;

const said = z.string().min(1);
const account = z.object({ id: said });
const activity = z.object({
  type: said,
  serviceUrl: said,
  conversation: account,
  from: account,
  recipient: account,
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
