// Runs tests for Stryker in one process, without jest: jest reads the whole house again for each test file and mutant
// (5 s a mutant, measured); here it is read once, and again only for a mutant in what is read at start.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS as names } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import swc from '@swc/core';
import { expect } from 'expect';
import { bind } from 'jest-each';

process.env.TZ = 'America/New_York';

const stryker = (globalThis[names.NAMESPACE] ??= {});

/** What tests concern each room. */
const rooms = {
  policy: ['policy'],
  cards: ['cards'],
  dialogs: ['dialogs', 'bot/desk'],
  'bot/desk': ['bot/desk', 'bot/filing', 'dialogs'],
  'bot/delivery': ['bot/delivery'],
  'bot/frontDoor': ['bot/frontDoor'],
};
/** Thousands of examples, whole processes and every card there is cost more than all else, and the others say the same. */
const leftOut =
  /(properties|OnCosmos|manyProcesses|crashAfterDecision|managedIdentity|gallery|hostile)\.test\.ts$/i;
/** NB: it stops the clock of the whole process. */
const stopsTheClock = /letterFile\.test\.ts$/;

const firstFolders = (pattern) => pattern.split('*')[0];

/** The tests of the rooms that are being mutated. */
const testsFor = (patterns) => {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(firstFolders);
  const isMutated = (room) =>
    wanted.some((path) => path.startsWith(`${room}/`) || `${room}/`.startsWith(path));
  const folders = Object.keys(rooms)
    .filter(isMutated)
    .flatMap((room) => rooms[room]);
  return [...new Set(folders)].flatMap((folder) =>
    readdirSync(`test/${folder}`, { recursive: true })
      .sort()
      .filter((file) => file.endsWith('.test.ts') && !leftOut.test(file) && !stopsTheClock.test(file))
      .map((file) => `./test/${folder}/${file}`),
  );
};

/** What the tests use of jest’s spies. */
class Spies {
  #restores = [];

  on(object, name) {
    const own = object[name];
    const mockRestore = () => (object[name] = own);
    this.#restores.push(mockRestore);
    let does = own;
    object[name] = (...given) => does.apply(object, given);
    const spy = {
      mockRestore,
      mockImplementation: (other) => ((does = other), spy),
      mockReturnValue: (value) => spy.mockImplementation(() => value),
    };
    return spy;
  }

  restore() {
    for (const restore of this.#restores.splice(0).reverse()) restore();
  }
}

/** What a `describe` prepares, and puts away after. */
class Scope {
  beforeAll = [];
  beforeEach = [];
  afterEach = [];
  afterAll = [];

  constructor(title, outer) {
    this.title = title;
    this.outer = outer;
  }

  get id() {
    return `before ${this.chain.map(({ title }) => title).join(' / ')}`;
  }

  /** From the file down to this one. */
  get chain() {
    return [...(this.outer?.chain ?? []), this];
  }
}

/** What the tests use of jest: `describe`, `it`, `it.each`, what goes before and after, `expect` and spies. */
class Collector {
  tests = [];
  #scope;

  constructor() {
    const it = (title, run) => this.#add(title, run);
    it.each = bind(it, false);
    const describe = (title, body) => this.#within(title, body);
    describe.each = bind(describe, false);
    const spies = new Spies();
    const jest = {
      setTimeout: () => undefined,
      spyOn: (object, name) => spies.on(object, name),
      restoreAllMocks: () => spies.restore(),
    };
    Object.assign(globalThis, { it, test: it, describe, expect, jest });
    for (const when of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'])
      globalThis[when] = (run) => this.#scope[when].push(run);
  }

  #within(title, body) {
    this.#scope = new Scope(title, this.#scope);
    body();
    this.#scope = this.#scope.outer;
  }

  #add(title, run) {
    const { chain } = this.#scope;
    const id = [...chain.map((scope) => scope.title), title, this.tests.length].join(' / ');
    this.tests.push({ id, run, chain });
  }

  ofFile(file, load) {
    this.#within(file, load);
  }
}

class InProcessRunner {
  #tests = [];
  #compiled = new Map();
  #require = createRequire(join(process.cwd(), 'package.json'));
  #patterns;
  /** What went wrong where nobody waited for it. */
  #stray;

  static inject = tokens(commonTokens.options);

