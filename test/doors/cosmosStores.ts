import { randomUUID } from 'node:crypto';
import type { Instant } from '../../policy/calendar/dates';
import { CosmosConnection, type CosmosSettings } from '../../storage/cosmos/connection';
import { provision } from '../../storage/cosmos/containers';
import { cosmosCaseStore } from '../../storage/cosmos/cosmosCaseStore';
import { cosmosDocuments } from '../../storage/cosmos/cosmosDocuments';
import { cosmosProving } from '../../storage/cosmos/cosmosProving';
import type { Opened } from '../storage/contract/stores';

/** Where a Cosmos DB answers, whatever it is. */
export interface CosmosAt {
  readonly endpoint: string;
  readonly key: string;
}

/** Nothing that is not known to be a test's own is ever removed. */
const aDatabaseName = (): string => `test-${randomUUID()}`;

export const connectionTo = (
  { endpoint, key }: CosmosAt,
  database: string,
  more: Partial<CosmosSettings> = {},
): CosmosConnection => new CosmosConnection({ endpoint, key, database, charged: () => undefined, ...more });

/** Makes a database for one test, with its containers. */
export async function provisioned(at: CosmosAt): Promise<string> {
  const database = aDatabaseName();
  const connection = connectionTo(at, database);
  await provision(connection, () => undefined);
  connection.close();
  return database;
}

export async function removed(at: CosmosAt, database: string): Promise<void> {
  const connection = connectionTo(at, database);
  await connection.database.delete();
  connection.close();
}

function openedOn(at: CosmosAt, database: string, now: () => Instant): Opened {
  // An account that is paid for little makes a test wait, which no person does.
  const connection = connectionTo(at, database, { mostMilliseconds: 60_000 });
  const store = cosmosCaseStore(connection);
  return {
    store,
    documents: cosmosDocuments(connection, now),
    proving: cosmosProving(connection),
    async reopen() {
      await store.close();
      return openedOn(at, database, now);
    },
    async close() {
      await store.close();
      await removed(at, database);
    },
  };
}

/** New and empty stores in a database of their own, which goes when they are closed. */
export const openedAt = async (at: CosmosAt, now: () => Instant): Promise<Opened> =>
  openedOn(at, await provisioned(at), now);
