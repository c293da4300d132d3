import { asksForNarrative } from './answering';
import { findChanges } from './changing';
import type { Draft } from './draft';
import type { Steer } from './steering';

const WHAT = '(?:(?:the|her|his|their|my|its) )?(\\S.{0,60}?)';
const CHANGE =
  '(?:(?:please|pls|can you|can we|can i|could you|i need to|need to) )?(?:change|set|correct|update|amend|edit|fix|make|put)';
/** “change phone: 07700 900123”, “set the date to Friday”. */
const CHANGE_TO = new RegExp(
  `^${CHANGE} ${WHAT}\\s{0,3}(?::|=|\\bto\\b|\\bas\\b)\\s{0,3}(\\S[\\s\\S]{0,400})$`,
  'i',
);
const NAMED_TO = /^(\p{L}[\p{L} ]{1,30}):\s{0,3}(\S.{0,200})$/u;
const WRONG = new RegExp(
  `^(?:no,? |sorry,? )?(?:${WHAT} (?:is|are|was|looks)(?: all| still)? (?:wrong|not right|incorrect|not correct|a mistake)|(?:that(?:'|’)?s|i (?:got|put|gave you|typed)|you(?:(?:'|’)ve)? got|it(?:(?:'|’)?s| is)?) (?:the )?wrong (\\S.{0,40}?))(?: sorry)?[.!]?$`,
  'i',
);
const ADD_TO =
  /^(?:(?:please|pls|can you|also|and|oh) )?add (?:that |this |to (?:it|that|what happened):? ?|the words |in |: ?)?(\S[\s\S]*?)(?:,? (?:to|in|into|on to|onto) (?:what happened|the (?:words|story|concern|complaint|account|narrative|text|notes?)|it))[.!]?$/i;
const ADD =
  /^(?:(?:please|pls|can you|also|and|oh) )?add (?:that|to (?:it|that|what happened)|this)?:? ?(\S[\s\S]{8,})$/i;
const TAKE_OUT = new RegExp(
  `^(?:(?:please|pls|can you) )?(?:take out|take off|remove|delete|clear|leave out|get rid of|scrap|drop|take) ${WHAT}(?: out| off)?(?: please)?[.!]?$`,
  'i',
);
const UNDO =
  /^(?:please )?(?:undo(?: (?:it|that|this|the last(?: one| change| answer)?))?|put it back|change it back|take that back)[\s.!]*$/i;

const isKnown = (draft: Draft, what: string): boolean => findChanges(draft, what).length > 0;

/**
 * What changes something that was given: taken before anything else that the words may mean. At a question for a
 * narrative only what names something that there is.
 */
export function readEdit(
  words: string,
  draft: Draft,
): ((drafting: Parameters<Steer>[0], draft: Draft) => ReturnType<Steer>) | undefined {
  const said = words.trim();
  if (draft.command !== 'logConcern') return undefined;
  if (UNDO.test(said)) return (drafting) => drafting.undo(draft);
  const [, what = '', value = ''] = CHANGE_TO.exec(said) ?? [];
  if (what !== '' && isKnown(draft, what)) return (drafting) => drafting.change(draft, what, value);
  const [, named = '', given = ''] = NAMED_TO.exec(said) ?? [];
  if (draft.at === 'review' && named !== '' && isKnown(draft, named))
    return (drafting) => drafting.change(draft, named, given);
  const [, wrong, wrongly] = WRONG.exec(said) ?? [];
  const put = wrong ?? wrongly ?? '';
  if (put !== '' && isKnown(draft, put)) return (drafting) => drafting.change(draft, put);
  const [, out = ''] = TAKE_OUT.exec(said) ?? [];
  if (out !== '' && isKnown(draft, out)) return (drafting) => drafting.takeOut(draft, out);
  const [, added = ''] = ADD_TO.exec(said) ?? (asksForNarrative(draft) ? [] : (ADD.exec(said) ?? []));
  return added === '' || draft.entries.words === undefined
    ? undefined
    : (drafting) => drafting.add(draft, added);
}
