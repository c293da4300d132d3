import type { Moved } from '../state/checkingDraft';
import type { Typed } from '../answers/answering';
import type { Desk } from '../port/desk';
import { questionOf, type Draft, type Setting } from '../state/draft';
import { findNamesIn } from '../cases/people';
import { asksOfBot } from '../reading/sentence';
import { isForLater, keepLeft } from '../answers/kept';
import { sayChanged, sayForLater, sayTaken, sayUnread } from '../answers/sayBack';
import { commandOf } from '../script/script';

export const NO_ANSWER =
  'That sounds like a question, and I have no answer to it. “Help” says what I can do.';

const PUT_OFF = 'All right. I ask that again at the end: it cannot be saved without.';

const isPutOff = (before: Draft, after: Draft): boolean =>
  (after.later?.length ?? 0) > (before.later?.length ?? 0);

/** What is left, apart: what another question reads, and what none does. */
function leftApart(
  before: Draft,
  draft: Draft,
  setting: Setting,
): { readonly later: readonly string[]; readonly now: readonly string[] } {
  const { unread = [] } = draft;
  const at = questionOf(before)?.key ?? before.at;
  const kept = keepLeft(before, { ...draft, kept: undefined, offers: undefined }, setting).kept ?? [];
  const later = kept.map(({ said }) => said).filter((said) => isForLater(draft, at, said, setting));
  if (later.length === 0) return { later, now: unread };
  const now = kept.map(({ said }) => said).filter((said) => !later.includes(said));
  const others = unread.filter((part) => !kept.some(({ said }) => part.includes(said)));
  return { later, now: [...now, ...others] };
}

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
  const left = leftApart(before, draft, setting);
  const unread =
    (moved.whys?.length && moved.taken.length === 0) || (left.now.length === 0 && left.later.length > 0)
      ? undefined
      : isAsked
        ? NO_ANSWER
        : sayUnread(left.now);
  return [
    sayTaken(draft, moved.taken, setting, people),
    sayForLater(left.later),
    unread,
    ...(refusal ? [] : (moved.whys ?? [])),
  ].filter((sentence) => sentence !== undefined);
}
