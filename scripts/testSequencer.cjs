const { default: Sequencer } = require('@jest/test-sequencer');

/** The suites that take more than a quarter of a minute, the longest first. */
const longest = [
  'bot/permissions',
  'bot/delivery/manyProcesses',
  'policy/properties',
  'policy/offered',
  'bot/simulatedMonth',
  'storage/cosmosFaults',
  'storage/cosmos',
  'cards/gallery',
  'bot/crash',
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
