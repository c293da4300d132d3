import { createHash } from 'node:crypto';
import { isBeginning, type Term } from '../../policy/search/words';
import { continuationAfter, readContinuation } from '../continuation';
import type { FindQuery, Page, Row, StreamId } from '../ports/caseStore';
import type { Promoted } from '../../policy/machine/stream';
import type { Database } from './database';
import { ROW, rowOf, type StreamRow } from './sqliteLists';

/** Words of our own beside those of the case: no word that is typed has their sign. */
const OWN = '_';
const OPEN = `${OWN}open`;
const CLOSED = `${OWN}closed`;

const ofKind = (kind: string): string => `${OWN}kind${digest(kind)}`;
const ofPerson = (person: string): string => `${OWN}of${digest(person)}`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

/** What the index keeps of a stream: its words, and what narrows a search beside them. */
export const searchedText = ({
  kind,
  open,
  involved,
  words = [],
}: Pick<Promoted, 'open' | 'involved' | 'words'> & { readonly kind: string }): string =>
  [...words, ofKind(kind), open ? OPEN : CLOSED, ...new Set(involved.map(ofPerson))].join(' ');

/** The words of the stream again, from what the index keeps. */
export const wordsSearched = (text: string): readonly string[] =>
  text.split(' ').filter((word) => !word.startsWith(OWN));

const askedFor = (asked: string): string => `"${asked}"${isBeginning(asked) ? ' *' : ''}`;

/** The index is asked for folded words alone: anything else finds nothing. */
function termAsked(term: Term): string | undefined {
  const asked = term.filter((each) => /^[\p{L}\p{N}~]+$/u.test(each));
  return asked.length === 0 ? undefined : `(${asked.map(askedFor).join(' OR ')})`;
}

/** Finds streams by their words, what is open first and of that the newest. */
export function sqliteSearch({ sqlite }: Database) {
  // NB: in this order, so that what the index found is looked up, and never the other way round.
  const statement = sqlite.prepare(
    `SELECT ${ROW}, w.rowid AS number FROM searched_words w
     CROSS JOIN searched f ON f.number = w.rowid CROSS JOIN streams s ON s.kind = f.kind AND s.id = f.id
     WHERE searched_words MATCH @asked AND w.rowid < @before ORDER BY w.rowid DESC LIMIT @most`,
  );
  type FoundRow = StreamRow & StreamId & { readonly number: number };

  return ({ kind, terms, involving, pageSize, continuation }: FindQuery): Page<Row> => {
    const asked = terms.map(termAsked);
    if (asked.length === 0 || asked.includes(undefined)) return { rows: [] };
    const [from, after] = readContinuation(continuation);
    const narrowed = [...asked, ofKind(kind), ...(involving === undefined ? [] : [ofPerson(involving)])];
    const found: { row: FoundRow; state: string }[] = [];
    for (const state of from === CLOSED ? [CLOSED] : [OPEN, CLOSED]) {
      const before = state === from && /^\d+$/.test(after) ? Number(after) : Number.MAX_SAFE_INTEGER;
      const most = pageSize + 1 - found.length;
      const rows = statement.all({ asked: [...narrowed, state].join(' AND '), before, most }) as FoundRow[];
      found.push(...rows.map((row) => ({ row, state })));
      if (found.length > pageSize) break;
    }
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return {
      rows: rows.map(({ row }) => rowOf(row)),
      ...(last && found.length > rows.length
        ? { continuation: continuationAfter(last.state, String(last.row.number)) }
        : {}),
    };
  };
}
