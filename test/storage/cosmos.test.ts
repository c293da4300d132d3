import { aCosmosServer, type CosmosServer } from '../doors/cosmosServer';
import { openedAt } from '../doors/cosmosStores';
import { keepsTheStoreContract } from './caseStoreContract';

// Hundreds of commits over HTTP, in one test.
jest.setTimeout(60_000);

let server: CosmosServer;
let clock = Date.now();
beforeAll(async () => {
  server = await aCosmosServer({ now: () => clock });
});
afterAll(() => server.stop());

keepsTheStoreContract('Cosmos DB’s protocol', { open: (now) => openedAt(server, now) });

describe('a document that has expired', () => {
  it('is taken away by the service itself, a while after it is gone to those who ask', async () => {
    const now = () => new Date(clock).toISOString();
    const { documents, close } = await openedAt(server, now);
    const later = (seconds: number) => new Date(clock + seconds * 1000).toISOString();
    await documents.write('form', 'expires', 'kept', { expiresAt: later(60) });
    await documents.write('form', 'stays', 'kept', {});
    const items = () => server.itemsIn('documents');
    clock += 61_000;
    expect(await documents.read('form', 'expires')).toBeUndefined();
    expect(items()).toBe(2);
    clock += 3_600_000;
    expect(items()).toBe(1);
    expect((await documents.read('form', 'stays'))?.body).toBe('kept');
    await close();
  });
});
