import type { Context, QuickAnswer } from './command';
import { optionsOf, wordsOf, type Entries } from './fields';
import { readEntries } from './entries';
import { delegableFunctions, type Delegation } from './registers';
import { memoiseByThing } from './memoise';
import { roles, type Person, type Role } from '../roles';
import type { Decided, Notice } from './section';
import type { Request } from './stream';
import type { AnyCommand, Target } from './target';
import { commandNamed, findTarget } from './targets';

/** What a command made of a stream, as of its last event. */
interface Done {
  readonly kind: string;
  readonly request: Request;
  readonly before: unknown;
  readonly after: unknown;
  readonly seq: number;
}

const everyRole: Person = { id: '', name: '', roles: Object.keys(roles) as Role[] };

const decisionsOn = memoiseByThing(({ commands }: Target) => commands.filter(({ decides }) => decides));

/** The decisions somebody can be waiting for in this state. */
function findAwaited(target: Target, state: unknown, context: Context): readonly string[] {
  const { stage } = state as { readonly stage: string };
  const asAnybody = { ...context, actor: everyRole };
  return decisionsOn(target)
    .filter(({ stages, offered }) => stages.includes(stage) && (offered?.(state, asAnybody) ?? true))
    .map(({ name }) => name);
}

const isDecision = (name = ''): boolean => commandNamed(name)?.command.decides !== undefined;

/** Was it answered with this one tap: these entries, and nothing else? */
const isTapped = ({ entries }: QuickAnswer, { fields }: AnyCommand, given: Entries): boolean =>
  Object.keys(fields).every((name) => wordsOf(given[name]) === wordsOf(entries[name]));

/** The answer in the words it was given by. What ends a request without being its answer is called by its button. */
function sayAnswer(command: AnyCommand, { request, before: state }: Done, context: Context): string {
  const { fields, button, decides, decided = button, quick = [] } = command;
  if (!decides || decided !== button) return decided;
  const tap = quick.find((each) => isTapped(each, command, request.entries));
  if (tap) return tap.given ?? tap.button;
  const reading = readEntries(fields, request.entries, { ...context, state });
  const values: Readonly<Record<string, unknown>> = 'values' in reading ? reading.values : {};
  const chosen = Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    if (field.kind === 'yesNo' && value !== undefined)
      return [`${field.label} ${value === true ? 'Yes' : 'No'}.`];
    return field.kind === 'choice' ? (optionsOf(field, state, context)?.[String(value)] ?? []) : [];
  });
  return chosen.length > 0 ? chosen.join(' ') : button;
}

/** The role of theirs through which somebody may do this, where it asks for one. */
export const ownRole = ({ who }: AnyCommand, { actor }: Pick<Context, 'actor'>): Role | undefined =>
  Array.isArray(who.roles)
    ? (who.roles as readonly Role[]).find((role) => actor.roles.includes(role))
    : undefined;

/** The delegation the actor does a command under: none where they may do it in their own right (2.5). */
export function delegationFor(
  { kind, request: { command: name }, before }: Pick<Done, 'kind' | 'request' | 'before'>,
  context: Context,
): Delegation | undefined {
  const { command } = commandNamed(name) ?? {};
  const { actor, registers, today } = context;
  const delegation = command?.who.delegated && registers.mayActFor(actor.id, command.who.delegated, today);
  if (!delegation) return undefined;
  const alone = { ...context, registers: { ...registers, mayActFor: () => undefined } };
  return findTarget(kind).standsInTheWay(before, name, alone) ? delegation : undefined;
}

/** In which role the actor did it: their own that it asks for, or that of whoever passed it to them. */
function roleOf(command: AnyCommand, done: Done, context: Context): Pick<Decided, 'as' | 'standingInFor'> {
  const as = ownRole(command, context);
  const delegation = delegationFor(done, context);
  return {
    ...(as ? { as } : {}),
    ...(delegation ? { standingInFor: delegableFunctions[delegation.does].of } : {}),
  };
}

/**
 * What is owed to people because of a command: its notices, and where decisions had been asked for and are made now, or
 * have fallen away, or are asked of somebody else, what became of them.
 */
export function addOwed(done: Done, notices: readonly Notice[], context: Context): readonly Notice[] {
  const { kind, request, before, after, seq } = done;
  const { command } = commandNamed(request.command) ?? {};
  if (!command) return notices;
  const at = context.now;
  const decides = isDecision(command.name);
  const told = notices.map((notice) =>
    isDecision(notice.command)
      ? { ...notice, asked: { at, seq, tellsAsker: !decides && !notice.urgent } }
      : notice,
  );
  const target = findTarget(kind);
  const still = findAwaited(target, after, context);
  const anew = notices.map((notice) => notice.command);
  const closes = findAwaited(target, before, context).filter(
    (name) => name === command.name || !still.includes(name) || anew.includes(name),
  );
  if (closes.length === 0) return told;
  const answer = sayAnswer(command, done, context);
  const decided = { closes, answer, ...roleOf(command, done, context), at, seq };
  const settling = { say: answer, paragraph: command.paragraph, command: command.name, decided };
  return [...told, { to: { person: context.actor.id }, ...settling }];
}
