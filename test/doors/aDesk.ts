import sample from '../../bot/chosen/sampleDirectory.json';
import { caseDesk } from '../../bot/desk/caseDesk';
import type { Backlog } from '../../bot/filing/backlog';
import { owedLetters } from '../../bot/filing/owedLetters';
import type { Entries } from '../../policy/machine/fields';
import type { Recorded } from '../../policy/machine/stream';
import { emptyRegisters } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
import type { Instant } from '../../policy/calendar/dates';
import type { Trust } from '../../policy/trust/trust';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { documentLetters } from '../../storage/documentLetters';
import type { Handling } from '../../storage/handle';
import { directoryFile, localDirectory } from '../../storage/localDirectory';
import { Database } from '../../storage/sqlite/database';
import { sqliteCaseStore } from '../../storage/sqlite/sqliteCaseStore';
import { sqliteDocuments } from '../../storage/sqlite/sqliteDocuments';
import { calendar, plainConcern } from './aCase';
import { morning } from './aCommit';
import { people } from './people';
import { keepIn } from './keptIn';

interface Library {
  readonly mails?: boolean;
  /** Letters that went are to be kept in the Trust’s library. */
  readonly files?: boolean;
  /** Another Trust’s file than the usual one. */
  readonly trust?: Trust;
  /** The present; Monday 5 January 2026 unless told. */
  readonly now?: () => Instant;
}

/** Letters that were owed to the library, and how many events their case had by then. */
interface OwedFiling {
  readonly letters: readonly string[];
  readonly events: number;
}

/** What a conversation may use, over a store of its own; nothing is delivered. It is Monday 5 January 2026. */
export function aDesk({
  mails = false,
  files = false,
  trust = defaultTrust,
  now = () => morning,
}: Library = {}) {
  const mailed: string[] = [];
  const owed: OwedFiling[] = [];
  const decisions: string[] = [];
  const database = new Database(':memory:');
  const store = sqliteCaseStore(database);
  const documents = sqliteDocuments(database, now);
  const directory = localDirectory(directoryFile.parse(sample));
  const handling: Handling = {
    store,
    now,
    calendar,
    settings: defaultSettings,
    trust,
    registers: async () => emptyRegisters,
  };
  const letters = documentLetters(documents);
  const owe: Backlog['owe'] = async (stream, hashes) =>
    void owed.push({ letters: hashes, events: (await store.events(stream)).length });
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters,
    ...(mails ? { mail: async (reference: string) => void mailed.push(reference) } : {}),
    ...(files ? { owe } : {}),
    local: false,
    decided: ({ kind }) => void decisions.push(kind),
  });
  return {
    desk,
    handling,
    store,
    directory,
    letters,
    /** The cases whose letters are to go by email. */
    mailed,
    owed,
    /** The kinds of what was decided on: after each of them what is owed is delivered. */
    decisions,
    /** The cases and records whose content is to be removed. */
    owedRemovals: async (): Promise<readonly string[]> =>
      (await owedLetters(documents, 'owedRemovals').all()).map(({ stream: { kind, id } }) => `${kind} ${id}`),
    logs: (reference: string, concern: Entries = {}) =>
      desk.act(
        people.wardSister,
        reference,
        { command: 'logConcern', entries: { ...plainConcern, ...concern } },
        `log ${reference}`,
      ),
    /** Keeps what was done on a case or a record. */
    keeps: (
      kind: string,
      { state, events }: { state: { readonly id: string }; events: readonly Recorded[] },
    ) => keepIn(database, { kind, id: state.id, events }),
    /** The lists that somebody asked for. */
    listsOf: async ({ id }: Person): Promise<readonly string[]> =>
      (await store.accessRecords({ kind: 'list', id })).map(({ what, command = '' }) => `${what} ${command}`),
    close: () => database.close(),
  };
}
