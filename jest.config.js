const { existsSync, statfsSync } = require('node:fs');

// NB: a zone that is not London's, so that a date taken from the machine's zone fails a test.
process.env.TZ = 'America/New_York';
// What tests write stays in memory where there is room: a disk takes 3 ms a commit, and what they kill is a process.
if (hasRoom('/dev/shm')) process.env.TMPDIR = '/dev/shm';

function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30;
}

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/scripts/testEnvironment.cjs',
  runtime: '<rootDir>/scripts/testRuntime.cjs',
  testSequencer: '<rootDir>/scripts/testSequencer.cjs',
  transform: { '\\.ts$': '@swc/jest' },
  // What is imported only when it is needed is named as it will be when it is built.
  moduleNameMapper: { '^\\./(\\w+Stores|fromGraph)\\.js$': '<rootDir>/bot/chosen/$1.ts' },
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/scanned.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/everyStore/', '<rootDir>/test/inFull/'],
  maxWorkers: 2,
  // NB: no test is timed. This ends one that hangs, on the slowest machine that runs them.
  testTimeout: 120_000,
};
