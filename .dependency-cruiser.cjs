const product = '^(policy|storage|cards|dialogs|bot)/';
const npm = 'node_modules/';

/** One arrow: files of `room` may import only what matches `may`. */
const arrow = (room, may) => ({
  name: `${room}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(policy|storage|cards|dialogs|bot|manifest|test)/`, pathNot: [`^${room}/`, ...may] },
});

/** The rooms of bot/, each with the rooms beside it that it may import: an arrow goes down this list, never up. */
const roomsOfBot = {
  jobs: ['chosen'],
  trying: ['teams', 'frontDoor'],
  teams: ['delivery', 'frontDoor'],
  desk: ['filing'],
  delivery: [],
  filing: [],
  watching: [],
  frontDoor: [],
  chosen: [],
};
const rooms = Object.keys(roomsOfBot).join('|');

/** Configuration and log are everybody's. */
const everybodys = '^bot/(config|log)\\.ts$';

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
    ...Object.entries(roomsOfBot).map(([room, may]) => ({
      name: `bot-${room}-imports-only-its-own`,
      severity: 'error',
      from: { path: `^bot/${room}/` },
      to: { path: '^bot/', pathNot: [everybodys, ...[room, ...may].map((each) => `^bot/${each}/`)] },
    })),
    {
      name: 'bot-has-no-other-rooms',
      comment: 'A new room says above what it may import.',
      severity: 'error',
      from: { path: '^bot/[^/]+/', pathNot: `^bot/(${rooms})/` },
      to: {},
    },
    {
      name: 'bot-server-knows-the-front-door-alone',
      severity: 'error',
      from: { path: '^bot/(server|config|log)\\.ts$' },
      to: { path: '^bot/', pathNot: ['^bot/frontDoor/', everybodys] },
    },
    {
      name: 'bot-is-put-together-in-the-program-alone',
      severity: 'error',
      from: { path: product, pathNot: '^bot/(main|program)\\.ts$' },
      to: { path: '^bot/(main|program|server)\\.ts$' },
    },
    {
      name: 'botbuilder-behind-its-line',
      comment:
        'The SDK will be replaced one day: only the room that speaks Teams and the front door may know it.',
      severity: 'error',
      from: { path: `${product}|^manifest/`, pathNot: '^bot/(teams|frontDoor)/' },
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
