import { asksForNarrative } from './answering';
import { findChanges } from './changing';
import { goBack, type Draft } from './draft';
import type { Drafting } from './drafting';
import type { Turned } from './session';

type Steer = (drafting: Drafting, draft: Draft, ...what: string[]) => Promise<Turned> | Turned;

export const stepBack: Steer = (drafting, draft) => drafting.resume(goBack(draft));

export const carryOnWith: Steer = (drafting, draft) => drafting.resume({ ...draft, cancelling: false });

/** Said once it asks; said again it stops. Where nothing was entered yet there is nothing to ask. */
const cancel: Steer = (drafting, draft) =>
  draft.cancelling || draft.offered ? drafting.drop() : drafting.askToCancel(draft);

const accept: Steer = (drafting, draft) => drafting.accept(draft);

const CHANGE_TO = /^change\s{1,3}(\S.{0,60}?)\s{1,3}to\s{1,3}(\S.{0,200})$/is;
const CHANGE = /^(?:can (?:i|you|we) )?change(?:\s{1,3}(\S.{0,60}?))?[\s.!?]{0,5}$/i;

/** What may be said to steer a conversation under way, where it is none of the sayings. */
const steering: readonly (readonly [RegExp, Steer])[] = [
  [/^(?:back|go back|previous)[\s.!]*$/i, stepBack],
  [/^(?:cancel|stop|quit|never ?mind|cancel (?:it|this))[\s.!]*$/i, cancel],
  [/^(?:continue|carry on|resume|go on)[\s.!]*$/i, carryOnWith],
  [/^(?:save|save it|save this(?: concern)?|confirm|yes,? save(?: it)?)[\s.!]*$/i, accept],
  [/^(?:check|check it|show (?:me )?all of it|check all of it)[\s.!]*$/i, carryOnWith],
  [CHANGE_TO, (drafting, draft, what = '', value = '') => drafting.change(draft, what, value)],
  [CHANGE, (drafting, draft, what = '') => drafting.change(draft, what)],
];

/** At a question for a narrative “change the way they talk to people” is what somebody wants. */
const isTold = (draft: Draft, pattern: RegExp, what = ''): boolean =>
  (pattern === CHANGE || pattern === CHANGE_TO) &&
  asksForNarrative(draft) &&
  findChanges(draft, what).length === 0;

/** Where the words steer the conversation; undefined when they are an answer. */
export function readSteering(
  words: string,
  draft: Draft,
): ((drafting: Drafting, draft: Draft) => Promise<Turned> | Turned) | undefined {
  const said = words.trim();
  for (const [pattern, steer] of steering) {
    const [found, ...apart] = pattern.exec(said) ?? [];
    if (found === undefined || isTold(draft, pattern, apart[0])) continue;
    return (drafting) => steer(drafting, draft, ...apart);
  }
  return undefined;
}
