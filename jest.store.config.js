const { URL } = require('node:url');
const base = require('./jest.config');

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
const elsewhere = endpoint && key;
// NB: the program takes a key for a service on its own machine only, so elsewhere it is not started to be killed.
const onThisMachine = elsewhere && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** The store contract, the main job, reminders and their delivery, and whatever is killed: on the embedded store, on Cosmos DB's protocol, and elsewhere. */
module.exports = {
  ...base,
  testMatch: [
    '<rootDir>/test/storage/**/*.test.ts',
    '<rootDir>/test/bot/{mainJob,mainJobOnCosmos,crash}.test.ts',
    '<rootDir>/test/recount/**/*.test.ts',
    '<rootDir>/test/bot/delivery/{manyProcesses,sweep,wholeDelivery}.test.ts',
    '<rootDir>/test/everyStore/{crash,decided,lateEntries,links,manyProcesses,recount,rounds,sweep,wholeDelivery}OnCosmos.test.ts',
    ...(elsewhere
      ? ['<rootDir>/test/everyStore/{contract,mainJob,sweep,wholeDelivery}Elsewhere.test.ts']
      : []),
    ...(onThisMachine ? ['<rootDir>/test/everyStore/crashElsewhere.test.ts'] : []),
  ],
  testPathIgnorePatterns: [],
};
