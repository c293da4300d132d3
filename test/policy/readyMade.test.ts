import { commandNamed, targets } from '../../policy/machine/targets';
import { optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import type { Context } from '../../policy/machine/command';
import type { AnyCommand } from '../../policy/machine/target';
import { everyOffer, momentsAt } from '../doors/galleryCases';
import { recordsShown } from '../doors/galleryRecords';
import { memoiseByThing } from '../../policy/machine/memoise';

/** What is recorded, by the names it goes by: every leaf of a state, with the path to it. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly [string[], string])[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, path));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  return [[[...path], wordsOf(value)]];
}

const isNamedAlike = (a: string, b: string): boolean =>
  a.toLowerCase().startsWith(b.toLowerCase()) || b.toLowerCase().startsWith(a.toLowerCase());

interface Shown {
  readonly where: string;
  readonly command: AnyCommand;
  readonly state: unknown;
  readonly blank: unknown;
  readonly context: Context;
}

/** What is recorded in a state beyond what a blank one holds. */
const recordedIn = memoiseByThing((state: object) => leavesOf(state));

/** What of a form is filled in already and was neither recorded, nor left no choice, nor drafted for a letter. */
function readyMade({ where, command, state, blank, context }: Shown): readonly string[] {
  const begun = Object.entries(startOf(command, state, context)).filter(([, entry]) => wordsOf(entry) !== '');
  if (begun.length === 0) return [];
  const before = new Set(recordedIn(blank as object).map((leaf) => JSON.stringify(leaf)));
  const recorded = recordedIn(state as object).filter((leaf) => !before.has(JSON.stringify(leaf)));
  return begun.flatMap(([name, entry]) => {
    const field = command.fields[name];
    const words = wordsOf(entry);
    if (!field || 'ofLetter' in field) return [];
    const options = optionsOf(field, state, context) ?? {};
    if (field.kind === 'pick' && Object.keys(options).length === 1) return [];
    const isText = field.kind === 'text' || field.kind === 'longText';
    const lines = new Set(isText ? recorded.flatMap(([, leaf]) => leaf.split('\n')) : []);
    const isRecorded = (part: string): boolean =>
      isText
        ? lines.has(part)
        : recorded.some(([path, leaf]) => leaf === part && path.some((key) => isNamedAlike(key, name)));
    return words.split(isText ? '\n' : ',').every(isRecorded)
      ? []
      : [`${command.name}, ${where}: ${name} is “${words}”`];
  });
}

/** What its form starts from; on a case that was never logged there may be no telling. */
function startOf(command: AnyCommand, state: unknown, context: Context): Entries {
  try {
    return command.prefill(state, context);
  } catch {
    return {};
  }
}

const known = (name: string): AnyCommand => {
  const command = commandNamed(name)?.command;
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

const [unlogged] = momentsAt('unlogged');
const blankCase = unlogged?.state;
const today = '2026-01-05';

const onCases = (): readonly Shown[] =>
  everyOffer.flatMap(({ command: { name }, stage, context }) =>
    [...momentsAt(stage).filter((_, at) => at % 5 === 0), ...(unlogged ? [unlogged] : [])].map(
      ({ state }) => ({
        where: state === blankCase ? 'nothing recorded' : `at ${stage}`,
        command: known(name),
        state,
        blank: blankCase,
        context: { ...context, today },
      }),
    ),
  );

/** Every register with nothing in it yet. */
const onNothing = (): readonly Shown[] =>
  targets.flatMap(({ kind, commands, stream }) =>
    kind === 'case' || !unlogged
      ? []
      : commands.map((command) => {
          const blank = stream.initial('sample');
          const { context } = unlogged;
          return { where: 'nothing recorded', command, state: blank, blank, context };
        }),
  );

/** What the Trust’s own list says of an organisation is on record, though a new entry looks alike. */
const onRecords = (): readonly Shown[] =>
  recordsShown().flatMap(({ name: where, target, state, context }) =>
    target.commands.map((command) => ({ where, command, state, blank: {}, context })),
  );

describe('no answer is ready-made', () => {
  it('a form starts from nothing but what was recorded before, a pick of one, and the words of a letter', () => {
    const all = [...onCases(), ...onNothing(), ...onRecords()];
    const every = targets.flatMap(({ commands }) => commands.map(({ name }) => name));
    const looked = new Set(all.map(({ command }) => command.name));

    expect([...new Set(all.flatMap(readyMade))]).toEqual([]);
    expect(every.filter((name) => !looked.has(name))).toEqual([]);
  });
});
