const product = '^(policy|storage|cards|dialogs|bot)/';
const npm = 'node_modules/';

/** One arrow: files of `room` may import only what matches `may`. */
const arrow = (room, may) => ({
  name: `${room}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(policy|storage|cards|dialogs|bot|manifest|test)/`, pathNot: [`^${room}/`, ...may] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    arrow('storage', ['^policy/']),
    arrow('cards', ['^policy/']),
    arrow('dialogs', ['^policy/', '^cards/', '^storage/ports?/.+\\.ts$', '^storage/port[^/]*\\.ts$']),
    arrow('manifest', []),
    {
      name: 'policy-is-pure',
      comment: 'The procedure rests on zod and date-fns alone: no I/O, no chat library, nothing of Node.',
      severity: 'error',
      from: { path: '^policy/' },
      to: { pathNot: ['^policy/', `(^|${npm})(zod|date-fns)(/|$)`] },
    },
    {
      name: 'botbuilder-behind-its-line',
      comment: 'The SDK will be replaced one day: only dialogs/ and bot/ may know it.',
      severity: 'error',
      from: { path: product, pathNot: '^(dialogs|bot)/' },
      to: { path: `(^|${npm})(botbuilder|botframework)` },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: `${product}|^manifest/` },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: product },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles-at-run-time',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-cycles-of-types',
      comment: "A section's decide sees the whole case, so cycles of types between the two are allowed.",
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^policy/(sections/|case[^/]*\\.ts$)' } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
