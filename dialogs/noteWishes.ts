import { wordsOf } from '../policy/machine/fields';
import type { Draft, Setting } from './draft';
import { wishesTold, withWishes } from './reading/wishes';
import { sayTaken } from './sayBack';

const narratives = ['words', 'effect', 'outcome'];

/**
 * How to reach them, and who must not know, where what was just told says so: kept with the adjustments in their words, so
 * that whoever contacts them reads it first. It stays in what they told as well.
 */
export function noteWishes(before: Pick<Draft, 'entries'>, draft: Draft): Draft {
  if (draft.command !== 'logConcern') return draft;
  const told = narratives.flatMap((name) => {
    const words = wordsOf(draft.entries[name]);
    return words === wordsOf(before.entries[name]) ? [] : wishesTold(words);
  });
  const stands = wordsOf(draft.entries.adjustments);
  const more = told.filter((each) => !stands.includes(each));
  return more.length === 0
    ? draft
    : { ...draft, entries: { ...draft.entries, adjustments: withWishes(stands, more) } };
}

/** What was noted so is said back. */
export const sayNoted = (before: Draft, noted: Draft, setting: Setting): readonly string[] =>
  before.entries.adjustments === noted.entries.adjustments
    ? []
    : [sayTaken(noted, ['adjustments'], setting) ?? ''];
