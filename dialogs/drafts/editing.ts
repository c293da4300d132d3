import { asksForNarrative } from '../state/whatIsAsked';
import { findChanges } from '../answers/changing';
import type { Draft } from '../state/draft';
import {
  adds,
  addsTo,
  asksForFlag,
  changesTo,
  isWrong,
  namesTo,
  takesOut,
  undoes,
} from '../reading/editWords';
import type { Steer } from './steering';

/** “Scrap that” names nothing that there is. */
const isKnown = (draft: Draft, what: string): boolean =>
  !/^(?:it|that|this|everything|all of it)$/i.test(what.trim()) && findChanges(draft, what).length > 0;

/** “Change what happened to: …”: the sign is no part of what is told. */
const withoutSign = (value: string): string => value.replace(/^\s{0,3}[:–—-]\s{0,3}/, '');

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
  if (undoes.test(said)) return (drafting) => drafting.undo(draft);
  const [, what = '', value = ''] = changesTo.exec(said) ?? [];
  if (what !== '' && isKnown(draft, what))
    return (drafting) => drafting.change(draft, what, withoutSign(value));
  const [, named = '', given = ''] = namesTo.exec(said) ?? [];
  if (draft.at === 'review' && named !== '' && isKnown(draft, named))
    return (drafting) => drafting.change(draft, named, withoutSign(given));
  const [, wrong, wrongly] = isWrong.exec(said) ?? [];
  const put = wrong ?? wrongly ?? '';
  if (put !== '' && isKnown(draft, put)) return (drafting) => drafting.change(draft, put);
  const [, out = ''] = takesOut.exec(said) ?? [];
  if (out !== '' && isKnown(draft, out)) return (drafting) => drafting.takeOut(draft, out);
  // Nothing sets a red flag but the answer to its question (2.3).
  if (asksForFlag.test(said) && (draft.at === 'review' || draft.changing))
    return (drafting) => drafting.change(draft, 'red flags');
  const [, added = ''] = addsTo.exec(said) ?? (asksForNarrative(draft) ? [] : (adds.exec(said) ?? []));
  return added === '' || draft.entries.words === undefined
    ? undefined
    : (drafting) => drafting.add(draft, added);
}
