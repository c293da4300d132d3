// NB: a zone that is not London's, so that a date taken from the machine's zone fails a test.
process.env.TZ = 'America/New_York';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform: { '\\.ts$': '@swc/jest' },
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/'],
  maxWorkers: 2,
};
