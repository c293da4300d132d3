const product = '^(policy|storage|cards|dialogs|bot)/';
const npm = 'node_modules/';

/** The types of a section or a register, which lie below everything else. */
const facts = '^policy/(sections|streams)/.+/facts\\.ts$';

/** One arrow: files of `room` may import only what matches `may`. */
const arrow = (room, may) => ({
  name: `${room}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: `^(policy|storage|cards|dialogs|bot|manifest|test)/`, pathNot: [`^${room}/`, ...may] },
});

/** The rooms of bot/, each with the rooms beside it that it may import: an arrow goes down this list, never up. */
const roomsOfBot = {
  jobs: ['chosen', 'trying'],
  trying: ['teams', 'receiving', 'frontDoor', 'desk', 'filing', 'delivery', 'chosen'],
  teams: ['receiving', 'delivery', 'frontDoor'],
  receiving: ['filing'],
  desk: ['filing'],
  delivery: [],
  filing: [],
  watching: [],
  frontDoor: [],
  chosen: [],
};
const rooms = Object.keys(roomsOfBot).join('|');

/** The rooms of dialogs/, the same way. What stands beside them puts them together. */
const roomsOfDialogs = {
  words: ['drafts', 'answers', 'cases', 'state', 'port', 'script', 'reading'],
  drafts: ['answers', 'cases', 'state', 'port', 'script', 'reading'],
  cases: ['state', 'port', 'script', 'reading'],
  answers: ['state', 'port', 'script', 'reading'],
  state: ['port', 'script', 'reading'],
  port: [],
  script: ['reading'],
  reading: [],
};

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
    ...Object.entries(roomsOfDialogs).map(([room, may]) => ({
      name: `dialogs-${room}-imports-only-its-own`,
      severity: 'error',
      from: { path: `^dialogs/${room}/` },
      to: { path: '^dialogs/', pathNot: [room, ...may].map((each) => `^dialogs/${each}/`) },
    })),
    {
      name: 'dialogs-has-no-other-rooms',
      comment: 'A new room says above what it may import.',
      severity: 'error',
      from: { path: '^dialogs/[^/]+/', pathNot: `^dialogs/(${Object.keys(roomsOfDialogs).join('|')})/` },
      to: {},
    },
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
      name: 'no-cycles',
      comment: 'Facts lie below the case, questions and commands above it: no circle, of types either.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'facts-import-types-alone',
      severity: 'error',
      from: { path: facts },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'facts-are-imported-as-types',
      severity: 'error',
      from: { path: product },
      to: { path: facts, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-case-is-made-of-facts',
      severity: 'error',
      from: { path: '^policy/machine/caseState\\.ts$' },
      to: { pathNot: [facts, '^policy/(calendar/dates|stages)\\.ts$'] },
    },
    {
      name: 'sections-know-no-composition',
      comment: 'A section is put together with the others by the procedure, never the other way round.',
      severity: 'error',
      from: { path: '^policy/(sections|streams)/', pathNot: '^policy/sections/reminders/' },
      to: {
        path: '^policy/(access/|procedure\\.ts$|machine/(case|caseSections|casePermission|clocks|stageAfter|targets?|asking)\\.ts$)',
      },
    },
    {
      name: 'sections-know-no-registers',
      comment: 'What a case needs of the registers arrives in the context.',
      severity: 'error',
      from: { path: '^policy/sections/' },
      to: { path: '^policy/streams/' },
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
