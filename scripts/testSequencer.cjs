const { default: Sequencer } = require('@jest/test-sequencer');

/** The suites that take more than a quarter of a minute, the longest first. */
const longest = [
  'bot/permissions',
  'policy/properties',
  'bot/delivery/manyProcesses',
  'bot/simulatedMonth',
  'storage/cosmos',
].map((name) => `/test/${name}.test.ts`);

const rank = ({ path }) => {
  const place = longest.findIndex((end) => path.endsWith(end));
  return place < 0 ? longest.length : place;
};

/** Jest's own order, but that the longest begin: where it has not timed them yet it goes by their size, and these are small files. */
module.exports = class TestSequencer extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
