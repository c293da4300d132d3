import { aCosmosServer } from './cosmosServer';

/** The service as a program of its own, until it is ended: it prints where it listens, and its key. */
async function main(): Promise<void> {
  const { endpoint, key } = await aCosmosServer(
    process.env.COSMOS_KEY ? { key: process.env.COSMOS_KEY } : {},
  );
  process.stdout.write(`COSMOS_ENDPOINT=${endpoint}\nCOSMOS_KEY=${key}\n`);
}

void main();
