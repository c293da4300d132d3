const { isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What every suite of this process would translate and compile anew: by its file, while that stays as it was. */
const translated = new Map();
const compiled = new Map();

function remembered(kept, file, text, make) {
  const before = kept.get(file);
  if (before?.text === text) return before.made;
  const made = make();
  kept.set(file, { text, made });
  return made;
}

/**
 * Jest's own, but that a package is loaded once a process and not once a suite (of a suite that starts the bot
 * they are three modules of four), and that our own modules, which each suite has anew, are compiled once.
 */
module.exports = class TestRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor, transformCache } = this;
    const { scriptTransformer } = transformCache;
    const transform = scriptTransformer.transform.bind(scriptTransformer);
    scriptTransformer.transform = (file, options, text) =>
      remembered(translated, file, text, () => transform(file, options, text));
    executor.compile = (text, filename) =>
      remembered(compiled, filename, text, () =>
        compileFunction(text, executor.injectedModuleParameters, { filename }),
      );
  }

  requireModule(from, name, options, isActual) {
    if (!options?.isInternalModule && name !== undefined && !isBuiltin(name)) {
      const path = this._resolution.resolveCjs(from, name);
      if (path.includes('/node_modules/')) return require(path);
    }
    return super.requireModule(from, name, options, isActual);
  }
};