  constructor({ mutate }) {
    this.#patterns = mutate;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // NB: `./trust` is trust.ts, though trust.json is beside it.
    const others = { ...Module._extensions };
    for (const extension of Object.keys(others)) delete Module._extensions[extension];
    Module._extensions['.ts'] = (module, path) => {
      if (!this.#compiled.has(path))
        this.#compiled.set(path, swc.transformSync(readFileSync(path, 'utf8'), swcFor(path)).code);
      module._compile(this.#compiled.get(path), path);
    };
    Object.assign(Module._extensions, others);
    // What is imported only when it is needed is named as it will be when it is built.
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (request, ...more) =>
      resolve.call(Module, request.replace(/^\.\/(\w+Stores|fromGraph)\.js$/, './$1.ts'), ...more);
    for (const event of ['unhandledRejection', 'uncaughtException'])
      process.on(event, (fault) => (this.#stray = fault ?? new Error('thrown')));
  }

  async dryRun({ coverageAnalysis }) {
    if (coverageAnalysis !== 'off') stryker.mutantCoverage = { static: {}, perTest: {} };
    this.#load();
    const tests = await this.#run(this.#tests, false);
    this.#shareWhatWasPrepared();
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    stryker.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || this.#tests.length === 0) this.#load();
      stryker.activeMutant = activeMutant.id;
      const wanted = testFilter && new Set(testFilter);
      const chosen = wanted ? this.#tests.filter(({ id }) => wanted.has(id)) : this.#tests;
      const tests = await this.#run(chosen, !disableBail);
      const tooMany = determineHitLimitReached(stryker.hitCount, hitLimit);
      return toMutantRunResult(tooMany ?? { status: 'complete', tests });
    } catch (fault) {
      // What cannot even be loaded is noticed by every test.
      const failed = { id: 'load', name: 'load', timeSpentMs: 0, status: 1, failureMessage: String(fault) };
      return toMutantRunResult({ status: 'complete', tests: [failed] });
    } finally {
      stryker.activeMutant = undefined;
      if (reloadEnvironment) this.#tests = [];
    }
  }

  #load() {
    for (const path of Object.keys(this.#require.cache))
      if (!path.includes('node_modules')) delete this.#require.cache[path];
    const collector = new Collector();
    this.#require('./test/setup.ts');
    for (const file of testsFor(this.#patterns)) collector.ofFile(file, () => this.#require(file));
    this.#tests = collector.tests;
  }

  /** What only preparing reaches counts as reached by each test it was prepared for. */
  #shareWhatWasPrepared() {
    const { perTest = {} } = stryker.mutantCoverage ?? {};
    for (const { id, chain } of this.#tests)
      for (const scope of chain) perTest[id] = { ...perTest[scope.id], ...perTest[id] };
    for (const { chain } of this.#tests) for (const scope of chain) delete perTest[scope.id];
  }

  async #run(tests, bail) {
    const results = [];
    let open = [];
    const close = async (kept) => {
      for (const scope of open.filter((each) => !kept.includes(each)).reverse())
        for (const putAway of scope.afterAll) await putAway();
      open = open.filter((each) => kept.includes(each));
    };
    for (const { id, run, chain } of tests) {
      const began = performance.now();
      this.#stray = undefined;
      let fault;
      try {
        await close(chain);
        for (const scope of chain.filter((each) => !open.includes(each))) {
          open.push(scope);
          stryker.currentTestId = scope.id;
          for (const prepare of scope.beforeAll) await prepare();
        }
        stryker.currentTestId = id;
        for (const scope of chain) for (const prepare of scope.beforeEach) await prepare();
        await run();
      } catch (thrown) {
        fault = thrown ?? new Error('thrown');
      }
      try {
        for (const scope of chain.toReversed()) for (const putAway of scope.afterEach) await putAway();
      } catch (thrown) {
        fault ??= thrown;
      }
      stryker.currentTestId = undefined;
      fault ??= this.#stray;
      const result = { id, name: id, timeSpentMs: performance.now() - began };
      results.push(
        fault
          ? { ...result, status: 1, failureMessage: String(fault.message ?? fault) }
          : { ...result, status: 0 },
      );
      if (fault && bail) break;
    }
    await close([]).catch(() => undefined);
    return results;
  }
}

const swcFor = (filename) => ({
  filename,
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
