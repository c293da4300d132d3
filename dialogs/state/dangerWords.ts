import { wordsOf, type Entries } from '../../policy/machine/fields';
import { FLAGS, type Draft } from './draft';
import { findDanger } from '../reading/danger';
import { commandOf } from '../script/script';

const MOST_SHOWN = 6;

/** Names and how to reach somebody are no narrative: people are called Slapper and Gunn. */
const untold = ['personName', 'affectedName', 'phone', 'email', 'address', 'language', 'happenedAbout'];

const isTold = (name: string, kind: string | undefined): boolean =>
  (kind === 'longText' || kind === 'text') && !untold.includes(name);

/** Every word of danger in the texts among these entries, each once. */
export function dangerIn(command: string, entries: Entries): readonly string[] {
  const { fields } = commandOf(command);
  const texts = Object.entries(entries).flatMap(([name, entry]) =>
    isTold(name, fields[name]?.kind) ? [wordsOf(entry)] : [],
  );
  return dangerOf(texts);
}

const dangerOf = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap(findDanger).map(({ value }) => value)),
];

/** Has somebody raised a flag already? They are asked nothing more about it. */
const hasFlags = (entry: unknown): boolean => !['', 'none'].includes(wordsOf(entry));

/**
 * Words of danger in what was just said bring the question about red flags, and set none (2.3). `left` are parts of an
 * answer to something else.
 */
export function bringDanger(draft: Draft, given: Entries, left: readonly string[] = []): Draft {
  if (!(FLAGS in commandOf(draft.command).fields) || draft.command !== 'logConcern') return draft;
  const known = draft.danger ?? [];
  const found = [...dangerIn(draft.command, given), ...dangerOf(left)].filter(
    (word) => !known.includes(word),
  );
  if (found.length === 0 || hasFlags(draft.entries[FLAGS])) return draft;
  const danger = [...found, ...known].slice(0, MOST_SHOWN);
  if (wordsOf(given[FLAGS]) !== '') return { ...draft, danger };
  const { [FLAGS]: _asked, ...entries } = draft.entries;
  return {
    ...draft,
    entries,
    danger,
    done: draft.done.filter((key) => key !== FLAGS),
  };
}
