/**
 * Mutants, outside CI: of the rules by `npm run mutation`, of another room by `npm run mutation -- --mutate` and its files.
 * Tables of words and dates are left alone.
 */
export default {
  mutate: [
    'policy/**/*.ts',
    '!policy/rules/**',
    '!policy/paragraphs/**',
    '!policy/wording.ts',
    '!policy/codes.ts',
  ],
  plugins: ['./scripts/mutationRunner.mjs'],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--disable-warning=DEP0111'],
  coverageAnalysis: 'perTest',
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/stryker.json',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
};
