import { goBack, type Draft } from './draft';
import type { Drafting } from './drafting';
import type { Turned } from './session';

type Steer = (drafting: Drafting, draft: Draft, what: string) => Promise<Turned> | Turned;

export const stepBack: Steer = (drafting, draft) => drafting.resume(goBack(draft));

export const carryOnWith: Steer = (drafting, draft) => drafting.resume({ ...draft, cancelling: false });

/** Said once it asks; said again it stops. */
const cancel: Steer = (drafting, draft) => (draft.cancelling ? drafting.drop() : drafting.askToCancel(draft));

const accept: Steer = (drafting, draft) => drafting.accept(draft);

/** What may be said to steer a conversation under way, where it is none of the sayings. */
const steering: readonly (readonly [RegExp, Steer])[] = [
  [/^(?:back|go back|previous)[\s.!]*$/i, stepBack],
  [/^(?:cancel|stop|quit)[\s.!]*$/i, cancel],
  [/^(?:continue|carry on|resume|go on)[\s.!]*$/i, carryOnWith],
  [/^(?:save|save it|confirm|yes,? save(?: it)?)[\s.!]*$/i, accept],
  [/^(?:skip|next|ok|okay|that'?s right)[\s.!]*$/i, accept],
  [/^change(?:\s+(?:the\s+)?(.{1,60}))?$/i, (drafting, draft, what) => drafting.change(draft, what)],
];

/** Where the words steer the conversation; undefined when they are an answer. */
export function readSteering(
  words: string,
): ((drafting: Drafting, draft: Draft) => Promise<Turned> | Turned) | undefined {
  const said = words.trim();
  for (const [pattern, steer] of steering) {
    const found = pattern.exec(said);
    if (found) return (drafting, draft) => steer(drafting, draft, found[1] ?? '');
  }
  return undefined;
}
