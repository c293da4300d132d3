import { asksForNarrative } from '../state/whatIsAsked';
import { findChanges } from '../answers/changing';
import { goBack, type Draft } from '../state/draft';
import type { Drafting } from './drafting';
import type { Turned } from '../state/session';

export type Steer = (drafting: Drafting, draft: Draft, ...what: string[]) => Promise<Turned> | Turned;

export const stepBack: Steer = (drafting, draft) => drafting.resume(goBack(draft));

export const carryOnWith: Steer = (drafting, draft) => drafting.resume({ ...draft, cancelling: false });

/** Said once it asks; said again it stops. Where nothing was entered yet there is nothing to ask. */
const cancel: Steer = (drafting, draft) =>
  draft.cancelling || draft.offered ? drafting.drop() : drafting.askToCancel(draft);

const wait: Steer = (drafting, draft) => drafting.wait(draft);

const accept: Steer = (drafting, draft) => drafting.accept(draft);

const CHANGE_TO = /^change\s{1,3}(\S.{0,60}?)\s{1,3}to\s{0,3}(?::\s{0,3}|\s)(\S.{0,200})$/is;
const CHANGE = /^(?:can (?:i|you|we) )?change(?:\s{1,3}(\S.{0,60}?))?[\s.!?]{0,5}$/i;

/** What may be said to steer a conversation under way, where it is none of the sayings. */
const steering: readonly (readonly [RegExp, Steer])[] = [
  [/^(?:back|go back|previous)[\s.!]*$/i, stepBack],
  [
    /^(?:(?:please|pls|just|oh|ok|actually|no) )*(?:(?:cancel|stop|quit|exit|abort|never ?mind|end)(?: (?:it|this|that|now|everything|please|pls|logging))*|(?:forget|scrap|bin|drop|delete|abandon) (?:it|this|that|about it|everything|all of it|the (?:lot|whole thing))|don(?:'|’)?t (?:save|log|bother with) (?:it|this|that)|i (?:want|need) to (?:stop|cancel)|throw it away|start (?:again|over))(?: (?:please|pls|thanks|sorry))?[\s.!]*$/i,
    cancel,
  ],
  [
    /^(?:(?:sorry|oh|ok|actually|no|just|sry)[,.]? )*(?:(?:(?:i(?:'|’)?ll|i will|can i|let me|we(?:'|’)?ll) )?(?:(?:do|finish|carry on with|complete|come back to|continue|pick up) )?(?:(?:it|this|that|the rest) )?(?:later|another time|in a (?:bit|minute|while)|after(?: (?:my|the) (?:shift|round|break|handover))?)(?: on)?|(?:(?:i(?:'|’)?ll|i will|can i|let me) )?(?:do|finish|carry on with|complete|come back to|continue|pick up) (?:it|this|that|the rest) tomorrow|not (?:now|right now|at the moment|just now)|(?:i(?:'|’)?ve |i have |ive |i )?(?:got to|gotta|have to|need to|must) (?:go|dash|run|leave)(?: now)?|gtg|g2g|leave (?:it|this)(?: (?:for now|there|here|till later|until later|for later|for the moment))?|(?:keep|save) (?:it|this) (?:for later|till later|until later)|park (?:it|this)|(?:i(?:'|’)?ll|i will) come back(?: (?:to (?:it|this)|later|in a bit))*|(?:come|be) back (?:later|in a bit|in a minute|soon)|bleep(?:(?:'|’)s| is)? going|(?:need|have) a break)(?: (?:please|pls|thanks|sorry|bye))?[\s.!]*$/i,
    wait,
  ],
  [/^(?:continue|carry on|resume|go on)[\s.!]*$/i, carryOnWith],
  [
    /^(?:(?:ok|okay|right|yes|yep|yeah|good|great|done|all done|thats it|that(?:'|’)?s it|no|just|pls|please|can you|u can|you can|now|then|all good|looks? (?:ok|fine|good|right)|(?:it|that)(?:'|’)?s (?:fine|ok|right|it))[\s,.!]+){0,5}(?:save|confirm|log it)(?: (?:it|this|that|the concern|this concern|as it is|as is|like that|now|then|please|pls|ta|thanks|thank you|anyway))*[\s.!]*$/i,
    accept,
  ],
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

/** Whether the words leave a concern for now, or for good: before anything else that they may mean. */
export function readWayOut(words: string, draft: Draft): ReturnType<typeof readSteering> {
  const way = steering.find(
    ([pattern, steer]) => (steer === wait || steer === cancel) && pattern.test(words.trim()),
  );
  return draft.command === 'logConcern' && way ? (drafting) => way[1](drafting, draft) : undefined;
}
