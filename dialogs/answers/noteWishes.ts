import { wordsOf } from '../../policy/machine/fields';
import type { Draft, Setting } from '../state/draft';
import { isPrivate, wishesTold, withWishes } from '../reading/wishes';
import { sayTaken } from './sayBack';

const narratives = ['words', 'effect', 'outcome'];

/**
 * How to reach them, and who must not know, where what was just told says so: kept in their words, apart, so
 * that whoever contacts them reads it first. It stays in what they told as well.
 */
export function noteWishes(before: Pick<Draft, 'entries'>, draft: Draft): Draft {
  if (draft.command !== 'logConcern') return draft;
  const told = narratives.flatMap((name) => {
    const words = wordsOf(draft.entries[name]);
    return words === wordsOf(before.entries[name]) ? [] : wishesTold(words);
  });
  const { adjustments, privacy } = draft.entries;
  const stands = [adjustments, privacy].map(wordsOf);
  const more = told.filter((each) => !stands.some((words) => words.includes(each)));
  if (more.length === 0) return draft;
  const secrets = more.filter(isPrivate);
  const others = more.filter((each) => !isPrivate(each));
  const noted = {
    ...(secrets.length > 0 ? { privacy: withWishes(wordsOf(privacy), secrets) } : {}),
    ...(others.length > 0 ? { adjustments: withWishes(wordsOf(adjustments), others) } : {}),
  };
  return { ...draft, entries: { ...draft.entries, ...noted } };
}

/** What was noted so is said back. */
export function sayNoted(before: Draft, noted: Draft, setting: Setting): readonly string[] {
  const names = ['privacy', 'adjustments'].filter((name) => before.entries[name] !== noted.entries[name]);
  return names.length === 0 ? [] : [sayTaken(noted, names, setting) ?? ''];
}
