import sample from '../../bot/chosen/sampleDirectory.json';
import { caseDesk } from '../../bot/desk/caseDesk';
import type { Entries } from '../../policy/machine/fields';
import type { Recorded } from '../../policy/machine/stream';
import { emptyRegisters } from '../../policy/machine/registers';
import type { Person } from '../../policy/roles';
import { defaultSettings } from '../../policy/settings';
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

/** What a conversation may use, over a store of its own; nothing is delivered. It is Monday 5 January 2026. */
export function aDesk({ mails = false }: { readonly mails?: boolean } = {}) {
  const mailed: string[] = [];
  const database = new Database(':memory:');
  const store = sqliteCaseStore(database);
  const now = () => morning;
  const documents = sqliteDocuments(database, now);
  const directory = localDirectory(directoryFile.parse(sample));
  const handling: Handling = {
    store,
    now,
    calendar,
    settings: defaultSettings,
    trust: defaultTrust,
    registers: async () => emptyRegisters,
  };
  const desk = caseDesk({
    handling,
    documents,
    directory,
    letters: documentLetters(documents),
    ...(mails ? { mail: async (reference: string) => void mailed.push(reference) } : {}),
    local: false,
    decided: () => undefined,
  });
  return {
    desk,
    handling,
    store,
    directory,
    /** The cases whose letters are to go by email. */
    mailed,
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
