// Runs the rules' tests for Stryker in one process, without jest: jest reads all of policy/ again for each test file
// and mutant (5 s a mutant, measured); here it is read once, and again only for a mutant in what is read at start.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS as names } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import swc from '@swc/core';
import { expect } from 'expect';
import { bind } from 'jest-each';

process.env.TZ = 'America/New_York';

const stryker = (globalThis[names.NAMESPACE] ??= {});
/** Their thousands of examples would cost more than all else, and the other tests say the same of each rule. */
const isLeftOut = /properties\.test\.ts$/i;

/** What the tests of policy/ use of jest: `describe`, `it`, `it.each`, `beforeAll` and `expect`. */
class Collector {
  tests = [];
  #titles = [];
  #before = [];

  constructor() {
    const it = (title, run) => this.#add(title, run);
    it.each = bind(it, false);
    const describe = (title, body) => this.#within(title, body);
    describe.each = bind(describe, false);
    Object.assign(globalThis, { it, test: it, describe, expect, beforeAll: (run) => this.#before.push(run) });
  }

  #within(title, body) {
    const outer = this.#before;
    this.#before = [...outer];
    this.#titles.push(title);
    body();
    this.#titles.pop();
    this.#before = outer;
  }

  #add(title, run) {
    const id = [...this.#titles, title, this.tests.length].join(' / ');
    this.tests.push({ id, run, before: this.#before });
  }

  ofFile(file, load) {
    this.#titles = [file];
    this.#before = [];
    load();
  }
}

class InProcessRunner {
  #tests = [];
  #compiled = new Map();
  #require = createRequire(join(process.cwd(), 'package.json'));

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    Module._extensions['.ts'] = (module, path) => {
      if (!this.#compiled.has(path))
        this.#compiled.set(path, swc.transformSync(readFileSync(path, 'utf8'), swcFor(path)).code);
      module._compile(this.#compiled.get(path), path);
    };
  }

  async dryRun({ coverageAnalysis }) {
    if (coverageAnalysis !== 'off') stryker.mutantCoverage = { static: {}, perTest: {} };
    this.#load();
    const tests = await this.#run(this.#tests, false);
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
    for (const file of readdirSync('test/policy', { recursive: true }).sort())
      if (file.endsWith('.test.ts') && !isLeftOut.test(file))
        collector.ofFile(file, () => this.#require(`./test/policy/${file}`));
    this.#tests = collector.tests;
  }

  async #run(tests, bail) {
    const results = [];
    for (const { id, run, before } of tests) {
      const began = performance.now();
      let fault;
      try {
        stryker.currentTestId = id;
        // NB: before each test and not once, since a mutant may be in what it prepares.
        for (const prepare of before) await prepare();
        await run();
      } catch (thrown) {
        fault = thrown ?? new Error('thrown');
      } finally {
        stryker.currentTestId = undefined;
      }
      const result = { id, name: id, timeSpentMs: performance.now() - began };
      results.push(
        fault
          ? { ...result, status: 1, failureMessage: String(fault.message ?? fault) }
          : { ...result, status: 0 },
      );
      if (fault && bail) break;
    }
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
