/** Mutants of the rules, outside CI: `npm run mutation`. Tables of words and dates are left alone. */
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
  coverageAnalysis: 'perTest',
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/stryker.json',
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false },
};
