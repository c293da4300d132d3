import type { TokenCredential } from '@azure/identity';
import { CosmosConnection } from '../../storage/cosmos/connection';
import { cosmosCaseStore } from '../../storage/cosmos/cosmosCaseStore';
import { cosmosDocuments } from '../../storage/cosmos/cosmosDocuments';
import { cosmosMoving } from '../../storage/cosmos/cosmosMoving';
import { cosmosProving } from '../../storage/cosmos/cosmosProving';
import { migrate } from '../../storage/cosmos/migrating';
import type { Stores, StoreWorld } from './chosenStores';
import type { Environment } from '../config';
import type { Log } from '../log';

/** The identity of this program: the one that is named, else whatever this machine has. */
async function credentialOf({ AZURE_CLIENT_ID: clientId }: Environment): Promise<TokenCredential> {
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return clientId ? new ManagedIdentityCredential({ clientId }) : new DefaultAzureCredential();
}

/** The account the configuration names, over one client. Every operation's request charge is logged, with ids only. */
export async function connectCosmos(environment: Environment, log: Log): Promise<CosmosConnection> {
  const { COSMOS_ENDPOINT: endpoint = '', COSMOS_DATABASE: database, COSMOS_KEY: key } = environment;
  return new CosmosConnection({
    endpoint,
    database,
    ...(key ? { key } : { credential: await credentialOf(environment) }),
    charged: (charge) => log('requestCharge', { ...charge }),
  });
}

export async function openCosmos(environment: Environment, { now, log }: StoreWorld): Promise<Stores> {
  const connection = await connectCosmos(environment, log);
  try {
    await migrate(connection);
  } catch (fault) {
    connection.close();
    throw fault;
  }
  const store = cosmosCaseStore(connection);
  return {
    store,
    documents: cosmosDocuments(connection, now),
    moving: cosmosMoving(connection),
    proving: cosmosProving(connection),
    // The service keeps its own backups: nothing is copied here.
    dropCopies: () => 0,
    close: () => store.close(),
  };
}
