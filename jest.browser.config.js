const base = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
  // A browser or program that will not end fails its suite, and must not hold up the run.
  forceExit: true,
};
