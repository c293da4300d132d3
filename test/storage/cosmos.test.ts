import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { openedAt } from '../doors/cosmosStores';
import { keepsTheStoreContract } from './caseStoreContract';

let server: CosmosServer;
beforeAll(async () => {
  server = await aCosmosServer();
});
afterAll(() => server.stop());

keepsTheStoreContract('Cosmos DB’s protocol', { open: (now) => openedAt(server, now) });
