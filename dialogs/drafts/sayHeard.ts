import type { Moved } from '../state/checkingDraft';
import type { Typed } from '../answers/answering';
import type { Desk } from '../port/desk';
import type { Draft, Setting } from '../state/draft';
import { findNamesIn } from '../cases/people';
import { asksOfBot } from '../reading/sentence';
import { sayChanged, sayTaken, sayUnread } from '../answers/sayBack';
import { commandOf } from '../script/script';

export const NO_ANSWER =
  'That sounds like a question, and I have no answer to it. “Help” says what I can do.';

const PUT_OFF = 'All right. I ask that again at the end: it cannot be saved without.';

const isPutOff = (before: Draft, after: Draft): boolean =>
  (after.later?.length ?? 0) > (before.later?.length ?? 0);

/** What was taken, what was not understood and why something is asked again. */
export async function sayHeard(
  desk: Pick<Desk, 'directory'>,
  before: Draft,
  moved: Typed,
  found: Moved,
  setting: Setting,
): Promise<readonly string[]> {
  const { draft, refusal } = found;
  if (isPutOff(before, draft)) return [PUT_OFF];
  if (found.isChange) {
    const also = moved.taken.map((name) => [name, before.entries[name] ?? ''] as const);
    return sayChanged(draft, { ...Object.fromEntries(also), ...before.changing }, setting);
  }
  const people = await findNamesIn(desk, commandOf(draft.command).fields, draft.entries);
  const isAsked = moved.taken.length === 0 && asksOfBot(draft.unread?.join(' ') ?? '');
  const unread =
    moved.whys?.length && moved.taken.length === 0
      ? undefined
      : isAsked
        ? NO_ANSWER
        : sayUnread(draft.unread);
  return [
    sayTaken(draft, moved.taken, setting, people),
    unread,
    ...(refusal ? [] : (moved.whys ?? [])),
  ].filter((sentence) => sentence !== undefined);
}
