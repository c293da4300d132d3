import {
  isAsked,
  none,
  notKnown,
  readList,
  readYesNo,
  wordsOf,
  type Entries,
} from '../../policy/machine/fields';
import type { AnyField, AnyFields } from '../../policy/machine/target';
import { openFields, type Draft } from '../state/draft';
import { commandOf } from '../script/script';
import type { Session } from '../state/session';

/** What became of a turn in the conversation under way, whatever its replies say. */
export interface TurnDescription {
  /** The fields of the question now open. */
  readonly asks: readonly string[];
  /** The entries that were not there, or not the same, before the turn. */
  readonly taken: Entries;
  /** The parts of what was typed that were not understood. */
  readonly unread: readonly string[];
  /** Every entry so far; undefined when no conversation is under way. */
  readonly draft: Entries | undefined;
  /** The reference of what was saved. */
  readonly saved: string | undefined;
}

/** Nothing of the record is asked while it is asked whether to stop, or where words belong. */
const asksOf = (draft: Draft): readonly string[] =>
  draft.cancelling || draft.second !== undefined ? [] : openFields(draft);

/** An entry by its kind, however a card or a conversation wrote it. */
function readEntry({ kind }: AnyField, entry: unknown): unknown {
  if (entry === notKnown) return entry;
  switch (kind) {
    case 'yesNo':
      return readYesNo(entry);
    case 'choices':
    case 'picks': {
      const list = readList(entry);
      return Array.isArray(list) ? list.filter((each) => each !== none) : list;
    }
    case 'number':
      return Number(entry);
    default:
      return wordsOf(entry);
  }
}

/** Does it still count, now that the answer it hangs on is known? */
const counts = (field: AnyField, entries: Entries): boolean =>
  isAsked(field, entries) || wordsOf(entries[field.onlyIf?.field ?? '']) === '';

function entriesOf({ command, entries }: Draft): Entries {
  const fields: AnyFields = commandOf(command).fields;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const entry = entries[name];
      const isBlank = entry === undefined || entry === null || entry === '';
      return isBlank || !counts(field, entries) ? [] : [[name, readEntry(field, entry)] as const];
    }),
  );
}

const differences = (before: Entries, after: Entries): Entries =>
  Object.fromEntries(
    Object.entries(after).filter(([name, entry]) => JSON.stringify(entry) !== JSON.stringify(before[name])),
  );

/** Describes a turn by what it changed: the session before it and after it, the same one when nothing changed. */
export function describeTurn(before: Session, after: Session): TurnDescription {
  const { draft } = after;
  const earlier = [before.draft ?? [], before.aside ?? []].flat().find(({ id }) => id === draft?.id);
  const entries = draft && entriesOf(draft);
  return {
    asks: draft ? asksOf(draft) : [],
    taken: entries ? differences(earlier ? entriesOf(earlier) : {}, entries) : {},
    unread: after === before ? [] : (after.unread ?? []),
    draft: entries,
    saved: after.finished.find(({ draft: id }) => before.finished.every((each) => each.draft !== id))
      ?.reference,
  };
}
