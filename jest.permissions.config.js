const base = require('./jest.config.js');

/** Everything that can be sent of commands, people, relations and stages: a quarter of an hour. */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/inFull/**/*.test.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
};
