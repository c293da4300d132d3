const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const emitters = [process, process.stdout, process.stderr];

/** Remembers the process as it is, and gives what puts it back. */
function rememberProcess() {
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const env = { ...process.env };
  const { exit, exitCode, getBuiltinModule } = process;
  const heard = emitters.map(
    (emitter) => new Map(emitter.eventNames().map((name) => [name, emitter.rawListeners(name)])),
  );
  return () => {
    for (const name of Reflect.ownKeys(globalThis))
      if (!Object.hasOwn(globals, name)) Reflect.deleteProperty(globalThis, name);
    for (const name of Reflect.ownKeys(globals))
      if (globals[name].configurable) Object.defineProperty(globalThis, name, globals[name]);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    Object.assign(process, { exit, exitCode, getBuiltinModule });
    for (const [index, emitter] of emitters.entries())
      for (const name of emitter.eventNames())
        for (const listener of emitter.rawListeners(name))
          if (!heard[index].get(name)?.includes(listener)) emitter.off(name, listener);
  };
}

/**
 * Node itself, as the program has it, without a realm of its own: so what is loaded of packages serves every suite.
 * What a suite leaves in the process is put back after it.
 */
module.exports = class TestEnvironment {
  global = globalThis;
  fakeTimers = null;
  #putBack = rememberProcess();

  constructor({ projectConfig }) {
    globalThis[Symbol.for('jest-native-promise')] = Promise;
    globalThis[Symbol.for('jest-native-now')] = Date.now.bind(Date);
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  setup = async () => undefined;

  teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    this.#putBack();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};
